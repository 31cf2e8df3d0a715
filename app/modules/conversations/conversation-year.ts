import type { DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import { firstOfAugust, firstOfJanuary, type SchoolYear, yearOf } from "#modules/entitlements/public.ts";

/** H-47: the year in which at least one formal conversation is held. A school counts from August, an other employer from January. */
export function conversationYear(portal: Pick<Portal, "sector">, day: DateString): SchoolYear {
  return yearOf(day, portal.sector === "gov" ? firstOfJanuary : firstOfAugust);
}
