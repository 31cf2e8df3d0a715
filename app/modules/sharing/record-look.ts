import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Subject } from "./share.ts";

/** Reading on within these minutes is the same look, so that turning pages does not fill someone's list. */
const oneLookMinutes = 15;

/**
 * Notes that someone looked at what another person owns. The owner reads it at "Wie zag mijn gegevens?"; no line can be changed.
 * One's own looks are nobody's business and are not kept.
 *
 * @example await recordLook(db, actor, plan.ownerId, { kind: "personal-plan", id: plan.id });
 */
export async function recordLook(db: TenantDb, viewer: Pick<Actor, "personId">, ownerId: string, subject: Subject): Promise<void> {
  if (viewer.personId === null || viewer.personId === ownerId) return;
  const moment = now();
  const since = new Date(moment.getTime() - oneLookMinutes * 60_000);
  await sql`
    insert into looks (at, owner_id, viewer_id, subject_kind, subject_id)
    select ${moment}::timestamptz, ${ownerId}::uuid, ${viewer.personId}::uuid, ${subject.kind}::text, ${subject.id}::uuid
    where not exists (select from looks l where l.owner_id = ${ownerId} and l.viewer_id = ${viewer.personId}
      and l.subject_kind = ${subject.kind} and l.subject_id = ${subject.id} and l.at > ${since})`.execute(db);
}
