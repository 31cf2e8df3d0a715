import { sql } from "kysely";
import { recordAll } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listPeople, listWorkplaces } from "#modules/people/public.ts";
import type { ConversationState } from "./conversation.ts";
import { whatBecomes } from "./what-becomes.ts";

type Row = {
  id: string;
  employeeId: string;
  managerId: string;
  unitId: string | null;
  state: ConversationState;
  hasPartner: boolean;
  isAnythingRevealed: boolean;
};

/** Brings the conversations of these people up to date with who leads them today, where they work, and who left. */
export async function followPeople(db: TenantDb, actor: Actor, employeeIds: readonly string[]): Promise<void> {
  const rows = await listGoingOn(db, employeeIds);
  if (rows.length === 0) return;
  const [places, people] = await Promise.all([
    listWorkplaces(db, { personIds: [...new Set(rows.map(({ employeeId }) => employeeId))] }),
    listPeople(db, [...new Set(rows.flatMap(({ employeeId, managerId }) => [employeeId, managerId]))]),
  ]);
  const placeOf = new Map(places.map((place) => [place.personId as string, place]));
  const day = today();
  const left = new Set(people.filter(({ leavesOn }) => leavesOn !== null && leavesOn < day).map(({ id }) => id as string));
  const changes = rows.flatMap((row) => {
    const place = placeOf.get(row.employeeId);
    const becomes = whatBecomes({
      ...row,
      hasEmployeeLeft: left.has(row.employeeId),
      hasManagerLeft: left.has(row.managerId),
      managerToday: place?.managerId ?? null,
    });
    const managerId = "movesTo" in becomes ? becomes.movesTo : row.managerId;
    const closes = "closes" in becomes ? becomes.closes : null;
    const unitId = place ? place.unitId : row.unitId;
    return managerId === row.managerId && unitId === row.unitId && closes === null ? [] : [{ id: row.id, managerId, unitId, closes, from: row.managerId }];
  });
  await write(db, actor, changes);
}

// "Anything revealed" as it is at this moment: what came open by the passing of days was not written down yet.
async function listGoingOn(db: TenantDb, employeeIds: readonly string[]): Promise<Row[]> {
  const answer = await sql<Row>`
    select c.id, c.employee_id as "employeeId", c.manager_id as "managerId", c.unit_id as "unitId", c.state, y.partner_id is not null as "hasPartner",
      exists (select from conversation_preparations p where p.tenant_id = c.tenant_id and p.conversation_id = c.id and p.ready_at is not null
        and (p.revealed_at is not null or (y.reveal = 'daysBefore' and c.moment_accepted and c.planned_on - y.reveal_days <= ${today()}::date))) as "isAnythingRevealed"
    from conversations c join conversation_cycles y on y.tenant_id = c.tenant_id and y.id = c.cycle_id
    where c.employee_id = any(${[...employeeIds]}::uuid[]) and c.closed_on is null and c.state <> 'signed'
    order by c.id for update of c`.execute(db);
  return answer.rows;
}

type Change = { readonly id: string; readonly managerId: string; readonly unitId: string | null; readonly closes: string | null; readonly from: string };

async function write(db: TenantDb, actor: Actor, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update conversations c set manager_id = s.manager_id, unit_id = s.unit_id, closed_because = s.closes,
      closed_on = case when s.closes is null then null else ${today()}::date end,
      moment_accepted = c.moment_accepted and s.manager_id = c.manager_id
    from unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ managerId }) => managerId)}::uuid[],
      ${changes.map(({ unitId }) => unitId)}::uuid[], ${changes.map(({ closes }) => closes)}::text[]) as s (id, manager_id, unit_id, closes)
    where c.id = s.id`.execute(db);
  const moved = changes.filter(({ managerId, from }) => managerId !== from).map(({ id }) => id);
  await Promise.all([
    // Nobody will ever read what the manager before prepared.
    sql`delete from conversation_preparations p using conversations c where c.tenant_id = p.tenant_id and c.id = p.conversation_id
      and p.conversation_id = any(${moved}::uuid[]) and p.person_id <> c.employee_id and p.person_id <> c.manager_id`.execute(db),
    // Somebody else will read it now, so the employee says again that it is ready.
    sql`update conversation_preparations set ready_at = null where conversation_id = any(${moved}::uuid[])`.execute(db),
  ]);
  const subject = (id: string) => ({ kind: "conversation", id });
  await recordAll(db, actor, "conversation.moved", moved.map(subject));
  await recordAll(
    db,
    actor,
    "conversation.closed",
    changes.flatMap(({ id, closes }) => (closes === null ? [] : [{ ...subject(id), detail: { because: closes } }])),
  );
}
