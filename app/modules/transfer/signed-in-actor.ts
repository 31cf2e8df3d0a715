import type { Actor, PersonId } from "#platform/web/actor.ts";

/** Whoever does this is a person: what somebody learned is theirs to say. */
export type SignedInActor = Actor & { readonly personId: PersonId };
