import { get, post, routes } from "#platform/web/route.ts";
import { askPage, ownPage, withdrawPage } from "./pages/own-page.tsx";
import { decidePage, finishPage, requestPage } from "./pages/request-page.tsx";
import { requestsPage } from "./pages/requests-page.tsx";

const request = { ids: { request: "qualification_requests" } };

export const qualificationRoutes = routes("qualifications", [
  get("/erkenning", "signedIn", ownPage),
  post("/erkenning", "signedIn", askPage),
  post("/erkenning/:request/intrekken", "signedIn", withdrawPage, request),
  get("/erkenning/aanvragen", "hr", requestsPage),
  get("/erkenning/aanvragen/:request", "hr", requestPage, request),
  post("/erkenning/aanvragen/:request/besluit", "hr", decidePage, request),
  post("/erkenning/aanvragen/:request/klaar", "hr", finishPage, request),
]);
