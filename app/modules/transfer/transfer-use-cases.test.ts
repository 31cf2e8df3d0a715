import { afterEach, beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { addUnit } from "#modules/people/public.ts";
import { activityForm, addActivity, finishActivity } from "#modules/plans/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { findAverage, listTips } from "./evaluation-table.ts";
import { evaluationForm } from "./evaluation-form.ts";
import { giveEvaluation, passEvaluation, withdrawTip } from "./give-evaluation.ts";
import { planSlots, removeSlot } from "./plan-slots.ts";
import { markTold, moveTopic, putBack, queueTopic, removeTopic, writeLesson } from "./queue-topic.ts";
import { readKnowledge, readTeamAgenda } from "./read-knowledge.ts";
import { activitiesToEvaluate } from "./to-evaluate.ts";
import { topicForm } from "./topic-form.ts";

const world = usePortal();
const ask = testWeb();
afterEach(() => setClock());
type Person = Awaited<ReturnType<typeof newPerson>>;
let team = "";
let other = "";
let samira: Person;
let noor: Person;
let manager: Person;
let stranger: Person;

const scored = (usefulness: string, more: Record<string, string> = {}) =>
  evaluationForm.parse({ usefulness, ownWork: "3", forWhom: "unknown", recommends: "yes", ...more });

async function finished(person: Person, title: string, kind = "course"): Promise<string> {
  const id = mustBeDone(await addActivity(person, activityForm.parse({ title, kind, hours: "2" })));
  mustBeDone(await finishActivity(person, id, { doneOn: today(), evidence: null }));
  return id;
}
const average = (title: string) => inTenant(world, (db) => findAverage(db, { title }));

beforeAll(async () => {
  const school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: null }));
  team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Onderbouw", parentId: school }));
  other = mustBeDone(await addUnit(world.system, { kind: "team", name: "Bovenbouw", parentId: school }));
  manager = await newPerson(world.portal, { isManager: true, employment: { unitId: school } });
  samira = await newPerson(world.portal, { firstName: "Samira", employment: { unitId: team, managerId: manager.personId } });
  noor = await newPerson(world.portal, { firstName: "Noor", employment: { unitId: team, managerId: manager.personId } });
  stranger = await newPerson(world.portal, { employment: { unitId: other } });
});

describe("saying what an activity gave", () => {
  it("H-56 is asked once, of the owner alone, and sent twice it is the first", async () => {
    const id = await finished(samira, "Training doorvragen");
    const asked = () => inTenant(samira, (db) => activitiesToEvaluate(db, samira.personId));
    expect((await asked()).map((each) => each.id)).toContain(id);
    await expect(giveEvaluation(noor, id, scored("5"))).rejects.toThrow(NotFound);
    await giveEvaluation(samira, id, scored("5"));
    await giveEvaluation(samira, id, scored("1"));
    expect((await asked()).map((each) => each.id)).not.toContain(id);
    const kept = await inTenant(world, (db) => db.selectFrom("activity_evaluations").select("usefulness").where("activity_id", "=", id).execute());
    expect(kept).toEqual([{ usefulness: 5 }]);
    const trail = await inTenant(world, (db) => db.selectFrom("audit_entries").select("detail").where("action", "=", "evaluation.given").execute());
    expect(trail).toEqual([{ detail: { shared: false } }]);
  });

  it("H-56 passed over it is not asked again, and can still be answered; what was done long ago is not asked", async () => {
    const id = await finished(noor, "Boek");
    const asked = () => inTenant(noor, (db) => activitiesToEvaluate(db, noor.personId));
    setClock(`${addDays(today(), 61)}T12:00:00Z`);
    expect(await asked()).toEqual([]);
    setClock();
    await passEvaluation(noor, id);
    expect(await asked()).toEqual([]);
    await giveEvaluation(noor, id, scored("4"));
    await passEvaluation(noor, id);
    expect(await average("Boek")).toBeUndefined();
    const open = mustBeDone(await addActivity(noor, activityForm.parse({ title: "Nog bezig", kind: "course" })));
    await expect(giveEvaluation(noor, open, scored("4"))).rejects.toThrow(NotFound);
  });

  it("H-56 the average comes at the fifth person, counts each once, and moves only at the tenth", async () => {
    const title = "Studiedag taal";
    const people = await Promise.all(Array.from({ length: 6 }, () => newPerson(world.portal)));
    for (const [index, person] of people.entries()) {
      const id = await finished(person, index % 2 ? title : `${title} 2026!`, "conference");
      expect((await average(title)) === undefined).toBe(index < 5);
      await giveEvaluation(person, id, scored(index < 5 ? "4" : "1"));
    }
    expect(await average(title)).toMatchObject({ people: 5, usefulness: 40, recommends: 100, forWhom: undefined });
    const again = await finished(people[0]!, title, "conference");
    await giveEvaluation(people[0]!, again, scored("1"));
    expect(await average(title)).toMatchObject({ people: 5, usefulness: 40 });
    // Another title of the same kind has that average, and says so.
    const id = mustBeDone(await addActivity(samira, activityForm.parse({ title: "Congres rekenen", kind: "conference" })));
    const html = await (await ask(world.portal, `/plan/activiteit/${id}`, { as: await signIn(samira) })).text();
    expect(html).toContain("Wat 5 mensen van zo’n activiteit vonden");
    expect(html).toContain("4,0 van 5");
  });

  it("H-56 a line is private until its owner shares it, stands with the same activity then, and can be taken back", async () => {
    const [own, same] = [await finished(noor, "Cursus stem"), await finished(samira, "Cursus stem")];
    await giveEvaluation(noor, own, scored("4", { line: "GEHEIM tot ik deel" }));
    const third = await finished(manager, "cursus STEM");
    await giveEvaluation(manager, third, scored("4", { line: "Neem water mee", isTip: "yes" }));
    const page = async () => (await ask(world.portal, `/plan/activiteit/${same}`, { as: await signIn(samira) })).text();
    expect(await page()).toContain("Neem water mee");
    expect(await page()).not.toContain("GEHEIM");
    expect((await readKnowledge(samira)).tips.map(({ text }) => text)).toEqual(["Neem water mee"]);
    await expect(withdrawTip(samira, third)).rejects.toThrow(NotFound);
    expect(await inTenant(world, (db) => listTips(db))).toHaveLength(1);
    for (const _ of [1, 2]) await withdrawTip(manager, third);
    expect(await page()).not.toContain("Neem water mee");
  });
});

