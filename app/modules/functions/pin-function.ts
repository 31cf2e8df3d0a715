import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse } from "./function-house.ts";
import { markSeen } from "./mark-changed.ts";

export type WhyNotPinned = "archived" | "itself";

/** Pins a function as an unexpected one beside another (K-18). Holds at once, because it is not part of what the passport says. */
export function pinFunction(actor: Actor, id: string, pinnedId: string): Promise<Outcome<void, WhyNotPinned>> {
  return inFunctionHouse(actor, async (db) => {
    const states = [await stateOf(db, id), await stateOf(db, pinnedId)];
    if (id === pinnedId) return refused("itself");
    if (states.includes("archived")) return refused("archived");
    const made = await db
      .insertInto("function_pins")
      .values({ function_id: id, pinned_id: pinnedId, pinned_by: actor.personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("pinned_id")
      .executeTakeFirst();
    if (made) await noteChange(db, actor, id);
    return done(undefined);
  });
}

/** Takes a pin away. Twice is harmless. */
export function unpinFunction(actor: Actor, id: string, pinnedId: string): Promise<Outcome<void, never>> {
  return inFunctionHouse(actor, async (db) => {
    await stateOf(db, id);
    const gone = await db.deleteFrom("function_pins").where("function_id", "=", id).where("pinned_id", "=", pinnedId).returning("pinned_id").executeTakeFirst();
    if (gone) await noteChange(db, actor, id);
    return done(undefined);
  });
}

async function noteChange(db: TenantDb, actor: Actor, id: string): Promise<void> {
  await markSeen(db, [id]);
  await record(db, actor, "function.pinned", { kind: "function", id });
}

async function stateOf(db: TenantDb, id: string): Promise<string> {
  const row = await db.selectFrom("functions").select("state").where("id", "=", id).executeTakeFirst();
  return (row ?? notFound()).state;
}
