import { type Actor, systemActor } from "#platform/web/actor.ts";

/**
 * Who acts in the audit trail on what nobody may know yet: that somebody is on a track is theirs alone until they hand in a step, and the trail
 * is read by administrators. That it happened stays in it, and the walk itself holds whose it is.
 */
export function unnamed({ portal }: Actor): Actor {
  return systemActor(portal);
}
