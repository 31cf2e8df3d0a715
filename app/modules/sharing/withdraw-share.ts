import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";

/** Withdraws one share. Only its owner can; for everybody else it is not there. Withdrawing twice changes nothing. */
export function withdrawShare(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const found = await db.selectFrom("shares").select(["subject_kind", "subject_id", "withdrawn_at"]).where("id", "=", id).where("owner_id", "=", actor.personId).forUpdate().executeTakeFirst();
    if (!found) notFound();
    if (found.withdrawn_at) return;
    await db.updateTable("shares").set({ withdrawn_at: now() }).where("id", "=", id).execute();
    await record(db, actor, "share.withdrawn", { kind: found.subject_kind, id: found.subject_id }, { count: 1 });
  });
}
