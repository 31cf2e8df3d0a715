import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, SignedIn } from "#platform/web/actor.ts";
import { markInvited, reportLeaving } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { answerFeedback, declineFeedback } from "./answer-feedback.ts";
import { askFeedback } from "./ask-feedback.ts";
import { caseForm, replyForm, takenForm } from "./case-form.ts";
import { remindFeedback, tidyFeedback } from "./follow-up.ts";
import { beginGoal, bringLine, closeRequest, readNewAnswers, withdrawRequest } from "./own-request.ts";
import { readCase, readCases } from "./read-cases.ts";
import { feedbackToDo, ownFeedback, readAsked, readOwnFeedback, readRequest } from "./read-feedback.ts";
import { removeCase, removeReply, replyToCase, takeAdvice, writeCase } from "./write-case.ts";

const world = usePortal();
type Person = SignedIn;
let samira: Person;
let ahmet: Person;
let lotte: Person;
let marleen: Person;
let pieter: Person;
let forms = 0;
const once = () => `form ${(forms += 1)}`;

beforeAll(async () => {
  const someone = async (...given: Parameters<typeof newPerson>) => (await newPerson(...given)) as Actor & { personId: PersonId } as Person;
  marleen = await someone(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true });
  pieter = await someone(world.portal, { firstName: "Pieter", lastName: "Horst", isManager: true });
  const employment = { managerId: marleen.personId };
  samira = await someone(world.portal, { firstName: "Samira", lastName: "Vos", employment });
  ahmet = await someone(world.portal, { firstName: "Ahmet", lastName: "Yildiz", employment });
  lotte = await someone(world.portal, { firstName: "Lotte", lastName: "Brouwer", employment });
  await inTenant(world, (db) =>
    markInvited(
      db,
      [samira, ahmet, lotte, marleen].map(({ personId }) => personId),
    ),
  );
});
afterEach(() => setClock());

const wanted = (over: Record<string, unknown> = {}) => ({
  people: [ahmet.personId, lotte.personId],
  topic: "Hoe ik uitleg",
  questions: ["Wat gaat goed?", "Wat zou jou helpen?"],
  until: addDays(today(), 10),
  once: once(),
  ...over,
});
const ask = async (over: Record<string, unknown> = {}): Promise<string> => mustBeDone(await askFeedback(samira, wanted(over)));
const say = (one: string, revision = 0, two = "") => ({ answers: [one, two, ""] as const, revision });
async function invitationOf(person: Person, requestId: string): Promise<string> {
  const { invitations } = await readRequest(samira, requestId);
  return invitations.find(({ personId }) => personId === person.personId)?.id ?? "";
}
const mails = () => inTenant(world, (db) => db.selectFrom("outbox_mails").select(["kind", "subject", "body", "person_id"]).orderBy("created_at").execute());
const trail = () => inTenant(world, (db) => db.selectFrom("audit_entries").selectAll().where("action", "like", "feedback%").execute());
const count = (table: "feedback_requests" | "feedback_answers" | "cases" | "case_replies") =>
  inTenant(world, async (db) => (await db.selectFrom(table).select("id").execute()).length);

describe("asking for feedback", () => {
  it("H-50 mails each of the asked without a name or a content, once, and the trail says only that somebody asked", async () => {
    const input = wanted();
    const id = mustBeDone(await askFeedback(samira, input));
    expect(await askFeedback(samira, { ...input, topic: "iets anders" })).toEqual({ done: id });
    const sent = (await mails()).filter(({ kind }) => kind === "feedback-asked");
    expect(sent.map(({ person_id: personId }) => String(personId)).toSorted()).toEqual([ahmet.personId, lotte.personId].toSorted());
    for (const { subject, body } of sent) expect(`${subject} ${body}`).not.toMatch(/Samira|Vos|Ahmet|Lotte|uitleg|helpen/);
    const entries = await trail();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: "feedback.asked", actor_id: samira.personId, subject_id: id, detail: {} });
    const { invitations } = await readRequest(samira, id);
    expect(invitations.map(({ name, group, state }) => [name, group, state])).toEqual([
      ["Ahmet Yildiz", "colleague", "waiting"],
      ["Lotte Brouwer", "colleague", "waiting"],
    ]);
  });

  it("asks colleagues who work here and not oneself", async () => {
    const gone = await newPerson(world.portal);
    mustBeDone(await reportLeaving(world.system, gone.personId, addDays(today(), -1)));
    const refused = (people: string[]) => askFeedback(samira, wanted({ people }));
    expect(await refused([samira.personId])).toEqual({ refused: "people-self" });
    expect(await refused([gone.personId])).toEqual({ refused: "people-gone" });
    expect(await refused(["99999999-9999-7999-8999-999999999999"])).toEqual({ refused: "people-gone" });
    expect(await askFeedback(samira, wanted({ until: today() }))).toEqual({ refused: "until-too-early" });
    expect(() => askFeedback(world.system, wanted())).toThrow(NotAllowed);
  });

  it("knows a manager who is asked for what they are, so that a full round fits in what is kept", async () => {
    const { invitations } = await readRequest(samira, await ask({ people: [marleen.personId] }));
    expect(invitations.map(({ group }) => group)).toEqual(["manager"]);
  });
});

