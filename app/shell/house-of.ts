import { assetUrl } from "#ui/assets.ts";
import type { House } from "#ui/page.tsx";
import { houseStyleAddress, pictureAddress } from "#modules/portals/public.ts";
import type { Portal } from "#platform/web/actor.ts";

/** What a portal looks like: the pictures it uploaded, else those of the product. */
export function houseOf(portal: Portal): House {
  const pictures = typeof portal.houseStyle["pictures"] === "string" ? portal.houseStyle["pictures"] : "default";
  const style = houseStyleAddress(portal);
  return {
    title: portal.title,
    logo: pictureAddress(portal, "logo") ?? assetUrl(`logo-${pictures}.svg`),
    banner: pictureAddress(portal, "banner") ?? assetUrl(`banner-${pictures}.svg`),
    picture: pictureAddress(portal, "picture") ?? assetUrl(`sign-in-${pictures}.svg`),
    ...(style ? { style } : {}),
  };
}
