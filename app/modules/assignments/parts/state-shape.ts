import type { StatusShape } from "#ui/status.tsx";
import type { DateString } from "#platform/time/date-string.ts";
import type { AssignmentState } from "../assignment.ts";

/** One shape for whoever pays: how a question was answered may not show in it. */
export function shapeOf(state: AssignmentState, doneOn: DateString | null): StatusShape {
  if (state === "waiting") return "half";
  if (state === "withdrawn") return "open";
  return doneOn ? "check" : "full";
}
