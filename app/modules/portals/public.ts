export { announcePortalChange, findPortalByHost, findPortalById, findPortalByName, forgetPortals, listPortals, watchPortals } from "./find-portal.ts";
export { createPortal, type NewPortal } from "./create-portal.ts";
export { changePortalSettings } from "./change-portal-settings.ts";
export { houseStyleAddress, pictureAddress } from "./house-style.ts";
