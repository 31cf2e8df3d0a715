import { expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { confirmImport, markOfPlan } from "#modules/people/confirm-import.ts";
import { getImport } from "#modules/people/find-import.ts";
import { giveRole, uploadImport } from "#modules/people/public.ts";
import { addUnitGoal, unitGoalForm } from "#modules/plans/public.ts";
import { choosePassword } from "#modules/signin/choose-password.ts";
import { signIn } from "#modules/signin/sign-in.ts";
import { doorOf, mailedToken, visitorOf } from "#modules/signin/stand-in-account.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
const email = "tess@anker.example";
const password = "negen ganzen vliegen over";

/** Brings in the staff as HR does: upload, look, confirm, with an invitation. */
async function importStaff(): Promise<void> {
  const hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }], employment: null });
  const bytes = await writeWorkbook([
    {
      name: "Personeel",
      rows: [
        ["voornaam", "tussenvoegsel", "achternaam", "email", "categorie", "fte", "school", "team", "begin"],
        ["Tess", "de", "Graaf", email, "OP", 1, "Het Anker", "Onderbouw", { date: "2015-08-01" }],
      ],
    },
  ]);
  const id = mustBeDone(await uploadImport(hr, { name: "personeel.xlsx", mediaType: "", bytes }));
  await runJobs(world.portal);
  const { found } = await getImport(hr, id, { outcome: "create", page: 1, perPage: 50 });
  if (found.counts.create + found.counts.update === 0) return;
  mustBeDone(await confirmImport(hr, id, { invites: true, shown: markOfPlan(found) }));
  await runJobs(world.portal);
}

async function comeIn(): Promise<string> {
  const visitor = visitorOf(world.portal);
  mustBeDone(await choosePassword(visitor, "invitation", { token: await mailedToken(world.portal, email), password }, doorOf()));
  return mustBeDone(await signIn(visitor, { email, password }, doorOf())).token;
}

const tess = () => inTenant(world, (db) => db.selectFrom("persons").select("id").where("email", "=", email).execute());

it("X-02 who was read in from the workbook is the person who signs in, plans and books, and stays so when the workbook comes again", async () => {
  await importStaff();
  const [person, ...others] = await tess();
  expect(others).toEqual([]);
  const token = await comeIn();
  const post = async (path: string, form: Record<string, string>) => expect((await ask(world.portal, path, { as: token, form })).status, path).toBe(303);
  expect(await (await ask(world.portal, "/", { as: token })).text()).toContain("Dag Tess");

  const lead = await newPerson(world.portal, { roles: [{ role: "schoolLead", unitId: null }], employment: null });
  await giveRole(systemActor(world.portal), { personId: lead.personId, role: "schoolLead", unitId: null });
  const team = await inTenant(world, (db) => db.selectFrom("organisation_units").select("id").where("name", "=", "Onderbouw").executeTakeFirstOrThrow());
  const teamGoal = mustBeDone(await addUnitGoal(lead, "team", unitGoalForm.parse({ title: "Iedereen denkt mee", unitId: team.id })));
  await post("/plan/doel/nieuw", { title: "Langer wachten na een vraag", parentId: teamGoal, servesMe: "Rust", fitsOrganisation: "" });
  await post("/plan/activiteit/nieuw", { title: "Lessen filmen", kind: "videoReview", hours: "4", learningClass: "", category: "", chargedTo: "right" });
  await ask(world.portal, "/mijn-recht", { as: token });
  const activity = await inTenant(world, (db) => db.selectFrom("activities").select("id").executeTakeFirstOrThrow());
  await post("/mijn-recht/boeken", {
    on: today(),
    activityId: activity.id,
    description: "Eerste les",
    hours: "2",
    money: "",
    chargedTo: "right",
    once: "nothing twice",
  });

  await importStaff();
  expect(await tess()).toEqual([person]);
  await inTenant(world, async (db) => {
    const owners = await Promise.all([
      db.selectFrom("sessions").select("person_id").execute(),
      db.selectFrom("employments").select("person_id").execute(),
      db.selectFrom("personal_plans").select("person_id").execute(),
      db.selectFrom("entitlement_accounts").select("person_id").execute(),
    ]);
    expect([...new Set(owners.flat().map((row) => row.person_id))]).toEqual([person?.id]);
    const goals = await db.selectFrom("goals").select(["id", "parent_id", "title"]).orderBy("level").execute();
    // One tree: the goal of the team is one row, which the personal goal points at.
    expect(goals).toHaveLength(2);
    expect(goals.find((goal) => goal.title === "Langer wachten na een vraag")?.parent_id).toBe(teamGoal);
    const booked = await db.selectFrom("ledger_entries").select("activity_id").where("kind", "=", "use").execute();
    expect(booked).toEqual([{ activity_id: activity.id }]);
  });
});
