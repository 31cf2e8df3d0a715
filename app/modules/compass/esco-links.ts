import type { TenantDb } from "#platform/database/in-tenant.ts";
import { fieldsOfOccupations, skillGroupsOf } from "#modules/esco/public.ts";
import type { LinkedUris } from "./house-resemblance.ts";
import type { EscoLinks } from "./passport-features.ts";

/** What the library of the portal says around the skills and occupations that its passports link to. */
export async function readEscoLinks(db: TenantDb, { skills, occupations }: LinkedUris): Promise<EscoLinks> {
  const [groups, fields] = await Promise.all([skillGroupsOf(db, skills), fieldsOfOccupations(db, occupations)]);
  return { groupsOf: (uri) => groups.get(uri) ?? [], fieldsOf: (uri) => fields.get(uri) ?? [] };
}
