import { beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { today } from "#platform/time/clock.ts";
import { addUnit, changeEmployment, employmentsOf, joinTeam } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { goalForm } from "./goal-form.ts";
import { insertGoal } from "./goal-table.ts";
import { addGoal, changeGoal } from "./save-goal.ts";
import { viewNewGoal } from "./view-goal.ts";

const world = usePortal();
type Person = Awaited<ReturnType<typeof newPerson>>;
const units = { board: "", anker: "", onderbouw: "", project: "", toren: "", havo: "" };
const goals = { board: "", anker: "", onderbouw: "", project: "", toren: "", havo: "" };
let samira: Person;

const serving = (parentId: string, title = "Denkvragen") => goalForm.parse({ title, parentId });

beforeAll(async () => {
  const unit = async (kind: "board" | "school" | "team" | "project", name: string, parentId: string | null) =>
    mustBeDone(await addUnit(world.system, { kind, name, parentId }));
  units.board = await unit("board", "Bestuur", null);
  units.anker = await unit("school", "Het Anker", units.board);
  units.onderbouw = await unit("team", "Onderbouw", units.anker);
  units.toren = await unit("school", "De Toren", units.board);
  units.havo = await unit("team", "Havo", units.toren);
  units.project = await unit("project", "Taal", units.board);
  samira = await newPerson(world.portal, { employment: { unitId: units.onderbouw } });
  mustBeDone(await joinTeam(world.system, { personId: samira.personId, unitId: units.project, startsOn: addDays(today(), -10) }));
  for (const key of Object.keys(units) as (keyof typeof units)[]) {
    const level = key === "onderbouw" || key === "havo" || key === "project" ? ("team" as const) : ("school" as const);
    goals[key] = await inTenant(world, (db) => insertGoal(db, { level, unitId: units[key] }, goalForm.parse({ title: `Doel van ${key}` }), samira.personId));
  }
});

describe("what a personal goal may serve", () => {
  it("H-08 a goal of an own team, its school and what stands above it, as the form offers", async () => {
    const offered = (await viewNewGoal(samira)).servable.flatMap((group) => group.goals.map(({ id }) => id as string));
    expect(offered.toSorted()).toEqual([goals.board, goals.anker, goals.onderbouw, goals.project].toSorted());
    for (const id of offered) mustBeDone(await addGoal(samira, serving(id)));
  });

  it("P-46 a goal of another school or another team is not there, whatever the form is made to send", async () => {
    const mine = mustBeDone(await addGoal(samira, serving(goals.onderbouw)));
    for (const elsewhere of [goals.toren, goals.havo]) {
      await expect(addGoal(samira, serving(elsewhere))).rejects.toThrow(NotFound);
      await expect(changeGoal(samira, mine, serving(elsewhere))).rejects.toThrow(NotFound);
    }
  });

  it("who changed teams keeps the goal that was chosen before, and can not choose it anew", async () => {
    const lotte = await newPerson(world.portal, { employment: { unitId: units.havo } });
    const mine = mustBeDone(await addGoal(lotte, serving(goals.havo)));
    const [job] = await inTenant(lotte, (db) => employmentsOf(db, lotte.personId, today(), today()));
    const { category, fteE4, functionTitle, contractKind, educationLevel } = job!;
    const facts = { unitId: units.onderbouw, category, fteE4, functionTitle, contractKind, educationLevel, managerId: null };
    mustBeDone(
      await changeEmployment(world.system, { personId: lotte.personId, employmentId: job!.id }, { ...facts, startsOn: asDate("2015-08-01"), endsOn: null }),
    );
    mustBeDone(await changeGoal(lotte, mine, serving(goals.havo, "Nog scherper")));
    mustBeDone(await changeGoal(lotte, mine, serving(goals.onderbouw)));
    await expect(changeGoal(lotte, mine, serving(goals.havo))).rejects.toThrow(NotFound);
  });
});
