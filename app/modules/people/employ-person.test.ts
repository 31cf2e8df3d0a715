import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { onEvent } from "#platform/events/event.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { employmentsChanged } from "#modules/events.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { hirePerson } from "./add-person.ts";
import { addUnit } from "./add-unit.ts";
import { changeEmployment, endEmployment } from "./change-employment.ts";
import { employPerson } from "./employ-person.ts";
import { employmentsOf } from "./employments-of.ts";
import { getPerson } from "./find-person.ts";
import { markOf } from "./people-scope.ts";

const world = usePortal();
const facts = { unitId: null, category: "OP" as const, fteE4: 8000, functionTitle: "docent", managerId: null, startsOn: asDate("2026-08-01") };
const employments = (who: Actor) => inTenant(world, (db) => employmentsOf(db, who.personId ?? "", asDate("2000-01-01"), asDate("2099-12-31")));
const mark = (who: Actor) => inTenant(world, async (db) => markOf(await getPerson(db, who.personId ?? "")));

describe("managers", () => {
  it("can not stand in a circle, and the refusal names everyone in it", async () => {
    const anna = await newPerson(world.portal, { firstName: "Anna", lastName: "Een" });
    const bram = await newPerson(world.portal, { firstName: "Bram", lastName: "Twee", employment: { managerId: anna.personId } });
    const cato = await newPerson(world.portal, { firstName: "Cato", lastName: "Drie", employment: { managerId: bram.personId } });
    const closing = await employPerson(world.system, { ...facts, personId: anna.personId, managerId: cato.personId });
    expect(closing).toEqual({ refused: { cycle: ["Anna Een", "Cato Drie", "Bram Twee", "Anna Een"] } });
    expect(await employments(anna)).toHaveLength(1);
  });

  it("may swap places when one employment ends before the other begins", async () => {
    const anna = await newPerson(world.portal, { employment: { endsOn: asDate("2026-07-31") } });
    const bram = await newPerson(world.portal, { employment: { managerId: anna.personId, endsOn: asDate("2026-07-31") } });
    expect(await employPerson(world.system, { ...facts, personId: anna.personId, managerId: bram.personId })).toHaveProperty("done");
  });

  it("of two employments that together close a circle, made at the same moment, one is refused", async () => {
    const [anna, cato] = [await newPerson(world.portal), await newPerson(world.portal)];
    const bram = await newPerson(world.portal, { employment: { managerId: cato.personId } });
    // The first to write stays open for a while, so that the other surely comes in between.
    onEvent(employmentsChanged, async (_db, _actor, { personIds }) => void (personIds.includes(anna.personId) && (await setTimeout(300))));
    const outcomes = await Promise.all([
      employPerson(world.system, { ...facts, personId: anna.personId, managerId: bram.personId }),
      setTimeout(100).then(() => employPerson(world.system, { ...facts, personId: cato.personId, managerId: anna.personId })),
    ]);
    expect(outcomes.filter((outcome) => "refused" in outcome)).toHaveLength(1);
  });

  it("are not needed, and nobody is their own", async () => {
    const anna = await newPerson(world.portal);
    expect(await employPerson(world.system, { ...facts, personId: anna.personId })).toHaveProperty("done");
    expect(await employPerson(world.system, { ...facts, personId: anna.personId, managerId: anna.personId })).toEqual({ refused: "manager-is-self" });
  });

  it("X-03 of another portal are not there", async () => {
    const stranger = await newPerson(await newPortal());
    const anna = await newPerson(world.portal);
    await expect(employPerson(world.system, { ...facts, personId: anna.personId, managerId: stranger.personId })).rejects.toThrow(NotFound);
  });
});

