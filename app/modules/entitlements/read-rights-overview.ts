import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Portal, SignedIn } from "#platform/web/actor.ts";
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
  /** The part that is looked at with what hangs directly below it, of a page. */
  readonly units: readonly UnitRights[];
  readonly top: UnitRights | undefined;
  readonly pages: number;
};
export type OverviewQuery = { readonly year: "running" | "last"; readonly unitId: string; readonly page: number };

/** What the rights of this year, or of the one before, add up to in each part of the organisation. Nothing of one person. */
export function readRightsOverview(actor: SignedIn, { year: wanted, unitId, page }: OverviewQuery): Promise<RightsOverview> {
  if (!entitlementPolicy.seeFigures(actor)) notAllowed();
  const running = rulesInForce(actor.portal, today());
  const rules = wanted === "last" ? rulesInForce(actor.portal, previousYear(running.year).start) : running;
  return inTenant(actor, async (db) => {
    const counted = await countedRights(db, actor.portal, rules);
    // Before the first night there is nothing to show: counting begins at once, and only once.
    if (!counted && wanted === "running") await enqueue(db, countRightsJob, {}, { key: "entitlements.count" });
    const { countedOn, total, perCategory, units } = counted ?? { countedOn: undefined, total: nobody, perCategory: [], units: [] };
    return { rules, isCurrent: wanted === "running", countedOn, total, perCategory, ...pageOf(units, unitId, page) };
  });
}

type Counted = Pick<RightsOverview, "total" | "perCategory"> & { readonly countedOn: DateString; readonly units: readonly UnitRights[] };
type Kept = { readonly figures: string; readonly until: number; readonly counted: Counted };
// Adding up a large organisation for every page that is turned is most of its cost, and the figures change once a night.
const kept = new Map<string, Kept>();
const [keptForMs, mostKept] = [60_000, 200];

async function countedRights(db: TenantDb, portal: Portal, rules: RulesInForce): Promise<Counted | undefined> {
  const newest = await db.selectFrom("right_figures").select("id").where("starts_on", "=", rules.year.start).orderBy("id", "desc").limit(1).executeTakeFirst();
  if (!newest) return undefined;
  const key = `${portal.id} ${rules.year.start}`;
  const known = kept.get(key);
  if (known?.figures === newest.id && known.until > Date.now()) return known.counted;
  const counted = await addUp(db, portal, rules);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { figures: newest.id, until: Date.now() + keptForMs, counted });
  return counted;
}

async function addUp(db: TenantDb, portal: Portal, rules: RulesInForce): Promise<Counted> {
  const [rows, units] = await Promise.all([
    db.selectFrom("right_figures").selectAll().where("starts_on", "=", rules.year.start).execute(),
    listUnits(db, "everyone"),
  ]);
  // Outside schools everybody who does not manage is one line.
  const category = (of: string) => (portal.sector === "gov" && of === "OP" ? "OOP" : (of as Category));
  const counted = rows.map((row): CountedRights => ({ unitId: row.unit_id, category: category(row.category), ...sumsOfRow(row) }));
  return {
    countedOn: rows[0]?.counted_on as DateString,
    total: counted.reduce<RightSums>(addedRights, nobody),
    perCategory: categories.flatMap((each) => rightsOfCategory(rules, each, counted)),
    units: rightsPerUnit(units, counted),
  };
}

const unitsPerPage = 25;

/** One part and what hangs directly below it; without a part, or with one that is not there, what stands on top. */
function pageOf(units: readonly UnitRights[], unitId: string, page: number): Pick<RightsOverview, "units" | "top" | "pages"> {
  const roots = units.filter(({ depth }) => depth === 0);
  const top = units.find(({ id }) => id === unitId) ?? (roots.length === 1 ? roots[0] : undefined);
  const below = top ? units.filter(({ parentId }) => parentId === top.id) : roots;
  const pages = Math.max(1, Math.ceil(below.length / unitsPerPage));
  const from = (Math.min(page, pages) - 1) * unitsPerPage;
  return { top, units: below.slice(from, from + unitsPerPage), pages };
}

function rightsOfCategory({ settings, ruleSet, year }: RulesInForce, category: Category, counted: readonly CountedRights[]): CategoryRights[] {
  const sums = counted.filter((one) => one.category === category).reduce<RightSums>(addedRights, nobody);
  const full = findFullRight(settings, ruleSet, category, year);
  return full || sums.people > 0 ? [{ category, full, sums: sums.people < fewest ? undefined : sums }] : [];
}
