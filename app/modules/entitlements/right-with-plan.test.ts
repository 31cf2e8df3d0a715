import { afterAll, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { systemActor } from "#platform/web/actor.ts";
import { activityForm, addActivity, agreeSubmittedPlan, submitPlan } from "#modules/plans/public.ts";
import { changePortalSettings, findPortalById } from "#modules/portals/public.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { listEntries } from "./account-table.ts";

const world = usePortal();
const ask = testWeb();
beforeAll(() => setClock("2026-11-22"));
afterAll(() => setClock());

it("X-07 under rules that ask for a plan, support staff have 40 hours, and 43 more from the moment their plan is agreed on", async () => {
  const choice = { from: "2026-08-01", ruleSet: "cao-vo-2024-demo", yearStart: { month: 8, day: 1 }, partTime: "pro-rata", months: "pro-rata", own: {} };
  await changePortalSettings(systemActor(world.portal), { settings: { entitlements: { ruleSet: choice.ruleSet, choices: [choice] } } });
  const portal = (await findPortalById(world.portal.id))!;
  const manager = { ...(await newPerson(portal, { isManager: true })), portal };
  const toa = { ...(await newPerson(portal, { employment: { category: "OOP", managerId: manager.personId } })), portal };
  const token = await signIn(toa);
  const right = async () => (await (await ask(portal, "/mijn-recht", { as: token })).text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  expect(await right()).toContain("nog 40 uur en € 550 vrij");

  mustBeDone(
    await addActivity(
      toa,
      activityForm.parse({
        title: "Veilig in het practicum",
        kind: "course",
        hours: "6",
        "facility-time": "Vrijdag vrij",
        servesMe: "Ideeën",
        fitsOrganisation: "Delen",
        plannedFrom: "12-2-2027",
        plannedUntil: "12-2-2027",
        chargedTo: "assigned",
      }),
    ),
  );
  mustBeDone(await submitPlan(toa));
  mustBeDone(await agreeSubmittedPlan(manager, toa.personId));
  await runJobs(portal);
  const entries = await inTenant(toa, (db) => listEntries(db, toa.personId, { start: asDate("2026-08-01") }));
  expect(entries.filter(({ kind }) => kind === "grant").map(({ hours }) => hours)).toEqual([4000, 4300]);
  expect(await right()).toMatch(/nog 83 uur en € 550 vrij.*artikel 17\.4 lid 3, waarvan 43 uur omdat je plan is afgesproken/);
});