describe("an employment", () => {
  it("is one of several that someone has at the same time", async () => {
    const anna = await newPerson(world.portal, { employment: { fteE4: 4000 } });
    mustBeDone(await employPerson(world.system, { ...facts, personId: anna.personId, functionTitle: "teamleider", category: "MGT" }));
    expect((await employments(anna)).map((each) => each.category)).toEqual(["OP", "MGT"]);
  });

  it("that changes or ends tells it to who listens, from the first day that differs", async () => {
    const anna = await newPerson(world.portal);
    const told: string[] = [];
    onEvent(employmentsChanged, async (_db, _actor, change) => void (change.personIds.includes(anna.personId) && told.push(change.from)));
    const employmentId = mustBeDone(await employPerson(world.system, { ...facts, personId: anna.personId }));
    mustBeDone(await changeEmployment(world.system, { personId: anna.personId, employmentId }, { ...facts, fteE4: 6000, startsOn: asDate("2026-09-01") }));
    mustBeDone(await endEmployment(world.system, { personId: anna.personId, employmentId }, asDate("2027-01-31")));
    expect(told).toEqual(["2026-08-01", "2026-08-01", "2027-01-31"]);
    expect((await employments(anna)).at(-1)).toMatchObject({ fteE4: 6000, startsOn: "2026-09-01", endsOn: "2027-01-31" });
  });

  it("can not be changed from a page that was opened before the last change", async () => {
    const anna = await newPerson(world.portal);
    const employmentId = (await employments(anna))[0]?.id ?? "";
    const opened = await mark(anna);
    const place = { personId: anna.personId, employmentId };
    expect(await changeEmployment(world.system, { ...place, mark: opened }, facts)).toEqual({ done: undefined });
    expect(await changeEmployment(world.system, { ...place, mark: opened }, { ...facts, fteE4: 2000 })).toEqual({ refused: "changed-meanwhile" });
    expect(await endEmployment(world.system, { ...place, mark: opened }, asDate("2027-01-31"))).toEqual({ refused: "changed-meanwhile" });
  });

  it("can not end before it starts, nor begin in a unit that has ended", async () => {
    const anna = await newPerson(world.portal);
    expect(await employPerson(world.system, { ...facts, personId: anna.personId, endsOn: asDate("2026-07-31") })).toEqual({ refused: "ends-before-start" });
    const unitId = mustBeDone(await addUnit(world.system, { kind: "team", name: "Gestopt", parentId: null }));
    await inTenant(world, (db) =>
      db
        .updateTable("organisation_units")
        .set({ ended_on: asDate("2026-01-01") })
        .where("id", "=", unitId)
        .execute(),
    );
    expect(await employPerson(world.system, { ...facts, personId: anna.personId, unitId })).toEqual({ refused: "unit-has-ended" });
  });
});

describe("T02 HR of one school", () => {
  async function twoSchools() {
    const north = mustBeDone(await addUnit(world.system, { kind: "school", name: `Noord ${Math.random()}`, parentId: null }));
    const team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Onderbouw", parentId: north }));
    const south = mustBeDone(await addUnit(world.system, { kind: "school", name: `Zuid ${Math.random()}`, parentId: null }));
    const hr = await newPerson(world.portal, { employment: { unitId: north }, roles: [{ role: "hr", unitId: north }] });
    return { north, team, south, hr };
  }
  const newcomer = () => ({ firstName: "Nieuw", infix: "", lastName: "Hier", email: `nieuw${Math.random()}@school.example` });

  it("hires people for that school and what is below it, not for another and not for the whole", async () => {
    const { team, south, hr } = await twoSchools();
    expect(await hirePerson(hr, newcomer(), { ...facts, unitId: team })).toHaveProperty("done");
    await expect(hirePerson(hr, newcomer(), { ...facts, unitId: south })).rejects.toThrow(NotFound);
    await expect(hirePerson(hr, newcomer(), facts)).rejects.toThrow(NotAllowed);
  });

  it("does not find someone who is employed elsewhere, nor who left for elsewhere", async () => {
    const { north, south, hr } = await twoSchools();
    const there = await newPerson(world.portal, { employment: { unitId: south } });
    await expect(employPerson(hr, { ...facts, personId: there.personId, unitId: north })).rejects.toThrow(NotFound);
    const moved = await newPerson(world.portal, { employment: { unitId: north, endsOn: asDate("2025-07-31") } });
    await expect(employPerson(hr, { ...facts, personId: moved.personId, unitId: north })).rejects.toThrow(NotFound);
  });

  it("may keep a manager of another school who stands there, and not choose one", async () => {
    const { north, south, hr } = await twoSchools();
    const boss = await newPerson(world.portal, { employment: { unitId: south } });
    const anna = await newPerson(world.portal, { employment: { unitId: north, managerId: boss.personId } });
    const employmentId = (await employments(anna))[0]?.id ?? "";
    const place = { personId: anna.personId, employmentId };
    expect(await changeEmployment(hr, place, { ...facts, unitId: north, managerId: boss.personId })).toHaveProperty("done");
    await expect(employPerson(hr, { ...facts, personId: anna.personId, unitId: north, managerId: boss.personId })).rejects.toThrow(NotFound);
  });

  it("makes nobody when the employment is refused", async () => {
    const { north, hr } = await twoSchools();
    const person = newcomer();
    expect(await hirePerson(hr, person, { ...facts, unitId: north, endsOn: asDate("2020-01-01") })).toEqual({ refused: "ends-before-start" });
    expect(await inTenant(world, (db) => db.selectFrom("persons").select("id").where("email", "=", person.email).execute())).toEqual([]);
  });
});

it("employees and managers employ nobody", async () => {
  const anna = await newPerson(world.portal, { isManager: true });
  await expect(employPerson(anna, { ...facts, personId: anna.personId })).rejects.toThrow(NotAllowed);
});
