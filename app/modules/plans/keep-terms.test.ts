import { describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { today } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { employPerson, reportLeaving } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { listEmployed } from "./list-employed.ts";

const world = usePortal();
const termOf = (personId: string) =>
  inTenant(world.system, (db) =>
    db.selectFrom("plan_terms").select(["manager_id", "employed_until", "agreed_on"]).where("person_id", "=", personId).executeTakeFirst(),
  );

describe("the list of terms", () => {
  it("H-43 has everybody who is employed, with their manager, also who never opened a plan", async () => {
    const marleen = await newPerson(world.portal, { isManager: true });
    const samira = await newPerson(world.portal, { employment: { managerId: marleen.personId } });
    expect(await termOf(samira.personId)).toEqual({ manager_id: marleen.personId, employed_until: null, agreed_on: null });
  });

  it("follows the last day of who leaves", async () => {
    const lotte = await newPerson(world.portal);
    const lastDay = addDays(today(), 30);
    mustBeDone(await reportLeaving(systemActor(world.portal, "operator"), lotte.personId, lastDay));
    expect((await termOf(lotte.personId))?.employed_until).toBe(lastDay);
    expect(await inTenant(world.system, (db) => listEmployed(db, undefined, 500))).toContain(lotte.personId);
  });

  it("takes the manager of the largest employment that has one", async () => {
    const [kees, ria] = [await newPerson(world.portal), await newPerson(world.portal)];
    const noor = await newPerson(world.portal, { employment: { fteE4: 3000, managerId: ria.personId } });
    mustBeDone(
      await employPerson(world.system, {
        personId: noor.personId,
        unitId: null,
        category: "OP",
        fteE4: 5000,
        functionTitle: "docent",
        managerId: kees.personId,
        startsOn: asDate("2016-08-01"),
      }),
    );
    expect((await termOf(noor.personId))?.manager_id).toBe(kees.personId);
  });
});
