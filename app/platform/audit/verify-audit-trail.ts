import { sql } from "kysely";
import type { TenantDb } from "../database/in-tenant.ts";

/** The first place where the chain does not hold, or how many entries it holds. */
export type AuditVerdict =
  | { readonly intact: true; readonly entries: number }
  | {
      readonly intact: false;
      readonly entries: number;
      readonly position: number;
      readonly entryId: string | null;
      readonly why: "changed" | "missing" | "not-chained";
    };

type Link = { position: number; entry_id: string; expected: Buffer | null; found: Buffer };

/**
 * Walks the whole chain of one portal and recomputes every hash. Finds a changed entry, a removed link and an entry outside the chain.
 *
 * @example const verdict = await inTenant({ portal }, verifyAuditTrail); // { intact: true, entries: 1204 }
 */
export async function verifyAuditTrail(db: TenantDb): Promise<AuditVerdict> {
  let position = 0;
  for (;;) {
    const links = await linksAfter(db, position);
    for (const link of links) {
      position += 1;
      if (link.position !== position) return { intact: false, entries: position, position, entryId: null, why: "missing" };
      if (!link.expected || !link.expected.equals(link.found)) return { intact: false, entries: position, position, entryId: link.entry_id, why: "changed" };
    }
    if (links.length === 0) break;
  }
  const outside = await sql<{
    id: string;
  }>`select e.id from audit_entries e where not exists (select from audit_chain c where c.tenant_id = e.tenant_id and c.entry_id = e.id) limit 1`.execute(db);
  const first = outside.rows[0];
  return first ? { intact: false, entries: position, position: position + 1, entryId: first.id, why: "not-chained" } : { intact: true, entries: position };
}

async function linksAfter(db: TenantDb, position: number): Promise<Link[]> {
  const answer = await sql<Link>`
    select c.position, c.entry_id, c.hash as found,
      sha256(coalesce((select b.hash from audit_chain b where b.tenant_id = c.tenant_id and b.position = c.position - 1), '\\x') || convert_to(audit_entry_text(e), 'utf8')) as expected
    from audit_chain c left join audit_entries e on e.tenant_id = c.tenant_id and e.id = c.entry_id
    where c.position > ${position} order by c.position limit 5000`.execute(db);
  return answer.rows;
}
