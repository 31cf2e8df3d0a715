import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { listUnits } from "#modules/people/public.ts";
import { countRightsJob } from "./entitlement-jobs.ts";
import { entitlementPolicy } from "./entitlement-policy.ts";
import { findFullRight, type FullRight } from "./entitlement-settings.ts";
import { addedRights, type CountedRights, nobody, type RightSums, rightsPerUnit, sumsOfRow, type UnitRights } from "./right-figures.ts";
import { categories, type Category } from "./rule-set.ts";
import { type RulesInForce, rulesInForce } from "./rules-in-force.ts";
import { previousYear } from "./school-year.ts";
import { fewest } from "#platform/privacy/protect-counts.ts";

export type CategoryRights = { readonly category: Category; readonly full: FullRight | undefined; readonly sums: RightSums | undefined };
export type RightsOverview = {
  readonly rules: RulesInForce;
  readonly isCurrent: boolean;
  readonly countedOn: DateString | undefined;
  readonly total: RightSums;
  readonly perCategory: readonly CategoryRights[];
  readonly units: readonly UnitRights[];
};

/** What the rights of this year, or of the one before, add up to in each part of the organisation. Nothing of one person. */
export function readRightsOverview(actor: SignedIn, wanted: "running" | "last"): Promise<RightsOverview> {
  if (!entitlementPolicy.seeFigures(actor)) notAllowed();
  const running = rulesInForce(actor.portal, today());
  const rules = wanted === "last" ? rulesInForce(actor.portal, previousYear(running.year).start) : running;
  return inTenant(actor, async (db) => {
    const [rows, units] = await Promise.all([
      db.selectFrom("right_figures").selectAll().where("starts_on", "=", rules.year.start).execute(),
      listUnits(db, "everyone"),
    ]);
    // Before the first night there is nothing to show: counting begins at once, and only once.
    if (rows.length === 0 && wanted === "running") await enqueue(db, countRightsJob, {}, { key: "entitlements.count" });
    // Outside schools everybody who does not manage is one line.
    const category = (kept: string) => (actor.portal.sector === "gov" && kept === "OP" ? "OOP" : (kept as Category));
    const counted = rows.map((row): CountedRights => ({ unitId: row.unit_id, category: category(row.category), ...sumsOfRow(row) }));
    return {
      rules,
      isCurrent: wanted === "running",
      countedOn: rows[0]?.counted_on as DateString | undefined,
      total: counted.reduce<RightSums>(addedRights, nobody),
      perCategory: categories.flatMap((category) => rightsOfCategory(rules, category, counted)),
      units: rightsPerUnit(units, counted),
    };
  });
}

function rightsOfCategory({ settings, ruleSet, year }: RulesInForce, category: Category, counted: readonly CountedRights[]): CategoryRights[] {
  const sums = counted.filter((one) => one.category === category).reduce<RightSums>(addedRights, nobody);
  const full = findFullRight(settings, ruleSet, category, year);
  return full || sums.people > 0 ? [{ category, full, sums: sums.people < fewest ? undefined : sums }] : [];
}
