import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { openLedgers } from "./open-ledgers.ts";
import { lockLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";

const world = usePortal();

describe("ledgers that are opened for many at once", () => {
  it("hold what looking at them one by one would have granted, so that nothing is left to catch up", async () => {
    const people = [await newPerson(world.portal), await newPerson(world.portal, { employment: { category: "OOP", fteE4: 6000 } })];
    const use = { hours: hundredthHours(200), money: cents(2500), on: today(), description: "Studiedag" };
    expect(
      await openLedgers(
        world.system,
        people.map((person) => person.personId),
        () => [use],
      ),
    ).toBe(2);
    for (const { personId } of people) {
      const { entries, grant } = await inTenant(world, (db) => lockLedger(db, world.system, personId, rulesInForce(world.portal, today())));
      expect(entries.map((entry) => [entry.kind, entry.hours, entry.money])).toEqual([
        ["grant", grant.hours, grant.money],
        ["use", 200, 2500],
      ]);
      expect(entries[0]?.formula).toEqual(grant);
    }
  });

  it("are opened once", async () => {
    const { personId } = await newPerson(world.portal);
    expect(await openLedgers(world.system, [personId])).toBe(1);
    expect(await openLedgers(world.system, [personId])).toBe(0);
  });

  it("are no door for people", async () => {
    const person = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] });
    expect(() => openLedgers(person, [person.personId])).toThrow(NotAllowed);
  });
});
