import { beforeAll, describe, expect, it } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "../activity-form.ts";
import { goalForm } from "../goal-form.ts";
import { addActivity } from "../save-activity.ts";
import { addGoal } from "../save-goal.ts";

const world = usePortal();
const ask = testWeb();
let goal = "";
let course = "";
let read: (path: string) => Promise<string>;

beforeAll(async () => {
  const samira = await newPerson(world.portal);
  goal = mustBeDone(await addGoal(samira, goalForm.parse({ title: "Iedereen praat mee" })));
  course = mustBeDone(await addActivity(samira, activityForm.parse({ title: "Training doorvragen", kind: "course", hours: "6", goalId: goal })));
  const token = await signIn(samira);
  read = async (path) => (await ask(world.portal, path, { as: token })).text();
});

const valueOf = (html: string, name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
const chosenIn = (html: string, name: string) => new RegExp(`name="${name}".*?<option value="([^"]*)" selected`, "s").exec(html)?.[1];

describe("adding an activity", () => {
  it("H-17 begins with the need, then the way, then forms with examples, and ends in the form with what was chosen", async () => {
    const need = await read("/plan/activiteit/kiezen");
    expect(need).toContain(`href="/plan/activiteit/kiezen?doel=${goal}"`);
    expect(need).not.toMatch(/kiezen\?doel=[^"]*klasse=10/);
    const ways = await read(`/plan/activiteit/kiezen?doel=${goal}`);
    expect([...ways.matchAll(/klasse=(\d+)/g)].map(([, one]) => one)).toEqual(["70", "20", "10"]);
    const forms = await read(`/plan/activiteit/kiezen?doel=${goal}&klasse=20`);
    expect(forms).toContain(`href="/plan/activiteit/nieuw?vorm=lessonVisit&amp;doel=${goal}"`);
    expect(forms).not.toContain("vorm=course");
    const form = await read(`/plan/activiteit/nieuw?vorm=lessonVisit&doel=${goal}`);
    expect([chosenIn(form, "kind"), chosenIn(form, "goalId")]).toEqual(["lessonVisit", goal]);
  });

  it("H-17 who knows what they want goes to the form at once, and a need of somebody else is none", async () => {
    expect(await read("/plan/activiteit/kiezen")).toContain('href="/plan/activiteit/nieuw"');
    expect(await read(`/plan/activiteit/kiezen?doel=${crypto.randomUUID()}&klasse=10`)).toContain("Waar is het voor?");
  });

  it("H-13 each idea beside a plan of courses opens the form with that idea in it, and no text of anybody in its address", async () => {
    const plan = await read("/plan");
    const ideas = [...plan.matchAll(/href="(\/plan\/activiteit\/nieuw\?idee=[^"]*)"/g)].map(([, href]) => (href as string).replaceAll("&amp;", "&"));
    expect(ideas).toHaveLength(4);
    expect(ideas.join()).not.toMatch(/Training|praat/i);
    const form = await read(`/plan/activiteit/nieuw?idee=try-out&bij=${course}`);
    expect([valueOf(form, "title"), chosenIn(form, "kind"), chosenIn(form, "goalId")]).toEqual([
      "In mijn eigen werk uitproberen: Training doorvragen",
      "experiment",
      goal,
    ]);
    const stranger = await newPerson(world.portal);
    const token = await signIn(stranger);
    const other = await (await ask(world.portal, `/plan/activiteit/nieuw?idee=try-out&bij=${course}`, { as: token })).text();
    expect(other).not.toContain("Training doorvragen");
  });
});
