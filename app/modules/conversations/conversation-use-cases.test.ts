import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, asDate, type DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addUnit, changeEmployment, employmentsOf, giveRole, markInvited, reportLeaving } from "#modules/people/public.ts";
import { addActivity, activityForm, addGoal, agreeSubmittedPlan, goalForm, keepLearningQuestion, submitPlan } from "#modules/plans/public.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import type { PlaceChoice } from "./agreement.ts";
import { agreementForm } from "./agreement-form.ts";
import { recordConsent } from "./consent.ts";
import type { Reveal } from "./conversation.ts";
import { followEverybody } from "./conversations-jobs.ts";
import "./conversations-events.ts";
import { readOwnConversations, readTeamConversations } from "./list-conversations.ts";
import { makeCycle } from "./make-cycle.ts";
import { conversationsToDo } from "./next-conversation.ts";
import { readOverview } from "./overview.ts";
import { acceptMoment, beginConversation, momentSign, proposeMoment } from "./plan-moment.ts";
import { openBank } from "./question-bank.ts";
import { readConversation, readPreparation, readSignedVersion } from "./read-conversation.ts";
import { addReflection, shareReflection } from "./reflections.ts";
import { remindToPrepare, tellManagersOfLate } from "./remind.ts";
import { beginNewVersion, placeWaitingAgreements, signConversation } from "./sign-conversation.ts";
import { startCycle } from "./start-cycle.ts";
import { addAgreement, markProgress, removeAgreement } from "./write-agreement.ts";
import { addPoint, changePoint, removePoint } from "./write-point.ts";
import { savePreparation, sayReady, takeBackReady } from "./write-preparation.ts";

const at = usePortal();
afterEach(() => setClock());
type Somebody = Actor & { personId: PersonId };
let manager: Somebody;
let hr: Somebody;

beforeAll(async () => {
  manager = { ...(await newPerson(at.portal, { firstName: "Marleen", lastName: "Kuipers" })), isManager: true };
  hr = { ...(await newPerson(at.portal, { employment: null })), roles: [{ role: "hr", unitId: null }] };
});

const employee = (managerId: PersonId | null = manager.personId, unitId: string | null = null) => newPerson(at.portal, { employment: { managerId, unitId } });

async function newCycle(change: { kind?: "development" | "review"; reveal?: Reveal; startsOn?: DateString; endsOn?: string } = {}): Promise<string> {
  const kind = change.kind ?? "development";
  const bank = await openBank(hr);
  const reveal = change.reveal ?? "bothReady";
  return mustBeDone(
    await makeCycle(hr, {
      kind,
      name: "Voorjaar",
      partnerId: null,
      startsOn: change.startsOn ?? today(),
      endsOn: asDate(change.endsOn ?? addDays(today(), 60)),
      reveal,
      revealDays: reveal === "daysBefore" ? 3 : null,
      questionIds: bank.filter((question) => question.kind === kind).map(({ id }) => id),
    }),
  );
}

/** A conversation of somebody with the manager. */
async function conversationOf(person: Somebody, reveal: Reveal = "bothReady"): Promise<string> {
  mustBeDone(await startCycle(hr, await newCycle({ reveal }), { personIds: [person.personId] }));
  return (await readOwnConversations(person)).mine[0]?.id ?? "";
}

const text = (what: string, known = 0) => ({ answers: {}, givers: what, drains: "", learningQuestion: "", tab: "", known });
const agreement = (what: string, becomes: PlaceChoice = "here") => agreementForm.parse({ what, who: "employee", becomes, untilOn: "1-6-2027" });
const revisionOf = async (actor: Actor, id: string) => (await readConversation(actor, id)).conversation.revision;
const sign = async (actor: Actor, id: string, revision?: number) =>
  signConversation(actor, id, { revision: revision ?? (await revisionOf(actor, id)), nextOn: null });
const stateOf = async (actor: Actor, id: string) => (await readConversation(actor, id)).conversation.state;

