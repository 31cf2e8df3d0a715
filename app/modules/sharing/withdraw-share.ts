import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import type { MyShare } from "./list-looks.ts";

/** Withdraws one share and says with whom it was. Only its owner can; for everybody else it is not there. Withdrawing twice changes nothing. */
export function withdrawShare(actor: Actor, id: string): Promise<Pick<MyShare, "audience" | "person">> {
  return inTenant(actor, async (db) => {
    const found = await db
      .selectFrom("shares")
      .select(["subject_kind", "subject_id", "withdrawn_at", "audience", "audience_id"])
      .where("id", "=", id)
      .where("owner_id", "=", actor.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) notFound();
    const person = found.audience_id ? ((await peopleNames(db, [found.audience_id])).get(found.audience_id) ?? null) : null;
    const share = { audience: found.audience as MyShare["audience"], person };
    if (found.withdrawn_at) return share;
    await db.updateTable("shares").set({ withdrawn_at: now() }).where("id", "=", id).execute();
    await record(db, actor, "share.withdrawn", { kind: found.subject_kind, id: found.subject_id }, { count: 1 });
    return share;
  });
}
