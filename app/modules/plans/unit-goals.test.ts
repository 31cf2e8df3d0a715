import { beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { addUnit, giveRole, joinTeam, leaveTeam } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "./activity-form.ts";
import { agreePlan } from "./agree-plan.ts";
import { goalForm } from "./goal-form.ts";
import type { GoalId } from "./goal.ts";
import { findPlanRow } from "./plan-table.ts";
import { type GoalPage, readGoal, readGoals, readTeamGoals } from "./read-goals.ts";
import { readPlan } from "./read-plan.ts";
import { addActivity } from "./save-activity.ts";
import { addGoal } from "./save-goal.ts";
import { addUnitGoal, changeUnitGoal, endUnitGoal } from "./save-unit-goal.ts";
import { submitPlan, takeBackPlan } from "./submit-plan.ts";
import { unitGoalForm } from "./unit-goal-form.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
const people = {} as Record<"marleen" | "samira" | "thomas" | "kees" | "lead" | "hr" | "torenLead", Person>;
const units = {} as Record<"board" | "anker" | "onderbouw" | "toren" | "havo", string>;
let theme: GoalId;
let goal: GoalId;

const input = (title: string, unitId: string, over: Record<string, string> = {}) => unitGoalForm.parse({ title, unitId, ...over });
const page = async (actor: Person, id: string) => (await readGoal(actor, id)) as GoalPage;
const serving = async (actor: Person, id: string) => (await page(actor, id)).seen.serving;

async function withRole(role: RoleGrant["role"], unitId: string | null): Promise<Person> {
  const one = await newPerson(world.portal, { roles: [{ role, unitId }], employment: null });
  await giveRole(systemActor(world.portal), { personId: one.personId, role, unitId });
  return one;
}

async function link(person: Person, title: string, parentId: string | null): Promise<void> {
  const activity = activityForm.parse({
    title: "Netwerkdag",
    kind: "networkMeeting",
    hours: "6",
    "facility-time": "Vrij",
    servesMe: "x",
    fitsOrganisation: "y",
    plannedFrom: "12-2-2027",
    plannedUntil: "12-2-2027",
  });
  mustBeDone(await addGoal(person, goalForm.parse({ title, parentId: parentId ?? "" })));
  mustBeDone(await addActivity(person, activity));
}
async function agree(person: Person, manager: Person): Promise<void> {
  const row = (await inTenant(person, (db) => findPlanRow(db, person.personId)))!;
  const plan = await inTenant(person, (db) => readPlan(db, person.personId));
  mustBeDone(await agreePlan(manager, row.id, plan.version.submission!));
}

beforeAll(async () => {
  setClock("2026-11-22");
  const { portal, system } = world;
  const unit = async (kind: "board" | "school" | "team", name: string, parentId: string | null) => mustBeDone(await addUnit(system, { kind, name, parentId }));
  units.board = await unit("board", "Bestuur", null);
  units.anker = await unit("school", "Het Anker", units.board);
  units.onderbouw = await unit("team", "Onderbouw", units.anker);
  units.toren = await unit("school", "De Toren", units.board);
  units.havo = await unit("team", "Havo", units.toren);
  people.marleen = await newPerson(portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true, employment: { unitId: units.onderbouw } });
  people.kees = await newPerson(portal, { firstName: "Kees", lastName: "Bakker", isManager: true, employment: { unitId: units.havo } });
  people.samira = await newPerson(portal, {
    firstName: "Samira",
    lastName: "Vos",
    employment: { unitId: units.onderbouw, managerId: people.marleen.personId },
  });
  people.thomas = await newPerson(portal, {
    firstName: "Thomas",
    lastName: "Mol",
    employment: { unitId: units.onderbouw, managerId: people.marleen.personId },
  });
  await newPerson(portal, { employment: { unitId: units.havo, managerId: people.kees.personId } });
  people.lead = await withRole("schoolLead", units.anker);
  people.torenLead = await withRole("schoolLead", units.toren);
  people.hr = await withRole("hr", null);
  theme = mustBeDone(await addUnitGoal(people.lead, "school", input("Lezen met plezier", units.anker)));
  goal = mustBeDone(await addUnitGoal(people.marleen, "team", input("Elke les een denkvraag", units.onderbouw, { parentId: theme, timeBound: "1-7-2027" })));
});

