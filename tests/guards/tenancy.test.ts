import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appPool } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { makeSmallWorld, type SmallWorld } from "#worlds/small-world.ts";
import { databaseSettings, ownerUrl } from "#platform/database/databases.ts";

// The tables that Windroos keeps besides those of portals: what was migrated.
const notOfPortals = ["migrations"];
// What the platform itself fills the moment a portal exists, so that its own rows prove nothing here.
const world = usePortal();
let owner: pg.Client;
let tables: string[];
let mine: SmallWorld;
let theirs: SmallWorld;

beforeAll(async () => {
  mine = await makeSmallWorld(world.portal);
  theirs = await makeSmallWorld(await newPortal());
  owner = new pg.Client({ connectionString: ownerUrl(world.portal.databaseName) });
  await owner.connect();
  const found = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  tables = found.rows.map((row) => row.name).filter((name) => !notOfPortals.includes(name));
});
afterAll(() => owner.end());

async function rows<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await owner.query<Row>(text)).rows;
}

describe("every table", () => {
  it("X-03 T03 has tenant_id, and row-level security on and forced", async () => {
    const bad = await rows(`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all('{${notOfPortals}}')
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull))`);
    expect(bad).toEqual([]);
  });

  it("X-03 has the tenant policy, and only the directory of portals has another", async () => {
    const found = await rows<{ policies: string; table: string }>(
      "select tablename as table, string_agg(policyname, ',' order by policyname) as policies from pg_policies where schemaname = 'public' group by 1",
    );
    const wrong = found.filter(({ table, policies }) => policies !== (table === "portals" ? "directory,tenant" : "tenant"));
    expect(wrong).toEqual([]);
    expect(found.map(({ table }) => table).toSorted()).toEqual(tables.toSorted());
  });

  it("X-03 has keys and references that start with the tenant, so that no key tells of another portal", async () => {
    const bad = await rows(`select conrelid::regclass::text as table, conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') and conrelid::regclass::text <> all('{portals,${notOfPortals}}')
      and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'tenant_id'`);
    const loose = await rows(`select indrelid::regclass::text as table, indexrelid::regclass::text as index from pg_index i join pg_class c on c.oid = indrelid
      where relnamespace = 'public'::regnamespace and indisunique and relname <> all('{portals,${notOfPortals}}')
      and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) <> 'tenant_id'`);
    expect([...bad, ...loose]).toEqual([]);
  });

  it("T03 fails loudly when nobody said which portal", async () => {
    const client = await appPool(world.portal.databaseName).connect();
    try {
      for (const table of tables) await expect(client.query(`select count(*) from ${table}`), table).rejects.toThrow(/app.tenant_id|uuid|permission/);
    } finally {
      client.release();
    }
  });

  it("X-03 shows nothing of another portal, which has rows in it", async () => {
    const filled: string[] = [];
    for (const table of tables) {
      const theirRows = await inTenant(theirs, (db) =>
        db
          .selectFrom(table as "persons")
          .select("tenant_id")
          .execute(),
      ).catch(permissionDenied);
      if (theirRows.length > 0) filled.push(table);
      const seen = await inTenant(mine, (db) =>
        db
          .selectFrom(table as "persons")
          .select("tenant_id")
          .execute(),
      ).catch(permissionDenied);
      expect(
        seen.filter((row) => row.tenant_id !== mine.portal.id),
        table,
      ).toEqual([]);
    }
    // The small world must reach the tables, or this guard proves nothing.
    expect(filled.length, `only ${filled.join(", ")} have rows`).toBeGreaterThanOrEqual(Math.floor(tables.length * 0.7));
  });

  it("X-12 refuses to change or remove a row that is append-only, even for the owner of the database", async () => {
    const guarded = await rows<{ table: string }>("select distinct tgrelid::regclass::text as table from pg_trigger where tgname = 'append_only'");
    expect(guarded.map((row) => row.table)).toEqual(expect.arrayContaining(["audit_entries", "audit_chain", "looks"]));
    for (const { table } of guarded) {
      const granted = await rows(
        `select privilege_type from information_schema.role_table_grants where table_name = '${table}' and grantee = '${databaseSettings().appRole}' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
      );
      expect(granted, table).toEqual([]);
    }
    await expect(owner.query("update audit_entries set action = 'x'")).rejects.toThrow(/append-only/);
    await expect(owner.query("delete from audit_entries")).rejects.toThrow(/append-only/);
    await expect(owner.query("truncate audit_chain")).rejects.toThrow(/append-only/);
  });
});

function permissionDenied(error: { code?: string }): { tenant_id: string }[] {
  if (error.code === "42501") return [];
  throw error;
}
