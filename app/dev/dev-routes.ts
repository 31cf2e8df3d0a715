import { get, post, routes } from "#platform/web/route.ts";
import { kitPage } from "./kit-page.tsx";
import { devPage, signInAsPage } from "./dev-page.tsx";

/** Only in demo and development: signing in as anyone. `demoOnly` keeps it out of production altogether. */
export const devRoutes = routes("dev", [
  get("/dev", "anyone", devPage, { demoOnly: true }),
  get("/dev/als/:person", "anyone", signInAsPage, { demoOnly: true, ids: { person: "persons" } }),
  get("/ui", "anyone", kitPage, { developmentOnly: true }),
  post("/dev/als/:person", "anyone", signInAsPage, { demoOnly: true, ids: { person: "persons" } }),
]);
