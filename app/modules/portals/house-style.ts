import { createHash } from "node:crypto";
import { z } from "zod";
import type { Portal } from "#platform/web/actor.ts";

/** P-26…P-28: the pictures of a house and their exact size in pixels. */
export const pictureSizes = {
  logo: { width: 180, height: 70 },
  banner: { width: 1600, height: 250 },
  picture: { width: 1920, height: 1280 },
} as const;
export type PictureKind = keyof typeof pictureSizes;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const keptColours = z.object({ primary: colour, primaryLetter: colour, second: colour, secondLetter: colour });
const keptPicture = z.object({ fileId: z.string(), version: z.string() }).optional().catch(undefined);
const keptPictures = z.object({ logo: keptPicture, banner: keptPicture, picture: keptPicture });

/** P-29: two colours and the letters on each, as `#rrggbb`. */
export type Colours = z.infer<typeof keptColours>;
/** What a portal has set of its own; everything else is the look of the product. */
export type HouseStyle = z.infer<typeof keptPictures> & { readonly colours?: Colours };

/** The house style of a portal as far as it can be read; a part that is damaged counts as not set. */
export function houseStyleOf(portal: Pick<Portal, "houseStyle">): HouseStyle {
  const colours = keptColours.safeParse(portal.houseStyle);
  return { ...keptPictures.parse(portal.houseStyle), ...(colours.success ? { colours: colours.data } : {}) };
}

/** The colours of the product, for a portal that has not chosen: what the form begins with. */
export const defaultColours: Colours = { primary: "#12506b", primaryLetter: "#ffffff", second: "#a8245c", secondLetter: "#ffffff" };

/** Address of the style sheet with the portal's colours, another one for other colours; undefined when none are chosen. */
export function houseStyleAddress(portal: Pick<Portal, "houseStyle">): string | undefined {
  const { colours } = houseStyleOf(portal);
  return colours && `/huisstijl.css?v=${versionOf(colours)}`;
}

/** Address of a picture that the portal uploaded; undefined when it has none. */
export function pictureAddress(portal: Pick<Portal, "houseStyle">, kind: PictureKind): string | undefined {
  const picture = houseStyleOf(portal)[kind];
  return picture && `/huisstijl/${kind}?v=${picture.version}`;
}

export function versionOf(colours: Colours): string {
  return createHash("sha256")
    .update(JSON.stringify([colours.primary, colours.primaryLetter, colours.second, colours.secondLetter]))
    .digest("base64url")
    .slice(0, 10);
}
