import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Audience, Subject } from "./share.ts";

/**
 * Shares something of the actor's own, within the use case of the module that owns it. Sharing it again only moves the last day.
 * That the subject is theirs is for the calling module to know; whose name it is shared in is decided here.
 *
 * @example await share(db, actor, { kind: "personal-plan", id: plan.id }, { to: "manager" });
 */
export async function share(db: TenantDb, actor: Actor, subject: Subject, audience: Audience, until: DateString | null = null): Promise<void> {
  const ownerId = actor.personId ?? notAllowed();
  const made = await db
    .insertInto("shares")
    .values({
      owner_id: ownerId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      audience: audience.to,
      audience_id: audience.to === "person" ? audience.personId : null,
      until,
      shared_at: now(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "owner_id", "subject_kind", "subject_id", "audience", "audience_id"])
        .where("withdrawn_at", "is", null)
        .doUpdateSet({ until }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(db, actor, "share.given", { kind: subject.kind, id: subject.id }, { shareId: made.id, audience: audience.to });
}

/** Withdraws everything the actor shares of one thing, or only what one audience has. Works at once. */
export async function unshare(db: TenantDb, actor: Actor, subject: Subject, audience?: Audience["to"]): Promise<void> {
  const ownerId = actor.personId ?? notAllowed();
  let query = db
    .updateTable("shares")
    .set({ withdrawn_at: now() })
    .where("owner_id", "=", ownerId)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .where("withdrawn_at", "is", null);
  if (audience) query = query.where("audience", "=", audience);
  const ended = await query.returning("id").execute();
  if (ended.length > 0) await record(db, actor, "share.withdrawn", { kind: subject.kind, id: subject.id }, { count: ended.length });
}
