import { type RawBuilder, sql } from "kysely";
import type { DateString } from "#platform/time/date-string.ts";
import type { Portal } from "#platform/web/actor.ts";
import { reminderSettings } from "./reminder-settings.ts";

/**
 * Before which day a plan must be agreed on (anew), for everybody who is employed, as a query for a calendar that joins several kinds of
 * terms. Days only: who never agreed here is not called late, their agreements may be on paper.
 */
export function planTermRows(portal: Portal, day: DateString): RawBuilder<unknown> {
  // Months are added as deadline.ts does it: a day that a month does not have becomes its last.
  return sql`
    select person_id, coalesce(renew_before, (greatest(employed_from, listed_on) + make_interval(months => ${reminderSettings(portal).firstPlanMonths}))::date) as due_before,
      null::date as done_on, agreed_on is not null as may_be_late
    from plan_terms
    where (employed_until is null or employed_until >= ${day}) and (employed_from is null or employed_from <= ${day})`;
}
