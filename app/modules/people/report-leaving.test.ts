import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { onEvent } from "#platform/events/event.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { rolesChanged } from "#modules/events.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { systemActor } from "#platform/web/actor.ts";
import { employPerson } from "./employ-person.ts";
import { employmentsOf } from "./employments-of.ts";
import { getPerson } from "./find-person.ts";
import { giveRole, takeRole } from "./give-role.ts";
import { listManagedPeople, managerOf } from "./list-managed-people.ts";
import { reportLeaving, takeBackLeaving } from "./report-leaving.ts";

const world = usePortal();
const summer = asDate("2027-07-31");
const employments = (who: Actor) => inTenant(world, (db) => employmentsOf(db, who.personId ?? "", asDate("2000-01-01"), asDate("2099-12-31")));
const leavesOn = (who: Actor) => inTenant(world, async (db) => (await getPerson(db, who.personId ?? "")).leavesOn);
afterEach(() => setClock());

describe("who leaves", () => {
  it("is employed until the last day, and taking it back brings the employment back as it was", async () => {
    setClock("2026-11-22");
    const piet = await newPerson(world.portal, { employment: { endsOn: asDate("2028-07-31") } });
    mustBeDone(await reportLeaving(world.system, piet.personId, summer));
    expect((await employments(piet))[0]?.endsOn).toBe(summer);
    mustBeDone(await takeBackLeaving(world.system, piet.personId));
    expect((await employments(piet))[0]?.endsOn).toBe("2028-07-31");
    expect(await leavesOn(piet)).toBeNull();
  });

  it("can stay until the last day itself, and no longer the day after", async () => {
    setClock("2026-11-22");
    const piet = await newPerson(world.portal);
    mustBeDone(await reportLeaving(world.system, piet.personId, summer));
    setClock("2027-08-01");
    expect(await takeBackLeaving(world.system, piet.personId)).toEqual({ refused: "has-left" });
    setClock("2027-07-31");
    expect(await takeBackLeaving(world.system, piet.personId)).toEqual({ done: undefined });
  });

  it("leads nobody and is led by nobody after the last day", async () => {
    setClock("2026-11-22");
    const boss = await newPerson(world.portal);
    const piet = await newPerson(world.portal, { employment: { managerId: boss.personId } });
    mustBeDone(await reportLeaving(world.system, boss.personId, summer));
    const led = (day: string) =>
      inTenant(world, async (db) => [(await listManagedPeople(db, boss.personId, asDate(day))).length, (await managerOf(db, piet.personId, asDate(day)))?.id]);
    expect(await led("2027-07-31")).toEqual([1, boss.personId]);
    mustBeDone(await reportLeaving(world.system, piet.personId, asDate("2027-06-30")));
    expect(await led("2027-07-01")).toEqual([0, boss.personId]);
    expect((await led("2027-08-01"))[1]).toBeUndefined();
  });

  it("comes back with a new employment, and what ended then stays ended", async () => {
    setClock("2026-11-22");
    const piet = await newPerson(world.portal);
    mustBeDone(await reportLeaving(world.system, piet.personId, asDate("2026-11-20")));
    mustBeDone(
      await employPerson(world.system, {
        personId: piet.personId,
        unitId: null,
        category: "OP",
        fteE4: 5000,
        functionTitle: "",
        managerId: null,
        startsOn: asDate("2027-01-01"),
      }),
    );
    expect(await leavesOn(piet)).toBeNull();
    expect((await employments(piet)).map((each) => each.endsOn)).toEqual(["2026-11-20", null]);
  });

  it("is refused while an employment starts after that day", async () => {
    const piet = await newPerson(world.portal, { employment: { startsOn: asDate("2027-09-01") } });
    expect(await reportLeaving(world.system, piet.personId, summer)).toEqual({ refused: "starts-later" });
  });
});

describe("the last administrator", () => {
  async function portalWithTwo() {
    const portal = await newPortal();
    const system = systemActor(portal);
    const [anna, bram] = [await newPerson(portal), await newPerson(portal)];
    for (const person of [anna, bram]) mustBeDone(await giveRole(system, { personId: person.personId, role: "tenantAdmin", unitId: null }));
    const assignment = (person: Actor) =>
      inTenant(
        { portal },
        async (db) =>
          (
            await db
              .selectFrom("role_assignments")
              .select("id")
              .where("person_id", "=", person.personId)
              .where("ended_at", "is", null)
              .executeTakeFirstOrThrow()
          ).id,
      );
    return { portal, system, anna, bram, assignment };
  }

  it("keeps the role and does not leave", async () => {
    const { system, anna, bram, assignment } = await portalWithTwo();
    mustBeDone(await takeRole(system, anna.personId, await assignment(anna)));
    expect(await takeRole(system, bram.personId, await assignment(bram))).toEqual({ refused: "last-administrator" });
    expect(await reportLeaving(system, bram.personId, summer)).toEqual({ refused: "last-administrator" });
  });

  it("is also who stays when the other one is leaving", async () => {
    const { system, anna, bram, assignment } = await portalWithTwo();
    mustBeDone(await reportLeaving(system, anna.personId, summer));
    expect(await takeRole(system, bram.personId, await assignment(bram))).toEqual({ refused: "last-administrator" });
  });

  it("is left when two take each other's role at the same moment", async () => {
    const { system, anna, bram, assignment } = await portalWithTwo();
    const [one, other] = [await assignment(anna), await assignment(bram)];
    // The first to write stays open for a while, so that the other surely comes in between.
    onEvent(rolesChanged, () => setTimeout(200));
    const outcomes = await Promise.all([takeRole(system, anna.personId, one), takeRole(system, bram.personId, other)]);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toHaveLength(1);
  });

  it("is somebody for the whole portal: nobody administers one school", async () => {
    const { system, anna } = await portalWithTwo();
    expect(await giveRole(system, { personId: anna.personId, role: "tenantAdmin", unitId: "00000000-0000-7000-8000-000000000000" })).toEqual({
      refused: "whole-portal-only",
    });
  });
});

it("HR gives no roles", async () => {
  const hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] });
  await expect(giveRole(hr, { personId: hr.personId, role: "tenantAdmin", unitId: null })).rejects.toThrow();
});
