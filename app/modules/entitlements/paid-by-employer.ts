import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { KeptEntry } from "./account-table.ts";
import { isAssigned } from "./assigned-key.ts";
import { besideTheRight } from "./ledger.ts";

/** What the employer pays because it was assigned or granted: somebody else than the person stands behind it. */
export function paidByEmployer(entries: readonly KeptEntry[]): HoursAndMoney {
  return besideTheRight(entries, isAssigned);
}

/** What people wrote down alone as paid by the employer or a project. Nobody confirmed it, so no document says that the employer did. */
export function writtenByOneself(entries: readonly KeptEntry[]): HoursAndMoney {
  return besideTheRight(entries, (use) => !isAssigned(use));
}