describe("answering", () => {
  it("H-50 can be said anew until it is read, and from then on stays as it is", async () => {
    const id = await ask();
    const own = await invitationOf(ahmet, id);
    mustBeDone(await answerFeedback(ahmet, own, say("Je wacht na een vraag")));
    expect((await readRequest(samira, id)).answers).toEqual([]);
    mustBeDone(await answerFeedback(ahmet, own, say("Je wacht vijf tellen", 1)));
    await readNewAnswers(samira, id);
    expect((await readRequest(samira, id)).answers.map(({ answer, name }) => [answer, name])).toEqual([["Je wacht vijf tellen", "Ahmet Yildiz"]]);
    expect(await answerFeedback(ahmet, own, say("Toch iets anders", 2))).toEqual({ refused: "read" });
    expect(await declineFeedback(ahmet, own)).toEqual({ refused: "read" });
    // The same form sent again is no change.
    expect(await answerFeedback(ahmet, own, say("Je wacht vijf tellen", 1))).toEqual({ done: undefined });
    expect((await readAsked(ahmet, own)).state).toBe("read");
  });

  it("H-50 reading and changing at one moment leave one of both: what is read is what stands there", async () => {
    const id = await ask();
    const own = await invitationOf(ahmet, id);
    mustBeDone(await answerFeedback(ahmet, own, say("Eerst dit")));
    const [, changed] = await Promise.all([readNewAnswers(samira, id), answerFeedback(ahmet, own, say("Dan dat", 1))]);
    const [shown] = (await readRequest(samira, id)).answers;
    expect(shown?.answer).toBe("refused" in changed ? "Eerst dit" : "Dan dat");
  });

  it("two windows do not overwrite each other, and the same form twice is one answer", async () => {
    const id = await ask();
    const own = await invitationOf(lotte, id);
    const twice = await Promise.all([answerFeedback(lotte, own, say("Rust")), answerFeedback(lotte, own, say("Rust"))]);
    expect(twice).toEqual([{ done: undefined }, { done: undefined }]);
    expect(await answerFeedback(lotte, own, say("Uit een oud venster"))).toEqual({ refused: "changed-since-opened" });
    expect([...(await readAsked(lotte, own)).kept.values()]).toEqual(["Rust"]);
  });

  it("H-50 who would rather not gives no reason, and who asked sees no more than that there is no answer", async () => {
    const id = await ask();
    const own = await invitationOf(ahmet, id);
    mustBeDone(await declineFeedback(ahmet, own));
    mustBeDone(await declineFeedback(ahmet, own));
    const { invitations } = await readRequest(samira, id);
    expect(new Set(invitations.map(({ state }) => state))).toEqual(new Set(["waiting"]));
    expect((await inTenant(world, (db) => feedbackToDo(db, ahmet.personId))).asked.map((one) => one.id)).not.toContain(own);
    mustBeDone(await answerFeedback(ahmet, own, say("Bij nader inzien", 1)));
    mustBeDone(await declineFeedback(ahmet, own));
    await readNewAnswers(samira, id);
    expect((await readRequest(samira, id)).answers).toEqual([]);
  });
});

