import { sql } from "kysely";
import { cents, hundredthHours, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { ActivityCategory } from "#modules/plans/public.ts";
import type { AssignmentId, Payer, Standing } from "./assignment.ts";

export type Assignment = Standing &
  HoursAndMoney & {
    readonly id: AssignmentId;
    readonly personId: PersonId;
    readonly title: string;
    readonly purpose: string;
    readonly goalId: string | null;
    readonly goalTitle: string;
    readonly endsOn: DateString;
    readonly category: ActivityCategory;
    readonly isRegistered: boolean;
    readonly assignedBy: PersonId;
    readonly assignedByName: string;
    readonly assignedOn: DateString;
    readonly consentedOn: DateString | null;
    readonly remindedOn: DateString | null;
    readonly entryId: string | null;
  };

const columns = [
  "id",
  "person_id",
  "title",
  "purpose",
  "goal_id",
  "goal_title",
  "starts_on",
  "ends_on",
  "hundredth_hours",
  "cents",
  "category",
  "is_registered",
  "assigned_by",
  "assigned_by_name",
  "assigned_on",
  "expires_on",
  "payer",
  "reminded_on",
  "consented_on",
  "entry_id",
  "done_on",
  "withdrawn_on",
] as const;

function assignments(db: TenantDb) {
  return db.selectFrom("assignments").select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof assignments>["executeTakeFirstOrThrow"]>>;

function assignmentOf(row: Row): Assignment {
  return {
    id: row.id as AssignmentId,
    personId: row.person_id as PersonId,
    title: row.title,
    purpose: row.purpose,
    goalId: row.goal_id,
    goalTitle: row.goal_title,
    startsOn: row.starts_on as DateString,
    endsOn: row.ends_on as DateString,
    hours: hundredthHours(row.hundredth_hours),
    money: cents(row.cents),
    category: row.category as ActivityCategory,
    isRegistered: row.is_registered,
    assignedBy: row.assigned_by as PersonId,
    assignedByName: row.assigned_by_name,
    assignedOn: row.assigned_on as DateString,
    expiresOn: row.expires_on as DateString | null,
    payer: row.payer as Payer,
    remindedOn: row.reminded_on as DateString | null,
    consentedOn: row.consented_on as DateString | null,
    entryId: row.entry_id,
    doneOn: row.done_on as DateString | null,
    withdrawnOn: row.withdrawn_on as DateString | null,
  };
}

/** With `lock`, nobody else answers, withdraws or finishes it until the transaction ends. Before the account of the right, always. */
export async function findAssignment(db: TenantDb, id: string, options: { readonly lock?: boolean } = {}): Promise<Assignment | undefined> {
  const row = await assignments(db)
    .where("id", "=", id)
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && assignmentOf(row);
}

/** Everything that was assigned to somebody, what begins last on top. */
export async function listAssignmentsOf(db: TenantDb, personId: string): Promise<Assignment[]> {
  const rows = await assignments(db).where("person_id", "=", personId).orderBy("starts_on", "desc").orderBy("id", "desc").limit(500).execute();
  return rows.map(assignmentOf);
}

/** What was assigned to these people, and what this manager assigned to anybody, what begins last on top. */
export async function listAssignmentsAround(db: TenantDb, managerId: string, personIds: readonly string[]): Promise<Assignment[]> {
  const rows = await assignments(db)
    .where((eb) => eb.or([eb("person_id", "=", eb.fn.any(eb.val([...personIds]))), eb("assigned_by", "=", managerId)]))
    .orderBy("starts_on", "desc")
    .orderBy("id", "desc")
    .limit(5000)
    .execute();
  return rows.map(assignmentOf);
}

/** What waits for an answer, a page at a time by id. */
export async function listWaiting(db: TenantDb, after: string | undefined, limit: number): Promise<Assignment[]> {
  let query = assignments(db).where("payer", "=", "waiting");
  if (after) query = query.where("id", ">", after);
  return (await query.orderBy("id").limit(limit).execute()).map(assignmentOf);
}

export type NewAssignment = Pick<
  Assignment,
  "title" | "purpose" | "goalId" | "goalTitle" | "startsOn" | "endsOn" | "hours" | "money" | "category" | "isRegistered"
> &
  Pick<Assignment, "assignedBy" | "assignedByName" | "expiresOn" | "payer"> & { readonly onceKey: string };

/** One of those that this form of the manager made before. */
export async function findSentAssignment(db: TenantDb, assignedBy: PersonId, onceKey: string): Promise<Assignment | undefined> {
  const row = await assignments(db).where("assigned_by", "=", assignedBy).where("once_key", "=", onceKey).limit(1).executeTakeFirst();
  return row && assignmentOf(row);
}

/** One row for each person. Who has it from this form already is passed over. */
export async function insertAssignments(
  db: TenantDb,
  given: NewAssignment,
  people: readonly { readonly id: PersonId; readonly unitId: string | null }[],
): Promise<ReadonlyMap<PersonId, AssignmentId>> {
  const rows = await db
    .insertInto("assignments")
    .values(
      people.map(({ id, unitId }) => ({
        person_id: id,
        unit_id: unitId,
        title: given.title,
        purpose: given.purpose,
        goal_id: given.goalId,
        goal_title: given.goalTitle,
        starts_on: given.startsOn,
        ends_on: given.endsOn,
        hundredth_hours: given.hours,
        cents: given.money,
        category: given.category,
        is_registered: given.isRegistered,
        assigned_by: given.assignedBy,
        assigned_by_name: given.assignedByName,
        assigned_on: today(),
        once_key: given.onceKey,
        expires_on: given.expiresOn,
        payer: given.payer,
      })),
    )
    .onConflict((conflict) => conflict.columns(["tenant_id", "assigned_by", "once_key", "person_id"]).doNothing())
    .returning(["id", "person_id"])
    .execute();
  return new Map(rows.map((row) => [row.person_id as PersonId, row.id as AssignmentId]));
}

export type StandingChange = Partial<Pick<Assignment, "payer" | "consentedOn" | "entryId" | "doneOn" | "withdrawnOn" | "remindedOn">>;

export async function changeStanding(db: TenantDb, id: AssignmentId, change: StandingChange): Promise<void> {
  const { payer, consentedOn, entryId, doneOn, withdrawnOn, remindedOn } = change;
  await db
    .updateTable("assignments")
    .set({
      ...(payer === undefined ? {} : { payer }),
      ...(consentedOn === undefined ? {} : { consented_on: consentedOn }),
      ...(entryId === undefined ? {} : { entry_id: entryId }),
      ...(doneOn === undefined ? {} : { done_on: doneOn }),
      ...(withdrawnOn === undefined ? {} : { withdrawn_on: withdrawnOn }),
      ...(remindedOn === undefined ? {} : { reminded_on: remindedOn }),
    })
    .where("id", "=", id)
    .execute();
}

export type UnitCost = { readonly unitId: string | null; readonly people: number; readonly hours: number; readonly money: number };

/**
 * What the employer paid from one day to another, per unit in which people worked when it was assigned. Only what was done: what somebody answered to a
 * question would otherwise show from one day to the next.
 */
export async function sumCosts(db: TenantDb, { start, end }: { readonly start: DateString; readonly end: DateString }): Promise<UnitCost[]> {
  const answer = await sql<UnitCost>`
    select unit_id as "unitId", count(distinct person_id)::int as people, sum(hundredth_hours)::bigint as hours, sum(cents)::bigint as money
    from assignments where done_on between ${start} and ${end} and payer = 'employer' group by unit_id`.execute(db);
  return answer.rows;
}
