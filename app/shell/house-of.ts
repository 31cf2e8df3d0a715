import type { Portal } from "#platform/web/actor.ts";
import { houseStyleAddress, pictureAddress } from "#modules/portals/public.ts";
import { assetUrl } from "#ui/assets.ts";
import type { House } from "#ui/page.tsx";

// Pictures that come with the product: neutral ones, and those of the demo portals.
const builtIn = ["neutral", "waterkant", "lindewaard"];

/** What a portal looks like: the pictures and colours it chose, else those of the product. */
export function houseOf(portal: Portal): House {
  const wanted = portal.houseStyle["pictures"];
  const set = typeof wanted === "string" && builtIn.includes(wanted) ? wanted : "neutral";
  const style = houseStyleAddress(portal);
  return {
    title: portal.title,
    logo: pictureAddress(portal, "logo") ?? assetUrl(`${set}/logo.svg`),
    banner: pictureAddress(portal, "banner") ?? assetUrl(`${set}/banner.svg`),
    picture: pictureAddress(portal, "picture") ?? assetUrl(`${set}/picture.svg`),
    ...(style ? { style } : {}),
  };
}
