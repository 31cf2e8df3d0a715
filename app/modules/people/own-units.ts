import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

/** `works`: where someone is employed, and whose team they are in (H-09). `leads`: where the people they manage are employed. */
export type OwnUnits = { readonly works: readonly string[]; readonly leads: readonly string[] };

/** The units that someone belongs to on a day, not those above or below. @example const { works, leads } = await ownUnits(db, personId); */
export async function ownUnits(db: TenantDb, personId: string, day: DateString = today()): Promise<OwnUnits> {
  const answer = await sql<{ unitId: string; leads: boolean }>`
    select e.unit_id as "unitId", false as leads from employments e
      where e.person_id = ${personId} and e.unit_id is not null and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})
    union select m.unit_id, false from team_memberships m
      where m.person_id = ${personId} and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
    union select e.unit_id, true from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
      where e.manager_id = ${personId} and e.unit_id is not null and e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true)`.execute(
    db,
  );
  const of = (leads: boolean) => answer.rows.filter((row) => row.leads === leads).map((row) => row.unitId);
  return { works: of(false), leads: of(true) };
}
