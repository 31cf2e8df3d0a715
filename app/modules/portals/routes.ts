import { get, routes } from "#platform/web/route.ts";
import { houseStyleSheet } from "./pages/house-style-sheet.ts";

export const portalRoutes = routes("portals", [get("/huisstijl.css", "anyone", houseStyleSheet)]);