describe("starting a cycle", () => {
  it("makes one conversation for each, names who has no manager, and starting twice makes no doubles", async () => {
    const unit = mustBeDone(await addUnit(at.system, { kind: "team", name: "Team zes", parentId: null }));
    const people = [await employee(manager.personId, unit), await employee(manager.personId, unit), await employee(null, unit)];
    const cycle = await newCycle();
    expect(mustBeDone(await startCycle(hr, cycle, { unitIds: [unit] }))).toEqual({ started: 2, skipped: 1 });
    expect(mustBeDone(await startCycle(hr, cycle, { unitIds: [unit] }))).toEqual({ started: 0, skipped: 1 });
    expect(await startCycle(hr, cycle, { personIds: [] })).toEqual({ refused: "nobody" });
    const [first, , alone] = people;
    expect((await readOwnConversations(first!)).mine).toHaveLength(1);
    expect((await readOwnConversations(alone!)).mine).toEqual([]);
    await expect(startCycle(first!, cycle, { unitIds: [unit] })).rejects.toThrow();
  });

  it("H-36 of a review is refused until the consent of the council is recorded", async () => {
    const person = await employee();
    const cycle = await newCycle({ kind: "review" });
    expect(await startCycle(hr, cycle, { personIds: [person.personId] })).toEqual({ refused: "review-needs-consent" });
    const said = { decidedOn: today(), body: "MR", spokenFor: "Noor de Wit", reference: "2026-14" } as const;
    expect(await recordConsent(hr, { ...said, decidedOn: addDays(today(), 1), outcome: "consented" })).toEqual({ refused: "in-the-future" });
    expect(await startCycle(hr, cycle, { personIds: [person.personId] })).toEqual({ refused: "review-needs-consent" });
    mustBeDone(await recordConsent(hr, { ...said, outcome: "consented" }));
    expect(mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] })).started).toBe(1);
    // The word recorded last counts, also when its own day is the older one.
    mustBeDone(await recordConsent(hr, { ...said, decidedOn: addDays(today(), -1), outcome: "withdrawn" }));
    expect(await startCycle(hr, cycle, { personIds: [(await employee()).personId] })).toEqual({ refused: "review-needs-consent" });
    await expect(recordConsent(manager, { ...said, outcome: "consented" })).rejects.toThrow();
  });

  it("mails both without a name, and again a week before to who is not ready", async () => {
    const person = await employee();
    await inTenant(at.system, (db) => markInvited(db, [person.personId, manager.personId]));
    const cycle = await newCycle();
    mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] }));
    await runJobs(at.portal);
    setClock(`${addDays(today(), 54)}T08:00:00Z`);
    await remindToPrepare(at.system);
    await remindToPrepare(at.system);
    setClock(`${addDays(today(), 10)}T08:00:00Z`);
    await tellManagersOfLate(at.system);
    const mails = await inTenant(at.system, (db) =>
      db.selectFrom("outbox_mails").select(["kind", "person_id", "subject", "body"]).where("kind", "like", "conversation-%").execute(),
    );
    const of = (personId: string) => mails.filter((mail) => mail.person_id === personId).map((mail) => mail.kind);
    expect(of(person.personId).toSorted()).toEqual(["conversation-invited", "conversation-prepare"]);
    expect(new Set(of(manager.personId))).toEqual(new Set(["conversation-invited-team", "conversation-prepare", "conversation-late-team"]));
    expect(JSON.stringify(mails)).not.toMatch(/Voornaam|Achternaam|Marleen|Kuipers|ontwikkel/i);
  });
});

