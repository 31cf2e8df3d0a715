import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { employPerson, markInvited } from "#modules/people/public.ts";
import { blockPerson, invitePerson } from "#modules/signin/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { activityForm } from "./activity-form.ts";
import { agreeSubmittedPlan, giveBackPlan } from "./agree-plan.ts";
import { goalForm } from "./goal-form.ts";
import { findPlanRow } from "./plan-table.ts";
import { addActivity } from "./save-activity.ts";
import { addGoal } from "./save-goal.ts";
import { keepLearningQuestion } from "./save-plan.ts";
import { submitPlan, takeBackPlan } from "./submit-plan.ts";

const world = usePortal();
type Person = Awaited<ReturnType<typeof newPerson>>;

async function samiraAndMarleen(areInvited = true) {
  const marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true });
  const samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos", employment: { managerId: marleen.personId } });
  if (areInvited) await inTenant(world.system, (db) => markInvited(db, [marleen.personId, samira.personId]));
  mustBeDone(await keepLearningQuestion(samira, { sentence: "Hoe stel ik denkvragen?", direction: "stronger" }));
  mustBeDone(await addGoal(samira, goalForm.parse({ title: "Denkvragen stellen" })));
  const text = { title: "Netwerkdag", kind: "networkMeeting", hours: "6", "facility-time": "Vrijdag vrij", servesMe: "Ideeën", fitsOrganisation: "Delen" };
  mustBeDone(await addActivity(samira, activityForm.parse({ ...text, plannedFrom: "12-2-2027", plannedUntil: "12-2-2027" })));
  return { samira, marleen };
}

const mailsTo = (person: Person) =>
  inTenant(person, (db) =>
    db
      .selectFrom("outbox_mails")
      .select(["kind", "subject", "body"])
      .where("person_id", "=", person.personId)
      .where("kind", "like", "plan-%")
      .orderBy("id")
      .execute(),
  );
const kinds = async (person: Person) => (await mailsTo(person)).map(({ kind }) => kind).toSorted();
const giveBack = async (manager: Person, employee: Person) => {
  const row = await inTenant(employee, (db) => findPlanRow(db, employee.personId));
  return giveBackPlan(manager, row!.id, "Schrijf op welke dag");
};

describe("a mail for each step of a plan", () => {
  it("H-45 the manager hears that a plan waits, and the employee that it came back and that it was agreed on, each once", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await submitPlan(samira));
    expect([await kinds(marleen), await kinds(samira)]).toEqual([["plan-submitted"], []]);
    mustBeDone(await giveBack(marleen, samira));
    mustBeDone(await submitPlan(samira));
    mustBeDone(await agreeSubmittedPlan(marleen, samira.personId));
    for (const _ of [1, 2]) expect(await agreeSubmittedPlan(marleen, samira.personId)).toEqual({ refused: "already-agreed" });
    expect(await submitPlan(samira)).toMatchObject({ refused: { reason: "already-agreed" } });
    expect([await kinds(marleen), await kinds(samira)]).toEqual([
      ["plan-submitted", "plan-submitted"],
      ["plan-agreed", "plan-returned"],
    ]);
  });

  it("P-46 says nothing of who it is about or what is in the plan, and not why it came back", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await submitPlan(samira));
    mustBeDone(await giveBack(marleen, samira));
    const mails = [...(await mailsTo(marleen)), ...(await mailsTo(samira))];
    expect(mails).toHaveLength(2);
    expect(mails.filter(({ subject, body }) => /Samira|Vos|Marleen|Kuipers|[Dd]enkvragen|Netwerkdag|welke dag/.test(subject + body))).toEqual([]);
  });

  it("both managers of who has two jobs hear it", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    const kees = await newPerson(world.portal, { isManager: true });
    await inTenant(world.system, (db) => markInvited(db, [kees.personId]));
    const job = { personId: samira.personId, unitId: null, category: "OP", fteE4: 2000, functionTitle: "decaan", startsOn: asDate("2016-08-01") } as const;
    mustBeDone(await employPerson(world.system, { ...job, managerId: kees.personId }));
    mustBeDone(await submitPlan(samira));
    expect([await kinds(marleen), await kinds(kees)]).toEqual([["plan-submitted"], ["plan-submitted"]]);
  });

  it("who was never invited or is blocked gets none, and the plan goes on", async () => {
    const never = await samiraAndMarleen(false);
    mustBeDone(await submitPlan(never.samira));
    mustBeDone(await agreeSubmittedPlan(never.marleen, never.samira.personId));
    expect([await kinds(never.marleen), await kinds(never.samira)]).toEqual([[], []]);
    const blocked = await samiraAndMarleen();
    await blockPerson(world.system, blocked.marleen.personId);
    mustBeDone(await submitPlan(blocked.samira));
    expect(await kinds(blocked.marleen)).toEqual([]);
  });

  it("an invitation is enough, also when nobody came in on it yet", async () => {
    const { samira, marleen } = await samiraAndMarleen(false);
    mustBeDone(await invitePerson(world.system, marleen.personId));
    mustBeDone(await submitPlan(samira));
    expect(await kinds(marleen)).toEqual(["plan-submitted"]);
  });

  it("writes in the language of who reads it", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    await inTenant(world.system, (db) => db.updateTable("persons").set({ language: "en" }).where("id", "=", marleen.personId).execute());
    mustBeDone(await submitPlan(samira));
    expect(await mailsTo(marleen)).toMatchObject([{ subject: expect.stringContaining("a plan waits for you") }]);
  });

  it("taking a plan back mails nobody", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await submitPlan(samira));
    mustBeDone(await takeBackPlan(samira));
    expect([await kinds(marleen), await kinds(samira)]).toEqual([["plan-submitted"], []]);
  });
});
