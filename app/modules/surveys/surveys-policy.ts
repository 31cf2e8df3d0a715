import type { Actor } from "#platform/web/actor.ts";
import { functionsPolicy } from "#modules/functions/public.ts";

/** Who asks holders and decides on what they say. The test of this file is the table of permissions. */
export const surveysPolicy = {
  ask: (actor: Actor): boolean => functionsPolicy.edit(actor),
};
