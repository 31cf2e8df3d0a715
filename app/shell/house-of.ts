import type { Portal } from "#platform/web/actor.ts";
import { houseStyleAddress, pictureAddress } from "#modules/portals/public.ts";
import { housePictures, isHouseName } from "#ui/houses/houses.ts";
import type { House } from "#ui/page.tsx";

/** What a portal looks like: the pictures and colours it chose, else those of the product. */
export function houseOf(portal: Portal): House {
  const wanted = portal.houseStyle["pictures"];
  const built = housePictures(isHouseName(wanted) ? wanted : "neutral");
  const style = houseStyleAddress(portal);
  return {
    title: portal.title,
    logo: pictureAddress(portal, "logo") ?? built.logo,
    banner: pictureAddress(portal, "banner") ?? built.banner,
    picture: pictureAddress(portal, "picture") ?? built.picture,
    ...(style ? { style } : {}),
  };
}
