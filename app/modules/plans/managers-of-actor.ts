import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listManagersOf } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";
import type { Manager } from "./read-plan.ts";

/** With whom the actor can make agreements today. */
export function managersOfActor(actor: Actor): Promise<readonly Manager[]> {
  return inTenant(actor, (db) => listManagersOf(db, ownerOf(actor)));
}
