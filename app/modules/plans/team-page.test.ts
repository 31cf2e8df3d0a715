import { afterEach, beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { employPerson } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { activityForm } from "./activity-form.ts";
import { agreePlan } from "./agree-plan.ts";
import { countOverdueInTeam, countToAgree } from "./count-in-team.ts";
import { listTeamPlans } from "./list-team-plans.ts";
import { findPlanRow } from "./plan-table.ts";
import { readPlan } from "./read-plan.ts";
import { addActivity } from "./save-activity.ts";
import { submitPlan } from "./submit-plan.ts";
import { isUnder, type TeamMember, teamTabs } from "./team-member.ts";

const world = usePortal();
const ask = testWeb();
afterEach(() => setClock());

type Person = Awaited<ReturnType<typeof newPerson>>;
const activity = (title: string) =>
  activityForm.parse({
    title,
    kind: "networkMeeting",
    hours: "6",
    "facility-time": "Vrijdag vrij",
    servesMe: "Ideeën",
    fitsOrganisation: "Delen",
    plannedFrom: "12-2-2027",
    plannedUntil: "12-2-2027",
  });

async function submit(person: Person, title = "Netwerkdag"): Promise<void> {
  mustBeDone(await addActivity(person, activity(title)));
  mustBeDone(await submitPlan(person));
}
async function agree(person: Person, manager: Person): Promise<void> {
  const row = (await inTenant(person, (db) => findPlanRow(db, person.personId)))!;
  const plan = await inTenant(person, (db) => readPlan(db, person.personId));
  mustBeDone(await agreePlan(manager, row.id, plan.version.submission!));
}

const people: Record<string, Person> = {};
const found = async (manager: Person, name: string): Promise<TeamMember> => (await listTeamPlans(manager)).find((one) => one.name.endsWith(name))!;

beforeAll(async () => {
  setClock("2026-11-22");
  const { portal, system } = world;
  const marleen = (people["marleen"] = await newPerson(portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true }));
  const kees = (people["kees"] = await newPerson(portal, { firstName: "Kees", lastName: "Bakker", isManager: true }));
  for (const lastName of ["Vos", "Smit", "Mol", "Haan", "Prins"])
    people[lastName] = await newPerson(portal, { firstName: "Jo", lastName, employment: { managerId: marleen.personId, functionTitle: "docent biologie" } });
  await submit(people["Vos"]!);
  await submit(people["Smit"]!);
  await agree(people["Smit"]!, marleen);
  await submit(people["Prins"]!);
  await agree(people["Prins"]!, marleen);
  mustBeDone(await addActivity(people["Prins"]!, activity("GEHEIM-CONCEPT")));
  mustBeDone(await addActivity(people["Mol"]!, activity("GEHEIM-CONCEPT")));
  // Haan works for Kees as well, and most.
  mustBeDone(
    await employPerson(system, {
      personId: people["Haan"]!.personId,
      unitId: null,
      category: "OP",
      fteE4: 11000,
      functionTitle: "decaan",
      managerId: kees.personId,
      startsOn: asDate("2016-08-01"),
    }),
  );
  setClock();
});

