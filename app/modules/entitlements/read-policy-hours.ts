import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { type Employment, employmentsOf, getPerson, listUnits, type TreeUnit } from "#modules/people/public.ts";
import { entitlementPolicy } from "./entitlement-policy.ts";
import type { Grant } from "./grant.ts";
import { readLedger } from "./open-ledger.ts";
import type { Category } from "./rule-set.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import { nextYear, previousYear } from "./school-year.ts";
import { policyFor } from "./task-policy.ts";
import { type KeptPolicy, listPolicies, listPolicyYears, newestOf } from "./task-policy-table.ts";

export type PolicyOverview = {
  readonly rules: RulesInForce;
  /** The years that have a policy, this one and the next, oldest first. */
  readonly years: readonly RulesInForce[];
  readonly units: readonly TreeUnit[];
  readonly inForce: readonly KeptPolicy[];
  /** Everything that was recorded for this year, the newest first. */
  readonly recorded: readonly KeptPolicy[];
  /** What counted the year before, to begin with. */
  readonly before: readonly KeptPolicy[];
};

/** Where the hours of the right stand in the task policy of a year: for HR, the board and the council. */
export async function readPolicyOverview(actor: SignedIn, start: DateString | undefined): Promise<PolicyOverview> {
  if (!entitlementPolicy.seeTaskPolicy(actor)) notAllowed();
  const current = rulesInForce(actor.portal, today());
  const rules = rulesInForce(actor.portal, start ?? today());
  if (start !== undefined && rules.year.start !== start) notFound();
  const before = previousYear(rules.year).start;
  return inTenant(actor, async (db) => {
    const [units, recorded, known] = await Promise.all([listUnits(db, "everyone"), listPolicies(db, [rules.year.start, before]), listPolicyYears(db)]);
    const years = [...new Set([...known, current.year.start, nextYear(current.year).start])].toSorted();
    if (!years.includes(rules.year.start)) notFound();
    return {
      rules,
      years: years.map((year) => rulesInForce(actor.portal, year)),
      units,
      inForce: newestOf(recorded, rules.year.start),
      recorded: recorded.filter(({ yearStart }) => yearStart === rules.year.start),
      before: newestOf(recorded, before),
    };
  });
}

export type OwnPolicy = {
  readonly name: string;
  readonly rules: RulesInForce;
  readonly grant: Grant;
  /** Of each category somebody works in, by its largest job: what counts there, and whose it is. */
  readonly policies: ReadonlyMap<Category, { readonly policy: KeptPolicy; readonly unitName: string | null }>;
};

/** Where one's own hours of this year stand in the task policy. */
export function readOwnPolicy(actor: SignedIn): Promise<OwnPolicy> {
  const rules = rulesInForce(actor.portal, today());
  const { year } = rules;
  return inTenant(actor, async (db) => {
    const [ledger, person, employments, units, recorded] = await Promise.all([
      readLedger(db, actor, actor.personId, rules),
      getPerson(db, actor.personId),
      employmentsOf(db, actor.personId, year.start, year.end),
      listUnits(db, "everyone"),
      listPolicies(db, [year.start]),
    ]);
    const inForce = newestOf(recorded, year.start);
    const found = ledger.grant.hoursParts.flatMap(({ category }) => {
      const place = largestOf(employments, category)?.unitId ?? null;
      const policy = policyFor(inForce, category, unitAndAbove(units, place));
      return policy ? [[category, { policy, unitName: units.find(({ id }) => id === policy.unitId)?.name ?? null }] as const] : [];
    });
    return { name: person.name, rules, grant: ledger.grant, policies: new Map(found) };
  });
}

function largestOf(employments: readonly Employment[], category: Category): Employment | undefined {
  return employments.filter((one) => one.category === category).toSorted((a, b) => b.fteE4 - a.fteE4)[0];
}

/** A part of the organisation and everything it stands in, nearest first. */
export function unitAndAbove(units: readonly TreeUnit[], unitId: string | null): string[] {
  const above: string[] = [];
  for (let at = unitId; at !== null && !above.includes(at); at = units.find(({ id }) => id === at)?.parentId ?? null) above.push(at);
  return above;
}
