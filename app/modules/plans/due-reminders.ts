import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, addMonths, type DateString } from "#platform/time/date-string.ts";
import { dueBefore } from "./deadline.ts";
import { reminderDue, type ReminderStep } from "./reminder.ts";

export type DueReminder = { readonly personId: string; readonly step: ReminderStep; readonly dueBefore: DateString };
type Row = {
  personId: string;
  renewBefore: DateString | null;
  employedFrom: DateString | null;
  employedUntil: DateString | null;
  listedOn: DateString;
  step: string | null;
  for: DateString | null;
};

// The last days of months differ, so the database answers a few days too many and the rule decides.
const spareDays = 3;

/**
 * Some of the people who are due for a reminder, after `after` by id, marked as reminded in this transaction: the mail and the mark stand or fall together.
 * Who submitted waits for the manager and gets none. `next` is where to go on; undefined when there is nobody left.
 */
export async function takeDueReminders(
  db: TenantDb,
  firstPlanMonths: number,
  after: string | undefined,
  most = 500,
): Promise<{ readonly due: readonly DueReminder[]; readonly next: string | undefined }> {
  const rows = await listCandidates(db, firstPlanMonths, after, most);
  const due = rows.flatMap((row) => {
    const before = dueBefore(row, firstPlanMonths);
    const step = reminderDue({ hasAgreed: row.renewBefore !== null, dueBefore: before, employedUntil: row.employedUntil }, today(), row);
    return step ? [{ personId: row.personId, step, dueBefore: before }] : [];
  });
  await markReminded(db, due);
  return { due, next: rows.length === most ? rows.at(-1)?.personId : undefined };
}

// Locked rows are passed over: another process is reminding them at this moment.
async function listCandidates(db: TenantDb, firstPlanMonths: number, after: string | undefined, most: number): Promise<Row[]> {
  const day = today();
  const farthest = addDays(addMonths(day, 3), spareDays);
  const listedBefore = addDays(addMonths(day, -firstPlanMonths), spareDays);
  const answer = await sql<Row>`
    select t.person_id as "personId", t.renew_before as "renewBefore", t.employed_from as "employedFrom", t.employed_until as "employedUntil",
      t.listed_on as "listedOn", t.reminded_step as step, t.reminded_for as "for"
    from plan_terms t
    where (t.employed_until is null or t.employed_until >= ${day}) and (${after ?? null}::uuid is null or t.person_id > ${after ?? null}::uuid)
      and ((t.renew_before <= ${farthest} and (t.reminded_step is distinct from 'late' or t.reminded_for is distinct from t.renew_before))
        or (t.renew_before is null and t.reminded_step is null and t.listed_on <= ${listedBefore}))
      and not exists (select from personal_plans p where p.tenant_id = t.tenant_id and p.person_id = t.person_id and p.state = 'submitted')
    order by t.person_id limit ${most} for update of t skip locked`.execute(db);
  return answer.rows;
}

async function markReminded(db: TenantDb, due: readonly DueReminder[]): Promise<void> {
  if (due.length === 0) return;
  await sql`
    update plan_terms t set reminded_step = s.step, reminded_for = s.due, reminded_on = ${today()}::date
    from unnest(${due.map(({ personId }) => personId)}::uuid[], ${due.map(({ step }) => step)}::text[], ${due.map((one) => one.dueBefore)}::date[]) as s (person_id, step, due)
    where t.person_id = s.person_id`.execute(db);
}

/** How many people of each manager were reminded from one day up to another, and have not agreed since. */
export async function countRemindedByManager(db: TenantDb, from: DateString, until: DateString): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("plan_terms")
    .select((eb) => ["manager_id as managerId", eb.fn.countAll<number>().as("count")])
    .where("manager_id", "is not", null)
    .where("reminded_on", ">=", from)
    .where("reminded_on", "<", until)
    .where((eb) => eb.or([eb("employed_until", "is", null), eb("employed_until", ">=", today())]))
    .groupBy("manager_id")
    .execute();
  return new Map(rows.map((row) => [row.managerId ?? "", row.count]));
}