describe("making, changing and ending", () => {
  it("H-08 a goal of a team serves a theme of its school, and both are recorded", async () => {
    expect(await page(people.marleen, goal)).toMatchObject({
      seen: { level: "team", unit: "Onderbouw", due: "2027-07-01", parentId: theme, mayWrite: true },
      theme: { title: "Lezen met plezier" },
    });
    const lines = await inTenant(world.system, (db) => db.selectFrom("audit_entries").select(["action", "actor_id"]).where("subject_id", "=", goal).execute());
    expect(lines).toEqual([{ action: "goal.added", actor_id: people.marleen.personId }]);
  });

  it("a theme of another school is not there to serve, nor is a goal of a team", async () => {
    const elsewhere = mustBeDone(await addUnitGoal(people.torenLead, "school", input("Iedereen digitaal", units.toren)));
    expect(await addUnitGoal(people.marleen, "team", input("x", units.onderbouw, { parentId: elsewhere }))).toEqual({ refused: "theme-is-not-there" });
    expect(await addUnitGoal(people.marleen, "team", input("x", units.onderbouw, { parentId: goal }))).toEqual({ refused: "not-a-higher-level" });
    expect(await addUnitGoal(people.marleen, "team", input("x", units.onderbouw, { parentId: "geen id" }))).toEqual({ refused: "theme-is-not-there" });
  });

  it("T02 a manager of another team finds neither the team nor its goal, and can not write", async () => {
    await expect(addUnitGoal(people.kees, "team", input("x", units.onderbouw))).rejects.toThrow(NotFound);
    await expect(readGoal(people.kees, goal)).rejects.toThrow(NotFound);
    await expect(readGoal(people.torenLead, theme)).rejects.toThrow(NotFound);
    await expect(changeUnitGoal(people.kees, goal, input("x", units.onderbouw))).rejects.toThrow(NotFound);
    await expect(endUnitGoal(people.kees, goal)).rejects.toThrow(NotFound);
    expect((await readGoals(people.kees)).goals.map(({ id }) => id)).not.toContain(goal);
  });

  it("who works in the team reads its goals and does not write them", async () => {
    expect((await readGoals(people.samira)).goals.map(({ title }) => title)).toEqual(["Lezen met plezier", "Elke les een denkvraag"]);
    await expect(changeUnitGoal(people.samira, goal, input("x", units.onderbouw))).rejects.toThrow(NotAllowed);
    await expect(endUnitGoal(people.samira, theme)).rejects.toThrow(NotAllowed);
    await expect(addUnitGoal(people.samira, "team", input("x", units.onderbouw))).rejects.toThrow(NotFound);
  });

  it("a goal keeps its team, and a form opened before somebody else's change is refused", async () => {
    const id = mustBeDone(await addUnitGoal(people.marleen, "team", input("Samen lessen maken", units.onderbouw)));
    mustBeDone(await changeUnitGoal(people.lead, id, input("Samen lessen ontwerpen", units.havo), 1));
    expect(await page(people.marleen, id)).toMatchObject({ goal: { title: "Samen lessen ontwerpen", revision: 2 }, seen: { unit: "Onderbouw" } });
    expect(await changeUnitGoal(people.marleen, id, input("Iets anders", units.onderbouw), 1)).toEqual({ refused: "changed-since-opened" });
    await endUnitGoal(people.marleen, id);
    await endUnitGoal(people.marleen, id);
    await expect(readGoal(people.marleen, id)).rejects.toThrow(NotFound);
    await expect(changeUnitGoal(people.marleen, id, input("x", units.onderbouw))).rejects.toThrow(NotFound);
  });

  it("the same form sent twice at once makes one goal", async () => {
    const once = "0a0a0a0a-0000-7000-8000-000000000001";
    const made = await Promise.all([1, 2, 3].map(() => addUnitGoal(people.marleen, "team", input("Dubbel verstuurd", units.onderbouw), once)));
    expect(new Set(made.map((each) => mustBeDone(each))).size).toBe(1);
    await endUnitGoal(people.marleen, mustBeDone(made[0]!));
  });

  it("a theme that ends leaves what served it in place, and listed as not part of a theme", async () => {
    const short = mustBeDone(await addUnitGoal(people.hr, "school", input("Eén jaar", units.anker)));
    const below = mustBeDone(await addUnitGoal(people.marleen, "team", input("Hoort daarbij", units.onderbouw, { parentId: short })));
    await endUnitGoal(people.lead, short);
    expect((await page(people.marleen, below)).seen.parentId).toBeNull();
    await endUnitGoal(people.marleen, below);
  });
});

