import { type RawBuilder, sql } from "kysely";
import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type EducationLevel, peopleEmployedIn, type PeopleScope } from "#modules/people/public.ts";
import { type QualificationKind, type QualificationStep, repeatAfterYears } from "./qualification.ts";

export type Request = {
  readonly id: string;
  readonly personId: PersonId;
  readonly kind: QualificationKind;
  readonly level: EducationLevel;
  readonly why: string;
  readonly askedOn: DateString;
  readonly repeatableFrom: DateString | null;
  /** The last step and its day. */
  readonly stands: QualificationStep;
  readonly on: DateString;
};

export type Step = {
  readonly requestId: string;
  readonly step: QualificationStep;
  readonly reason: string;
  readonly hours: HundredthHours;
  readonly money: Cents;
  readonly by: string;
  readonly on: DateString;
};

const request = sql`
  select r.id, r.person_id as "personId", r.kind, r.education_level as level, r.why, r.asked_on as "askedOn", r.repeatable_from as "repeatableFrom",
    last.step as stands, last.took_place_on as "on"
  from qualification_requests r join lateral (
    select s.step, s.took_place_on from qualification_steps s where s.tenant_id = r.tenant_id and s.request_id = r.id order by s.sequence desc limit 1) last on true`;

/** Somebody's own requests, the newest first. */
export async function listRequestsOf(db: TenantDb, personId: string): Promise<Request[]> {
  return (await sql<Request>`${request} where r.person_id = ${personId} order by r.asked_on desc, r.id desc`.execute(db)).rows;
}

/** One request within a scope; outside it there is none. */
export async function findRequest(db: TenantDb, id: string, scope: PeopleScope | { readonly own: string }): Promise<Request | undefined> {
  const whose = typeof scope === "object" && "own" in scope ? sql`r.person_id = ${scope.own}` : isWithin(scope);
  return (await sql<Request>`${request} where r.id = ${id} and ${whose}`.execute(db)).rows[0];
}

/** Requests that stand somewhere, the first to have come first; what is over, the newest first. */
export async function listRequests(db: TenantDb, scope: PeopleScope, stands: readonly QualificationStep[]): Promise<Request[]> {
  const isOver = stands.includes("done");
  const answer = await sql<Request>`
    select * from (${request} where ${isWithin(scope)}) t where stands = any(${[...stands]})
    order by ${isOver ? sql`"on" desc` : sql`"askedOn"`}, id limit 500`.execute(db);
  return answer.rows;
}

export async function countRequests(db: TenantDb, scope: PeopleScope): Promise<ReadonlyMap<QualificationStep, number>> {
  const answer = await sql<{ stands: QualificationStep; count: number }>`
    select stands, count(*)::int as count from (${request} where ${isWithin(scope)}) t group by stands`.execute(db);
  return new Map(answer.rows.map(({ stands, count }) => [stands, count]));
}

function isWithin(scope: PeopleScope): RawBuilder<unknown> {
  return scope === "everyone" ? sql`true` : sql`r.person_id in ${peopleEmployedIn(scope.unitIds)}`;
}

/** The steps of these requests, in their order. */
export async function listSteps(db: TenantDb, requestIds: readonly string[]): Promise<Step[]> {
  const rows = await db
    .selectFrom("qualification_steps")
    .select(["request_id as requestId", "step", "reason", "hundredth_hours as hours", "cents as money", "person_name as by", "took_place_on as on"])
    .where((eb) => eb("request_id", "=", eb.fn.any(eb.val([...requestIds]))))
    .orderBy("sequence")
    .execute();
  return rows as unknown as Step[];
}

/** One at a time for a person: two requests, or a request and a decision, wait for each other. */
export async function lockRequestsOf(db: TenantDb, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`qualifications ${personId}`}, 0))`.execute(db);
}

export async function insertRequest(
  db: TenantDb,
  asked: Pick<Request, "personId" | "kind" | "level" | "why" | "askedOn" | "repeatableFrom"> & { readonly onceKey: string },
): Promise<string> {
  const made = await db
    .insertInto("qualification_requests")
    .values({
      person_id: asked.personId,
      kind: asked.kind,
      education_level: asked.level,
      why: asked.why,
      asked_on: asked.askedOn,
      repeatable_from: asked.repeatableFrom,
      once_key: asked.onceKey,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The request that a form made before, when it is sent again. */
export async function findRequestBy(db: TenantDb, onceKey: string): Promise<string | undefined> {
  return (await db.selectFrom("qualification_requests").select("id").where("once_key", "=", onceKey).executeTakeFirst())?.id;
}

export type NewStep = Omit<Step, "by"> & { readonly entryId?: string | null; readonly by: { readonly id: string | null; readonly name: string } };

export async function insertStep(db: TenantDb, step: NewStep): Promise<void> {
  await db
    .insertInto("qualification_steps")
    .values({
      request_id: step.requestId,
      step: step.step,
      reason: step.reason,
      hundredth_hours: step.hours,
      cents: step.money,
      entry_id: step.entryId ?? null,
      person_id: step.by.id,
      person_name: step.by.name,
      took_place_on: step.on,
    })
    .execute();
}

/** From when EVC may be repeated, for everybody who did it, as a query for the calendar. A year after that day it is no news any more. */
export function repeatRows(day: DateString): RawBuilder<unknown> {
  return sql`
    select person_id, due_before, null::date as done_on, false as may_be_late from (
      select r.person_id, (max(s.took_place_on) + make_interval(years => ${repeatAfterYears}))::date as due_before
      from qualification_requests r join qualification_steps s on s.tenant_id = r.tenant_id and s.request_id = r.id and s.step = 'done'
      where r.kind = 'evc' group by r.person_id) last
    where due_before > ${day}::date - interval '1 year'`;
}
