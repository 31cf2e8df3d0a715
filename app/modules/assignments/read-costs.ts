import { type Cents, cents, type HundredthHours, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, asDate, type DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { yearOfRight } from "#modules/entitlements/public.ts";
import { listUnits } from "#modules/people/public.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { sumCosts, type UnitCost } from "./assignment-table.ts";

/** Under this many people a sum says something of somebody. */
export const fewestPeople = 5;

/** A sum leaves this file in whole steps: of two exact sums the difference is what one person did. */
export const stepOfHours = hundredthHours(1000);
export const stepOfMoney = cents(25_000);

/** "less": there is something, and it is not one step. */
export type Stepped<Amount> = Amount | "less";
export type CostFigures = { readonly people: number; readonly hours: Stepped<HundredthHours>; readonly money: Stepped<Cents> };
export type ShownCost = { readonly unit: string | null; readonly figures: CostFigures | null };
/** `until` is the last day that counts, which in the first month of a year lies before it. */
export type Costs = { readonly yearLabel: string; readonly until: DateString; readonly units: readonly ShownCost[] };
export type CostYear = "running" | "last";

/**
 * What the employer paid for assigned work, per unit, to account for it (17.2 paragraph 4). A unit is the one people worked in themselves: no
 * sum contains another, so nothing follows from taking one from the other, and therefore there is no grand total either. Nor does it follow from
 * looking twice: only months that are over count, and in steps.
 */
export function readCosts(actor: Actor, wanted: CostYear): Promise<Costs> {
  const scope = assignmentPolicy.seeCosts(actor) ?? notAllowed();
  const running = yearOfRight(actor.portal, today());
  const year = wanted === "last" ? yearOfRight(actor.portal, addDays(running.start, -1)) : running;
  const until = countedUntil(year.end);
  return inTenant(actor, async (db) => {
    const [units, sums] = await Promise.all([listUnits(db, scope), sumCosts(db, { start: year.start, end: until })]);
    const byUnit = new Map(sums.map((sum) => [sum.unitId, sum]));
    const rows = units.flatMap(({ id, name }) => shown(name, byUnit.get(id)));
    return { yearLabel: year.label, until, units: scope === "everyone" ? [...rows, ...shown(null, byUnit.get(null))] : rows };
  });
}

function countedUntil(end: DateString): DateString {
  const endOfLastMonth = addDays(asDate(`${today().slice(0, 7)}-01`), -1);
  return endOfLastMonth < end ? endOfLastMonth : end;
}

function shown(unit: string | null, sum: UnitCost | undefined): ShownCost[] {
  if (!sum) return [];
  const { people, hours, money } = sum;
  if (people < fewestPeople) return [{ unit, figures: null }];
  return [{ unit, figures: { people, hours: inSteps(hours, stepOfHours, hundredthHours), money: inSteps(money, stepOfMoney, cents) } }];
}

function inSteps<Amount>(exact: number, step: number, of: (amount: number) => Amount): Stepped<Amount> {
  return exact > 0 && exact < step ? "less" : of(exact - (exact % step));
}