describe("what happens to a request", () => {
  it("is reminded of once, in its last days, and only to who did not answer", async () => {
    const id = await ask();
    mustBeDone(await answerFeedback(lotte, await invitationOf(lotte, id), say("Helder")));
    setClock(`${addDays(today(), 9)}T07:00:00Z`);
    await remindFeedback(world.system);
    await remindFeedback(world.system);
    const key = await invitationOf(ahmet, id);
    const reminded = await inTenant(world, (db) => db.selectFrom("outbox_mails").select(["once_key"]).where("kind", "=", "feedback-reminder").execute());
    expect(reminded.filter(({ once_key: onceKey }) => onceKey === `feedback-reminder ${key}`)).toHaveLength(1);
    expect(reminded.map(({ once_key: onceKey }) => onceKey)).not.toContain(`feedback-reminder ${await invitationOf(lotte, id)}`);
  });

  it("closed, nobody answers any more and what was said can still be read", async () => {
    const id = await ask();
    const [first, second] = [await invitationOf(ahmet, id), await invitationOf(lotte, id)];
    mustBeDone(await answerFeedback(ahmet, first, say("Duidelijk")));
    await closeRequest(samira, id);
    await closeRequest(samira, id);
    expect(await answerFeedback(lotte, second, say("Te laat"))).toEqual({ refused: "closed" });
    await readNewAnswers(samira, id);
    expect((await readRequest(samira, id)).answers).toHaveLength(1);
    expect((await readRequest(samira, id)).invitations.map(({ state }) => state)).toEqual(["read", "none"]);
  });

  it("withdrawn, everything that was said is gone and who was asked reads that it is no longer needed", async () => {
    const before = await count("feedback_answers");
    const id = await ask();
    const own = await invitationOf(ahmet, id);
    mustBeDone(await answerFeedback(ahmet, own, say("Dit gaat weg")));
    await withdrawRequest(samira, id);
    expect(await count("feedback_answers")).toBe(before);
    const asked = await readAsked(ahmet, own);
    expect([asked.state, asked.questions, asked.invitation.topic]).toEqual(["withdrawn", [], ""]);
    await expect(readRequest(samira, id)).rejects.toThrow(NotFound);
    await expect(withdrawRequest(samira, id)).rejects.toThrow(NotFound);
    expect(await answerFeedback(ahmet, own, say("Alsnog", 1))).toEqual({ refused: "closed" });
  });

  it("H-51 only who asked brings a line along or makes it a goal, and a goal that was begun is not overwritten", async () => {
    const id = await ask();
    mustBeDone(await answerFeedback(ahmet, await invitationOf(ahmet, id), say("Laat ons vaker meekijken", 0, "Stel minder vragen")));
    await readNewAnswers(samira, id);
    const line = (await readRequest(samira, id)).answers.find(({ answer }) => answer.startsWith("Laat"))?.id ?? "";
    for (const other of [ahmet, marleen]) {
      await expect(bringLine(other, id, line, true)).rejects.toThrow(NotFound);
      await expect(beginGoal(other, id, line)).rejects.toThrow(NotFound);
    }
    await bringLine(samira, id, line, true);
    const brought = (actor: Actor) => inTenant(world, (db) => ownFeedback(db, actor));
    expect((await brought(samira)).map(({ question, answer, name }) => [question, answer, name])).toEqual([
      ["Wat gaat goed?", "Laat ons vaker meekijken", "Ahmet Yildiz"],
    ]);
    expect([await brought(marleen), await brought(ahmet), await brought(world.system)]).toEqual([[], [], []]);
    mustBeDone(await beginGoal(samira, id, line));
    expect(await beginGoal(samira, id, line)).toEqual({ refused: "busy" });
    await bringLine(samira, id, line, false);
    expect((await readOwnFeedback(samira)).brought).toEqual([]);
  });

  it("closes when who asked leaves, goes a month later, and otherwise a year after its last day", async () => {
    const daan = (await newPerson(world.portal, { firstName: "Daan" })) as Actor as Person;
    const id = mustBeDone(await askFeedback(daan, wanted({ people: [ahmet.personId] })));
    const own = (await inTenant(world, (db) => feedbackToDo(db, ahmet.personId))).asked.at(-1)?.id ?? "";
    mustBeDone(await reportLeaving(world.system, daan.personId, today()));
    setClock(addDays(today(), 1));
    await tidyFeedback(world.system);
    expect(await answerFeedback(ahmet, own, say("Nog iets"))).toEqual({ refused: "closed" });
    const left = () =>
      inTenant(world, (db) =>
        db
          .selectFrom("feedback_requests")
          .select("id")
          .execute()
          .then((rows) => rows.map((row) => row.id)),
      );
    setClock(addDays(today(), 30));
    await tidyFeedback(world.system);
    expect(await left()).not.toContain(id);
    expect((await left()).length).toBeGreaterThan(3);
    setClock(addDays(today(), 400));
    await tidyFeedback(world.system);
    expect([await left(), await count("feedback_answers")]).toEqual([[], 0]);
  });
});

