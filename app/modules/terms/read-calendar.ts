import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { Remembered } from "#platform/database/remembered.ts";
import { today } from "#platform/time/clock.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { listUnits, peopleNames, type PeopleScope, type TreeUnit } from "#modules/people/public.ts";
import { type CalendarQuery, type CalendarTab, wantedState, wantedYears } from "./calendar-query.ts";
import { countByKind, type KindCount, countPersonTerms, listPersonTerms, type PersonTermRow, type StateCounts, type WhoseTerms } from "./person-term-table.ts";
import { listKept } from "./record-table.ts";
import { type PersonTermKind, personTermKinds } from "./term-sources.ts";
import { termRulesOf } from "./term-rules.ts";
import { termsPolicy } from "./terms-policy.ts";
import { type UnitTerm, unitTerms } from "./unit-terms.ts";

const pages = new Remembered<PersonTermRow[]>(5_000);
const sums = new Remembered<StateCounts>(5_000);
/** Ordering hundreds of units is a third of the page. A new name of a unit stands here after five seconds; what is recorded of it at once. */
const trees = new Remembered<readonly TreeUnit[]>(5_000);

/** Of a school or more it is remembered for a moment; of oneself and of one's own people it is read each time, it is little. */
function soonAgain<Value>(kept: Remembered<Value>, [{ portal }, whose, asked]: [SignedIn, WhoseTerms, unknown], read: () => Promise<Value>): Promise<Value> {
  return "within" in whose ? kept.get(JSON.stringify([portal.id, today(), whose, asked]), read) : read();
}

function pageOf({ pagina }: CalendarQuery): { limit: number; offset: number } {
  return { limit: termsPerPage, offset: (pagina - 1) * termsPerPage };
}

/** H-43: a name and days at most. `name` is null in somebody's own list. */
export type NamedTerm = PersonTermRow & { readonly about: PersonTermKind; readonly name: string | null };
export type NamedUnitTerm = UnitTerm & { readonly unitName: string | null; readonly mayRecord: boolean };

export type Calendar = {
  readonly tab: CalendarTab;
  readonly tabs: readonly CalendarTab[];
  readonly people: readonly NamedTerm[];
  readonly units: readonly NamedUnitTerm[];
  /** How many terms of schools or the employer there are in all under the chosen state. */
  readonly unitsTotal: number;
  /** Of everything under the tab, before a state was chosen. */
  readonly counts: StateCounts;
  /** How many people of the page there are in all under the chosen state. */
  readonly peopleTotal: number;
  /** The employer's people by kind, for who may know how many. */
  readonly kinds: readonly KindCount[];
  /** The parts of the organisation to choose from. */
  readonly choices: readonly TreeUnit[];
};

export const termsPerPage = 25;
const none: StateCounts = { late: 0, soon: 0, later: 0, done: 0 };

/** The tabs that somebody may open; their own is always the first. */
export function tabsOf(actor: SignedIn): CalendarTab[] {
  const tabs: CalendarTab[] = ["mij"];
  if (actor.isManager) tabs.push("team");
  if (termsPolicy.seeSchools(actor)) tabs.push("school");
  if (termsPolicy.seeBoard(actor)) tabs.push("bestuur");
  return tabs;
}

/** One page of the calendar with everything around it: two flights, however many people and kinds of terms there are. */
export function readCalendar(actor: SignedIn, query: CalendarQuery): Promise<Calendar> {
  const tabs = tabsOf(actor);
  if (!tabs.includes(query.voor)) notAllowed();
  return inTenant(actor, async (db) => {
    const whose = whoseTerms(actor, query);
    const [page, counts, units, kinds] = await Promise.all([
      whose ? soonAgain(pages, [actor, whose, query], () => listPersonTerms(db, actor.portal, whose, filterOf(query), pageOf(query))) : [],
      whose ? soonAgain(sums, [actor, whose, query.lengte], () => countPersonTerms(db, actor.portal, whose, wantedYears(query))) : none,
      readUnitTerms(db, actor, query),
      query.voor === "bestuur" ? countByKind(db, actor.portal) : [],
    ]);
    const state = wantedState(query);
    const inState = units.terms.filter((term) => state === undefined || term.state === state);
    return {
      tab: query.voor,
      tabs,
      people: await named(db, actor, page, query.voor === "mij"),
      units: inState.slice((query.scholen - 1) * termsPerPage, query.scholen * termsPerPage),
      unitsTotal: inState.length,
      counts: together(counts, units.terms),
      peopleTotal: state === undefined ? counts.late + counts.soon + counts.later + counts.done : counts[state],
      kinds,
      choices: units.choices,
    };
  });
}

