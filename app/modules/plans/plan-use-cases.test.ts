import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addUnit, joinTeam, reportLeaving } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { activityForm, type ActivityInput } from "./activity-form.ts";
import { agreePlan, giveBackPlan } from "./agree-plan.ts";
import { goalForm } from "./goal-form.ts";
import { insertGoal } from "./goal-table.ts";
import { findPlanRow } from "./plan-table.ts";
import { readPlan } from "./read-plan.ts";
import { addActivity, changeActivity, finishActivity, removeActivity } from "./save-activity.ts";
import { saveFormDraft } from "./save-form-draft.ts";
import { addGoal, changeGoal, dropGoal } from "./save-goal.ts";
import { changeTerm, keepLearningQuestion } from "./save-plan.ts";
import { submitPlan, takeBackPlan } from "./submit-plan.ts";
import { viewTeamPlan } from "./view-team-plan.ts";
import { findAgreedContent } from "./version-table.ts";

const world = usePortal();
const input = (over: Record<string, string> = {}): ActivityInput =>
  activityForm.parse({
    title: "Netwerkdag biologie",
    kind: "networkMeeting",
    hours: "6",
    "cost-registration": "95",
    "facility-time": "Vrijdag uitgeroosterd",
    servesMe: "Nieuwe ideeën",
    fitsOrganisation: "Delen met de sectie",
    plannedFrom: "12-2-2027",
    plannedUntil: "12-2-2027",
    ...over,
  });

type Person = Awaited<ReturnType<typeof newPerson>>;
async function samiraAndMarleen() {
  const marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true });
  const samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos", employment: { managerId: marleen.personId } });
  return { samira, marleen };
}
const read = (person: Person) => inTenant(person, (db) => readPlan(db, person.personId));
const planOf = async (person: Person) => (await inTenant(person, (db) => findPlanRow(db, person.personId)))!;
const submission = async (person: Person) => (await read(person)).version.submission!;
async function agreed() {
  const pair = await samiraAndMarleen();
  mustBeDone(await addActivity(pair.samira, input()));
  mustBeDone(await submitPlan(pair.samira));
  const row = await planOf(pair.samira);
  const versionId = mustBeDone(await agreePlan(pair.marleen, row.id, await submission(pair.samira)));
  return { ...pair, planId: row.id, versionId };
}

