import type { Actor, Portal } from "#platform/web/actor.ts";
import { mayEnter } from "#platform/web/may-enter.ts";
import type { Who } from "#platform/web/route.ts";
import type { IconName } from "#ui/icon.tsx";
import { findRulesOfToday, ruleSets } from "#modules/entitlements/public.ts";
import type { shellWords } from "./shell-words.ts";
import type { WordKey } from "#platform/words/words.ts";

export type MenuEntry = {
  readonly path: string;
  readonly word: WordKey<typeof shellWords.nl>;
  readonly icon: IconName;
  readonly who: readonly Who[];
  readonly group: "own" | "team" | "hr" | "figures" | "admin";
  /** The first four that a person may open stand in the bar of a phone, in this order. */
  readonly onPhone?: boolean;
  /** Where it stands in the menu; in every portal when it does not say. */
  readonly onlyWhere?: (portal: Portal) => boolean;
};

// Only hours that nobody may go below must be found in a task policy (17.8); elsewhere the page has nothing to show.
const hasMinimum = (portal: Portal): boolean => ruleSets().get(findRulesOfToday(portal) ?? "")?.kind === "minimum";

// Nothing can be carried over where nobody has anything.
const hasRights = (portal: Portal): boolean => findRulesOfToday(portal) !== undefined;

/** The whole menu, in the order of the screen. Someone sees the entries whose door is open to them, and nothing greyed out. */
export const menu: readonly MenuEntry[] = [
  { path: "/", word: "menu.start", icon: "start", who: ["signedIn"], group: "own", onPhone: true },
  { path: "/plan", word: "menu.plan", icon: "plan", who: ["signedIn"], group: "own", onPhone: true },
  { path: "/kompas", word: "menu.compass", icon: "compass", who: ["signedIn"], group: "own", onPhone: true },
  { path: "/mijn-recht", word: "menu.entitlement", icon: "entitlement", who: ["signedIn"], group: "own", onPhone: true },
  { path: "/gesprekken", word: "menu.conversations", icon: "conversation", who: ["signedIn"], group: "own" },
  { path: "/feedback", word: "menu.feedback", icon: "feedback", who: ["signedIn"], group: "own" },
  { path: "/kalender", word: "menu.calendar", icon: "calendar", who: ["signedIn"], group: "own" },
  { path: "/kennis", word: "menu.transfer", icon: "knowledge", who: ["signedIn"], group: "own" },
  { path: "/initiatieven", word: "menu.initiatives", icon: "initiative", who: ["signedIn"], group: "own" },
  { path: "/groeipaden", word: "menu.tracks", icon: "track", who: ["signedIn"], group: "own" },
  { path: "/team", word: "menu.team", icon: "team", who: ["manager"], group: "team", onPhone: true },
  { path: "/gesprekken/team", word: "menu.team-conversations", icon: "team-conversation", who: ["manager"], group: "team" },
  { path: "/opgedragen/team", word: "menu.assign", icon: "assign", who: ["manager"], group: "team" },
  { path: "/rechten/meenemen", word: "menu.team-carry", icon: "carry", who: ["manager"], group: "team", onlyWhere: hasRights },
  { path: "/casussen", word: "menu.cases", icon: "cases", who: ["manager"], group: "team" },
  { path: "/mensen", word: "menu.people", icon: "people", who: ["hr", "tenantAdmin", "schoolLead"], group: "hr", onPhone: true },
  { path: "/organisatie", word: "menu.organisation", icon: "organisation", who: ["hr", "tenantAdmin", "schoolLead"], group: "hr" },
  { path: "/mensen/import", word: "menu.import", icon: "import", who: ["hr", "tenantAdmin"], group: "hr" },
  { path: "/functiehuis", word: "menu.functions", icon: "functions", who: ["functionEditor", "hr", "tenantAdmin"], group: "hr" },
  { path: "/doelen", word: "menu.goals", icon: "goals", who: ["schoolLead", "hr", "board"], group: "hr" },
  { path: "/termijnen", word: "menu.deadlines", icon: "deadlines", who: ["hr", "schoolLead"], group: "hr" },
  { path: "/erkenning/aanvragen", word: "menu.qualifications", icon: "diploma", who: ["hr"], group: "hr" },
  { path: "/kompas/inzicht", word: "menu.compass-insight", icon: "insight", who: ["hr", "board"], group: "figures" },
  { path: "/leermix", word: "menu.learning-mix", icon: "mix", who: ["hr", "schoolLead", "board"], group: "figures" },
  { path: "/gesprekken/overzicht", word: "menu.conversation-rounds", icon: "rounds", who: ["hr", "tenantAdmin"], group: "figures" },
  { path: "/rechten/overzicht", word: "menu.rights", icon: "rights", who: ["hr", "board", "finance", "council"], group: "figures" },
  {
    path: "/rechten/taakbeleid",
    word: "menu.task-policy",
    icon: "log",
    who: ["hr", "tenantAdmin", "board", "council"],
    group: "figures",
    onlyWhere: hasMinimum,
  },
  { path: "/opgedragen/overzicht", word: "menu.assigned-costs", icon: "costs", who: ["hr", "schoolLead", "board", "finance"], group: "figures" },
  { path: "/groeipaden/beheer", word: "menu.manage-tracks", icon: "manage", who: ["hr"], group: "hr" },
  { path: "/beheer", word: "menu.settings", icon: "settings", who: ["tenantAdmin"], group: "admin" },
];

/** The entries of one person, by group. */
export function menuFor(actor: Actor): MenuEntry[] {
  return menu.filter(({ who, onlyWhere }) => mayEnter(who, actor) && (onlyWhere?.(actor.portal) ?? true));
}

/** The entry under which a page stands: the longest path that the page's own path begins with. */
export function currentEntry(entries: readonly MenuEntry[], path: string): MenuEntry | undefined {
  return entries
    .filter((entry) => path === entry.path || (entry.path !== "/" && path.startsWith(`${entry.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}
