import { type AuditEntry, type AuditFilter, listAuditEntries } from "#platform/audit/list-audit-entries.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";

const size = 50;

export type AuditPage = { readonly entries: readonly AuditEntry[]; readonly hasMore: boolean; readonly names: ReadonlyMap<string, string> };

/** One page of the trail with the names of who acted and who it was about. */
export function readAuditPage(actor: Actor, filter: AuditFilter, page: number): Promise<AuditPage> {
  if (!hasRoleEverywhere(actor, "tenantAdmin")) notAllowed();
  return inTenant(actor, async (db) => {
    const { entries, hasMore } = await listAuditEntries(db, filter, { page, size });
    const ids = entries.flatMap((entry) => [entry.actorId, entry.subjectKind === "person" ? entry.subjectId : entry.detail["personId"]]);
    const names = await peopleNames(
      db,
      [...ids, filter.personId].filter((id) => typeof id === "string"),
    );
    return { entries, hasMore, names };
  });
}
