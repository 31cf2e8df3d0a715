import { houseStyleCss } from "#ui/house-style.ts";
import type { Visit } from "#platform/web/visit.ts";
import { defaultColours, houseStyleOf, versionOf } from "../house-style.ts";

/** The portal's colours as a style sheet. Public, because the sign-in page shows them too; kept for a year under its version. */
export function houseStyleSheet(visit: Visit): Response {
  const colours = houseStyleOf(visit.portal).colours ?? defaultColours;
  const isCurrent = visit.c.req.query("v") === versionOf(colours);
  visit.c.header("content-type", "text/css; charset=utf-8");
  // An address of before must not fill a cache for a year with the colours of now.
  visit.c.header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-store");
  return visit.c.body(houseStyleCss(colours));
}