describe("H-48 a preparation", () => {
  it.each<[Reveal]>([["bothReady"], ["daysBefore"], ["atStart"]])(
    "with %s is read by nobody else before the moment, and by the other of the two after it",
    async (reveal) => {
      const person = await employee();
      const id = await conversationOf(person, reveal);
      const stranger = { ...(await employee()), isManager: true };
      const council = { ...(await employee()), roles: [{ role: "council", unitId: null }] } as Somebody;
      const elsewhere = await newPerson(await newPortal());
      const secret = "Ik slaap slecht van de overvolle agenda";
      const sees = async (actor: Actor) => {
        const pages = await Promise.all([readConversation(actor, id), readPreparation(actor, id)].map((page) => page.catch((error: Error) => error.name)));
        return JSON.stringify([pages, actor.isManager ? await readTeamConversations(actor) : null]).includes(secret);
      };
      const others = [hr, stranger, council, elsewhere, { ...at.system, personId: person.personId }];
      mustBeDone(await savePreparation(person, id, text(secret)));
      const who = [person, manager, ...others];
      const seenBy = async () => (await Promise.all(who.map(sees))).map((isSeen, index) => (isSeen ? index : -1)).filter((index) => index >= 0);
      expect(await seenBy()).toEqual([0]);
      mustBeDone(await sayReady(person, id, text(secret, 1)));
      expect(await seenBy()).toEqual([0]);
      expect(await savePreparation(person, id, text("anders", 2))).toEqual({ refused: "ready" });
      mustBeDone(await takeBackReady(person, id));
      mustBeDone(await sayReady(person, id, text(secret, 2)));
      // One of the two alone can not bring the moment near.
      const moment = { plannedOn: addDays(today(), 2), plannedAt: "10:00", place: "Kamer 3" };
      mustBeDone(await proposeMoment(manager, id, moment));
      expect(await seenBy()).toEqual([0]);
      if (reveal === "bothReady") mustBeDone(await sayReady(manager, id, text("van mij")));
      mustBeDone(await acceptMoment(person, id, momentSign(moment)));
      if (reveal === "atStart") {
        expect(await beginConversation(manager, id)).toEqual({ refused: "too-early" });
        setClock(`${addDays(today(), 2)}T10:00:00Z`);
        mustBeDone(await beginConversation(manager, id));
      }
      expect(await seenBy()).toEqual([0, 1]);
      expect(await takeBackReady(person, id)).toEqual({ refused: "revealed" });
      expect(await savePreparation(person, id, text("anders", 3))).toEqual({ refused: "revealed" });
      if (reveal !== "atStart") mustBeDone(await proposeMoment(manager, id, { ...moment, plannedOn: addDays(today(), 50) }));
      expect(await seenBy()).toEqual([0, 1]);
      await expect(readConversation(council, id)).rejects.toMatchObject({ name: "NotAllowed" });
      await expect(readConversation(hr, id)).rejects.toMatchObject({ name: "NotFound" });
      const trail = await inTenant(at.system, (db) => db.selectFrom("audit_entries").select("detail").execute());
      expect(JSON.stringify(trail)).not.toContain("overvolle");
    },
  );

  it("that opens so many days before is not opened by beginning without a day on which both agreed", async () => {
    const person = await employee();
    const id = await conversationOf(person, "daysBefore");
    mustBeDone(await sayReady(person, id, text("alleen van mij")));
    const isSeen = async () => JSON.stringify(await readConversation(manager, id)).includes("alleen van mij");
    expect([await beginConversation(manager, id), await isSeen()]).toEqual([{ refused: "moment-not-agreed" }, false]);
    const moment = { plannedOn: addDays(today(), 10), plannedAt: "", place: "" };
    mustBeDone(await proposeMoment(manager, id, moment));
    expect([await beginConversation(manager, id), await isSeen()]).toEqual([{ refused: "moment-not-agreed" }, false]);
    mustBeDone(await acceptMoment(person, id, momentSign(moment)));
    expect([await beginConversation(manager, id), await isSeen()]).toEqual([{ refused: "too-early" }, false]);
    setClock(`${moment.plannedOn}T09:00:00Z`);
    mustBeDone(await beginConversation(manager, id));
    expect(await isSeen()).toBe(true);
  });

  it("that came open by the passing of days stays open when somebody then moves the day", async () => {
    const person = await employee();
    const id = await conversationOf(person, "daysBefore");
    const moment = { plannedOn: addDays(today(), 10), plannedAt: "", place: "" };
    mustBeDone(await proposeMoment(person, id, moment));
    mustBeDone(await acceptMoment(manager, id, momentSign(moment)));
    mustBeDone(await sayReady(person, id, text("straks pas")));
    const isSeen = async () => JSON.stringify(await readConversation(manager, id)).includes("straks pas");
    expect(await isSeen()).toBe(false);
    setClock(`${addDays(today(), 8)}T09:00:00Z`);
    expect(await isSeen()).toBe(true);
    mustBeDone(await proposeMoment(person, id, { ...moment, plannedOn: addDays(today(), 60) }));
    expect([await isSeen(), await takeBackReady(person, id)]).toEqual([true, { refused: "revealed" }]);
  });

  it("of two tabs loses nothing, and holds answers to the questions of one's own side only", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    const { conversation } = await readPreparation(person, id);
    const [mine, theirs] = (["employee", "manager"] as const).map((side) => conversation.questions.find((question) => question.side === side)?.id ?? "");
    mustBeDone(await savePreparation(person, id, { ...text("een"), tab: "a", answers: { [mine!]: "ja", [theirs!]: "nee", los: "x" } }));
    mustBeDone(await savePreparation(person, id, { ...text("twee"), tab: "a", answers: { [mine!]: "ja" } }));
    expect(await savePreparation(person, id, { ...text("drie"), tab: "b" })).toEqual({ refused: "saved-in-another-tab" });
    expect((await readPreparation(person, id)).own).toMatchObject({ givers: "twee", answers: { [mine!]: "ja" } });
  });

  it("goes with nobody: a new manager begins empty, and the employee says again that it is ready", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    mustBeDone(await sayReady(person, id, text("van mij")));
    mustBeDone(await savePreparation(manager, id, text("over hen")));
    const next: Somebody = { ...(await newPerson(at.portal)), isManager: true };
    const [job] = await inTenant(at.system, (db) => employmentsOf(db, person.personId, today(), today()));
    mustBeDone(await changeEmployment(at.system, { personId: person.personId, employmentId: job!.id }, { ...job!, managerId: next.personId }));
    await expect(readConversation(manager, id)).rejects.toThrow();
    const seen = await readPreparation(next, id);
    expect([seen.own, seen.facts.employee.isReady, JSON.stringify(seen).includes("over hen")]).toEqual([undefined, false, false]);
    expect((await readPreparation(person, id)).own).toMatchObject({ givers: "van mij", readyAt: null });
    const left = await inTenant(at.system, (db) => db.selectFrom("conversation_preparations").select("person_id").where("conversation_id", "=", id).execute());
    expect(left.map((row) => row.person_id)).toEqual([person.personId]);
  });

  it("closes with who left, and the employee can have a new conversation in the same cycle", async () => {
    const old = { ...(await newPerson(at.portal)), isManager: true };
    const person = await employee(old.personId);
    const cycle = await newCycle();
    mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] }));
    const id = (await readOwnConversations(person)).mine[0]!.id;
    mustBeDone(await beginConversation(person, id));
    mustBeDone(await addPoint(person, id, "Wat we bespraken"));
    mustBeDone(await reportLeaving(at.system, old.personId, today()));
    const [job] = await inTenant(at.system, (db) => employmentsOf(db, person.personId, today(), today()));
    mustBeDone(await changeEmployment(at.system, { personId: person.personId, employmentId: job!.id }, { ...job!, managerId: manager.personId }));
    setClock(`${addDays(today(), 1)}T08:00:00Z`);
    await followEverybody(at.system);
    expect((await readConversation(person, id)).conversation.closedBecause).toBe("manager-left");
    expect(await addPoint(person, id, "te laat")).toEqual({ refused: "closed" });
    expect(mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] })).started).toBe(1);
  });
});

