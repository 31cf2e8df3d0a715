import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { Remembered } from "#platform/database/remembered.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listPeople, listUnits, type PeopleScope, registerName, type TreeUnit } from "#modules/people/public.ts";
import type { ConversationKind } from "./conversation.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { countsPerUnit, type StateCount, type UnitTable } from "./counts-per-unit.ts";

const id = z.string().refine(isUuid).or(z.literal("")).catch("");
const page = z.coerce.number().int().min(1).max(10_000).catch(1);
/** `onderdelen` turns the pages of the units, `pagina` those of who is late. */
export const overviewQuery = z.object({ cyclus: id, onderdeel: id, onderdelen: page, pagina: page });
export type OverviewQuery = z.infer<typeof overviewQuery>;
export const latePerPage = 25;
export const unitsPerPage = 25;

export type LateConversation = { readonly name: string; readonly unit: string | null; readonly manager: string; readonly dueOn: DateString };
export type Overview = {
  readonly cycles: readonly { readonly id: string; readonly name: string; readonly kind: ConversationKind; readonly endsOn: DateString }[];
  readonly cycleId: string | undefined;
  readonly table: UnitTable;
  readonly late: readonly LateConversation[];
  readonly lateCount: number;
};

type Late = { employeeId: string; managerId: string; unitId: string | null; dueOn: DateString };

/**
 * Counts per unit and state of one cycle, and who is late: names and the day, never what was written. Counted by the database on an index,
 * in two flights whatever the number of people.
 */
export function readOverview(actor: Actor, query: OverviewQuery): Promise<Overview> {
  const scope = conversationsPolicy.overview(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    // The newest cycle unless another is asked for: known to the database before it answers, so that it costs no flight.
    const newest = sql`(select id from conversation_cycles order by starts_on desc, made_at desc, id limit 1)`;
    const chosen = query.cyclus === "" ? newest : sql`${query.cyclus}::uuid`;
    const [cycles, counts, late, units] = await Promise.all([
      listChoices(db),
      counted.get([actor.portal.id, query.cyclus, JSON.stringify(scope)].join(" "), () => countStates(db, chosen, scope)),
      listLate(db, chosen, scope, query.pagina),
      trees.get(actor.portal.id, () => listUnits(db, "everyone")),
    ]);
    const cycle = query.cyclus === "" ? cycles[0] : cycles.find((each) => each.id === query.cyclus);
    const people = new Map(
      (
        await listPeople(
          db,
          late.flatMap(({ employeeId, managerId }) => [employeeId, managerId]),
        )
      ).map((each) => [each.id as string, each]),
    );
    const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
    return {
      cycles,
      cycleId: cycle?.id,
      table: countsPerUnit(inSight(units, scope), counts, query.onderdeel),
      late: late.map(({ employeeId, managerId, unitId, dueOn }) => {
        const person = people.get(employeeId);
        const unit = unitId ? (unitNames.get(unitId) ?? null) : null;
        return { name: person ? registerName(person) : "", unit, manager: people.get(managerId)?.name ?? "", dueOn };
      }),
      // All of a cycle are due on its last day, so what is late follows from the counts.
      lateCount: cycle && cycle.endsOn < today() ? counts.reduce((sum, { state, count }) => sum + (state === "signed" ? 0 : count), 0) : 0,
    };
  });
}

async function listChoices(db: TenantDb): Promise<Overview["cycles"]> {
  const answer = await sql<Overview["cycles"][number]>`
    select id, name, kind, ends_on as "endsOn" from conversation_cycles order by starts_on desc, made_at desc, id limit 100`.execute(db);
  return answer.rows;
}

function within(scope: PeopleScope): RawBuilder<unknown> {
  return scope === "everyone" ? sql`` : sql` and c.unit_id = any(array(select units_below(${[...scope.unitIds]}::uuid[])))`;
}

async function countStates(db: TenantDb, cycle: RawBuilder<unknown>, scope: PeopleScope): Promise<StateCount[]> {
  const answer = await sql<StateCount>`
    select c.unit_id as "unitId", c.state, count(*)::int as count from conversations c
    where c.cycle_id = ${cycle} and c.closed_on is null${within(scope)} group by c.unit_id, c.state`.execute(db);
  return answer.rows;
}

async function listLate(db: TenantDb, cycle: RawBuilder<unknown>, scope: PeopleScope, page: number): Promise<Late[]> {
  const answer = await sql<Late>`
    select c.employee_id as "employeeId", c.manager_id as "managerId", c.unit_id as "unitId", c.due_on as "dueOn" from conversations c
    where c.cycle_id = ${cycle} and c.closed_on is null and c.state <> 'signed' and c.due_on < ${today()}${within(scope)}
    order by c.due_on, c.id limit ${latePerPage} offset ${(page - 1) * latePerPage}`.execute(db);
  return answer.rows;
}

const counted = new Remembered<StateCount[]>(5_000);
const trees = new Remembered<readonly TreeUnit[]>(30_000);

/** Units and what hangs below them, out of a tree in which parents come first. */
function inSight(units: readonly TreeUnit[], scope: PeopleScope): readonly TreeUnit[] {
  if (scope === "everyone") return units;
  const seen = new Set(scope.unitIds);
  for (const unit of units) if (unit.parentId && seen.has(unit.parentId)) seen.add(unit.id);
  return units.filter(({ id }) => seen.has(id));
}
