import { get, post, routes } from "#platform/web/route.ts";
import { looksPage, withdrawPage } from "./pages/looks-page.tsx";

export const sharingRoutes = routes("sharing", [
  get("/wie-zag-mijn-gegevens", "signedIn", looksPage),
  post("/delen/:share/intrekking", "signedIn", withdrawPage, { ids: { share: "shares" } }),
]);
