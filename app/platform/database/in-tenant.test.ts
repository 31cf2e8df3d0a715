import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { appPool } from "./databases.ts";
import { inTenant, readOnce } from "./in-tenant.ts";
import { countDatabase } from "./round-trips.ts";

const world = usePortal();

describe("inTenant", () => {
  it("X-03 sees the rows of its own portal only", async () => {
    const other = await newPortal();
    const mine = await newPerson(world.portal);
    const theirs = await newPerson(other);
    const seen = await inTenant(world, (db) => db.selectFrom("persons").select("id").execute());
    expect(seen.map((row) => row.id)).toContain(mine.personId);
    expect(seen.map((row) => row.id)).not.toContain(theirs.personId);
  });

  it("X-03 refuses to write a row for another portal", async () => {
    const other = await newPortal({ storage: world.portal.storage });
    const write = inTenant(world, (db) => db.insertInto("organisation_units").values({ tenant_id: other.id, kind: "team", name: "Vreemd" }).execute());
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it("T04 gives a pooled connection back without a tenant, also after an error", async () => {
    await expect(inTenant(world, (db) => sql`select 1/0`.execute(db))).rejects.toThrow(/division/);
    const client = await appPool(world.portal.databaseName).connect();
    try {
      await expect(client.query("select count(*) from persons")).rejects.toThrow(/uuid|app.tenant_id/);
    } finally {
      client.release();
    }
  });

  it("rolls everything back when the work throws", async () => {
    await inTenant(world, async (db) => {
      await db.insertInto("organisation_units").values({ kind: "team", name: "Half werk" }).execute();
      throw new Error("stop");
    }).catch(() => {});
    const left = await inTenant(world, (db) => db.selectFrom("organisation_units").select("id").where("name", "=", "Half werk").execute());
    expect(left).toEqual([]);
  });

  it("says so when a caught failure made the commit a rollback", async () => {
    const swallow = inTenant(world, async (db) => {
      await sql`select 1/0`.execute(db).catch(() => {});
    });
    await expect(swallow).rejects.toThrow(/rolled back/);
  });

  it("refuses a db that is used after its transaction", async () => {
    const escaped = await inTenant(world, async (db) => db);
    await expect(escaped.selectFrom("persons").selectAll().execute()).rejects.toThrow(/after its transaction ended/);
  });

  it("sends BEGIN, the tenant and the first query in one round trip", async () => {
    const [, count] = await countDatabase(() => inTenant(world, (db) => db.selectFrom("persons").select("id").execute()));
    expect(count.roundTrips).toBe(2);
    const [, once] = await countDatabase(() => readOnce(world, (db) => db.selectFrom("persons").select("id")));
    expect(once.roundTrips).toBe(1);
  });

  it("T03 serves people by a role that row-level security always holds for", async () => {
    const answer = await inTenant(world, (db) =>
      sql<{ rolsuper: boolean; rolbypassrls: boolean }>`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(db),
    );
    expect(answer.rows[0]).toEqual({ rolsuper: false, rolbypassrls: false });
  });
});
