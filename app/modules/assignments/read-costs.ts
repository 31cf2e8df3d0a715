import { cents, hundredthHours, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { yearOfRight } from "#modules/entitlements/public.ts";
import { listUnits } from "#modules/people/public.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { sumCosts, type UnitCost } from "./assignment-table.ts";

/** Under this many people a sum says something of somebody. */
export const fewestPeople = 5;

export type ShownCost = { readonly unit: string | null; readonly figures: (HoursAndMoney & { readonly people: number }) | null };
export type Costs = { readonly yearLabel: string; readonly units: readonly ShownCost[] };
export type CostYear = "running" | "last";

/**
 * What the employer paid for assigned work, per unit, to account for it (17.2 paragraph 4). A unit is the one people worked in themselves: no
 * sum contains another, so nothing follows from taking one from the other, and therefore there is no grand total either.
 */
export function readCosts(actor: Actor, wanted: CostYear): Promise<Costs> {
  const scope = assignmentPolicy.seeCosts(actor) ?? notAllowed();
  const running = yearOfRight(actor.portal, today());
  const year = wanted === "last" ? yearOfRight(actor.portal, addDays(running.start, -1)) : running;
  return inTenant(actor, async (db) => {
    const [units, sums] = await Promise.all([listUnits(db, scope), sumCosts(db, year)]);
    const byUnit = new Map(sums.map((sum) => [sum.unitId, sum]));
    const rows = units.flatMap(({ id, name }) => shown(name, byUnit.get(id)));
    return { yearLabel: year.label, units: scope === "everyone" ? [...rows, ...shown(null, byUnit.get(null))] : rows };
  });
}

function shown(unit: string | null, sum: UnitCost | undefined): ShownCost[] {
  if (!sum) return [];
  const { people, hours, money } = sum;
  return [{ unit, figures: people < fewestPeople ? null : { people, hours: hundredthHours(hours), money: cents(money) } }];
}
