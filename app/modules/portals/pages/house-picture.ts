import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { readPicture } from "../change-pictures.ts";
import { type PictureKind, pictureSizes } from "../house-style.ts";

/** A picture of the portal. Public, because the sign-in page shows it; kept for a year under its version. */
export async function housePicture(visit: Visit): Promise<Response> {
  const kind = visit.param("picture");
  if (!Object.hasOwn(pictureSizes, kind)) notFound();
  const picture = (await readPicture(visit.portal, kind as PictureKind)) ?? notFound();
  const isCurrent = visit.c.req.query("v") === picture.version;
  visit.c.header("content-type", picture.mediaType);
  visit.c.header("cache-control", isCurrent ? "public, max-age=31536000, immutable" : "no-store");
  // It came from a person: opened by itself it may do nothing.
  visit.c.header("content-security-policy", "default-src 'none'; sandbox");
  return visit.c.body(new Uint8Array(picture.bytes));
}
