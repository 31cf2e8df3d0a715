import { get, post, routes } from "#platform/web/route.ts";
import { asManagerPage } from "./pages/as-manager-page.tsx";
import { planPage } from "./pages/plan-page.tsx";
import { startPlanPage, submitPlanPage, takeBackPlanPage, useExamplePage } from "./pages/plan-steps-pages.tsx";
import { versionPage } from "./pages/version-page.tsx";

export const planRoutes = routes("plans", [
  get("/plan", "signedIn", planPage),
  post("/plan", "signedIn", startPlanPage),
  post("/plan/indienen", "signedIn", submitPlanPage),
  post("/plan/terughalen", "signedIn", takeBackPlanPage),
  post("/plan/voorbeeld", "signedIn", useExamplePage),
  get("/plan/bekijk-als-leidinggevende", "signedIn", asManagerPage),
  get("/plan/versie/:version", "signedIn", versionPage, { ids: { version: "plan_versions" } }),
]);
