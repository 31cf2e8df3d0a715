import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { peopleEmployedIn, peopleManagedBy, type PeopleScope } from "#modules/people/public.ts";
import type { Judgement, JudgementKind, SubmittedContent } from "./submission.ts";
import type { Viewer } from "./tracks-policy.ts";

export type Submission = {
  readonly id: string;
  readonly walkId: string;
  readonly personId: PersonId;
  readonly stepKey: string;
  readonly content: SubmittedContent;
  readonly submittedOn: DateString;
  readonly said: readonly Judgement[];
};

// What was said travels along, so that a list costs one statement.
const submission = sql`
  s.id, s.walk_id as "walkId", s.person_id as "personId", s.step_key as "stepKey", s.content, s.submitted_on as "submittedOn",
  coalesce((select json_agg(json_build_object('kind', j.kind, 'reason', j.reason, 'by', j.person_name, 'on', j.took_place_on) order by j.sequence)
    from track_judgements j where j.tenant_id = s.tenant_id and j.submission_id = s.id), '[]') as said`;

/** What was handed in on these walks of one's own, the newest first. */
export async function listSubmissionsOf(db: TenantDb, walkIds: readonly string[]): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select ${submission} from track_submissions s where s.walk_id = any(${[...walkIds]}::uuid[]) order by s.walk_id, s.number desc`.execute(db);
  return rows;
}

/** One submission, with what the viewer is to its person today. Says nothing about who may read it. */
export async function findSubmission(
  db: TenantDb,
  id: string,
  viewer: { readonly personId: string; readonly scope: PeopleScope | undefined },
): Promise<(Submission & { readonly viewer: Viewer }) | undefined> {
  const { personId, scope } = viewer;
  const { rows } = await sql<Submission & Viewer>`
    select ${submission}, s.person_id = ${personId} as "isSelf", s.person_id in ${peopleManagedBy(personId)} as "isManager", ${within(scope)} as "isHr"
    from track_submissions s where s.id = ${id}`.execute(db);
  const [row] = rows;
  return row && { ...row, viewer: { isSelf: row.isSelf, isManager: row.isManager, isHr: row.isHr } };
}

/** Nobody ended it yet. On a query in which `s` is track_submissions. */
export const isUndecided = sql`not exists (select from track_judgements j where j.tenant_id = s.tenant_id and j.submission_id = s.id and j.kind in ('granted', 'not-yet', 'taken-back'))`;

/** What waits, the first to have come first: for HR in a scope, or for who manages these people today. */
export async function listWaiting(db: TenantDb, of: { readonly scope: PeopleScope } | { readonly managerId: string }): Promise<Submission[]> {
  const whose = "scope" in of ? within(of.scope) : sql`s.person_id in ${peopleManagedBy(of.managerId)}`;
  const { rows } = await sql<Submission>`
    select ${submission} from track_submissions s where ${whose} and ${isUndecided} order by s.submitted_at, s.id limit 200`.execute(db);
  return rows;
}

/** What HR decided in the last year, the newest first. */
export async function listDecided(db: TenantDb, of: { readonly scope: PeopleScope } | { readonly managerId: string }): Promise<Submission[]> {
  const whose = "scope" in of ? within(of.scope) : sql`s.person_id in ${peopleManagedBy(of.managerId)}`;
  const { rows } = await sql<Submission>`
    select ${submission} from track_submissions s join track_judgements d on d.tenant_id = s.tenant_id and d.submission_id = s.id
    where ${whose} and d.kind in ('granted', 'not-yet') and d.took_place_on > ${today()}::date - interval '1 year'
    order by d.sequence desc limit 50`.execute(db);
  return rows;
}

/** Whether its person is in a scope; nobody is in no scope. */
export function within(scope: PeopleScope | undefined): RawBuilder<unknown> {
  if (scope === undefined) return sql`false`;
  return scope === "everyone" ? sql`true` : sql`s.person_id in ${peopleEmployedIn(scope.unitIds)}`;
}

export async function insertSubmission(
  db: TenantDb,
  handed: { readonly walkId: string; readonly personId: string; readonly stepKey: string; readonly content: SubmittedContent; readonly on: DateString },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into track_submissions (walk_id, person_id, step_key, number, content, submitted_on)
    select ${handed.walkId}::uuid, ${handed.personId}::uuid, ${handed.stepKey}::uuid, coalesce(max(number), 0) + 1,
      ${JSON.stringify(handed.content)}::jsonb, ${handed.on}::date
    from track_submissions where walk_id = ${handed.walkId}
    returning id`.execute(db);
  return (rows[0] as { id: string }).id;
}

export async function insertJudgement(
  db: TenantDb,
  submissionId: string,
  said: { readonly kind: JudgementKind; readonly reason: string; readonly by: { readonly id: string; readonly name: string }; readonly on: DateString },
): Promise<void> {
  await db
    .insertInto("track_judgements")
    .values({ submission_id: submissionId, kind: said.kind, reason: said.reason, person_id: said.by.id, person_name: said.by.name, took_place_on: said.on })
    .execute();
}