describe("what serves a goal", () => {
  it("H-08 P-46 counts personal goals once they are submitted, and not those in draft; the theme counts through its team", async () => {
    const { samira, marleen } = people;
    await link(samira, "GEHEIM Denkvragen stellen", goal);
    expect(await serving(marleen, goal)).toEqual({ team: 0, personal: 0 });
    mustBeDone(await submitPlan(samira));
    expect(await serving(marleen, goal)).toEqual({ team: 0, personal: 1 });
    expect(await serving(people.lead, theme)).toEqual({ team: 1, personal: 1 });
    mustBeDone(await takeBackPlan(samira));
    expect(await serving(marleen, goal)).toEqual({ team: 0, personal: 0 });
    mustBeDone(await submitPlan(samira));
    await agree(samira, marleen);
    expect(await serving(marleen, goal)).toEqual({ team: 0, personal: 1 });
    mustBeDone(await addGoal(samira, goalForm.parse({ title: "Nog een", parentId: goal })));
    expect(await serving(marleen, goal), "the agreed text counts while the next version is in draft").toEqual({ team: 0, personal: 1 });
  });

  it("H-08 lists what serves no other: goals of teams by name, personal ones by number", async () => {
    const { thomas, marleen } = people;
    const loose = mustBeDone(await addUnitGoal(marleen, "team", input("Los doel", units.onderbouw)));
    await link(thomas, "GEHEIM Eigen wens", null);
    expect((await readTeamGoals(marleen)).unlinked).toBe(0);
    mustBeDone(await submitPlan(thomas));
    expect((await readTeamGoals(marleen)).unlinked).toBe(1);
    expect((await readGoals(people.lead)).unlinked).toBe(1);
    expect((await readGoals(people.torenLead)).unlinked).toBe(0);
    expect((await readGoals(people.samira)).unlinked).toBeNull();
    expect((await readGoals(people.lead)).goals.filter(({ level, parentId }) => level === "team" && parentId === null).map(({ id }) => id)).toEqual([loose]);
  });

  it("names only to the manager with whom the plan was shared, and never what the goal says", async () => {
    expect((await page(people.marleen, goal)).people).toEqual([{ id: people.samira.personId, name: "Samira Vos" }]);
    for (const other of [people.lead, people.hr, people.thomas]) expect((await page(other, goal)).people).toEqual([]);
    for (const [actor, path] of [
      [people.marleen, `/doelen/${goal}`],
      [people.lead, `/doelen/${theme}`],
      [people.lead, "/doelen"],
      [people.marleen, "/team/doelen"],
    ] as const) {
      const html = await (await ask(world.portal, path, { as: await signIn(actor) })).text();
      expect(html, path).not.toContain("GEHEIM");
      expect(html, path).toContain("denkvraag");
    }
  });

  it("the owner sees their own goal below the goal of the team, and its own page is in the plan", async () => {
    const { mine } = await page(people.samira, goal);
    expect(mine.map(({ title }) => title)).toContain("GEHEIM Denkvragen stellen");
    const answer = await ask(world.portal, `/doelen/${mine[0]!.id}`, { as: await signIn(people.samira) });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/plan/doel/${mine[0]!.id}`]);
    for (const other of [people.marleen, people.hr, people.lead]) await expect(readGoal(other, mine[0]!.id)).rejects.toThrow(NotFound);
  });

  it("a goal of a team that somebody left stays open to them while an own goal serves it", async () => {
    const havo = mustBeDone(await addUnitGoal(people.kees, "team", input("Goed door het examen", units.havo)));
    const noor = await newPerson(world.portal, { employment: { unitId: units.onderbouw } });
    await expect(readGoal(noor, havo)).rejects.toThrow(NotFound);
    mustBeDone(await joinTeam(world.system, { personId: noor.personId, unitId: units.havo, startsOn: today() }));
    mustBeDone(await addGoal(noor, goalForm.parse({ title: "Meekijken", parentId: havo })));
    const joined = await inTenant(noor, (db) =>
      db.selectFrom("team_memberships").select("id").where("person_id", "=", noor.personId).executeTakeFirstOrThrow(),
    );
    await leaveTeam(world.system, noor.personId, joined.id, today());
    expect((await page(noor, havo)).seen.mayWrite).toBe(false);
  });
});

describe("the pages", () => {
  it("a manager adds a goal by form, reads what is wrong, and changes and ends it", async () => {
    const as = await signIn(people.marleen);
    const wrong = await ask(world.portal, "/team/doelen/nieuw", { as, form: { title: "", unitId: units.onderbouw, measurable: "Dit blijft staan" } });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Dit blijft staan");
    const added = await ask(world.portal, "/team/doelen/nieuw", { as, form: { title: "Via het formulier", unitId: units.onderbouw, parentId: theme } });
    const path = added.headers.get("location") ?? "";
    expect([added.status, path]).toEqual([303, expect.stringMatching(/^\/doelen\/[0-9a-f-]{36}$/)]);
    expect((await ask(world.portal, `${path}/wijzigen`, { as, form: { title: "Aangepast", unitId: units.onderbouw, revision: "1" } })).status).toBe(303);
    expect((await ask(world.portal, `${path}/wijzigen`, { as, form: { title: "Te laat", unitId: units.onderbouw, revision: "1" } })).status).toBe(422);
    expect(await (await ask(world.portal, `${path}/beeindigen`, { as })).text()).toContain("Aangepast");
    expect((await ask(world.portal, `${path}/beeindigen`, { as, form: {} })).status).toBe(303);
    expect((await ask(world.portal, path, { as })).status).toBe(404);
  });

  it("T02 answers 404 to a manager of another team and 403 to who may read and not write", async () => {
    const [kees, samira] = [await signIn(people.kees), await signIn(people.samira)];
    for (const path of [`/doelen/${goal}`, `/doelen/${goal}/wijzigen`, `/doelen/${goal}/beeindigen`])
      expect([path, (await ask(world.portal, path, { as: kees })).status]).toEqual([path, 404]);
    for (const path of [`/doelen/${goal}/wijzigen`, `/doelen/${goal}/beeindigen`])
      expect((await ask(world.portal, path, { as: kees, form: { title: "x", unitId: "y" } })).status).toBe(404);
    expect((await ask(world.portal, `/doelen/${goal}`, { as: samira })).status).toBe(200);
    expect((await ask(world.portal, `/doelen/${goal}/wijzigen`, { as: samira })).status).toBe(403);
  });

  it("make at most six round trips", async () => {
    const [marleen, lead] = [await signIn(people.marleen), await signIn(people.lead)];
    for (const [as, path] of [
      [marleen, "/team/doelen"],
      [marleen, `/doelen/${goal}`],
      [lead, "/doelen"],
      [marleen, `/doelen/${goal}/wijzigen`],
    ] as const) {
      await ask(world.portal, "/hulp");
      const [answer, count] = await countDatabase(() => ask(world.portal, path, { as }));
      expect([path, answer.status]).toEqual([path, 200]);
      expect(count.roundTrips, path).toBeLessThanOrEqual(6);
    }
  });

  it("X-11 speak of no school to a municipality", async () => {
    const portal = await newPortal({ sector: "gov" });
    const someone = await newPerson(portal);
    const html = await (await ask(portal, "/doelen", { as: await signIn(someone) })).text();
    expect(html).toContain("Nog geen doelen");
    expect(html).not.toMatch(/school|\bles\b/i);
  });
});
