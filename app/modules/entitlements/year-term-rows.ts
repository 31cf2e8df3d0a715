import { type RawBuilder, sql } from "kysely";
import type { DateString } from "#platform/time/date-string.ts";

/** Before which day a right lapses, for everybody who was given one this year, as a query for a calendar that joins several kinds of terms. */
export function yearTermRows(day: DateString): RawBuilder<unknown> {
  return sql`
    select a.person_id, a.ends_on + 1 as due_before, null::date as done_on, false as may_be_late
    from entitlement_accounts a
    where a.starts_on <= ${day} and a.ends_on >= ${day}
      and exists (select from ledger_entries e where e.tenant_id = a.tenant_id and e.account_id = a.id and e.kind = 'grant')`;
}
