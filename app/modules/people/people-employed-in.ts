import { type RawBuilder, sql } from "kysely";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

/** Who works in these units or below them on a day, as a subquery: `where x.person_id in ${peopleEmployedIn(unitIds)}`. */
export function peopleEmployedIn(unitIds: readonly string[], day: DateString = today()): RawBuilder<string> {
  return sql<string>`(select e.person_id from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.unit_id = any(array(select units_below(${[...unitIds]}::uuid[]))) and e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true))`;
}
