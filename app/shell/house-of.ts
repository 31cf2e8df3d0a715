import { assetUrl } from "#ui/assets.ts";
import type { House } from "#ui/page.tsx";
import type { Portal } from "#platform/web/actor.ts";

/** What a portal looks like: the pictures it uploaded, else those of the product. */
export function houseOf(portal: Portal): House {
  const pictures = typeof portal.houseStyle["pictures"] === "string" ? portal.houseStyle["pictures"] : "default";
  return {
    title: portal.title,
    logo: assetUrl(`logo-${pictures}.svg`),
    banner: assetUrl(`banner-${pictures}.svg`),
    picture: assetUrl(`sign-in-${pictures}.svg`),
  };
}
