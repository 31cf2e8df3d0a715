import pg from "pg";
import { describe, expect, it } from "vitest";
import { ownerUrl } from "../database/databases.ts";
import { inTenant } from "../database/in-tenant.ts";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { systemActor, type Portal } from "../web/actor.ts";
import { record, recordAll } from "./record.ts";
import { verifyAuditTrail } from "./verify-audit-trail.ts";

const world = usePortal();

async function portalWithEntries(count: number): Promise<Portal> {
  const portal = await newPortal();
  const actor = systemActor(portal);
  for (let number = 0; number < count; number += 1) await inTenant(actor, (db) => record(db, actor, "test.done", { kind: "test", id: null }, { number }));
  return portal;
}

// As someone with full power over the database would: the trigger that refuses changes is switched off first.
async function tamper(portal: Portal, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl(portal.databaseName) });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query(`set app.tenant_id = '${portal.id}'`);
    await client.query(statement, [portal.id]);
  } finally {
    await client.end();
  }
}

describe("the audit trail", () => {
  it("X-12 T35 holds when nobody touched it", async () => {
    const portal = await portalWithEntries(5);
    expect(await inTenant({ portal }, verifyAuditTrail)).toEqual({ intact: true, entries: 5 });
  });

  it("X-12 T35 shows a changed entry and where it stands", async () => {
    const portal = await portalWithEntries(5);
    await tamper(portal, `update audit_entries set detail = '{"number": 99}' where tenant_id = $1 and detail->>'number' = '2'`);
    expect(await inTenant({ portal }, verifyAuditTrail)).toMatchObject({ intact: false, position: 3, why: "changed" });
  });

  it("X-12 T35 shows a removed entry", async () => {
    const portal = await portalWithEntries(5);
    await tamper(portal, "delete from audit_chain where tenant_id = $1 and position = 4");
    expect(await inTenant({ portal }, verifyAuditTrail)).toMatchObject({ intact: false, position: 4 });
  });

  it("X-12 T35 shows an entry that was slipped in beside the chain", async () => {
    const portal = await portalWithEntries(2);
    await tamper(portal, "insert into audit_entries (tenant_id, actor_kind, action) values ($1, 'person', 'plan.agreed')");
    expect(await inTenant({ portal }, verifyAuditTrail)).toMatchObject({ intact: false, why: "not-chained" });
  });

  it("T35 chains entries of many transactions at once without a gap or a deadlock", async () => {
    const portal = await newPortal();
    const actor = systemActor(portal);
    await Promise.all(Array.from({ length: 40 }, (_, number) => inTenant(actor, (db) => record(db, actor, "test.done", undefined, { number }))));
    expect(await inTenant({ portal }, verifyAuditTrail)).toEqual({ intact: true, entries: 40 });
  });

  it("T35 keeps nothing of a transaction that was rolled back", async () => {
    const portal = await newPortal();
    const actor = systemActor(portal);
    await inTenant(actor, async (db) => {
      await recordAll(db, actor, "test.done", [{ kind: null, id: null }]);
      throw new Error("stop");
    }).catch(() => {});
    expect(await inTenant({ portal }, verifyAuditTrail)).toEqual({ intact: true, entries: 0 });
  });

  it("keeps the trails of portals apart", async () => {
    const [one, other] = [await portalWithEntries(1), await portalWithEntries(2)];
    await tamper(other, "update audit_entries set action = 'x' where tenant_id = $1");
    expect((await inTenant({ portal: one }, verifyAuditTrail)).intact).toBe(true);
    expect((await inTenant({ portal: other }, verifyAuditTrail)).intact).toBe(false);
    expect(world.portal.id).not.toBe(one.id);
  });
});