describe("joint notes", () => {
  it("of two who write at the same time lose not one word of either", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => addPoint(index % 2 ? person : manager, id, `punt ${index}`)));
    all.forEach(mustBeDone);
    const [point] = (await readConversation(person, id)).points;
    const kept = await Promise.all([person, manager].map((actor, index) => changePoint(actor, id, point!.id, `versie van ${index}`, 1)));
    expect(kept.map(mustBeDone).toSorted()).toEqual(["beside", "changed"]);
    expect(mustBeDone(await changePoint(person, id, point!.id, "versie van 0", 1))).toMatch(/same|beside/);
    const { points } = await readConversation(manager, id);
    expect(points).toHaveLength(13);
    const words = points.flatMap(({ text, before }) => [text, ...before.map((each) => each.text)]);
    for (const text of ["versie van 0", "versie van 1", ...Array.from({ length: 12 }, (_, index) => `punt ${index}`)]) expect(words).toContain(text);
    expect(points[1]?.besideId).toBe(points[0]?.id);
    expect(await removePoint(manager, id, point!.id, 1)).toEqual({ refused: "changed-since-read" });
    mustBeDone(await removePoint(manager, id, point!.id, 2));
    expect((await readConversation(person, id)).points.find((each) => each.id === point!.id)).toMatchObject({ isRemoved: true });
    const once = crypto.randomUUID();
    mustBeDone(await addPoint(person, id, "dubbel", once));
    mustBeDone(await addPoint(person, id, "dubbel", once));
    expect((await readConversation(person, id)).points).toHaveLength(14);
  });
});