function filterOf(query: CalendarQuery) {
  return { state: wantedState(query), years: wantedYears(query) };
}

/** Whose terms stand under the tab; undefined where only terms of units do. */
function whoseTerms(actor: SignedIn, { voor, onderdeel }: CalendarQuery): WhoseTerms | undefined {
  if (voor === "mij") return { own: actor.personId };
  if (voor === "team") return { managedBy: actor.personId };
  const within = voor === "school" ? termsPolicy.seePeople(actor) : undefined;
  return within && { within, ...(onderdeel === "" ? {} : { below: onderdeel }) };
}

type UnitPart = { readonly terms: readonly NamedUnitTerm[]; readonly choices: readonly TreeUnit[] };

async function readUnitTerms(db: TenantDb, actor: SignedIn, query: CalendarQuery): Promise<UnitPart> {
  if (query.voor !== "school" && query.voor !== "bestuur") return { terms: [], choices: [] };
  const [tree, kept] = await Promise.all([trees.get(actor.portal.id, () => listUnits(db, "everyone")), listKept(db)]);
  const scope = query.voor === "school" ? (termsPolicy.seeSchools(actor) ?? notAllowed()) : "everyone";
  const inSight = below(tree, scope);
  const chosen = query.onderdeel === "" ? inSight : below(inSight, { unitIds: [query.onderdeel] });
  const { set, rules } = termRulesOf(actor.portal.sector, today());
  const level = query.voor === "school" ? "school" : "board";
  const wanted = rules.filter((rule) => rule.level === level && (wantedYears(query) ?? rule.years) === rule.years);
  const schools = chosen.filter(({ kind }) => kind === "school").map(({ id }) => id);
  const names = new Map(tree.map(({ id, name }) => [id, name]));
  const withAbove = unitsWithAbove(tree);
  const terms = unitTerms(wanted, set, schools, kept, today()).map((term) => ({
    ...term,
    unitName: term.unitId === null ? null : (names.get(term.unitId) ?? null),
    mayRecord: termsPolicy.record(actor, term.rule, withAbove(term.unitId)),
  }));
  return { terms, choices: query.voor === "school" ? choicesOf(inSight, query.onderdeel) : [] };
}

const mostChoices = 100;

/** All units to choose from; of very many only schools, what holds others and what is chosen: nobody finds a team among hundreds. */
function choicesOf(units: readonly TreeUnit[], chosen: string): readonly TreeUnit[] {
  if (units.length <= mostChoices) return units;
  const holders = new Set(units.map(({ parentId }) => parentId));
  return units.filter(({ id, kind }) => kind === "school" || id === chosen || holders.has(id));
}

/** A unit with everything above it, out of the whole tree; nothing for the whole employer. Of many units the tree is gone through once. */
export function unitsWithAbove(tree: readonly TreeUnit[]): (unitId: string | null) => string[] {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  return (unitId) => {
    const found: string[] = [];
    for (let at = unitId; at !== null && !found.includes(at); at = parents.get(at) ?? null) found.push(at);
    return found;
  };
}

/** Units and what hangs below them, out of a tree in which parents come first. */
export function below(tree: readonly TreeUnit[], scope: PeopleScope): TreeUnit[] {
  if (scope === "everyone") return [...tree];
  const inSight = new Set(scope.unitIds);
  for (const unit of tree) if (unit.parentId && inSight.has(unit.parentId)) inSight.add(unit.id);
  return tree.filter((unit) => inSight.has(unit.id));
}

async function named(db: TenantDb, actor: SignedIn, rows: readonly PersonTermRow[], isOwn: boolean): Promise<NamedTerm[]> {
  const kinds = new Map(personTermKinds(actor.portal, today()).map((kind) => [kind.kind, kind]));
  const names = isOwn
    ? new Map<string, string>()
    : await peopleNames(
        db,
        rows.map(({ personId }) => personId),
      );
  return rows.flatMap((row) => {
    const about = kinds.get(row.kind);
    return about ? [{ ...row, about, name: names.get(row.personId) ?? null }] : [];
  });
}

function together(counts: StateCounts, terms: readonly UnitTerm[]): StateCounts {
  const of = (state: keyof StateCounts) => counts[state] + terms.filter((term) => term.state === state).length;
  return { late: of("late"), soon: of("soon"), later: of("later"), done: of("done") };
}
