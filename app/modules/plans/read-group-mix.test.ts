import { beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "./activity-form.ts";
import { agreeSubmittedPlan } from "./agree-plan.ts";
import { readMixes } from "./read-group-mix.ts";
import { readTeam } from "./list-team-plans.ts";
import { addActivity } from "./save-activity.ts";
import { submitPlan } from "./submit-plan.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let manager: Person;
let hr: Person;
let anker = "";
let lastOne: Person;

const activity = (kind: string, hours: string) =>
  activityForm.parse({
    title: kind,
    kind,
    hours,
    "facility-time": "Vrijdag",
    servesMe: "A",
    fitsOrganisation: "B",
    plannedFrom: "1-2-2027",
    plannedUntil: "1-3-2027",
  });

async function agreed(unitId: string, ...doing: readonly [kind: string, hours: string][]): Promise<Person> {
  const person = await newPerson(world.portal, { employment: { unitId, managerId: manager.personId } });
  for (const [kind, hours] of doing) mustBeDone(await addActivity(person, activity(kind, hours)));
  mustBeDone(await submitPlan(person));
  mustBeDone(await agreeSubmittedPlan(manager, person.personId));
  return person;
}

beforeAll(async () => {
  const board = mustBeDone(await addUnit(world.system, { kind: "board", name: "Bestuur", parentId: null }));
  anker = mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: board }));
  const toren = mustBeDone(await addUnit(world.system, { kind: "school", name: "De Toren", parentId: board }));
  const team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Onderbouw", parentId: anker }));
  manager = await newPerson(world.portal, { isManager: true });
  hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] });
  await giveRole(world.system, { personId: hr.personId, role: "hr", unitId: null });
  for (let number = 0; number < 5; number += 1) lastOne = await agreed(team, ["experiment", "6"], ["coaching", "2"], ["course", "2"]);
  await agreed(toren, ["course", "50"]);
});

describe("how schools and the board plan to learn", () => {
  it("H-12 adds up what was agreed on, hides a school with one plan, and keeps it from being found by subtracting", async () => {
    const [board] = await readMixes(hr);
    expect(board?.mix?.people).toBe(5);
    expect(board?.below.map(({ name, mix }) => [name, mix])).toEqual([
      ["De Toren", undefined],
      // Board minus Het Anker would be the one person of De Toren.
      ["Het Anker", undefined],
    ]);
    const leader = await newPerson(world.portal, { roles: [{ role: "schoolLead", unitId: anker }] });
    const [school] = await readMixes(leader);
    expect([school?.name, school?.mix?.percents]).toEqual(["Het Anker", [60, 20, 20]]);
    expect(() => readMixes(manager)).toThrow(NotAllowed);
  });

  it("H-12 what somebody writes after the agreement changes nothing, until it is agreed on", async () => {
    const before = (await readTeam(manager)).mix;
    mustBeDone(await addActivity(lastOne, activity("course", "400")));
    expect((await readTeam(manager)).mix).toEqual(before);
    expect(before?.percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
  });

  it("H-12 shows it to HR on a page and to the manager below the team, in few round trips and without a name", async () => {
    const token = await signIn(hr);
    await ask(world.portal, "/leermix", { as: token });
    const [answer, { roundTrips }] = await countDatabase(() => ask(world.portal, "/leermix", { as: token }));
    const html = await answer.text();
    expect(roundTrips).toBeLessThanOrEqual(4);
    expect(html).toContain("Te weinig afgesproken plannen");
    expect(/<main.*<\/main>/s.exec(html)?.[0]).not.toContain("Achternaam");
    const team = await (await ask(world.portal, "/team", { as: await signIn(manager) })).text();
    expect(team).toContain("Hoe je team leert");
    expect(team).toContain('id="leermix-beeld"');
    await inTenant(world, (db) => db.selectFrom("plan_versions").select(["hours_70"]).execute()).then((rows) =>
      expect(rows.map((row) => row.hours_70)).toContain(600),
    );
  });
});
