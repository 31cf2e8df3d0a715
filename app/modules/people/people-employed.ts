import { type RawBuilder, sql } from "kysely";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

/** Everybody with a running job on a day, once, as a subquery: `from ${peopleEmployed(day)} p`, with `p.person_id`. */
export function peopleEmployed(day: DateString = today()): RawBuilder<unknown> {
  return sql`(select distinct e.person_id from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true))`;
}
