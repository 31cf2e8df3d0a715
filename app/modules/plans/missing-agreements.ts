import type { DateString } from "#platform/time/date-string.ts";
import { isFacilitated, type Activity } from "./activity.ts";
import type { Goal } from "./goal.ts";

/** Where something is missing, so that the page can name it and bring a person there. */
export type Place = { readonly kind: "plan" } | { readonly kind: "activity" | "goal"; readonly id: string; readonly title: string };

/** The letters are those of article 17.3 paragraph 2. */
export type MissingAgreement = { readonly part: "a" | "b" | "c"; readonly what: MissingWhat; readonly place: Place };
export type MissingWhat = "no-term" | "no-activity" | "no-period" | "outside-the-term" | "not-serving-me" | "not-fitting-the-organisation" | "not-facilitated";

type Content = {
  readonly from: DateString | null;
  readonly until: DateString | null;
  readonly goals: readonly Goal[];
  readonly activities: readonly Activity[];
};

/**
 * H-44, article 17.3 paragraph 2: (a) which activities during the term, (b) how they serve the employee's wishes and fit
 * the organisation's goals, (c) how each is facilitated. In the order of the article, then of the plan.
 */
export function missingAgreements(whole: Content): readonly MissingAgreement[] {
  const content = { ...whole, activities: whole.activities.filter((activity) => !isPast(activity, whole.from)) };
  return [...missingActivities(content), ...missingReasons(content), ...missingFacilities(content)];
}

// What was done before the term began belongs to the plan before this one; it stays as it was agreed on then.
function isPast({ doneOn }: Activity, from: DateString | null): boolean {
  return doneOn !== null && from !== null && doneOn < from;
}

function missingActivities({ from, until, activities }: Content): readonly MissingAgreement[] {
  const ofPlan: MissingAgreement[] = [];
  if (!from || !until) ofPlan.push({ part: "a", what: "no-term", place: { kind: "plan" } });
  if (activities.length === 0) ofPlan.push({ part: "a", what: "no-activity", place: { kind: "plan" } });
  return [...ofPlan, ...activities.flatMap((activity) => missingPeriod(activity, from, until))];
}

function missingPeriod(activity: Activity, from: DateString | null, until: DateString | null): readonly MissingAgreement[] {
  const { plannedFrom, plannedUntil } = activity;
  if (!plannedFrom || !plannedUntil) return [{ part: "a", what: "no-period", place: placeOf(activity) }];
  // Partly outside is fine: a course may run on after the plan is renewed.
  const isOutside = (until !== null && plannedFrom > until) || (from !== null && plannedUntil < from);
  return isOutside ? [{ part: "a", what: "outside-the-term", place: placeOf(activity) }] : [];
}

// The reason may stand with the activity or with the goal it works towards; a goal that serves a goal of the team or
// school fits the organisation by that link. What is missing at a goal is named once, not for each of its activities.
function missingReasons({ goals, activities }: Content): readonly MissingAgreement[] {
  const goalsById = new Map(goals.map((goal) => [goal.id, goal]));
  const found = new Map<string, MissingAgreement>();
  const miss = (what: MissingWhat, at: Activity | Goal, kind: "activity" | "goal") =>
    found.set(`${what} ${at.id}`, { part: "b", what, place: { kind, id: at.id, title: at.title } });
  for (const activity of activities) {
    const goal = activity.goalId ? goalsById.get(activity.goalId) : undefined;
    const [at, kind] = goal ? ([goal, "goal"] as const) : ([activity, "activity"] as const);
    if (!isWritten(activity.servesMe) && !isWritten(goal?.servesMe)) miss("not-serving-me", at, kind);
    if (!isWritten(activity.fitsOrganisation) && !isWritten(goal?.fitsOrganisation) && !goal?.parentId) miss("not-fitting-the-organisation", at, kind);
  }
  return [...found.values()];
}

function missingFacilities({ activities }: Content): readonly MissingAgreement[] {
  return activities.filter((activity) => !isFacilitated(activity)).map((activity) => ({ part: "c", what: "not-facilitated", place: placeOf(activity) }));
}

function placeOf(activity: Activity): Place {
  return { kind: "activity", id: activity.id, title: activity.title };
}

function isWritten(text: string | undefined): boolean {
  return (text ?? "").trim() !== "";
}
