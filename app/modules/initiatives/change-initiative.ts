import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { ChangedInput } from "./initiative-form.ts";
import { type Initiative, initiativePolicy, type SignedInActor } from "./initiative.ts";
import { openInitiative } from "./viewer.ts";

const parts = ["title", "idea", "workshop"] as const;

/** An initiative for who may change its words. */
export function readToChange(actor: SignedInActor, id: string): Promise<Initiative> {
  return inTenant(actor, async (db) => (await openInitiative(db, actor, id, initiativePolicy.change)).initiative);
}

/**
 * Who started it says better what it is. For whom it is stays: who joined would lose it, or others would read what was meant for a few.
 * What was written under it stays as well. The trail says which parts changed; sent twice is once.
 */
export function changeInitiative(actor: SignedInActor, id: string, changed: ChangedInput): Promise<void> {
  return inTenant(actor, async (db) => {
    const { initiative } = await openInitiative(db, actor, id, initiativePolicy.change);
    const different = parts.filter((part) => initiative[part] !== changed[part]);
    if (different.length === 0) return;
    const { title, idea, workshop } = changed;
    await db.updateTable("initiatives").set({ title, idea, workshop }).where("id", "=", id).where("closed_at", "is", null).execute();
    await record(db, actor, "initiative.changed", { kind: "initiative", id }, { parts: different.join(" ") });
  });
}
