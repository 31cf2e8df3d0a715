import { beforeEach, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { employPerson, endEmployment, employmentsOf } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "./activity-form.ts";
import { agreePlan, agreeSubmittedPlan, giveBackPlan } from "./agree-plan.ts";
import { countToAgree } from "./count-in-team.ts";
import { findPlanRow } from "./plan-table.ts";
import { addActivity } from "./save-activity.ts";
import { submitPlan } from "./submit-plan.ts";
import { viewTeamPlan } from "./view-team-plan.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let samira: Person;
let marleen: Person;
let kees: Person;

const activity = activityForm.parse({
  title: "Netwerkdag",
  kind: "networkMeeting",
  hours: "6",
  "facility-time": "Vrijdag vrij",
  servesMe: "Ideeën",
  fitsOrganisation: "Delen",
  plannedFrom: "12-2-2027",
  plannedUntil: "12-2-2027",
});

beforeEach(async () => {
  marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true });
  kees = await newPerson(world.portal, { firstName: "Kees", lastName: "Bakker", isManager: true });
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos", employment: { fteE4: 6000, managerId: marleen.personId } });
  mustBeDone(
    await employPerson(world.system, {
      personId: samira.personId,
      unitId: null,
      category: "OP",
      fteE4: 2000,
      functionTitle: "decaan",
      managerId: kees.personId,
      startsOn: asDate("2016-08-01"),
    }),
  );
  mustBeDone(await addActivity(samira, activity));
  mustBeDone(await submitPlan(samira));
});

describe("who has two jobs with two managers", () => {
  it("H-45 the manager of the smaller job agrees as well, in their own name", async () => {
    mustBeDone(await agreeSubmittedPlan(kees, samira.personId));
    expect((await viewTeamPlan(marleen, samira.personId)).agreements).toMatchObject([{ manager: { name: "Kees Bakker" } }]);
    expect(await agreeSubmittedPlan(marleen, samira.personId)).toEqual({ refused: "already-agreed" });
  });

  it("H-45 either of them sends it back", async () => {
    const row = (await inTenant(samira, (db) => findPlanRow(db, samira.personId)))!;
    mustBeDone(await giveBackPlan(kees, row.id, "Welke school bezoek je?"));
    expect((await inTenant(samira, (db) => findPlanRow(db, samira.personId)))?.state).toBe("draft");
  });

  it("Start counts it for both, and for neither once one agreed", async () => {
    const counts = () => inTenant(world.system, (db) => Promise.all([marleen, kees].map(({ personId }) => countToAgree(db, personId))));
    expect(await counts()).toEqual([1, 1]);
    mustBeDone(await agreeSubmittedPlan(kees, samira.personId));
    expect(await counts()).toEqual([0, 0]);
  });

  it("P-46 the manager of a job that ended finds nothing and agrees on nothing", async () => {
    const jobs = await inTenant(samira, (db) => employmentsOf(db, samira.personId, today(), today()));
    const ofKees = jobs.find(({ managerId }) => managerId === kees.personId)!;
    mustBeDone(await endEmployment(world.system, { personId: samira.personId, employmentId: ofKees.id }, addDays(today(), -1)));
    const row = (await inTenant(samira, (db) => findPlanRow(db, samira.personId)))!;
    await expect(viewTeamPlan(kees, samira.personId)).rejects.toThrow(NotFound);
    await expect(agreePlan(kees, row.id, row.submitted_at!.toISOString())).rejects.toThrow(NotFound);
    mustBeDone(await agreeSubmittedPlan(marleen, samira.personId));
  });

  it("the plan says who can agree, to the person and to each of the managers", async () => {
    const own = await (await ask(world.portal, "/plan", { as: await signIn(samira) })).text();
    expect(own).toContain("Wacht op Marleen Kuipers of Kees Bakker");
    expect(own).toContain("Alleen jij en je leidinggevenden zien dit plan: Marleen Kuipers en Kees Bakker.");
    const seen = await (await ask(world.portal, `/team/${samira.personId}/plan`, { as: await signIn(kees) })).text();
    expect(seen).toContain("Wacht op Marleen Kuipers of Kees Bakker");
    expect(await (await ask(world.portal, "/team", { as: await signIn(kees) })).text()).toContain("Marleen Kuipers kan ook afspreken");
  });
});
