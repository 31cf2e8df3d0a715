import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { peopleManagedBy } from "#modules/people/public.ts";
import type { GoalId } from "./goal.ts";

/**
 * The goals that people let others know of: those of a submitted plan as it stands, else those of the last agreed text. What somebody
 * links in a draft is counted nowhere, or the number would tell of it. Who left is counted no longer.
 */
const served: RawBuilder<unknown> = sql`
  select p.tenant_id, p.person_id, g.parent_id as goal_id from personal_plans p
    join goals g on g.tenant_id = p.tenant_id and g.person_id = p.person_id and g.ended_at is null and g.parent_id is not null
    where p.state = 'submitted'
  union all
  select p.tenant_id, p.person_id, goal_id::uuid from personal_plans p
    join lateral (select v.served_goals from plan_versions v where v.tenant_id = p.tenant_id and v.plan_id = p.id order by v.number desc limit 1) v on true
    cross join lateral jsonb_array_elements_text(v.served_goals) goal_id
    where p.state <> 'submitted'`;

const unlinked: RawBuilder<unknown> = sql`
  select p.tenant_id, p.person_id, count(g.id)::int as goals from personal_plans p
    join goals g on g.tenant_id = p.tenant_id and g.person_id = p.person_id and g.ended_at is null and g.parent_id is null
    where p.state = 'submitted' group by p.tenant_id, p.person_id
  union all
  select p.tenant_id, p.person_id, v.unlinked_goals from personal_plans p
    join lateral (select v.unlinked_goals from plan_versions v where v.tenant_id = p.tenant_id and v.plan_id = p.id order by v.number desc limit 1) v on true
    where p.state <> 'submitted'`;

function employed(): RawBuilder<unknown> {
  return sql`join plan_terms t on t.tenant_id = s.tenant_id and t.person_id = s.person_id and (t.employed_until is null or t.employed_until >= ${today()})`;
}

/** H-08: how many personal goals serve each goal of a team or school directly. Numbers only. */
export async function countServed(db: TenantDb): Promise<ReadonlyMap<GoalId, number>> {
  const answer = await sql<{
    goalId: GoalId;
    count: number;
  }>`select s.goal_id as "goalId", count(*)::int as count from (${served}) s ${employed()} group by s.goal_id`.execute(db);
  return new Map(answer.rows.map(({ goalId, count }) => [goalId, count]));
}

/** Who of the people of this manager serve a goal, as they submitted or agreed on it: what any of their managers may read. */
export async function listServingPeople(db: TenantDb, goalId: string, managerId: string): Promise<string[]> {
  const answer = await sql<{
    personId: string;
  }>`select distinct s.person_id as "personId" from (${served}) s ${employed()} where s.goal_id = ${goalId} and s.person_id in ${peopleManagedBy(managerId)}`.execute(
    db,
  );
  return answer.rows.map(({ personId }) => personId);
}

/** H-08: how many personal goals serve no other, of the people of one manager or of these units. */
export async function countUnlinked(db: TenantDb, of: { readonly managerId: string } | { readonly unitIds: readonly string[] }): Promise<number> {
  const whose = "managerId" in of ? sql`s.person_id in ${peopleManagedBy(of.managerId)}` : sql`t.unit_id = any(${[...of.unitIds]}::uuid[])`;
  const answer = await sql<{ count: number }>`select coalesce(sum(s.goals), 0)::int as count from (${unlinked}) s ${employed()} where ${whose}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
