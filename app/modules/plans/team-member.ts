import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { DeadlineState } from "./deadline.ts";

/** Somebody as their manager finds them. Whether they write on a draft is nobody's business, so it is not in it. */
export type TeamMember = {
  readonly id: PersonId;
  readonly name: string;
  readonly functionTitle: string;
  /** Others who manage a job of theirs today, and so may agree as well. */
  readonly alsoManagedBy: readonly string[];
  readonly plan: MemberPlan;
};

export type MemberPlan = {
  /** The version that waits for the manager, and since when. */
  readonly waits: { readonly number: number; readonly since: DateString } | null;
  readonly agreed: { readonly number: number; readonly on: DateString } | null;
  readonly dueBefore: DateString;
  readonly deadline: DeadlineState;
};

export const teamTabs = ["alle", "wacht", "te-laat", "binnenkort", "geen", "loopt"] as const;
export type TeamTab = (typeof teamTabs)[number];

/** Whether somebody stands under a tab. Who waits for the manager stands there and nowhere else but under all: it is their turn no longer. */
export function isUnder(tab: TeamTab, { plan }: Pick<TeamMember, "plan">): boolean {
  return tab === "alle" || tab === tabOf(plan);
}

/** The tab that says how a plan stands. */
export function tabOf({ waits, deadline }: MemberPlan): Exclude<TeamTab, "alle"> {
  if (waits) return "wacht";
  if (deadline === "none") return "geen";
  if (deadline === "late") return "te-laat";
  return deadline === "within-3" ? "binnenkort" : "loopt";
}
