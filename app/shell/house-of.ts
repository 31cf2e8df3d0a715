import { assetUrl } from "#ui/assets.ts";
import type { House } from "#ui/page.tsx";
import type { Portal } from "#platform/web/actor.ts";

/** What a portal looks like: the pictures it chose, else those of the product. */
export function houseOf(portal: Portal): House {
  return { title: portal.title, logo: assetUrl("windroos.svg") };
}
