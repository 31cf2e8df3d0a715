import { get, post, routes } from "#platform/web/route.ts";
import {
  closeInitiativePage,
  closeUnsuitablePage,
  initiativePage,
  joinInitiativePage,
  leaveInitiativePage,
  letStandPage,
  planInitiativePage,
  reportInitiativePage,
  updateInitiativePage,
} from "./pages/initiative-page.tsx";
import { changeInitiativePage, keepInitiativePage } from "./pages/change-initiative-page.tsx";
import { initiativesPage } from "./pages/initiatives-page.tsx";
import { newInitiativePage, startInitiativePage } from "./pages/new-initiative-page.tsx";

const one = { ids: { initiative: "initiatives" } };

export const initiativeRoutes = routes("initiatives", [
  get("/initiatieven", "signedIn", initiativesPage),
  get("/initiatieven/nieuw", "signedIn", newInitiativePage),
  post("/initiatieven/nieuw", "signedIn", startInitiativePage),
  get("/initiatieven/:initiative", "signedIn", initiativePage, one),
  get("/initiatieven/:initiative/aanpassen", "signedIn", changeInitiativePage, one),
  post("/initiatieven/:initiative/aanpassen", "signedIn", keepInitiativePage, one),
  post("/initiatieven/:initiative/meedoen", "signedIn", joinInitiativePage, one),
  post("/initiatieven/:initiative/stoppen", "signedIn", leaveInitiativePage, one),
  post("/initiatieven/:initiative/bericht", "signedIn", updateInitiativePage, one),
  post("/initiatieven/:initiative/plan", "signedIn", planInitiativePage, one),
  post("/initiatieven/:initiative/melding", "signedIn", reportInitiativePage, one),
  post("/initiatieven/:initiative/einde", "signedIn", closeInitiativePage, one),
  post("/initiatieven/:initiative/ongepast", "hr", closeUnsuitablePage, one),
  post("/initiatieven/:initiative/laat-staan", "hr", letStandPage, one),
]);
