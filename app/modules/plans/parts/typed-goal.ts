import type { TypedValues } from "#platform/web/read-form.ts";
import type { Goal } from "../goal.ts";
import { typedDate } from "./typed-activity.ts";

/** A goal as somebody would type it, to show it in its form. */
export function typedGoal({ title, smart, parentId, servesMe, fitsOrganisation }: Goal): TypedValues {
  return { title, ...smart, timeBound: typedDate(smart.timeBound), parentId: parentId ?? "", servesMe, fitsOrganisation };
}
