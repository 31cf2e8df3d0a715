import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { type Employment, listEmployments, listManagedPeople, peopleNames } from "#modules/people/public.ts";
import { deadlineState, dueBefore } from "./deadline.ts";
import type { ShownMix } from "./group-mix.ts";
import { findTeamMix } from "./read-group-mix.ts";
import { reminderSettings } from "./reminder-settings.ts";
import type { MemberPlan, TeamMember } from "./team-member.ts";
import { teamPolicy } from "./team-policy.ts";

/**
 * The people the actor manages today, in Dutch order, with how their plans stand. Nothing of what is in a plan is read, so nobody's look is kept.
 * Who has several managers stands with each of them, because each may agree.
 */
export function listTeamPlans(actor: Actor): Promise<TeamMember[]> {
  return readTeam(actor).then(({ people }) => people);
}

export type Team = {
  readonly people: TeamMember[];
  /** H-12: how they plan to learn together, from five agreed plans on. */
  readonly mix: ShownMix | undefined;
};

/** The same with how they learn together. */
export function readTeam(actor: Actor): Promise<Team> {
  const me = teamPolicy.see(actor) && actor.personId ? actor.personId : notAllowed();
  const { firstPlanMonths } = reminderSettings(actor.portal);
  return inTenant(actor, async (db) => {
    const [managed, mix] = await Promise.all([listManagedPeople(db, me), findTeamMix(db, me)]);
    const ids = managed.map(({ id }) => id);
    const [employments, plans] = await Promise.all([listEmployments(db, ids, today(), today()), listMemberPlans(db, ids, firstPlanMonths)]);
    const others = otherManagers(employments, me);
    const names = await peopleNames(db, [...others.values()].flat());
    const unknown = planOf(nobodyKnown(), firstPlanMonths);
    const people = managed.map(({ id, name, functionTitle }): TeamMember => {
      const alsoManagedBy = (others.get(id) ?? []).flatMap((other) => names.get(other) ?? []);
      return { id, name, functionTitle, alsoManagedBy, plan: plans.get(id) ?? unknown };
    });
    return { people, mix };
  });
}

function otherManagers(employments: readonly Employment[], me: PersonId): ReadonlyMap<string, string[]> {
  const byPerson = Map.groupBy(employments, ({ personId }) => personId as string);
  return new Map([...byPerson].map(([id, jobs]) => [id, [...new Set(jobs.flatMap(({ managerId }) => managerId ?? []))].filter((other) => other !== me)]));
}

type Row = {
  personId: string;
  agreedOn: DateString | null;
  renewBefore: DateString | null;
  employedFrom: DateString | null;
  listedOn: DateString;
  waitingNumber: number | null;
  waitsSince: DateString | null;
  agreedNumber: number | null;
};

// The state and the number of a draft stay in the database: that somebody began a next version is not for others.
async function listMemberPlans(db: TenantDb, ids: readonly PersonId[], firstPlanMonths: number): Promise<ReadonlyMap<string, MemberPlan>> {
  const answer = await sql<Row>`
    select t.person_id as "personId", t.agreed_on as "agreedOn", t.renew_before as "renewBefore", t.employed_from as "employedFrom", t.listed_on as "listedOn",
      case when p.state = 'submitted' then p.version end as "waitingNumber", case when p.state = 'submitted' then p.submitted_on end as "waitsSince",
      (select max(v.number) from plan_versions v where v.tenant_id = p.tenant_id and v.plan_id = p.id) as "agreedNumber"
    from plan_terms t left join personal_plans p on p.tenant_id = t.tenant_id and p.person_id = t.person_id
    where t.person_id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(answer.rows.map((row) => [row.personId, planOf(row, firstPlanMonths)]));
}

// Whoever came today through another door than an employment has no term yet.
function nobodyKnown(): Omit<Row, "personId"> {
  return { agreedOn: null, renewBefore: null, employedFrom: null, listedOn: today(), waitingNumber: null, waitsSince: null, agreedNumber: null };
}

function planOf(row: Omit<Row, "personId">, firstPlanMonths: number): MemberPlan {
  const due = dueBefore(row, firstPlanMonths);
  return {
    waits: row.waitingNumber !== null && row.waitsSince ? { number: row.waitingNumber, since: row.waitsSince } : null,
    agreed: row.agreedNumber !== null && row.agreedOn ? { number: row.agreedNumber, on: row.agreedOn } : null,
    dueBefore: due,
    deadline: deadlineState({ agreedOn: row.agreedOn, dueBefore: due }, today()),
  };
}
