import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { openHouse } from "./compass-house.ts";

// Not in the audit trail: it would tell administrators what somebody explores (OQ-03).

/** Keeps a function for oneself. Saved twice is saved once. */
export function saveFunction(actor: Actor, functionId: string): Promise<void> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const house = await openHouse(db, actor.portal);
    if (!house.functions.has(functionId)) notFound();
    await db
      .insertInto("saved_functions")
      .values({ person_id: personId, function_id: functionId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Lets a saved function go; also one that was archived since. */
export function letGoFunction(actor: Actor, functionId: string): Promise<void> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [house, gone] = await Promise.all([
      openHouse(db, actor.portal),
      db.deleteFrom("saved_functions").where("person_id", "=", personId).where("function_id", "=", functionId).executeTakeFirst(),
    ]);
    if (gone.numDeletedRows === 0n && !house.functions.has(functionId)) notFound();
  });
}
