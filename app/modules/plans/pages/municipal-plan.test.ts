import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addUnit } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "../activity-form.ts";
import { goalForm } from "../goal-form.ts";
import { insertGoal } from "../goal-table.ts";
import { addActivity } from "../save-activity.ts";
import { addGoal } from "../save-goal.ts";

const world = usePortal({ sector: "gov" });
const ask = testWeb();
const schoolWords = /cao|artikel|school|leerling|docent|rooster|\bles(sen)?\b/i;
const mainOf = (html: string) => (/<main.*<\/main>/s.exec(html)?.[0] ?? "").replaceAll(/<[^>]+>/g, " ");

describe("a plan at a municipality", () => {
  it("X-11 shows no word of the agreement for schools, whatever page of a plan is opened", async () => {
    const manager = await newPerson(world.portal, { isManager: true });
    const els = await newPerson(world.portal, { firstName: "Els", employment: { managerId: manager.personId, functionTitle: "adviseur", category: "OOP" } });
    const token = await signIn(els);
    const read = async (path: string, form?: Record<string, string>) =>
      mainOf(await (await ask(world.portal, path, { as: token, ...(form ? { form } : {}) })).text());
    expect(await read("/plan")).not.toMatch(schoolWords);
    const id = mustBeDone(await addActivity(els, activityForm.parse({ title: "Meelopen", kind: "jobShadowing", hours: "6" })));
    const refused = await read("/plan/indienen", {});
    expect(refused).toContain("Er ontbreekt nog iets");
    for (const path of [
      "/plan",
      `/plan/activiteit/${id}`,
      "/plan/activiteit/nieuw",
      "/plan/activiteit/kiezen",
      ...["70", "20", "10"].map((klasse) => `/plan/activiteit/kiezen?doel=anders&klasse=${klasse}`),
      "/plan/doel/nieuw",
      "/plan/looptijd",
      "/plan/bekijk-als-leidinggevende",
      "/plan/afdrukken",
      ...Array.from({ length: 15 }, (_, step) => `/plan/leervraag?stap=${step + 1}`),
    ]) {
      expect(await read(path), path).not.toMatch(schoolWords);
    }
    expect(refused).not.toMatch(schoolWords);
  });

  it("H-08 the form of a goal offers the goals of one's own teams and what is above them, and shows the line", async () => {
    const operator = systemActor(world.portal, "operator");
    const top = mustBeDone(await addUnit(operator, { kind: "board", name: "Gemeente", parentId: null }));
    const [mine, other] = [
      mustBeDone(await addUnit(operator, { kind: "team", name: "Groen", parentId: top })),
      mustBeDone(await addUnit(operator, { kind: "team", name: "Zorg", parentId: top })),
    ];
    const els = await newPerson(world.portal, { employment: { unitId: mine } });
    const [theme, goal] = await inTenant(els, async (db) => {
      const above = await insertGoal(db, { level: "school", unitId: top }, goalForm.parse({ title: "Dicht bij inwoners" }), els.personId);
      const team = await insertGoal(db, { level: "team", unitId: mine }, goalForm.parse({ title: "Elke wijk een groenplan", parentId: above }), els.personId);
      await insertGoal(db, { level: "team", unitId: other }, goalForm.parse({ title: "Kortere wachttijd" }), els.personId);
      return [above, team];
    });
    const token = await signIn(els);
    const read = async (path: string) => (await ask(world.portal, path, { as: token })).text();
    const form = await read("/plan/doel/nieuw");
    expect(form).toContain(`value="${goal}"`);
    expect(form).toContain(`value="${theme}"`);
    expect(form).not.toContain("Kortere wachttijd");
    const own = mustBeDone(await addGoal(els, goalForm.parse({ title: "Drie wijken bezoeken", parentId: goal })));
    const line = mainOf(await read(`/plan/doel/${own}`)).replaceAll(/\s+/g, " ");
    expect(line).toMatch(/Thema van Gemeente Dicht bij inwoners Doel van Groen Elke wijk een groenplan Mijn doel Drie wijken bezoeken/);
  });
});
