import type { GoalLine } from "./goal-lines.ts";
import type { PlanVersion } from "./plan.ts";
import type { AgreedContent, Agreement } from "./version-table.ts";

/** A version as somebody else than its owner may read it, or as it was agreed on. */
export type SeenPlan = { readonly version: PlanVersion; readonly lines: readonly GoalLine[]; readonly agreement: Agreement | undefined };

/**
 * What the manager finds: the version that waits, else the last one both agreed on, else nothing.
 * What the employee writes after that, does or keeps as evidence is theirs until they submit or share it.
 */
export function seenByManager(
  now: { readonly version: PlanVersion; readonly lines: readonly GoalLine[] },
  latest: { readonly agreement: Agreement; readonly content: AgreedContent } | undefined,
): SeenPlan | undefined {
  if (now.version.state === "submitted") return { version: withoutProgress(now.version), lines: now.lines, agreement: undefined };
  return latest && { version: withoutProgress(latest.content), lines: latest.content.lines, agreement: latest.agreement };
}

function withoutProgress(version: PlanVersion): PlanVersion {
  return { ...version, activities: version.activities.map((activity) => ({ ...activity, doneOn: null, evidence: [] })) };
}
