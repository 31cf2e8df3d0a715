import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { personName } from "./person-name.ts";

type Line = { readonly personId: string; readonly managerId: string; readonly startsOn: DateString; readonly endsOn: DateString | null };

/**
 * The names in the circle that would arise when someone gets this manager, from the person round to the person, or undefined.
 * Only a circle that is closed on one and the same day counts: who swap places on 1 August make none.
 * Takes the lock of the managers of this portal, or two people who at the same moment make each other manager would both succeed.
 */
export async function findManagerCycle(db: TenantDb, line: Line, instead?: string): Promise<string[] | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('managers ' || current_setting('app.tenant_id'), 0))`.execute(db);
  const found = await sql<{ path: string[] }>`
    with recursive up as (
      select ${line.managerId}::uuid as id, array[${line.personId}, ${line.managerId}]::uuid[] as path, ${line.startsOn}::date as since, coalesce(${line.endsOn}::date, 'infinity') as until
      union all
      select e.manager_id, up.path || e.manager_id, greatest(up.since, e.starts_on), least(up.until, coalesce(e.ends_on, 'infinity'))
      from up join employments e on e.person_id = up.id
      where e.manager_id is not null and e.id is distinct from ${instead ?? null}::uuid
        and up.id <> ${line.personId}::uuid
        and (e.manager_id = ${line.personId}::uuid or e.manager_id <> all(up.path))
        and greatest(up.since, e.starts_on) <= least(up.until, coalesce(e.ends_on, 'infinity'))
    )
    select path from up where id = ${line.personId}::uuid order by cardinality(path) limit 1`.execute(db);
  const path = found.rows[0]?.path;
  if (!path) return undefined;
  const people = await db
    .selectFrom("persons")
    .select(["id", "first_name", "infix", "last_name"])
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(path))))
    .execute();
  const names = new Map(people.map((row) => [row.id, personName({ firstName: row.first_name, infix: row.infix, lastName: row.last_name })]));
  return path.map((id) => names.get(id) ?? "");
}
