import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { listEmployments } from "#modules/people/public.ts";
import { employedTerm } from "./employed-term.ts";
import { keepTerms } from "./plan-term-table.ts";

const [everBefore, everAfter] = [asDate("1900-01-01"), asDate("9999-12-31")];
const atOnce = 2000;

/** Brings the list of terms up to date for these people: their unit, their manager, since when and until when they are employed. */
export async function keepTermsOf(db: TenantDb, personIds: readonly string[]): Promise<void> {
  for (let from = 0; from < personIds.length; from += atOnce) {
    const ids = personIds.slice(from, from + atOnce);
    const employments = Map.groupBy(await listEmployments(db, ids, everBefore, everAfter), ({ personId }) => personId as string);
    await keepTerms(
      db,
      ids.map((id) => employedTerm(id, employments.get(id) ?? [], today())),
    );
  }
}
