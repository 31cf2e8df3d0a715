import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { LinkedUris } from "./house-resemblance.ts";
import type { EscoLinks } from "./passport-features.ts";

/** What the library of the portal says around the skills and occupations that its passports link to. */
export function readEscoLinks(_db: TenantDb, _uris: LinkedUris): Promise<EscoLinks> {
  return Promise.resolve({ groupsOf: () => [], fieldsOf: () => [] });
}
