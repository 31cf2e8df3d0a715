import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listPeople, listUnits, type PeopleScope, registerName } from "#modules/people/public.ts";
import { type ConversationKind, type ConversationState, conversationStates } from "./conversation.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { type ProtectedCount, protectRow, protectTotals } from "./protect-states.ts";

export const overviewQuery = z.object({
  cyclus: z.string().refine(isUuid).or(z.literal("")).catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type OverviewQuery = z.infer<typeof overviewQuery>;
export const latePerPage = 50;

export type UnitCounts = { readonly unit: string | null; readonly total: number; readonly states: readonly ProtectedCount[] };
export type LateConversation = { readonly name: string; readonly unit: string | null; readonly manager: string; readonly dueOn: DateString };
export type Overview = {
  readonly cycles: readonly { readonly id: string; readonly name: string; readonly kind: ConversationKind }[];
  readonly cycleId: string | undefined;
  readonly units: readonly UnitCounts[];
  readonly total: number;
  readonly totals: readonly ProtectedCount[];
  readonly late: readonly LateConversation[];
  readonly lateCount: number;
};

type Count = { unitId: string | null; state: ConversationState; count: number };
type Late = { employeeId: string; managerId: string; unitId: string | null; dueOn: DateString };

/**
 * Counts per unit and state of one cycle, and who is late: names and the day, never what was written. Counted by the database on an index,
 * in two flights whatever the number of people.
 */
export function readOverview(actor: Actor, query: OverviewQuery): Promise<Overview> {
  const scope = conversationsPolicy.overview(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const cycles = sql<{ id: string; name: string; kind: ConversationKind }>`
      select id, name, kind from conversation_cycles order by starts_on desc, made_at desc, id limit 100`.execute(db);
    // The newest cycle unless another is asked for: known to the database before it answers, so that it costs no flight.
    const chosen =
      query.cyclus === "" ? sql`(select id from conversation_cycles order by starts_on desc, made_at desc, id limit 1)` : sql`${query.cyclus}::uuid`;
    const [found, counts, late, lateCount, units] = await Promise.all([
      cycles,
      countStates(db, chosen, scope),
      listLate(db, chosen, scope, query.pagina),
      countLate(db, chosen, scope),
      listUnits(db, "everyone"),
    ]);
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const people = new Map(
      (
        await listPeople(
          db,
          late.flatMap(({ employeeId, managerId }) => [employeeId, managerId]),
        )
      ).map((each) => [each.id as string, each]),
    );
    return {
      cycles: found.rows,
      cycleId: query.cyclus === "" ? found.rows[0]?.id : query.cyclus,
      ...protectedCounts(
        counts,
        unitNames,
        units.map(({ id }) => id),
      ),
      late: late.map(({ employeeId, managerId, unitId, dueOn }) => {
        const person = people.get(employeeId);
        return {
          name: person ? registerName(person) : "",
          unit: unitId ? (unitNames.get(unitId) ?? null) : null,
          manager: people.get(managerId)?.name ?? "",
          dueOn,
        };
      }),
      lateCount,
    };
  });
}

function within(scope: PeopleScope): RawBuilder<unknown> {
  return scope === "everyone" ? sql`` : sql` and c.unit_id = any(array(select units_below(${[...scope.unitIds]}::uuid[])))`;
}

async function countStates(db: TenantDb, cycle: RawBuilder<unknown>, scope: PeopleScope): Promise<Count[]> {
  const answer = await sql<Count>`
    select c.unit_id as "unitId", c.state, count(*)::int as count from conversations c
    where c.cycle_id = ${cycle} and c.closed_on is null${within(scope)} group by c.unit_id, c.state`.execute(db);
  return answer.rows;
}

// The fence is the cycle and not the day: an index on it holds thousands of rows and not the conversations of all years.
async function listLate(db: TenantDb, cycle: RawBuilder<unknown>, scope: PeopleScope, page: number): Promise<Late[]> {
  const answer = await sql<Late>`
    select c.employee_id as "employeeId", c.manager_id as "managerId", c.unit_id as "unitId", c.due_on as "dueOn" from conversations c
    where c.cycle_id = ${cycle} and c.closed_on is null and c.state <> 'signed' and c.due_on < ${today()}${within(scope)}
    order by c.due_on, c.id limit ${latePerPage} offset ${(page - 1) * latePerPage}`.execute(db);
  return answer.rows;
}

async function countLate(db: TenantDb, cycle: RawBuilder<unknown>, scope: PeopleScope): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::int as count from conversations c
    where c.cycle_id = ${cycle} and c.closed_on is null and c.state <> 'signed' and c.due_on < ${today()}${within(scope)}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

function protectedCounts(counts: readonly Count[], names: ReadonlyMap<string, string>, order: readonly string[]) {
  const byUnit = [...Map.groupBy(counts, ({ unitId }) => unitId ?? "")].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const rows = byUnit.map(([, of]) => conversationStates.map((state) => of.find((each) => each.state === state)?.count ?? 0));
  const shown = rows.map(protectRow);
  return {
    units: byUnit.map(([unitId], index) => ({
      unit: names.get(unitId) ?? null,
      total: (rows[index] ?? []).reduce((sum, count) => sum + count, 0),
      states: shown[index] ?? [],
    })),
    total: rows.flat().reduce((sum, count) => sum + count, 0),
    totals: protectTotals(rows, shown),
  };
}
