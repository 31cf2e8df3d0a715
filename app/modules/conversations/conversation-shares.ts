import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { listManagersOf, peopleManagedBy } from "#modules/people/public.ts";
import { type OtherShare, provideShares } from "#modules/sharing/public.ts";
import type { Moment, Reveal } from "./conversation.ts";
import { isRevealed, type Readiness } from "./reveal.ts";

// P-46. A reflection and a preparation are opened here and not by a share, so the page of what somebody shares asks for them.
provideShares("conversations", async (db, ownerId) => (await Promise.all([reflections(db, ownerId), preparations(db, ownerId)])).flat());

const mostListed = 200;

async function reflections(db: TenantDb, ownerId: PersonId): Promise<OtherShare[]> {
  const rows = await db
    .selectFrom("conversation_reflections")
    .select(["made_on", "shared_with"])
    .where("person_id", "=", ownerId)
    .where("shared_with", "is not", null)
    .where("removed_at", "is", null)
    .orderBy("made_on", "desc")
    .orderBy("id", "desc")
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    kind: "reflection",
    madeOn: row.made_on as DateString,
    readerId: row.shared_with as PersonId,
    since: null,
    href: "/gesprekken#terugblik",
  }));
}

type ReadyRow = Moment & {
  readonly id: string;
  readonly name: string;
  readonly reveal: Reveal;
  readonly revealDays: number | null;
  readonly hasBegun: boolean;
  readonly employeeId: PersonId;
  readonly managerId: PersonId;
  readonly isOver: boolean;
  readonly leads: boolean;
  readonly revealedAt: Date | null;
  readonly isOtherReady: boolean;
};

async function preparations(db: TenantDb, ownerId: PersonId): Promise<OtherShare[]> {
  const [rows, managers] = await Promise.all([readyOf(db, ownerId), listManagersOf(db, ownerId)]);
  return rows.flatMap((row) => {
    const isEmployee = row.employeeId === ownerId;
    // A manager of before reads no more of what is over.
    const isOpenToManager = !row.isOver || row.leads || (isEmployee && managers.some(({ id }) => id === row.managerId));
    if (!isOpenTo(row, isEmployee) || (isEmployee && !isOpenToManager)) return [];
    return {
      kind: "preparation",
      name: row.name,
      readerId: isEmployee ? row.managerId : row.employeeId,
      // Days before the conversation it opens by itself, and what is written down is only when somebody found it open.
      since: row.reveal === "daysBefore" ? null : row.revealedAt,
      href: isEmployee || isOpenToManager ? `/gesprekken/${row.id}` : null,
    };
  });
}

function isOpenTo(row: ReadyRow, isEmployee: boolean): boolean {
  const own: Readiness = { isReady: true, wasRevealed: row.revealedAt !== null };
  const other: Readiness = { isReady: row.isOtherReady, wasRevealed: false };
  const facts = { ...row, employee: isEmployee ? own : other, manager: isEmployee ? other : own };
  return isRevealed(facts, isEmployee ? "employee" : "manager", today());
}

async function readyOf(db: TenantDb, ownerId: PersonId): Promise<ReadyRow[]> {
  const answer = await sql<ReadyRow>`
    select c.id, y.name, y.reveal, y.reveal_days as "revealDays", c.begun_at is not null as "hasBegun", c.planned_on as "plannedOn",
      c.moment_accepted as "isMomentAccepted", c.employee_id as "employeeId", c.manager_id as "managerId",
      (c.state = 'signed' or c.closed_because is not null) as "isOver", p.revealed_at as "revealedAt",
      (y.partner_id is not distinct from c.manager_id or (c.manager_id = ${ownerId}::uuid and c.employee_id in ${peopleManagedBy(ownerId)})) as leads,
      exists (select from conversation_preparations o where o.tenant_id = c.tenant_id and o.conversation_id = c.id and o.person_id <> p.person_id
        and o.ready_at is not null) as "isOtherReady"
    from conversation_preparations p join conversations c on c.tenant_id = p.tenant_id and c.id = p.conversation_id
      join conversation_cycles y on y.tenant_id = c.tenant_id and y.id = c.cycle_id
    where p.person_id = ${ownerId}::uuid and p.ready_at is not null and p.person_id in (c.employee_id, c.manager_id)
    order by p.ready_at desc, c.id limit ${mostListed}`.execute(db);
  return answer.rows;
}
