import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addUnit } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { assignActivity } from "./assign-activity.ts";
import { assignmentForm } from "./assignment-form.ts";
import { finishInTeam } from "./finish-assignment.ts";
import { readCosts } from "./read-costs.ts";

const world = usePortal();
type Person = Actor & { personId: PersonId };
let marleen: Person;
beforeAll(async () => {
  marleen = await newPerson(world.portal, { firstName: "Marleen", isManager: true, employment: { category: "MGT" } });
});
afterEach(() => setClock());

const hr = (): Actor => ({ ...world.system, kind: "person", roles: [{ role: "hr", unitId: null }] });
const school = async (name: string, count: number): Promise<Person[]> => {
  const unitId = mustBeDone(await addUnit(world.system, { kind: "school", name, parentId: null }));
  return Promise.all(Array.from({ length: count }, () => newPerson(world.portal, { employment: { managerId: marleen.personId, unitId } })));
};
const costsOn = async (day: string, school: string) => {
  setClock(day);
  const { until, units } = await readCosts(hr(), "running");
  return { until, figures: units.find(({ unit }) => unit === school)?.figures };
};
async function doneOn(day: string, people: readonly Person[], cost: { hours: string; money: string }): Promise<void> {
  setClock(day);
  const usual = { title: "BHV", purpose: "Eén per gang", startsOn: day, category: "a", charge: "employer", once: `${day} ${people.length}` };
  const form = assignmentForm.parse({ ...usual, ...cost, people: people.map(({ personId }) => personId) });
  for (const id of mustBeDone(await assignActivity(marleen, form))) mustBeDone(await finishInTeam(marleen, id, asDate(day)));
}

describe("what assigned work cost", () => {
  it("is a sum per unit of five people or more, and nothing of fewer", async () => {
    const people = await school("Het Anker", 5);
    await doneOn("2026-10-20", people.slice(1), { hours: "8", money: "400" });
    expect((await costsOn("2026-11-02", "Het Anker")).figures).toBeNull();
    await doneOn("2026-10-21", people.slice(0, 1), { hours: "1", money: "0" });
    expect((await costsOn("2026-11-02", "Het Anker")).figures).toEqual({ people: 5, hours: 3000, money: 150_000 });
    await expect((async () => readCosts({ ...hr(), roles: [] }, "running"))()).rejects.toThrow(NotAllowed);
  });

  it("says nothing of one person to who looks twice: only months that are over count, in steps of ten hours and € 250", async () => {
    const people = await school("De Boei", 6);
    await doneOn("2026-10-20", people.slice(0, 5), { hours: "1", money: "0" });
    const before = await costsOn("2026-11-02", "De Boei");
    expect(before).toEqual({ until: "2026-10-31", figures: { people: 5, hours: "less", money: 0 } });
    await doneOn("2026-11-03", people.slice(5), { hours: "6", money: "100" });
    expect(await costsOn("2026-11-30", "De Boei")).toEqual(before);
    expect(await costsOn("2026-12-01", "De Boei")).toEqual({ until: "2026-11-30", figures: { people: 6, hours: 1000, money: "less" } });
    setClock("2027-08-20");
    expect((await readCosts(hr(), "last")).until).toBe("2027-07-31");
  });
});