describe("writing a plan", () => {
  it("begins with the first thing that is written in it, for three years from today", async () => {
    const { samira } = await samiraAndMarleen();
    expect(await read(samira)).toMatchObject({ id: null, version: { number: 1, state: "draft", activities: [] } });
    mustBeDone(await keepLearningQuestion(samira, { sentence: "Hoe stel ik denkvragen?", direction: "excellent" }));
    expect(await read(samira)).toMatchObject({ version: { from: today(), learningQuestion: { sentence: "Hoe stel ik denkvragen?", direction: "excellent" } } });
    mustBeDone(await changeTerm(samira, { from: asDate("2026-09-15"), until: asDate("2029-09-15") }));
    expect((await read(samira)).version).toMatchObject({ from: "2026-09-15", until: "2029-09-15" });
  });

  it("H-54 H-55 keeps an activity with hours, costs, facilities, days and evidence", async () => {
    const { samira } = await samiraAndMarleen();
    const id = mustBeDone(await addActivity(samira, input()));
    mustBeDone(await finishActivity(samira, id, { doneOn: today(), evidence: { kind: "link", title: "Verslag", content: "https://example.org" } }));
    const [activity] = (await read(samira)).version.activities;
    expect(activity).toMatchObject({
      category: "c",
      learningClass: 70,
      hours: 600,
      costs: [{ kind: "registration", amount: 9500 }],
      facilities: { time: "Vrijdag uitgeroosterd" },
      doneOn: today(),
      evidence: [{ kind: "link" }],
    });
  });

  it("changes and removes an activity, its costs included", async () => {
    const { samira } = await samiraAndMarleen();
    const id = mustBeDone(await addActivity(samira, input()));
    mustBeDone(await changeActivity(samira, id, input({ title: "Netwerkdag", "cost-registration": "", "cost-travel": "12,40" })));
    expect((await read(samira)).version.activities[0]).toMatchObject({ title: "Netwerkdag", costs: [{ kind: "travel", amount: 1240 }] });
    mustBeDone(await removeActivity(samira, id));
    expect((await read(samira)).version.activities).toEqual([]);
  });

  it("X-03 does not find an activity or goal of somebody else", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    const id = mustBeDone(await addActivity(samira, input()));
    const goal = mustBeDone(await addGoal(samira, goalForm.parse({ title: "Denkvragen" })));
    await expect(changeActivity(marleen, id, input())).rejects.toThrow(NotFound);
    await expect(removeActivity(marleen, id)).rejects.toThrow(NotFound);
    await expect(finishActivity(marleen, id, { doneOn: today(), evidence: null })).rejects.toThrow(NotFound);
    await expect(changeGoal(marleen, goal, goalForm.parse({ title: "x" }))).rejects.toThrow(NotFound);
    await expect(addActivity(marleen, input({ goalId: goal }))).rejects.toThrow(NotFound);
    await expect(addActivity(marleen, input({ goalId: "geen id" }))).rejects.toThrow(NotFound);
  });

  it("H-08 links an own goal to one of the team, and refuses a link to another personal goal", async () => {
    const { samira } = await samiraAndMarleen();
    const unitId = mustBeDone(await addUnit(world.system, { kind: "team", name: `Onderbouw ${samira.personId}`, parentId: null }));
    mustBeDone(await joinTeam(world.system, { personId: samira.personId, unitId, startsOn: today() }));
    const team = await inTenant(samira, (db) => insertGoal(db, { level: "team", unitId }, goalForm.parse({ title: "Iedereen antwoordt" }), samira.personId));
    const mine = mustBeDone(await addGoal(samira, goalForm.parse({ title: "Denkvragen", parentId: team })));
    expect((await read(samira)).version.goals).toMatchObject([{ id: mine, parentId: team }]);
    await expect(addGoal(samira, goalForm.parse({ title: "x", parentId: mine }))).rejects.toThrow(NotFound);
    mustBeDone(await addActivity(samira, input({ goalId: mine })));
    mustBeDone(await dropGoal(samira, mine));
    expect((await read(samira)).version).toMatchObject({ goals: [], activities: [{ goalId: null }] });
  });

  it("the plan page reads everything in one flight", async () => {
    const { samira } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input()));
    const [, count] = await countDatabase(() => read(samira));
    expect(count.roundTrips).toBeLessThanOrEqual(2);
  });
});

