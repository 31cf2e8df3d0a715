import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { functionsPolicy } from "./functions-policy.ts";

export type UsedDomain = { readonly id: string; readonly name: string; readonly functions: number };

/** The domains in the order of the compass, with how many functions are in each: as they are written or as they were published. */
export function readDomains(actor: Actor): Promise<UsedDomain[]> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const answer = await sql<UsedDomain>`
      select d.id, d.name, (select count(*)::int from functions f left join passport_versions v on v.function_id = f.id and v.number = f.published_version
        where v.content->'domainIds' ? d.id::text
          or exists (select from function_domains l where l.tenant_id = f.tenant_id and l.function_id = f.id and l.domain_id = d.id)) as functions
      from domains d where d.ended_at is null order by d.place, d.name`.execute(db);
    return answer.rows;
  });
}