describe("signing", () => {
  it("copies what both signed word for word; agreements go to the plan of the employee once; a change begins a version that both sign again", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    expect(await sign(person, id)).toEqual({ refused: "not-held" });
    mustBeDone(await beginConversation(manager, id));
    mustBeDone(await addPoint(manager, id, "We spraken over rust"));
    expect(await addAgreement(person, id, { ...agreement("Gisteren"), untilOn: addDays(today(), -1) })).toEqual({ refused: "in-the-past" });
    mustBeDone(await addAgreement(person, id, agreement("Elke vrijdag voorbereiden", "goal")));
    mustBeDone(await addAgreement(person, id, agreement("Bij Noor kijken", "activity")));
    mustBeDone(await addAgreement(manager, id, agreement("Rooster nakijken")));
    const read = await revisionOf(person, id);
    mustBeDone(await addPoint(manager, id, "Nog één ding"));
    expect(await sign(person, id, read)).toEqual({ refused: "changed-since-read" });
    expect(mustBeDone(await sign(person, id))).toEqual({ isByBoth: false, placed: 2, waiting: 0 });
    expect(await stateOf(person, id)).toBe("signed-by-one");
    expect(await sign(person, id)).toEqual({ refused: "already-signed" });
    // The manager changes something: the signature of the employee stood under other words.
    mustBeDone(await addPoint(manager, id, "Later toegevoegd"));
    expect(await stateOf(person, id)).toBe("held");
    expect(mustBeDone(await sign(manager, id)).isByBoth).toBe(false);
    expect(mustBeDone(await sign(person, id))).toEqual({ isByBoth: true, placed: 0, waiting: 0 });
    expect([await stateOf(person, id), await addPoint(person, id, "te laat")]).toEqual(["signed", { refused: "signed" }]);
    const work = await inTenant(at.system, async (db) => ({
      goals: await db.selectFrom("goals").select("title").where("person_id", "=", person.personId).execute(),
      activities: await db.selectFrom("activities").select(["title", "planned_from", "planned_until"]).where("person_id", "=", person.personId).execute(),
    }));
    expect(work).toEqual({
      goals: [{ title: "Elke vrijdag voorbereiden" }],
      activities: [{ title: "Bij Noor kijken", planned_from: today(), planned_until: "2027-06-01" }],
    });

    const first = (await readConversation(person, id)).versions.find((version) => version.signatures.length === 2)!;
    const { text } = await readSignedVersion(manager, id, first.id);
    expect(text.points.map((point) => point.text)).toEqual(["We spraken over rust", "Nog één ding", "Later toegevoegd"]);
    expect([text.managerName, text.agreements.length]).toEqual(["Marleen Kuipers", 3]);
    await beginNewVersion(manager, id);
    mustBeDone(await addPoint(manager, id, "Nieuwe versie"));
    mustBeDone(await sign(person, id));
    mustBeDone(await sign(manager, id));
    expect((await readConversation(person, id)).versions.filter((version) => version.signatures.length === 2)).toHaveLength(2);
    expect((await readSignedVersion(person, id, first.id)).text.points).toHaveLength(3);
    const placed = (await readConversation(person, id)).agreements.find((each) => each.placedId !== null)!;
    await beginNewVersion(manager, id);
    expect(await removeAgreement(manager, id, placed.id, placed.revision)).toEqual({ refused: "in-plan" });
  });

  it("H-12 what is agreed on counts in the plan by how somebody learns from it", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    mustBeDone(await beginConversation(manager, id));
    for (const [what, place] of Object.entries({ Proberen: "activity", Meekijken: "activity-20", Training: "activity-10" } as const)) {
      mustBeDone(await addAgreement(person, id, agreement(what, place)));
    }
    expect(mustBeDone(await sign(person, id))).toMatchObject({ placed: 3 });
    const planned = await inTenant(at.system, (db) =>
      db.selectFrom("activities").select(["title", "learning_class", "kind", "category"]).where("person_id", "=", person.personId).orderBy("id").execute(),
    );
    expect(planned).toEqual([
      { title: "Proberen", learning_class: 70, kind: "experiment", category: "b" },
      { title: "Meekijken", learning_class: 20, kind: "peerCoaching", category: "b" },
      { title: "Training", learning_class: 10, kind: "course", category: "a" },
    ]);
  });

  it("a moment is not proposed before the round begins, when the conversation could not begin either", async () => {
    const person = await employee();
    const cycle = await newCycle({ startsOn: addDays(today(), 5) });
    mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] }));
    const id = (await readOwnConversations(person)).mine[0]!.id;
    const propose = (days: number) => proposeMoment(person, id, { plannedOn: addDays(today(), days), plannedAt: "", place: "" });
    expect(await propose(4)).toEqual({ refused: "before-first-day" });
    mustBeDone(await propose(5));
    // After its last day it may be: who is late still has to speak. The page says so.
    mustBeDone(await propose(90));
  });

  it("is of a conversation held since it was made, not on a day to come, and names a next day after today or none", async () => {
    const person = await employee();
    const cycle = await newCycle();
    setClock(`${addDays(today(), 3)}T10:00:00Z`);
    mustBeDone(await startCycle(hr, cycle, { personIds: [person.personId] }));
    const id = (await readOwnConversations(person)).mine[0]!.id;
    expect(await beginConversation(manager, id, addDays(today(), -1))).toEqual({ refused: "before-first-day" });
    expect(await beginConversation(manager, id, addDays(today(), 1))).toEqual({ refused: "in-the-future" });
    mustBeDone(await beginConversation(manager, id, today()));
    const revision = await revisionOf(person, id);
    expect(await signConversation(person, id, { revision, nextOn: today() })).toEqual({ refused: "next-not-later" });
    expect(await stateOf(person, id)).toBe("held");
    mustBeDone(await signConversation(person, id, { revision, nextOn: addDays(today(), 1) }));
    // The day came before the other signed: what the one read and signed stands.
    setClock(`${addDays(today(), 5)}T10:00:00Z`);
    expect(mustBeDone(await signConversation(manager, id, { revision: revision + 1, nextOn: asDate("2020-01-01") })).isByBoth).toBe(true);
  });

  it("at the same moment gives one version with two signatures, never text that one of them did not read", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    mustBeDone(await beginConversation(manager, id));
    const revision = await revisionOf(person, id);
    const outcomes = await Promise.all([
      sign(person, id, revision),
      sign(manager, id, revision),
      addPoint(manager, id, "ertussen"),
      sign(person, id, revision),
    ]);
    const { versions, conversation } = await readConversation(person, id);
    const both = versions.filter((version) => version.signatures.length === 2);
    expect(outcomes.filter((outcome) => "done" in outcome).length).toBeGreaterThan(0);
    if (conversation.state === "signed") expect(both).toHaveLength(1);
    for (const version of versions) {
      expect(version.signatures.length).toBeLessThanOrEqual(2);
      if (version.signatures.length === 2) expect((await readSignedVersion(person, id, version.id)).text.points).toEqual([]);
    }
  });

  it("leaves what both signed with the employee, and takes it from a manager who leads them no more", async () => {
    const person = await employee();
    const id = await conversationOf(person);
    mustBeDone(await beginConversation(person, id));
    mustBeDone(await addAgreement(person, id, agreement("Alleen tussen ons")));
    mustBeDone(await sign(person, id));
    mustBeDone(await sign(manager, id));
    const next: Somebody = { ...(await newPerson(at.portal)), isManager: true };
    const [job] = await inTenant(at.system, (db) => employmentsOf(db, person.personId, today(), today()));
    mustBeDone(await changeEmployment(at.system, { personId: person.personId, employmentId: job!.id }, { ...job!, managerId: next.personId }));
    for (const actor of [manager, next]) await expect(readConversation(actor, id)).rejects.toMatchObject({ name: "NotFound" });
    expect(await stateOf(person, id)).toBe("signed");
    mustBeDone(await startCycle(hr, await newCycle(), { personIds: [person.personId] }));
    const second = (await readOwnConversations(person)).mine.find((each) => each.state === "prepare")!.id;
    expect((await readConversation(next, second)).open).toEqual([]);
  });

  it("H-46 lists the open agreements of the plan and of the conversation before, and what was marked done is over", async () => {
    const person = await employee();
    mustBeDone(await keepLearningQuestion(person, { sentence: "Hoe geef ik ruimte?", direction: "stronger" }));
    const goalId = mustBeDone(await addGoal(person, goalForm.parse({ title: "Rust", servesMe: "a", fitsOrganisation: "b" })));
    const activity = {
      title: "Film een les",
      kind: "videoReview",
      goalId,
      servesMe: "a",
      fitsOrganisation: "b",
      "facility-time": "c",
      hours: "4",
      plannedFrom: today(),
      plannedUntil: today(),
    };
    mustBeDone(await addActivity(person, activityForm.parse(activity)));
    mustBeDone(await submitPlan(person));
    mustBeDone(await agreeSubmittedPlan(manager, person.personId));
    const first = await conversationOf(person);
    mustBeDone(await beginConversation(person, first));
    mustBeDone(await addAgreement(person, first, agreement("Kamer regelen")));
    const film = (await readConversation(person, first)).open[0]!;
    expect(film).toMatchObject({ kind: "activity", title: "Film een les", progress: undefined });
    mustBeDone(await markProgress(manager, first, { kind: "activity", subject: film.id, progress: "done", note: "Gezien" }));
    const doneOn = async () =>
      (await inTenant(at, (db) => db.selectFrom("activities").select("done_on").where("id", "=", film.id).executeTakeFirstOrThrow())).done_on;
    mustBeDone(await sign(manager, first));
    expect(await doneOn()).toBeNull();
    // With the signature of whose plan it is, it is done there too.
    mustBeDone(await sign(person, first));
    expect(await doneOn()).toBe(today());
    // A later version that calls it under way opens it again, and what is signed last holds.
    for (const progress of ["underWay", "done"] as const) {
      await beginNewVersion(manager, first);
      mustBeDone(await markProgress(manager, first, { kind: "activity", subject: film.id, progress, note: "" }));
      for (const one of [manager, person]) mustBeDone(await sign(one, first));
      expect(await doneOn()).toBe(progress === "done" ? today() : null);
    }
    const second = await conversationOf(person);
    expect((await readConversation(manager, second)).open.map(({ kind, title }) => [kind, title])).toEqual([["agreement", "Kamer regelen"]]);
    await expect(markProgress(manager, second, { kind: "activity", subject: film.id, progress: "done", note: "" })).rejects.toThrow();
  });

  it("waits with the plan while it lies with the manager, and then adds once", async () => {
    const person = await employee();
    mustBeDone(await keepLearningQuestion(person, { sentence: "Hoe geef ik ruimte?", direction: "stronger" }));
    const activity = {
      title: "Film een les",
      kind: "videoReview",
      servesMe: "a",
      fitsOrganisation: "b",
      "facility-time": "c",
      hours: "4",
      plannedFrom: today(),
      plannedUntil: today(),
    };
    mustBeDone(await addActivity(person, activityForm.parse(activity)));
    mustBeDone(await submitPlan(person));
    const id = await conversationOf(person);
    mustBeDone(await beginConversation(person, id));
    mustBeDone(await addAgreement(person, id, agreement("Bij Noor kijken", "activity")));
    expect(mustBeDone(await sign(person, id))).toMatchObject({ placed: 0, waiting: 1 });
    mustBeDone(await agreeSubmittedPlan(manager, person.personId));
    expect(mustBeDone(await placeWaitingAgreements(person, id))).toEqual({ placed: 1, waiting: 0 });
    expect(mustBeDone(await placeWaitingAgreements(person, id))).toEqual({ placed: 0, waiting: 0 });
    const kept = await inTenant(at.system, (db) => db.selectFrom("activities").select("title").where("person_id", "=", person.personId).execute());
    expect(kept).toHaveLength(2);
  });
});

