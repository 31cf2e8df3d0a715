import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { managerOf } from "#modules/people/public.ts";
import { ownerOf } from "./change-own-plan.ts";

/** With whom the actor makes agreements today. */
export function managerOfActor(actor: Actor): Promise<{ readonly id: PersonId; readonly name: string } | undefined> {
  return inTenant(actor, (db) => managerOf(db, ownerOf(actor)));
}
