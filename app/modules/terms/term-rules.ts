import { asDate, type DateString } from "#platform/time/date-string.ts";
import type { Sector } from "#platform/web/actor.ts";

/** How long a term is, in years. */
export const termYears = [1, 3, 4, 5] as const;
export type TermYears = (typeof termYears)[number];

export const termLevels = ["person", "team", "school", "board"] as const;
export type TermLevel = (typeof termLevels)[number];

/** Who must act. `you` is the person whom the term is about. */
export const termActors = ["you", "manager", "schoolLead", "board", "hr"] as const;
export type TermActor = (typeof termActors)[number];

export type Article = { readonly article: string; readonly paragraph?: string };

/** What a rule set says of one kind of term. */
export type TermRule = {
  readonly kind: string;
  readonly years: TermYears;
  readonly level: TermLevel;
  /** Where the rule comes from; none where an employer keeps it by choice. */
  readonly article?: Article;
  /** Who must act, the first one first. */
  readonly actors: readonly TermActor[];
  /** Made in consultation with the council: it is not done without one. */
  readonly isConsulted?: boolean;
  /** Only the person themselves sees it: the day is the same for everybody. */
  readonly isOwnOnly?: boolean;
  /** From that day something may be done (again); nothing must, so it is never late. */
  readonly isFrom?: boolean;
  /** A yearly term is counted by the calendar, also where other years begin in August. */
  readonly isByCalendarYear?: boolean;
  /** From so many months ahead it is soon. */
  readonly soonMonths: number;
  /** So many months ahead a mail goes; none where another module reminds people of it. */
  readonly remindMonths: readonly number[];
};

export type TermRuleSet = {
  readonly name: string;
  readonly sectors: readonly Sector[];
  readonly yearStart: "08-01" | "01-01";
  /** Oldest first; a period holds until the next one begins. */
  readonly periods: readonly { readonly validFrom: DateString; readonly rules: readonly TermRule[] }[];
};

// H-47: from the guide and not from the article, so it carries none.
const conversation: TermRule = { kind: "conversation", years: 1, level: "person", actors: ["manager", "you"], soonMonths: 3, remindMonths: [] };

/** Article 17 as the Voion guide of November 2014 prints it. X-07: another agreement is another set here, and no other code. */
const caoVo2014: TermRuleSet = {
  name: "cao-vo-2014",
  sectors: ["vo"],
  yearStart: "08-01",
  periods: [
    {
      validFrom: asDate("2014-08-01"),
      rules: [
        { kind: "entitlement", years: 1, level: "person", article: { article: "17.6" }, actors: ["you"], isOwnOnly: true, soonMonths: 3, remindMonths: [] },
        conversation,
        { kind: "plan", years: 3, level: "person", article: { article: "17.3", paragraph: "1" }, actors: ["you", "manager"], soonMonths: 3, remindMonths: [] },
        {
          kind: "collective-plan",
          years: 1,
          level: "school",
          article: { article: "17.2", paragraph: "3" },
          actors: ["schoolLead", "hr"],
          isConsulted: true,
          soonMonths: 3,
          remindMonths: [3, 1],
        },
        {
          kind: "account",
          years: 1,
          level: "board",
          article: { article: "17.2", paragraph: "4" },
          actors: ["board", "hr"],
          isByCalendarYear: true,
          soonMonths: 3,
          remindMonths: [3, 1],
        },
        {
          kind: "framework",
          years: 4,
          level: "board",
          article: { article: "17.2", paragraph: "2" },
          actors: ["board", "hr"],
          isConsulted: true,
          soonMonths: 12,
          remindMonths: [12, 3],
        },
        {
          kind: "evc",
          years: 5,
          level: "person",
          article: { article: "17.3", paragraph: "3" },
          actors: ["you"],
          isOwnOnly: true,
          isFrom: true,
          soonMonths: 0,
          remindMonths: [],
        },
      ],
    },
  ],
};

const ownTerms: readonly TermRule[] = [
  { kind: "entitlement", years: 1, level: "person", actors: ["you"], isOwnOnly: true, soonMonths: 3, remindMonths: [] },
  conversation,
  { kind: "plan", years: 3, level: "person", actors: ["you", "manager"], soonMonths: 3, remindMonths: [] },
  { kind: "account", years: 1, level: "board", actors: ["board", "hr"], isByCalendarYear: true, soonMonths: 3, remindMonths: [3, 1] },
];
const since = asDate("2000-01-01");

/** What employers without the CAO VO keep by choice. X-11: no article and no school among it. */
const ownRules: readonly TermRuleSet[] = [
  { name: "own-school-year", sectors: ["po", "mbo"], yearStart: "08-01", periods: [{ validFrom: since, rules: ownTerms }] },
  { name: "own-calendar-year", sectors: ["gov"], yearStart: "01-01", periods: [{ validFrom: since, rules: ownTerms }] },
];

export const termRuleSets: readonly TermRuleSet[] = [caoVo2014, ...ownRules];

export type TermRules = { readonly set: TermRuleSet; readonly rules: readonly TermRule[] };

/** The rules of a kind of employer on a day. Before the first period there are none. */
export function termRulesOf(sector: Sector, day: DateString, sets: readonly TermRuleSet[] = termRuleSets): TermRules {
  const set = sets.find(({ sectors }) => sectors.includes(sector));
  if (!set) throw new Error(`no term rules for employers of the kind ${sector}`);
  return { set, rules: set.periods.findLast(({ validFrom }) => validFrom <= day)?.rules ?? [] };
}
