import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";

/** What two people are to each other on a day, as far as the organisation knows. */
export type Relation = { readonly isManager: boolean; readonly isTeamMate: boolean };

/** Whether the viewer manages the owner, and whether both are in one team. The manager of last month is no manager. */
export async function relationTo(db: TenantDb, viewerId: string, ownerId: string, day: DateString): Promise<Relation> {
  const answer = await sql<Relation>`
    select
      exists (select from employments e where e.person_id = ${ownerId} and e.manager_id = ${viewerId}
        and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})) as "isManager",
      exists (select from team_memberships mine join team_memberships theirs on theirs.tenant_id = mine.tenant_id and theirs.unit_id = mine.unit_id
        where mine.person_id = ${viewerId} and theirs.person_id = ${ownerId}
        and mine.starts_on <= ${day} and (mine.ends_on is null or mine.ends_on >= ${day})
        and theirs.starts_on <= ${day} and (theirs.ends_on is null or theirs.ends_on >= ${day})) as "isTeamMate"`.execute(db);
  return answer.rows[0] ?? { isManager: false, isTeamMate: false };
}
