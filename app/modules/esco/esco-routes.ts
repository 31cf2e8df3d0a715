import { get, post, routes } from "#platform/web/route.ts";
import { handInEsco, libraryPage } from "./pages/library-page.tsx";
import { makeFunctionPage, occupationPage } from "./pages/occupation-page.tsx";
import { largestRelease } from "./upload-esco.ts";

const who = ["functionEditor", "hr", "tenantAdmin"] as const;
const one = { ids: { occupation: "esco_occupations" } };

/** Before the other addresses of the function house: `/functiehuis/esco` must not be taken for a function. */
export const escoRoutes = routes("esco", [
  get("/functiehuis/esco", who, libraryPage),
  // A little more than the largest release, so that one just over the limit hears so from the page itself.
  post("/functiehuis/esco", who, handInEsco, { maxBody: largestRelease + 1024 * 1024, limit: { max: 20, seconds: 600 } }),
  get("/functiehuis/esco/:occupation", who, occupationPage, one),
  post("/functiehuis/esco/:occupation/functie", who, makeFunctionPage, one),
]);