describe("who sees what", () => {
  it("H-47 the manager sees who had no formal conversation this year, and reflections only when they are shown", async () => {
    const lead: Somebody = { ...(await newPerson(at.portal)), isManager: true };
    const [held, due] = [await employee(lead.personId), await employee(lead.personId)];
    const cycle = await newCycle();
    mustBeDone(await startCycle(hr, cycle, { personIds: [held.personId, due.personId] }));
    const id = (await readOwnConversations(held)).mine[0]!.id;
    mustBeDone(await beginConversation(held, id));
    await addReflection(due, "Deze week ging beter");
    const team = async () => new Map((await readTeamConversations(lead)).people.map((person) => [person.personId as string, person]));
    expect([(await team()).get(held.personId)?.formalThisYear, (await team()).get(due.personId)?.formalThisYear]).toEqual([1, 0]);
    const theirs = (await team()).get(due.personId)!.open[0]!.id;
    expect((await readPreparation(lead, theirs)).reflections).toEqual([]);
    const [reflection] = (await readOwnConversations(due)).reflections;
    await expect(shareReflection(held, reflection!.id)).rejects.toThrow();
    mustBeDone(await shareReflection(due, reflection!.id));
    expect((await readPreparation(lead, theirs)).reflections.map(({ text }) => text)).toEqual(["Deze week ging beter"]);
    const todo = await inTenant(at.system, async (db) => [await conversationsToDo(db, due.personId), await conversationsToDo(db, lead.personId)]);
    expect(todo).toMatchObject([{ own: { id: theirs, step: "plan" } }, { own: undefined, toPrepareInTeam: 1 }]);
  });

  it("HR sees counts and who is late with the day, never what was written, and of one's own units only", async () => {
    const [one, other] = [
      mustBeDone(await addUnit(at.system, { kind: "school", name: "Een", parentId: null })),
      mustBeDone(await addUnit(at.system, { kind: "school", name: "Twee", parentId: null })),
    ];
    const people: Somebody[] = [];
    for (let index = 0; index < 7; index += 1) people.push(await employee(manager.personId, index < 6 ? one : other));
    const cycle = await newCycle({ endsOn: addDays(today(), 2) });
    mustBeDone(await startCycle(hr, cycle, { unitIds: [one, other] }));
    const id = (await readOwnConversations(people[0]!)).mine[0]!.id;
    mustBeDone(await beginConversation(people[0]!, id));
    mustBeDone(await addPoint(people[0]!, id, "Over mijn gezondheid"));
    setClock(`${addDays(today(), 5)}T08:00:00Z`);
    const seen = await readOverview(hr, { cyclus: cycle, onderdeel: "", onderdelen: 1, pagina: 1 });
    expect([seen.lateCount, seen.late.length, seen.table.total]).toEqual([7, 7, 7]);
    expect(seen.table.rows.map(({ unit, total }) => [unit?.name, total])).toEqual([
      ["Een", 6],
      ["Twee", 1],
    ]);
    expect(seen.table.rows.flatMap(({ states }) => states).filter((count) => count !== null && count > 0)).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain("gezondheid");
    const local = { ...hr, roles: [{ role: "hr", unitId: other }] } as Actor;
    expect((await readOverview(local, { cyclus: cycle, onderdeel: "", onderdelen: 1, pagina: 1 })).lateCount).toBe(1);
    for (const role of ["council", "schoolLead", "board", "finance"] as const)
      expect(() => readOverview({ ...people[0]!, roles: [{ role, unitId: null }] }, { cyclus: cycle, onderdeel: "", onderdelen: 1, pagina: 1 })).toThrow();
    await giveRole(at.system, { personId: hr.personId, role: "hr", unitId: null });
  });
});
