import { expect, it } from "vitest";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { inTenant } from "../database/in-tenant.ts";
import { systemActor } from "../web/actor.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import { record } from "./record.ts";

const world = usePortal();

it("X-12 finds by one person what they did, what was done to them, and what was decided on something of theirs", async () => {
  const [samira, marleen] = [await newPerson(world.portal), await newPerson(world.portal)];
  const system = systemActor(world.portal);
  await inTenant(world, async (db) => {
    await record(db, samira, "test.did", { kind: "test", id: null });
    await record(db, marleen, "test.to-them", { kind: "person", id: samira.personId });
    await record(db, marleen, "test.on-theirs", { kind: "test", id: null }, { personId: samira.personId });
    await record(db, marleen, "test.elsewhere", { kind: "person", id: marleen.personId });
    await record(db, system, "test.nobody");
  });
  const { entries } = await inTenant(world, (db) => listAuditEntries(db, { noun: "test", personId: samira.personId }, { page: 1, size: 50 }));
  expect(entries.map(({ action }) => action).toSorted()).toEqual(["test.did", "test.on-theirs", "test.to-them"]);
});
