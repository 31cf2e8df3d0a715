import { findPortalByName } from "#modules/portals/public.ts";
import { makeLindewaard } from "./lindewaard.ts";
import { makeWaterkant } from "./waterkant.ts";

/** Makes the demo worlds that are not there yet. Each is made through use cases, as people would. */
export async function makeDemoWorlds(): Promise<void> {
  if (!(await findPortalByName("dewaterkant"))) await makeWaterkant();
  if (!(await findPortalByName("lindewaard"))) await makeLindewaard();
}