describe("a case among managers", () => {
  const texts = { title: "Vaak te laat", situation: "Iemand komt elke week te laat.", question: "Hoe begin ik erover?" };
  const write = (over: Record<string, unknown> = {}, by: Actor = marleen) => writeCase(by, caseForm.parse({ ...texts, once: once(), ...over }));

  it("H-52 names nobody of the own team unless the word is an ordinary one, and is asked about once", async () => {
    expect(await write({ situation: "Ahmet komt te laat.", title: "Vos" })).toMatchObject({
      refused: [
        { field: "title", word: "Vos", place: "Vos" },
        { field: "situation", word: "Ahmet", place: "Ahmet komt te laat." },
      ],
    });
    expect(await write({ title: "De Vos is sluw", ordinary: "Vos" })).toHaveProperty("done");
    expect(await write({ title: "De Vos en Ahmet", ordinary: ["Vos", ""] })).toMatchObject({ refused: [{ word: "Ahmet" }] });
    // Of another team: to refuse it would tell whose team the case is about.
    expect(await write({ title: "Vos" }, pieter)).toHaveProperty("done");
  });

  it("H-52 shows its writer by choice, also not to who reads the trail", async () => {
    const input = caseForm.parse({ ...texts, once: once() });
    const hidden = mustBeDone(await writeCase(marleen, input));
    expect(await writeCase(marleen, input)).toEqual({ done: hidden });
    const shown = mustBeDone(await write({ showsName: "yes" }));
    expect((await readCase(pieter, hidden)).one).toMatchObject({ name: undefined, isMine: false });
    expect(JSON.stringify(await readCases(pieter))).not.toContain("writtenBy");
    expect((await readCase(pieter, shown)).one).toMatchObject({ name: "Marleen Kuipers" });
    expect((await readCase(marleen, hidden)).one.isMine).toBe(true);
    const entries = await inTenant(world, (db) => db.selectFrom("audit_entries").select(["actor_id"]).where("action", "=", "case.written").execute());
    expect(new Set(entries.map(({ actor_id: actorId }) => actorId))).toEqual(new Set([null]));
  });

  it("H-52 is thought about together, ends in advice of the writer’s choice, and goes when its writer says so or after a year", async () => {
    const id = mustBeDone(await write());
    mustBeDone(await replyToCase(pieter, id, replyForm.parse({ reply: "Vraag eerst hoe het gaat", once: once() })));
    expect(await replyToCase(marleen, id, replyForm.parse({ reply: "Dat zei Lotte ook", once: once() }))).toMatchObject({ refused: [{ word: "Lotte" }] });
    mustBeDone(await takeAdvice(marleen, id, takenForm.parse({ taken: "Ik vraag het maandag" })));
    const { one, replies } = await readCase(pieter, id);
    expect([one.taken, replies.map(({ reply, isMine }) => [reply, isMine])]).toEqual(["Ik vraag het maandag", [["Vraag eerst hoe het gaat", true]]]);
    await expect(takeAdvice(pieter, id, takenForm.parse({ taken: "Niet van mij" }))).rejects.toThrow(NotAllowed);
    await expect(removeReply(marleen, id, replies[0]?.id ?? "")).rejects.toThrow(NotAllowed);
    await expect(removeCase(pieter, id)).rejects.toThrow(NotAllowed);
    expect(() => readCase(samira, id)).toThrow(NotAllowed);
    expect(() => write({}, samira)).toThrow(NotAllowed);
    await removeCase(marleen, id);
    await expect(readCase(pieter, id)).rejects.toThrow(NotFound);
    expect(await count("case_replies")).toBe(0);
    setClock(asDate("2099-01-01"));
    await tidyFeedback(world.system);
    expect(await count("cases")).toBe(0);
  });
});
