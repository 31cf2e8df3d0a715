import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, addYears, type DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { listLeft } from "#modules/people/public.ts";
import { deleteCasesBefore } from "./case-table.ts";
import { isToRemind, type Span, yearsKept } from "./feedback.ts";
import { mailFeedback } from "./mail-feedback.ts";
import { deleteRequests } from "./request-table.ts";

const atOnce = 500;
/** As long as somebody who left can still take along what is theirs. */
const daysKeptAfterLeaving = 30;

/** Reminds once who did not answer, shortly before the last day. That they were is kept with their mail, so it may stop anywhere and run again. */
export async function remindFeedback(actor: Actor): Promise<void> {
  for (let after: string | undefined; ;) {
    const last = await inTenant(actor, async (db) => {
      const found = await listSilent(db, after);
      const due = found.filter((one) => isToRemind(one, today()));
      await markReminded(
        db,
        due.map(({ id }) => id),
      );
      await mailFeedback(db, actor.portal, "reminder", due);
      return found.at(-1)?.id;
    });
    if (last === undefined) return;
    after = last;
  }
}

type Silent = Span & { readonly id: string; readonly personId: PersonId };

async function listSilent(db: TenantDb, after: string | undefined): Promise<Silent[]> {
  const answer = await sql<Silent>`
    select i.id, i.person_id as "personId", r.asked_on as "askedOn", r.until, r.closed_on as "closedOn"
    from feedback_invitations i join feedback_requests r on r.tenant_id = i.tenant_id and r.id = i.request_id
    where i.answered_at is null and i.declined_at is null and i.reminded_on is null and r.closed_on is null and r.until >= ${today()}
      and (${after ?? null}::uuid is null or i.id > ${after ?? null}::uuid)
    order by i.id limit ${atOnce} for update of i`.execute(db);
  return answer.rows;
}

async function markReminded(db: TenantDb, ids: readonly string[]): Promise<void> {
  await db
    .updateTable("feedback_invitations")
    .set({ reminded_on: today() })
    .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids]))))
    .execute();
}

/** Closes what nobody can read any more, and throws away what was kept long enough. */
export async function tidyFeedback(actor: Actor): Promise<void> {
  const day = today();
  await inTenant(actor, async (db) => {
    await closeOfWhoLeft(db, await listLeft(db, day));
    const gone = await listLeft(db, addDays(day, -daysKeptAfterLeaving));
    await deleteRequests(db, await listKeptLongEnough(db, addYears(day, -yearsKept), gone));
    await deleteCasesBefore(db, addYears(day, -yearsKept));
  });
}

async function closeOfWhoLeft(db: TenantDb, left: readonly PersonId[]): Promise<void> {
  if (left.length === 0) return;
  await db
    .updateTable("feedback_requests")
    .set({ closed_on: today(), closed_because: "left" })
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...left]))))
    .where("closed_on", "is", null)
    .execute();
}

async function listKeptLongEnough(db: TenantDb, before: DateString, gone: readonly PersonId[]): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    select id from feedback_requests where least(closed_on, until) < ${before} or person_id = any(${[...gone]}::uuid[]) for update`.execute(db);
  return answer.rows.map(({ id }) => id);
}
