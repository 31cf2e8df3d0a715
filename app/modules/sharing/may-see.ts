import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { relationTo } from "#modules/people/public.ts";
import { maySeeBy, type Share, type Subject } from "./share.ts";

/**
 * Whether someone may see what another person owns: the one function that decides it, for every module and every kind of thing.
 * A role opens nothing here; whoever is neither the owner nor shared with gets false.
 *
 * @example if (!(await maySee(db, actor, ownerId, { kind: "personal-plan", id }))) notFound();
 */
export async function maySee(db: TenantDb, viewer: Pick<Actor, "personId">, ownerId: string, subject: Subject, day: DateString = today()): Promise<boolean> {
  if (viewer.personId === null) return false;
  if (viewer.personId === ownerId) return true;
  const [shares, relation] = await Promise.all([listShares(db, ownerId, subject), relationTo(db, viewer.personId, ownerId, day)]);
  return maySeeBy(shares, viewer.personId, ownerId, relation, day);
}

async function listShares(db: TenantDb, ownerId: string, subject: Subject): Promise<Share[]> {
  const rows = await db
    .selectFrom("shares")
    .select(["audience", "audience_id as audienceId", "until", "withdrawn_at as withdrawnAt"])
    .where("owner_id", "=", ownerId)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .where("withdrawn_at", "is", null)
    .execute();
  return rows as Share[];
}
