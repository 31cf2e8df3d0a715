import { afterEach, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { catchUpEverybodyJob, catchUpJob } from "./entitlement-jobs.ts";

const world = usePortal();
afterEach(() => setClock());

const grants = (person: { personId: string }) =>
  inTenant(world, (db) =>
    db
      .selectFrom("ledger_entries as e")
      .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
      .select(["a.label", "e.kind", "e.hundredth_hours as hours"])
      .where("a.person_id", "=", person.personId)
      .orderBy("e.sequence")
      .execute(),
  );

describe("rights without anybody looking", () => {
  it("H-70 the night of 1 August grants the new year, once, however often the job runs", async () => {
    setClock("2026-07-31");
    const samira = await newPerson(world.portal);
    await catchUpJob.run(world.system, { personIds: [samira.personId] });
    setClock("2026-08-01");
    for (const _ of [1, 2]) await catchUpEverybodyJob.run(world.system, {});
    expect(await grants(samira)).toEqual([
      { label: "2025–2026", kind: "grant", hours: 8300 },
      { label: "2026–2027", kind: "grant", hours: 8300 },
    ]);
  });

  it("who was hired for later gets the right in the night of the first day", async () => {
    setClock("2026-11-22");
    const later = await newPerson(world.portal, { employment: { startsOn: asDate("2027-02-01") } });
    await catchUpJob.run(world.system, { personIds: [later.personId] });
    expect(await grants(later)).toEqual([]);
    setClock("2027-02-01");
    await catchUpEverybodyJob.run(world.system, {});
    expect(await grants(later)).toEqual([{ label: "2026–2027", kind: "grant", hours: 4150 }]);
  });
});
