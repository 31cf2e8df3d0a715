import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { findLatestContent } from "./version-table.ts";

/** What two agreed on in a plan, for who speaks with the owner about it. Nothing of what was written or done after that. */
export type AgreedWork = {
  readonly planId: string;
  readonly agreedOn: DateString;
  readonly managerName: string;
  readonly learningQuestion: string;
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  readonly activities: readonly { readonly id: string; readonly title: string; readonly until: DateString | null }[];
};

/** H-46: the last plan that somebody agreed on with a manager; undefined while there is none. Says nothing about who may see it. */
export async function agreedWork(db: TenantDb, personId: string): Promise<AgreedWork | undefined> {
  const latest = await findLatestContent(db, personId);
  if (!latest) return undefined;
  const { agreement, content } = latest;
  return {
    planId: agreement.planId,
    agreedOn: agreement.manager.on,
    managerName: agreement.manager.name,
    learningQuestion: content.learningQuestion?.sentence ?? "",
    goals: content.goals.map(({ id, title }) => ({ id, title })),
    activities: content.activities.map(({ id, title, plannedUntil }) => ({ id, title, until: plannedUntil })),
  };
}