describe("submitting and agreeing", () => {
  it("H-44 refuses a plan with something missing, naming it and where", async () => {
    const { samira } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input({ "facility-time": "" })));
    expect(await submitPlan(samira)).toMatchObject({
      refused: { reason: "agreements-missing", missing: [{ part: "c", what: "not-facilitated", place: { title: "Netwerkdag biologie" } }] },
    });
    expect((await planOf(samira)).state).toBe("draft");
  });

  it("refuses a plan that has no manager to agree on it", async () => {
    const top = await newPerson(world.portal);
    mustBeDone(await addActivity(top, input()));
    expect(await submitPlan(top)).toEqual({ refused: { reason: "no-manager" } });
  });

  it("H-45 draft, submitted, agreed; with both names, both days and the text word for word", async () => {
    setClock("2026-09-15");
    const { samira, marleen, planId, versionId } = await agreed();
    setClock();
    expect((await planOf(samira)).state).toBe("agreed");
    const kept = await inTenant(samira, (db) => findAgreedContent(db, versionId));
    expect(kept?.agreement).toMatchObject({
      number: 1,
      employee: { personId: samira.personId, name: "Samira Vos", on: "2026-09-15" },
      manager: { personId: marleen.personId, name: "Marleen Kuipers", on: "2026-09-15" },
    });
    expect(kept?.content).toMatchObject({ state: "agreed", activities: [{ title: "Netwerkdag biologie", hours: 600 }] });
    const lines = await inTenant(samira, (db) => db.selectFrom("audit_entries").select("action").where("subject_id", "=", planId).orderBy("id").execute());
    expect(lines.map(({ action }) => action)).toEqual(["plan.submitted", "plan.agreed"]);
  });

  it("H-43 agreed on 15-9-2026, the term says: anew before 15-9-2029", async () => {
    setClock("2026-09-15");
    const { samira } = await agreed();
    setClock();
    const term = await inTenant(samira, (db) =>
      db.selectFrom("plan_terms").select(["agreed_on", "renew_before"]).where("person_id", "=", samira.personId).executeTakeFirst(),
    );
    expect(term).toEqual({ agreed_on: "2026-09-15", renew_before: "2029-09-15" });
  });

  it("H-45 a submitted plan stands still until it is taken back or given back", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    const id = mustBeDone(await addActivity(samira, input()));
    mustBeDone(await submitPlan(samira));
    expect(await changeActivity(samira, id, input())).toEqual({ refused: "already-submitted" });
    expect(await submitPlan(samira)).toEqual({ refused: { reason: "already-submitted" } });
    mustBeDone(await takeBackPlan(samira));
    mustBeDone(await changeActivity(samira, id, input()));
    mustBeDone(await submitPlan(samira));
    mustBeDone(await giveBackPlan(marleen, (await planOf(samira)).id, "Denk nog eens aan de kosten"));
    expect(await read(samira)).toMatchObject({
      version: { state: "draft" },
      returned: { step: "returned", note: "Denk nog eens aan de kosten", by: { name: "Marleen Kuipers" } },
    });
    expect(await takeBackPlan(samira)).toEqual({ refused: "not-submitted" });
  });

  it("H-45 a manager who read the plan before it was taken back and submitted again can not agree to it", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input()));
    mustBeDone(await submitPlan(samira));
    const readFirst = await submission(samira);
    mustBeDone(await takeBackPlan(samira));
    mustBeDone(await submitPlan(samira));
    const { id } = await planOf(samira);
    expect(await agreePlan(marleen, id, readFirst)).toEqual({ refused: "changed-since-read" });
    mustBeDone(await agreePlan(marleen, id, await submission(samira)));
    expect(await agreePlan(marleen, id, readFirst)).toEqual({ refused: "already-agreed" });
  });

  it("H-45 only the manager agrees: not the employee, not another manager, not HR, not an administrator", async () => {
    const { samira } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input()));
    mustBeDone(await submitPlan(samira));
    const { id } = await planOf(samira);
    const stamp = await submission(samira);
    const otherManager = await newPerson(world.portal, { isManager: true });
    const hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] });
    const administrator = await newPerson(world.portal, { roles: [{ role: "tenantAdmin", unitId: null }] });
    await expect(agreePlan(samira, id, stamp)).rejects.toThrow(NotAllowed);
    await expect(agreePlan(hr, id, stamp)).rejects.toThrow(NotAllowed);
    for (const stranger of [otherManager, administrator]) await expect(agreePlan(stranger, id, stamp)).rejects.toThrow(NotFound);
    const elsewhere = await newPerson(await newPortal(), { isManager: true });
    await expect(agreePlan(elsewhere, id, stamp)).rejects.toThrow(NotFound);
  });

  it("H-45 a change after agreement is version 2 in draft; version 1 keeps counting and never changes", async () => {
    const { samira, versionId } = await agreed();
    const before = await inTenant(samira, (db) => findAgreedContent(db, versionId));
    mustBeDone(await addActivity(samira, input({ title: "Lesbezoek" })));
    const plan = await read(samira);
    expect(plan).toMatchObject({ version: { number: 2, state: "draft", submitted: null }, agreements: [{ number: 1 }] });
    expect(plan.version.activities).toHaveLength(2);
    expect(await inTenant(samira, (db) => findAgreedContent(db, versionId))).toEqual(before);
    await expect(inTenant(samira, (db) => db.updateTable("plan_versions").set({ number: 9 }).where("id", "=", versionId).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it("doing what was agreed needs no new version", async () => {
    const { samira } = await agreed();
    const [activity] = (await read(samira)).version.activities;
    mustBeDone(await finishActivity(samira, activity!.id, { doneOn: today(), evidence: null }));
    expect((await read(samira)).version).toMatchObject({ number: 1, state: "agreed" });
    expect(await finishActivity(samira, activity!.id, { doneOn: asDate("2099-01-01"), evidence: null })).toEqual({ refused: "in-the-future" });
  });

  it("two submissions, two agreements, or agreeing while it is taken back: one of them wins, and nothing is there twice", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input()));
    const submitted = await Promise.all([submitPlan(samira), submitPlan(samira), submitPlan(samira)]);
    expect(submitted.filter((outcome) => "done" in outcome)).toHaveLength(1);
    const [row, stamp] = [await planOf(samira), await submission(samira)];
    const raced = await Promise.all([agreePlan(marleen, row.id, stamp), takeBackPlan(samira), agreePlan(marleen, row.id, stamp)]);
    expect(raced.filter((outcome) => "done" in outcome)).toHaveLength(1);
    const plan = await read(samira);
    expect(plan.agreements.length).toBe("done" in raced[1] ? 0 : 1);
    expect(plan.version.state).toBe("done" in raced[1] ? "draft" : "agreed");
    expect(plan.steps.map(({ step }) => step)).toEqual(["done" in raced[1] ? "taken-back" : "agreed", "submitted"]);
  });

  it("nobody agrees with who left, and the manager finds their plan no more", async () => {
    const { samira, marleen } = await samiraAndMarleen();
    mustBeDone(await addActivity(samira, input()));
    mustBeDone(await submitPlan(samira));
    const [row, stamp] = [await planOf(samira), await submission(samira)];
    mustBeDone(await reportLeaving(systemActor(world.portal, "operator"), samira.personId, today()));
    setClock(new Date(Date.now() + 3 * 86_400_000));
    await expect(viewTeamPlan(marleen, samira.personId)).rejects.toThrow(NotFound);
    const outcome = await agreePlan(marleen, row.id, stamp).catch((error: unknown) => error);
    setClock();
    expect(outcome instanceof NotFound || JSON.stringify(outcome) === '{"refused":"has-left"}').toBe(true);
  });

  it("a refused change after agreement begins no new version", async () => {
    const { samira } = await agreed();
    await expect(addActivity(samira, input({ goalId: "00000000-0000-7000-8000-000000000001" }))).rejects.toThrow(NotFound);
    expect((await read(samira)).version.number).toBe(1);
  });
});

