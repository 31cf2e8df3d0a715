import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type Average, averageOf, type Evaluation, longestTips, type ScoreSums, titleKey } from "./evaluation.ts";

type Of = { readonly personId: PersonId; readonly activity: { readonly id: string; readonly title: string; readonly kind: string } };
export type KeptEvaluation = Evaluation & { readonly id: string; readonly activityId: string; readonly isAnswered: boolean; readonly isTip: boolean };

/** Keeps what somebody thought; without an evaluation, that they passed it over. Answers undefined when it was answered before. */
export async function keepEvaluation(db: TenantDb, { personId, activity }: Of, given: Evaluation | undefined): Promise<string | undefined> {
  const said = given && {
    answered_at: now(),
    usefulness: given.usefulness,
    own_work: given.ownWork,
    for_whom: given.forWhom,
    recommends: given.recommends,
    line: given.line,
    tip_title: given.isTip ? activity.title : "",
    shared_at: given.isTip ? now() : null,
  };
  const made = await db
    .insertInto("activity_evaluations")
    .values({ person_id: personId, activity_id: activity.id, kind: activity.kind, title_key: titleKey(activity.title), ...said })
    .onConflict((conflict) =>
      said
        ? conflict
            .columns(["tenant_id", "activity_id"])
            .doUpdateSet({ ...said, kind: activity.kind, title_key: titleKey(activity.title) })
            .where("activity_evaluations.answered_at", "is", null)
        : conflict.doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

export async function listEvaluations(db: TenantDb, personId: string): Promise<KeptEvaluation[]> {
  const rows = await db.selectFrom("activity_evaluations").selectAll().where("person_id", "=", personId).execute();
  return rows.map((row) => ({
    id: row.id,
    activityId: row.activity_id,
    isAnswered: row.answered_at !== null,
    usefulness: row.usefulness ?? 0,
    ownWork: row.own_work ?? 0,
    forWhom: row.for_whom,
    recommends: row.recommends ?? false,
    line: row.line,
    isTip: row.shared_at !== null,
  }));
}

/**
 * H-56: what people thought of the same title or kind, each person once with what they said first. Only whole fives in the order in which
 * they answered: with every answer added at once, who looks before and after a colleague evaluates would read that answer in the difference.
 */
export async function findAverage(db: TenantDb, by: { readonly title: string } | { readonly kind: string }): Promise<Average | undefined> {
  const same = "title" in by ? sql`title_key = ${titleKey(by.title)}` : sql`kind = ${by.kind}`;
  const answer = await sql<ScoreSums>`
    with firsts as (
      select distinct on (person_id) id, answered_at, usefulness, own_work, for_whom, recommends
      from activity_evaluations where answered_at is not null and ${same} order by person_id, answered_at, id
    ), placed as (select *, row_number() over (order by answered_at, id) as place, count(*) over () as people from firsts)
    select count(*)::int as people, coalesce(sum(usefulness), 0)::int as usefulness, coalesce(sum(own_work), 0)::int as "ownWork",
      coalesce(sum(for_whom), 0)::int as "forWhom", count(for_whom)::int as "forWhomPeople", count(*) filter (where recommends)::int as recommends
    from placed where place <= people - people % 5`.execute(db);
  return answer.rows[0] && averageOf(answer.rows[0]);
}

export type Tip = { readonly id: string; readonly activityId: string; readonly personId: string; readonly title: string; readonly text: string };

/** Lines that people shared, the newest first; with a title only those about the same activity. */
export async function listTips(db: TenantDb, title?: string): Promise<Tip[]> {
  const rows = await db
    .selectFrom("activity_evaluations")
    .select(["id", "activity_id", "person_id", "tip_title", "line"])
    .where("shared_at", "is not", null)
    .$if(title !== undefined, (query) => query.where("title_key", "=", titleKey(title ?? "")))
    .orderBy("shared_at", "desc")
    .orderBy("id")
    .limit(longestTips)
    .execute();
  return rows.map((row) => ({ id: row.id, activityId: row.activity_id, personId: row.person_id, title: row.tip_title, text: row.line }));
}
