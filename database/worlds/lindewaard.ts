import { mustBeDone } from "#platform/errors/outcome.ts";
import { createPortal } from "#modules/portals/public.ts";

/** A municipality, in a database of its own. */
export async function makeLindewaard(): Promise<void> {
  mustBeDone(await createPortal({ name: "lindewaard", title: "Gemeente Lindewaard", sector: "gov", storage: "own", isDemo: true }));
}