describe("drafts of forms", () => {
  it("what was typed survives, as typed, and the second tab does not overwrite the first", async () => {
    const { samira } = await samiraAndMarleen();
    expect(await saveFormDraft(samira, "activity:new", { title: "Net" }, 0)).toEqual({ done: 1 });
    expect(await saveFormDraft(samira, "activity:new", { title: "Netwerkdag", hours: "zes" }, 1)).toEqual({ done: 2 });
    expect(await saveFormDraft(samira, "activity:new", { title: "Iets anders" }, 1)).toEqual({ refused: "saved-in-another-tab" });
    expect(await saveFormDraft(samira, "activity:new", { title: "Iets anders" }, 0)).toEqual({ refused: "saved-in-another-tab" });
    const draft = await inTenant(samira, (db) => db.selectFrom("form_drafts").select("fields").where("person_id", "=", samira.personId).executeTakeFirst());
    expect(draft?.fields).toEqual({ title: "Netwerkdag", hours: "zes" });
  });

  it("goes when the form is saved", async () => {
    const { samira } = await samiraAndMarleen();
    await saveFormDraft(samira, "activity:new", { title: "Net" }, 0);
    mustBeDone(await addActivity(samira, input()));
    expect(await inTenant(samira, (db) => db.selectFrom("form_drafts").select("form").where("person_id", "=", samira.personId).execute())).toEqual([]);
  });

  it("is kept for known forms only, and not without end", async () => {
    const { samira } = await samiraAndMarleen();
    expect(await saveFormDraft(samira, "iets", {}, 0)).toEqual({ refused: "unknown-form" });
    expect(await saveFormDraft(samira, "question", { develop: "x".repeat(70_000) }, 0)).toEqual({ refused: "too-long" });
  });
});
