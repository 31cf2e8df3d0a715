import type { TenantDb } from "#platform/database/in-tenant.ts";
import { listRoleHolders, listUnits } from "#modules/people/public.ts";
import { editorRoles } from "./functions-policy.ts";

export type WhyNotPlaced = "unit-unknown" | "domain-unknown" | "owner-unknown";
type Place = { readonly unitId?: string | null; readonly domainIds?: readonly string[]; readonly ownerId?: string | null };

/** Why a passport can not have this unit, these domains or this owner: they ended or lost their role since the form was opened. What it has already may stay. */
export async function whyNotPlaced(db: TenantDb, wanted: Place, kept: Place = {}): Promise<WhyNotPlaced | undefined> {
  const isNew = (one: string | null | undefined, before: string | null | undefined) => typeof one === "string" && one !== before;
  const newDomains = (wanted.domainIds ?? []).filter((id) => !kept.domainIds?.includes(id));
  const [units, owners, domains] = await Promise.all([
    isNew(wanted.unitId, kept.unitId) ? listUnits(db, "everyone") : undefined,
    isNew(wanted.ownerId, kept.ownerId) ? listRoleHolders(db, editorRoles) : undefined,
    newDomains.length > 0 ? db.selectFrom("domains").select("id").where("ended_at", "is", null).execute() : undefined,
  ]);
  if (units && !units.some((unit) => unit.id === wanted.unitId)) return "unit-unknown";
  if (domains && !newDomains.every((id) => domains.some((domain) => domain.id === id))) return "domain-unknown";
  return owners && !owners.some((owner) => owner.id === wanted.ownerId) ? "owner-unknown" : undefined;
}
