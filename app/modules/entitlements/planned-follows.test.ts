import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { activityForm, addActivity, agreeSubmittedPlan, finishActivity, submitPlan } from "#modules/plans/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { bookUse } from "./book-use.ts";
import { entitlementSummary } from "./entitlement-summary.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;

const typed = (over: Record<string, string> = {}) => ({
  title: "Training denkvragen",
  kind: "course",
  hours: "6",
  "cost-registration": "95",
  "facility-time": "Vrijdag vrij",
  servesMe: "Ideeën",
  fitsOrganisation: "Delen",
  plannedFrom: "12-2-2027",
  plannedUntil: "12-2-2027",
  chargedTo: "right",
  ...over,
});

beforeAll(() => setClock("2026-11-22"));
afterAll(() => setClock());

/** Somebody whose plan with one activity of 6 hours and € 95 was agreed on. */
async function agreed(): Promise<{ samira: Person; token: string; id: string }> {
  const marleen = await newPerson(world.portal, { isManager: true });
  const samira = await newPerson(world.portal, { employment: { managerId: marleen.personId } });
  const id = mustBeDone(await addActivity(samira, activityForm.parse(typed())));
  mustBeDone(await submitPlan(samira));
  mustBeDone(await agreeSubmittedPlan(marleen, samira.personId));
  return { samira, token: await signIn(samira), id };
}

const text = async (path: string, as: string) => (await (await ask(world.portal, path, { as })).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
/** Free as my right and Start say it, and planned as Start asks for it. */
async function figures({ samira, token }: { samira: Person; token: string }) {
  const [mine, start] = [await text("/mijn-recht", token), await text("/", token)];
  const { hours, money } = await inTenant(samira, (db) => entitlementSummary(db, samira));
  const free = (page: string) => /nog ([\d,]+ uur) en (€ [\d.,]+) vrij/.exec(page)?.slice(1, 3).join(" ");
  expect(free(start) ?? "", "Start").toBe(free(mine));
  return [free(mine), hours.planned, money.planned];
}
const post = async (token: string, path: string, form: Record<string, string>) =>
  expect((await ask(world.portal, path, { as: token, form })).status, path).toBe(303);

describe("what is planned on my right and on Start", () => {
  it("follows an activity whose hours and costs change after the plan was agreed on", async () => {
    const one = await agreed();
    expect(await figures(one)).toEqual(["77 uur € 505", 600, 9500]);
    await post(one.token, `/plan/activiteit/${one.id}`, typed({ hours: "10", "cost-registration": "120" }));
    expect(await figures(one)).toEqual(["73 uur € 480", 1000, 12_000]);
    await post(one.token, `/plan/activiteit/${one.id}`, typed({ hours: "2", "cost-registration": "" }));
    expect(await figures(one)).toEqual(["81 uur € 600", 200, 0]);
  });

  it("lets go of an activity that is removed, or paid from elsewhere", async () => {
    const removed = await agreed();
    expect(await figures(removed)).toEqual(["77 uur € 505", 600, 9500]);
    await post(removed.token, `/plan/activiteit/${removed.id}/weghalen`, {});
    expect(await figures(removed)).toEqual(["83 uur € 600", 0, 0]);
    const elsewhere = await agreed();
    await post(elsewhere.token, `/plan/activiteit/${elsewhere.id}`, typed({ chargedTo: "assigned" }));
    expect(await figures(elsewhere)).toEqual(["83 uur € 600", 0, 0]);
  });

  it("holds nothing for an activity that was to end before this year began", async () => {
    const one = await agreed();
    await post(one.token, `/plan/activiteit/${one.id}`, typed({ plannedFrom: "1-11-2023", plannedUntil: "31-7-2026" }));
    expect(await figures(one)).toEqual(["83 uur € 600", 0, 0]);
    await post(one.token, `/plan/activiteit/${one.id}`, typed({ plannedFrom: "1-11-2023", plannedUntil: "1-8-2026" }));
    expect(await figures(one)).toEqual(["77 uur € 505", 600, 9500]);
  });

  it("H-55 lets go of what was not booked once the activity is done, and keeps it again when it is not done after all", async () => {
    const one = await agreed();
    const use = { on: today(), description: "Eerste dag", hours: hundredthHours(400), money: cents(9500) };
    mustBeDone(await bookUse(one.samira, { ...use, activityId: one.id, chargedTo: "right", onceKey: "eerste" }));
    expect(await figures(one)).toEqual(["77 uur € 505", 200, 0]);
    mustBeDone(await finishActivity(one.samira, one.id, { doneOn: today(), evidence: null }));
    expect(await figures(one)).toEqual(["79 uur € 505", 0, 0]);
    await post(one.token, `/plan/activiteit/${one.id}/niet-klaar`, {});
    expect(await figures(one)).toEqual(["77 uur € 505", 200, 0]);
  });
});
