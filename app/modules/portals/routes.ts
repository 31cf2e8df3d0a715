import { get, post, routes } from "#platform/web/route.ts";
import { largestPicture } from "./change-pictures.ts";
import { housePicture } from "./pages/house-picture.ts";
import { houseStyleSheet } from "./pages/house-style-sheet.ts";
import { changePortal, changePortalPictures, contrastOf, portalPage, removePortalPicture } from "./pages/portal-page.tsx";

export const portalRoutes = routes("portals", [
  get("/huisstijl.css", "anyone", houseStyleSheet),
  get("/huisstijl/:picture", "anyone", housePicture, { ids: { picture: "text" } }),
  get("/beheer/portaal", "tenantAdmin", portalPage),
  post("/beheer/portaal", "tenantAdmin", changePortal),
  get("/beheer/portaal/contrast", "tenantAdmin", contrastOf),
  // Three pictures and what surrounds them.
  post("/beheer/portaal/plaatjes", "tenantAdmin", changePortalPictures, { maxBody: 3 * largestPicture + 256 * 1024 }),
  post("/beheer/portaal/plaatjes/weg", "tenantAdmin", removePortalPicture),
]);
