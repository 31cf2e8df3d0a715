import type { TenantDb } from "#platform/database/in-tenant.ts";

/** The groups that skills stand in, the nearest first; a skill that is not in the library has no entry. */
export async function skillGroupsOf(db: TenantDb, uris: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom("esco_skills")
    .select(["uri", "groups"])
    .where((eb) => eb("uri", "=", eb.fn.any(eb.val([...uris]))))
    .execute();
  return new Map(rows.map((row) => [row.uri, row.groups]));
}

/** The branches that occupations stand in, the nearest first. @example (await fieldsOfOccupations(db, [uri])).get(uri) */
export async function fieldsOfOccupations(db: TenantDb, uris: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom("esco_occupations")
    .select(["uri", "fields"])
    .where((eb) => eb("uri", "=", eb.fn.any(eb.val([...uris]))))
    .execute();
  return new Map(rows.map((row) => [row.uri, row.fields]));
}
