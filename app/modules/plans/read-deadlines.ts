import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listPeople, listUnits, registerName, type TreeUnit } from "#modules/people/public.ts";
import { deadlineState, type DeadlineState } from "./deadline.ts";
import type { DeadlineQuery, DeadlineTab } from "./deadline-filter.ts";
import { deadlinePolicy } from "./deadline-policy.ts";
import { countDeadlines, listDeadlines, type DeadlineRow } from "./list-deadlines.ts";
import { reminderSettings } from "./reminder-settings.ts";

/** H-43: names and days. What is in a plan, and whether somebody writes on one, is not in it. */
export type NamedDeadline = {
  readonly name: string;
  readonly unit: string | null;
  /** The school or part above the unit. */
  readonly above: string | null;
  readonly manager: string | null;
  readonly agreedOn: DateString | null;
  readonly dueBefore: DateString;
  readonly state: DeadlineState;
};

export type DeadlineList = {
  readonly rows: readonly NamedDeadline[];
  readonly counts: Record<DeadlineTab, number>;
  readonly units: readonly TreeUnit[];
  /** The units the actor is held to; empty for the whole portal. */
  readonly heldTo: readonly string[];
};

export const deadlinesPerPage = 50;

/** One page of the list with everything around it: two flights, whatever the number of people. */
export function readDeadlines(actor: Actor, query: DeadlineQuery): Promise<DeadlineList> {
  const scope = deadlinePolicy.see(actor) ?? notAllowed();
  const wanted = { scope, query, firstPlanMonths: reminderSettings(actor.portal).firstPlanMonths };
  return inTenant(actor, async (db) => {
    const [rows, counts, units] = await Promise.all([
      listDeadlines(db, wanted, { limit: deadlinesPerPage, offset: (query.pagina - 1) * deadlinesPerPage }),
      countDeadlines(db, wanted),
      listUnits(db, "everyone"),
    ]);
    const inSight = scope === "everyone" ? units : below(units, scope.unitIds);
    const heldTo = scope === "everyone" ? [] : units.filter((unit) => scope.unitIds.includes(unit.id)).map(({ name }) => name);
    return { rows: await named(db, rows, units), counts, units: inSight, heldTo };
  });
}

const mostExported = 100_000;

/** Everybody under the tab, for a file. That it was taken is in the audit trail, with how many people are in it. */
export function exportDeadlines(actor: Actor, query: DeadlineQuery): Promise<readonly NamedDeadline[]> {
  const scope = deadlinePolicy.see(actor) ?? notAllowed();
  const wanted = { scope, query, firstPlanMonths: reminderSettings(actor.portal).firstPlanMonths };
  return inTenant(actor, async (db) => {
    const [rows, units] = await Promise.all([listDeadlines(db, wanted, { limit: mostExported, offset: 0 }), listUnits(db, "everyone")]);
    const people = await named(db, rows, units);
    await record(db, actor, "deadlines.exported", undefined, { count: people.length });
    return people;
  });
}

async function named(db: TenantDb, rows: readonly DeadlineRow[], units: readonly TreeUnit[]): Promise<NamedDeadline[]> {
  const people = new Map(
    (
      await listPeople(
        db,
        rows.flatMap(({ personId, managerId }) => (managerId ? [personId, managerId] : [personId])),
      )
    ).map((person) => [person.id as string, person]),
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return rows.map((row) => {
    const person = people.get(row.personId);
    const unit = row.unitId ? byId.get(row.unitId) : undefined;
    const above = unit?.parentId ? byId.get(unit.parentId) : undefined;
    return {
      name: person ? registerName(person) : "",
      unit: unit?.name ?? null,
      // The board stands above every school and tells nothing.
      above: above && above.kind !== "board" ? above.name : null,
      manager: (row.managerId && people.get(row.managerId)?.name) ?? null,
      agreedOn: row.agreedOn,
      dueBefore: row.dueBefore,
      state: deadlineState(row, today()),
    };
  });
}

/** Units and what hangs below them, out of a tree in which parents come first. */
function below(units: readonly TreeUnit[], roots: readonly string[]): TreeUnit[] {
  const inSight = new Set(roots);
  for (const unit of units) if (unit.parentId && inSight.has(unit.parentId)) inSight.add(unit.id);
  return units.filter((unit) => inSight.has(unit.id));
}
