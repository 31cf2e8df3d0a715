import { get, routes } from "#platform/web/route.ts";
import { compassPage } from "./pages/compass-page.tsx";
import { functionCompassPage } from "./pages/function-compass-page.tsx";
import { unitCompassPage } from "./pages/unit-compass-page.tsx";

/** Looking around: the compass of somebody, of a function and of a unit. */
export const compassRoutes = routes("compass", [
  get("/kompas", "signedIn", compassPage),
  get("/kompas/functie/:function/kompas", "signedIn", functionCompassPage, { ids: { function: "functions" } }),
  get("/kompas/onderdeel/:unit", "signedIn", unitCompassPage, { ids: { unit: "organisation_units" } }),
]);
