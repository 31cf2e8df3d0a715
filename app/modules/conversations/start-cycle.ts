import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listWorkplaces, type Workplace, type WorkplacesOf } from "#modules/people/public.ts";
import { listConsents } from "./consent.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { type Cycle, whyNotStartable, type WhyNotStartable } from "./cycle.ts";
import { findCycle } from "./cycle-table.ts";
import { inviteJob } from "./invite-job.ts";

export type Started = { readonly started: number; readonly skipped: number };
export type WhyNotStarted = WhyNotStartable | "nobody";

/**
 * Plans a conversation for everybody of a group at once: one statement, whatever their number, and the mails in a job. Who has one in this
 * cycle already keeps it, so starting twice makes no doubles and starting again takes in who came later. Who has nobody to speak with is
 * passed over and named on the page of the cycle.
 */
export async function startCycle(actor: Actor, cycleId: string, group: WorkplacesOf): Promise<Outcome<Started, WhyNotStarted>> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant<Outcome<Started, WhyNotStarted>>(actor, async (db) => {
    const [cycle, consents, places] = await Promise.all([findCycle(db, cycleId), listConsents(db), listWorkplaces(db, group)]);
    if (!cycle) notFound();
    const problem = whyNotStartable(cycle, consents[0]?.outcome, today());
    if (problem) return refused(problem);
    const led = places.map((place) => ({ ...place, managerId: cycle.partnerId ?? place.managerId })).filter((place) => place.managerId !== place.personId);
    if (led.length === 0) return refused("nobody");
    const started = await insertConversations(db, cycle, led);
    const skipped = await noteSkips(db, cycle.id, led);
    if (started > 0) await enqueue(db, inviteJob, { cycleId: cycle.id }, { key: `conversations.invite ${cycle.id}` });
    await record(db, actor, "conversation.planned", { kind: "conversation_cycle", id: cycle.id }, { kind: cycle.kind, conversations: started, skipped });
    return done({ started, skipped });
  });
}

type Led = Pick<Workplace, "personId" | "unitId"> & { readonly managerId: string | null };

async function insertConversations(db: TenantDb, cycle: Cycle, people: readonly Led[]): Promise<number> {
  const withManager = people.filter(({ managerId }) => managerId !== null);
  const answer = await sql`
    insert into conversations (cycle_id, employee_id, manager_id, unit_id, due_on, made_at)
    select ${cycle.id}::uuid, s.person_id, s.manager_id, s.unit_id, ${cycle.endsOn}::date, ${now()}::timestamptz
    from unnest(${withManager.map(({ personId }) => personId)}::uuid[], ${withManager.map(({ managerId }) => managerId)}::uuid[],
      ${withManager.map(({ unitId }) => unitId)}::uuid[]) as s (person_id, manager_id, unit_id)
    on conflict (tenant_id, cycle_id, employee_id) where closed_on is null do nothing`.execute(db);
  return Number(answer.numAffectedRows ?? 0);
}

async function noteSkips(db: TenantDb, cycleId: string, people: readonly Led[]): Promise<number> {
  const alone = people.filter(({ managerId }) => managerId === null).map(({ personId }) => personId);
  const led = people.filter(({ managerId }) => managerId !== null).map(({ personId }) => personId);
  await Promise.all([
    sql`delete from conversation_skips where cycle_id = ${cycleId}::uuid and person_id = any(${led}::uuid[])`.execute(db),
    sql`insert into conversation_skips (cycle_id, person_id) select ${cycleId}::uuid, unnest(${alone}::uuid[]) on conflict do nothing`.execute(db),
  ]);
  return alone.length;
}