describe("telling it in the team", () => {
  const topic = (title: string, more: Record<string, string> = {}) => topicForm.parse({ unitId: team, title, ...more });
  const queue = async (person: Person = noor) => (await readTeamAgenda(person, team)).queue;

  it("H-57 whoever is of the team plans dates, also who leads it; a day is planned once, and nobody else sees them", async () => {
    const day = addDays(today(), 7);
    expect(await planSlots(samira, team, [day, addDays(day, 7)], "teamkamer")).toEqual({ done: 2 });
    expect(await planSlots(manager, team, [day], "")).toEqual({ done: 0 });
    expect(await planSlots(samira, team, [addDays(today(), -1)], "")).toEqual({ refused: "date-in-the-past" });
    await expect(planSlots(stranger, team, [day], "")).rejects.toThrow(NotFound);
    await expect(readTeamAgenda(stranger, team)).rejects.toThrow(NotFound);
    const [slot] = (await readTeamAgenda(noor, team)).slots;
    await expect(removeSlot(stranger, slot!.id)).rejects.toThrow(NotFound);
    await removeSlot(noor, slot!.id);
    await removeSlot(noor, slot!.id);
    expect((await readTeamAgenda(noor, team)).slots.map(({ heldOn }) => heldOn)).toEqual([addDays(day, 7)]);
  });

  it("H-57 the queue has what its owner wrote and nothing of the plan, once, and anybody of the team moves it", async () => {
    const activity = await finished(samira, "GEHEIME TITEL");
    const once = crypto.randomUUID();
    for (const _ of [1, 2]) await queueTopic(samira, topic("Wachten na een vraag", { activityId: activity, brings: "Drie kaartjes", once }));
    await queueTopic(noor, topic("Schrijven in elk vak"));
    await queueTopic(samira, topic("Kort uitleggen"));
    await expect(queueTopic(stranger, topic("Van buiten"))).rejects.toThrow(NotFound);
    await expect(queueTopic(noor, topic("Van een ander", { activityId: activity }))).rejects.toThrow(NotFound);
    expect(JSON.stringify(await queue())).not.toContain("GEHEIM");
    const titles = async () => (await queue()).map(({ title }) => title);
    const last = (await queue()).at(-1)!.id;
    await moveTopic(noor, last, "up");
    expect(await titles()).toEqual(["Wachten na een vraag", "Kort uitleggen", "Schrijven in elk vak"]);
    await moveTopic(manager, last, "up");
    await moveTopic(manager, last, "up");
    expect((await titles())[0]).toBe("Kort uitleggen");
    await expect(moveTopic(stranger, last, "down")).rejects.toThrow(NotFound);
  });

  it("what was ticked off by mistake goes back in the queue by anybody of the team, unless there is a card of it", async () => {
    await queueTopic(samira, topic("Nog niet verteld"));
    const id = (await queue()).at(-1)!.id;
    await markTold(noor, id);
    await expect(putBack(stranger, id)).rejects.toThrow(NotFound);
    await putBack(noor, id);
    await putBack(noor, id);
    expect((await queue()).map((each) => each.id)).toContain(id);
    await markTold(samira, id);
    await writeLesson(samira, id, "Tel tot vijf");
    await putBack(noor, id);
    expect((await readTeamAgenda(noor, team)).told.find((each) => each.id === id)).toMatchObject({ lesson: "Tel tot vijf" });
    await removeTopic(samira, id);
  });

  it("H-57 told, it leaves the queue; the card is written and removed by its owner only", async () => {
    await queueTopic(samira, topic("Nu verteld"));
    const id = (await queue()).at(-1)!.id;
    await markTold(noor, id);
    await markTold(noor, id);
    expect((await queue()).map((each) => each.id)).not.toContain(id);
    await expect(writeLesson(noor, id, "Van mij")).rejects.toThrow(NotAllowed);
    await expect(removeTopic(noor, id)).rejects.toThrow(NotAllowed);
    await expect(removeTopic(stranger, id)).rejects.toThrow(NotFound);
    await writeLesson(samira, id, "Vijf tellen is langer dan je denkt");
    const card = (await readTeamAgenda(noor, team)).told.find((each) => each.id === id);
    expect(card).toMatchObject({ lesson: "Vijf tellen is langer dan je denkt", isMine: false });
    await removeTopic(samira, id);
    expect((await readTeamAgenda(noor, team)).told.map((each) => each.id)).not.toContain(id);
    const left = await inTenant(world, (db) => db.selectFrom("transfer_topics").select(["lesson", "brings"]).where("id", "=", id).execute());
    expect(left).toEqual([{ lesson: "", brings: "" }]);
  });
});
