import { get, routes } from "#platform/web/route.ts";
import { informationPage } from "./pages/information-page.tsx";
import { keptDataPage } from "./pages/kept-data-page.tsx";
import { startPage } from "./pages/start-page.tsx";

export const homeRoutes = routes("home", [
  get("/", "signedIn", startPage),
  get("/hulp", "anyone", informationPage("help")),
  get("/toegankelijkheid", "anyone", informationPage("accessibility")),
  get("/wat-wij-bewaren", "anyone", keptDataPage),
]);
