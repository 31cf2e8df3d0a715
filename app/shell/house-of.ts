import { housePictures, isHouseName } from "#ui/houses/houses.ts";
import type { House } from "#ui/page.tsx";
import type { Portal } from "#platform/web/actor.ts";
import { houseStyleAddress, pictureAddress } from "#modules/portals/public.ts";

// A portal is read once in a while and drawn on every page.
const houses = new WeakMap<Portal, House>();

/** What a portal looks like: the colours and pictures it chose, else those of the product. */
export function houseOf(portal: Portal): House {
  const known = houses.get(portal);
  if (known) return known;
  const house = makeHouse(portal);
  houses.set(portal, house);
  return house;
}

function makeHouse(portal: Portal): House {
  const built = portal.houseStyle["pictures"];
  const pictures = housePictures(isHouseName(built) ? built : "neutral");
  const style = houseStyleAddress(portal);
  return {
    title: portal.title,
    logo: pictureAddress(portal, "logo") ?? pictures.logo,
    banner: pictureAddress(portal, "banner") ?? pictures.banner,
    picture: pictureAddress(portal, "picture") ?? pictures.picture,
    ...(style ? { style } : {}),
  };
}