describe("the team of a manager", () => {
  it("has everybody they manage, in Dutch order, with how each plan stands", async () => {
    setClock("2026-11-22");
    const team = await listTeamPlans(people["marleen"]!);
    expect(team.map(({ name }) => name)).toEqual(["Jo Haan", "Jo Mol", "Jo Prins", "Jo Smit", "Jo Vos"]);
    expect(await found(people["marleen"]!, "Vos")).toMatchObject({
      functionTitle: "docent biologie",
      alsoManagedBy: [],
      plan: { waits: { number: 1, since: "2026-11-22" }, agreed: null, dueBefore: "2027-05-22", deadline: "none" },
    });
    expect(await found(people["marleen"]!, "Smit")).toMatchObject({
      plan: { waits: null, agreed: { number: 1, on: "2026-11-22" }, dueBefore: "2029-11-22", deadline: "later" },
    });
  });

  it("P-46 tells nothing of a draft: not a first one, and not a next version", async () => {
    setClock("2026-11-22");
    const [draft, next, agreed] = [await found(people["marleen"]!, "Mol"), await found(people["marleen"]!, "Prins"), await found(people["marleen"]!, "Smit")];
    expect(draft.plan).toEqual({ waits: null, agreed: null, dueBefore: "2027-05-22", deadline: "none" });
    expect(next.plan).toEqual(agreed.plan);
  });

  it("H-45 who has two managers stands with both, and each reads who else can agree", async () => {
    setClock("2026-11-22");
    expect(await found(people["marleen"]!, "Haan")).toMatchObject({ alsoManagedBy: ["Kees Bakker"], plan: { deadline: "none" } });
    expect(await found(people["kees"]!, "Haan")).toMatchObject({ alsoManagedBy: ["Marleen Kuipers"], functionTitle: "decaan", plan: { deadline: "none" } });
  });

  it("T02 nobody else's people, also not for HR, a leader of a school or last year's manager", async () => {
    expect((await listTeamPlans(people["kees"]!)).map(({ name }) => name)).toEqual(["Jo Haan"]);
    for (const role of ["hr", "schoolLead", "tenantAdmin"] as const) {
      const other = await newPerson(world.portal, { roles: [{ role, unitId: null }] });
      expect(() => listTeamPlans(other)).toThrow(NotAllowed);
    }
    const former = await newPerson(world.portal, { isManager: true });
    await newPerson(world.portal, { employment: { managerId: former.personId, endsOn: asDate("2026-07-31") } });
    setClock("2026-11-22");
    expect(await listTeamPlans(former)).toEqual([]);
  });

  it("every person stands under exactly one tab besides everybody", async () => {
    setClock("2029-09-01");
    const team = await listTeamPlans(people["marleen"]!);
    for (const person of team) expect(teamTabs.filter((tab) => isUnder(tab, person))).toHaveLength(2);
  });

  it("Start asks only for two numbers", async () => {
    setClock("2026-11-22");
    const numbers = (manager: Person) => inTenant(manager, (db) => Promise.all([countToAgree(db, manager.personId), countOverdueInTeam(db, manager.personId)]));
    expect(await numbers(people["marleen"]!)).toEqual([1, 0]);
    expect(await numbers(people["kees"]!)).toEqual([0, 0]);
    setClock("2029-11-22");
    expect(await numbers(people["marleen"]!)).toEqual([1, 2]);
  });
});

describe("the page of the team", () => {
  it("says first what waits, links only to what may be read, and shows nothing of a draft", async () => {
    setClock("2026-11-22");
    const token = await signIn(people["marleen"]!);
    const html = await (await ask(world.portal, "/team", { as: token })).text();
    expect(html).toContain("<b>1 plan</b> wacht op jou.");
    const links = [...html.matchAll(/href="\/team\/([0-9a-f-]{36})\/plan"/g)].map(([, id]) => id);
    expect(new Set(links)).toEqual(new Set(["Vos", "Smit", "Prins"].map((name) => people[name]!.personId)));
    expect(html).not.toContain("GEHEIM");
    expect(html).not.toContain("Netwerkdag");
  });

  it("keeps nobody's look, because nothing of a plan is opened", async () => {
    const looks = () => inTenant(world.system, (db) => db.selectFrom("looks").select("id").where("viewer_id", "=", people["marleen"]!.personId).execute());
    const before = await looks();
    await ask(world.portal, "/team", { as: await signIn(people["marleen"]!) });
    expect(await looks()).toEqual(before);
  });

  it("narrows to those of one state", async () => {
    setClock("2026-11-22");
    const html = await (await ask(world.portal, "/team?stand=wacht", { as: await signIn(people["marleen"]!) })).text();
    expect(html).toContain("1 mens");
    expect(html).not.toContain("Jo Mol");
  });

  it("is quick with fifty people: at most six round trips", async () => {
    const portal = await newPortal();
    const manager = await newPerson(portal, { isManager: true });
    for (let number = 0; number < 50; number += 1) await newPerson(portal, { employment: { managerId: manager.personId } });
    const token = await signIn(manager);
    await ask(portal, "/team", { as: token });
    const [answer, count] = await countDatabase(() => ask(portal, "/team", { as: token }));
    expect(answer.status).toBe(200);
    expect(count.roundTrips).toBeLessThanOrEqual(6);
    expect((await answer.text()).match(/<th role="rowheader"/g)).toHaveLength(50);
  });
});
