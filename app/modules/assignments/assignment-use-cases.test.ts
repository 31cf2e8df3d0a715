import { beforeAll, describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, asDate, type DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId, SignedIn } from "#platform/web/actor.ts";
import { bookUse, entitlementSummary } from "#modules/entitlements/public.ts";
import { changeEmployment, employmentsOf, markInvited, reportLeaving } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { consentToAssignment, refuseAssignment, takeBackConsent } from "./answer-assignment.ts";
import { assignActivity } from "./assign-activity.ts";
import { assignmentForm } from "./assignment-form.ts";
import { finishAssignment, finishInTeam } from "./finish-assignment.ts";
import { followUpAssignments } from "./follow-up.ts";
import { openAssignmentsFor } from "./open-assignments.ts";
import { readOwnAssignment } from "./read-own.ts";
import { readAssignmentInTeam, readTeamAssignments } from "./read-team.ts";
import { withdrawAssignment } from "./withdraw-assignment.ts";

const world = usePortal();
type Person = Actor & { personId: PersonId };
let marleen: Person;
let rob: Person;
let forms = 0;

beforeAll(async () => {
  marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true, employment: { category: "MGT" } });
  rob = await newPerson(world.portal, { firstName: "Rob", isManager: true });
});

const teacher = (employment: Record<string, unknown> = {}) =>
  newPerson(world.portal, { firstName: "Samira", employment: { managerId: marleen.personId, ...employment } });

async function assign(people: readonly Person[], over: Record<string, unknown> = {}, by: Actor = marleen): Promise<string[]> {
  return [...mustBeDone(await assignActivity(by, form(people, over)))];
}
function form(people: readonly Person[], over: Record<string, unknown> = {}) {
  forms += 1;
  const usual = { title: "Training formatief toetsen", startsOn: today(), hours: "8", money: "400", category: "a", charge: "right", once: `form ${forms}` };
  return assignmentForm.parse({ ...usual, people: people.map(({ personId }) => personId), ...over });
}
async function ask(person: Person, over: Record<string, unknown> = {}): Promise<string> {
  return (await assign([person], over))[0] as string;
}
const free = async (person: Person): Promise<number[]> => {
  const { hours, money } = await inTenant(person, (db) => entitlementSummary(db, person));
  return [hours.free, money.free];
};
const use = (person: Person, hours: number, onceKey: string) =>
  bookUse(person, { on: today(), description: "eigen keuze", hours: hundredthHours(hours), money: cents(0), activityId: null, chargedTo: "right", onceKey });
const lines = (person: Person) =>
  inTenant(world, (db) =>
    db
      .selectFrom("ledger_entries as e")
      .innerJoin("entitlement_accounts as a", "a.id", "e.account_id")
      .select(["e.kind", "e.charged_to", "e.hundredth_hours", "e.cents", "e.description", "e.booked_on"])
      .where("a.person_id", "=", person.personId)
      .where("e.kind", "!=", "grant")
      .orderBy("e.sequence")
      .execute(),
  );
const stepsOf = async (person: Person, id: string): Promise<string[]> =>
  (await readOwnAssignment(person as unknown as SignedIn, id)).steps.map(({ step }) => step);
const payerOf = async (id: string, of: Actor = marleen): Promise<string> => (await readAssignmentInTeam(of, id)).state;

describe("assigned work", () => {
  it("H-72 eight hours stay eight hours for half a job, and the right is not touched", async () => {
    const [samira, lotte] = [await teacher({ fteE4: 5000 }), await teacher()];
    const before = await free(samira);
    const ids = await assign([samira, lotte], { charge: "employer" });
    mustBeDone(await finishAssignment(samira, ids[0] as string, today()));
    expect((await readOwnAssignment(samira as unknown as SignedIn, ids[0] as string)).assignment).toMatchObject({
      hours: 800,
      money: 40_000,
      state: "employer",
    });
    expect(await free(samira)).toEqual(before);
    expect(await lines(samira)).toMatchObject([{ kind: "use", charged_to: "assigned", hundredth_hours: 800, cents: 40_000 }]);
  });

  it("H-69 waits for consent and books nothing, then books on the day of the yes and says so in the ledger", async () => {
    const samira = await teacher();
    const id = await ask(samira);
    expect([await payerOf(id), await free(samira), await lines(samira)]).toEqual(["waiting", [8300, 60_000], []]);
    mustBeDone(await consentToAssignment(samira, id));
    expect([await payerOf(id), await free(samira)]).toEqual(["right", [7500, 20_000]]);
    const [line] = await lines(samira);
    expect(line).toMatchObject({ charged_to: "right", booked_on: today() });
    expect(line?.description).toMatch(/^Training formatief toetsen, met jouw instemming op \d+ \w+ \d{4}$/);
    expect(await stepsOf(samira, id)).toEqual(["assigned", "asked", "consented"]);
  });

  it("H-69 a no leaves the right alone, the employer pays, and the manager reads nothing else than for work that was never asked for", async () => {
    const samira = await teacher();
    const [id, never] = [await ask(samira), await ask(samira, { charge: "employer" })];
    mustBeDone(await refuseAssignment(samira, id));
    mustBeDone(await refuseAssignment(samira, id));
    expect([await free(samira), await stepsOf(samira, id)]).toEqual([
      [8300, 60_000],
      ["assigned", "asked", "refused"],
    ]);
    const [refused, plain] = [await readAssignmentInTeam(marleen, id), await readAssignmentInTeam(marleen, never)];
    expect([refused.state, refused.consentedOn, "steps" in refused]).toEqual([plain.state, plain.consentedOn, "steps" in plain]);
    expect(await consentToAssignment(samira, id)).toEqual({ refused: { reason: "not-waiting" } });
    mustBeDone(await finishAssignment(samira, id, today()));
    expect(await lines(samira)).toMatchObject([{ charged_to: "assigned" }]);
  });

  it("OQ-41 a yes for more than is free is refused with what is short, and the question stays open", async () => {
    const samira = await teacher();
    const id = await ask(samira);
    mustBeDone(await use(samira, 8000, "much"));
    expect(await consentToAssignment(samira, id)).toMatchObject({
      refused: { reason: "not-bookable", booking: { free: { hours: 300 }, short: { hours: 500, money: 0 } } },
    });
    expect([await payerOf(id), await stepsOf(samira, id)]).toEqual(["waiting", ["assigned", "asked"]]);
  });

  it("H-69 a consent can be taken back until the work was done, and then stays", async () => {
    const samira = await teacher();
    const [back, kept] = [await ask(samira), await ask(samira)];
    mustBeDone(await consentToAssignment(samira, back));
    mustBeDone(await takeBackConsent(samira, back));
    mustBeDone(await takeBackConsent(samira, back));
    expect([await free(samira), await payerOf(back)]).toEqual([[8300, 60_000], "employer"]);
    mustBeDone(await consentToAssignment(samira, kept));
    expect(await finishInTeam(marleen, kept, today())).toEqual({ refused: "theirs-to-say" });
    mustBeDone(await finishAssignment(samira, kept, today()));
    expect(await takeBackConsent(samira, kept)).toEqual({ refused: "done" });
    expect(await refuseAssignment(samira, kept)).toEqual({ refused: "consented" });
    expect(await free(samira)).toEqual([7500, 20_000]);
  });

  it("H-69 takes back no consent that was never given: after a no, while the question waits, and of what the employer pays", async () => {
    const samira = await teacher();
    const [no, waits, never] = [await ask(samira), await ask(samira), await ask(samira, { charge: "employer" })];
    mustBeDone(await refuseAssignment(samira, no));
    const before = await Promise.all([no, waits, never].map((id) => stepsOf(samira, id)));
    for (const id of [no, waits, never]) expect(await takeBackConsent(samira, id)).toEqual({ refused: "no-consent" });
    expect(await Promise.all([no, waits, never].map((id) => stepsOf(samira, id)))).toEqual(before);
    expect([await payerOf(waits), await lines(samira), await free(samira)]).toEqual(["waiting", [], [8300, 60_000]]);
  });

  it("what was done while nobody answered is booked once it is known who pays", async () => {
    const samira = await teacher();
    const [no, yes] = [await ask(samira), await ask(samira, { hours: "2", money: "" })];
    for (const id of [no, yes]) mustBeDone(await finishAssignment(samira, id, today()));
    expect(await lines(samira)).toEqual([]);
    mustBeDone(await refuseAssignment(samira, no));
    mustBeDone(await consentToAssignment(samira, yes));
    expect((await lines(samira)).map((line) => [line.charged_to, line.hundredth_hours])).toEqual([
      ["assigned", 800],
      ["right", 200],
    ]);
  });
});

describe("at the same moment and twice", () => {
  it("the same form sent twice assigns once to each", async () => {
    const samira = await teacher();
    const sent = form([samira]);
    await Promise.all([assignActivity(marleen, sent), assignActivity(marleen, sent)]);
    expect(await inTenant(samira, (db) => openAssignmentsFor(db, samira.personId))).toHaveLength(1);
  });

  it("the same form with other people is assigned to them too; with something else in it, it is refused", async () => {
    const [samira, youssef] = [await teacher(), await teacher()];
    const once = "changed after it was sent";
    await assign([samira], { once });
    expect(await assign([samira, youssef], { once })).toHaveLength(1);
    for (const other of [{ title: "BHV" }, { hours: "9" }, { money: "" }, { charge: "employer" }, { isRegistered: "yes" }, { purpose: "Nodig" }]) {
      expect(await assignActivity(marleen, form([samira], { once, ...other }))).toMatchObject({ refused: { reason: "sent-before" } });
    }
    expect(await inTenant(samira, (db) => openAssignmentsFor(db, samira.personId))).toHaveLength(1);
  });

  it("OQ-41 consents and bookings at once never overdraw, and what was booked is what was taken", async () => {
    const samira = await teacher();
    const ids = await Promise.all(Array.from({ length: 8 }, () => ask(samira, { hours: "10", money: "" })));
    const outcomes = await Promise.all([
      ...ids.map((id) => consentToAssignment(samira, id)),
      ...Array.from({ length: 8 }, (_, index) => use(samira, 1000, `own ${index}`)),
    ]);
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(8);
    expect(await free(samira)).toEqual([300, 60_000]);
  });

  it("of yes, no and a withdrawal at once only one happens, and the ledger agrees with it", async () => {
    const samira = await teacher();
    const ids = await Promise.all(Array.from({ length: 6 }, () => ask(samira, { hours: "1", money: "" })));
    await Promise.all(
      ids.flatMap((id) => [consentToAssignment(samira, id), refuseAssignment(samira, id), withdrawAssignment(marleen, id), consentToAssignment(samira, id)]),
    );
    const states = await Promise.all(ids.map((id) => payerOf(id)));
    expect(await free(samira)).toEqual([8300 - 100 * states.filter((state) => state === "right").length, 60_000]);
  });

  it("a withdrawal gives back what the right paid, and mails nothing of it", async () => {
    const samira = await teacher();
    await inTenant(world, (db) => markInvited(db, [samira.personId]));
    const id = await ask(samira);
    mustBeDone(await consentToAssignment(samira, id));
    mustBeDone(await withdrawAssignment(marleen, id));
    mustBeDone(await withdrawAssignment(marleen, id));
    expect([await free(samira), await payerOf(id)]).toEqual([[8300, 60_000], "withdrawn"]);
    expect(await finishAssignment(samira, id, today())).toEqual({ refused: "withdrawn" });
    const mails = await inTenant(world, (db) =>
      db.selectFrom("outbox_mails").select(["kind", "subject", "body"]).where("person_id", "=", samira.personId).execute(),
    );
    expect(mails.map(({ kind }) => kind).toSorted()).toEqual(["assignment-asked", "assignment-withdrawn"]);
    expect(mails.filter(({ subject, body }) => /Training|Samira|Marleen|€|\d/.test(subject.replace(world.portal.title, "") + body))).toEqual([]);
  });
});

describe("who may", () => {
  it("P-46 only people of the own team, of today; another team’s is not there", async () => {
    const [samira, other] = [await teacher(), await newPerson(world.portal, { employment: { managerId: rob.personId } })];
    expect(await assignActivity(marleen, form([samira, other]))).toMatchObject({ refused: { reason: "not-your-team" } });
    expect(() => assignActivity(samira, form([other]))).toThrow(NotAllowed);
    const id = await ask(samira);
    for (const attempt of [
      () => readAssignmentInTeam(rob, id),
      () => withdrawAssignment(rob, id),
      () => consentToAssignment(other, id),
      () => refuseAssignment(marleen, id),
    ])
      await expect(attempt()).rejects.toThrow(NotFound);
  });

  it("who manages somebody no longer sees nothing any more, and the next manager does, also in the sums", async () => {
    const samira = await teacher();
    const id = await ask(samira, { charge: "employer", title: "Van team gewisseld" });
    const [job] = await inTenant(world, (db) => employmentsOf(db, samira.personId, today(), today()));
    const { category, fteE4, functionTitle, contractKind, educationLevel, unitId, startsOn, endsOn } = job!;
    const facts = { category, fteE4, functionTitle, contractKind, educationLevel, unitId, startsOn, endsOn, managerId: rob.personId };
    mustBeDone(await changeEmployment(world.system, { personId: samira.personId, employmentId: job!.id }, facts));
    await expect(readAssignmentInTeam(marleen, id)).rejects.toThrow(NotFound);
    expect((await readTeamAssignments(marleen, undefined)).assignments.some(({ title }) => title === "Van team gewisseld")).toBe(false);
    mustBeDone(await finishInTeam(rob, id, today()));
    expect((await readTeamAssignments(rob, undefined)).costs).toMatchObject({ done: { hours: 800, money: 40_000 }, toDo: { hours: 0, money: 0 } });
  });

  it("asks no right of who has none, and employs nobody before their first day", async () => {
    const manager = await newPerson(world.portal, { isManager: true, employment: { category: "MGT", managerId: marleen.personId } });
    expect(await assignActivity(marleen, form([manager]))).toMatchObject({ refused: { reason: "no-right" } });
    const samira = await teacher();
    mustBeDone(await reportLeaving(world.system, samira.personId, addDays(today(), 3)));
    expect(await assignActivity(marleen, form([samira], { startsOn: addDays(today(), 9) }))).toMatchObject({
      refused: { reason: expect.stringMatching(/not-employed-then|year-not-begun/) as string },
    });
  });

  it("X-12 what was assigned and every step stay as they were written", async () => {
    const samira = await teacher();
    const id = await ask(samira);
    const change = (table: "assignments" | "assignment_steps", set: Record<string, unknown>) =>
      inTenant(world, (db) =>
        db
          .updateTable(table)
          .set(set as never)
          .where(table === "assignments" ? "id" : ("assignment_id" as never), "=", id)
          .execute(),
      );
    await expect(change("assignments", { hundredth_hours: 100 })).rejects.toThrow(/permission denied/);
    await expect(change("assignment_steps", { person_name: "x" })).rejects.toThrow();
    const trail = await inTenant(world, (db) => db.selectFrom("audit_entries").select(["action", "detail"]).where("subject_id", "=", id).execute());
    expect(trail).toEqual([{ action: "assignment.assigned", detail: { personId: samira.personId, hundredthHours: 800, cents: 40_000, asksRight: true } }]);
  });
});

describe("the passing of time", () => {
  const at = async (day: DateString, work: () => Promise<void>): Promise<void> => {
    setClock(day);
    try {
      await work();
    } finally {
      setClock();
    }
  };

  it("is not done before its first day, whoever says so, and a consent is not made final by it", async () => {
    let samira!: Person;
    let [own, asked] = ["", ""];
    const planned = { startsOn: "2027-01-14", endsOn: "2027-01-21" };
    await at(asDate("2026-11-22"), async () => {
      samira = await teacher();
      [own, asked] = [await ask(samira, { ...planned, charge: "employer" }), await ask(samira, planned)];
      mustBeDone(await consentToAssignment(samira, asked));
      for (const id of [own, asked]) expect(await finishAssignment(samira, id, today())).toEqual({ refused: "not-begun" });
      expect(await finishInTeam(marleen, own, today())).toEqual({ refused: "not-begun" });
      expect((await lines(samira)).map((line) => line.charged_to)).toEqual(["right"]);
      mustBeDone(await takeBackConsent(samira, asked));
    });
    await at(asDate("2027-01-16"), async () => {
      expect(await finishAssignment(samira, asked, asDate("2027-01-13"))).toEqual({ refused: "before-its-first-day" });
      expect(await finishInTeam(marleen, own, asDate("2027-01-13"))).toEqual({ refused: "before-its-first-day" });
      mustBeDone(await finishAssignment(samira, asked, asDate("2027-01-14")));
      mustBeDone(await finishInTeam(marleen, own, today()));
    });
  });

  it("H-69 reminds once, and lets the employer pay when no answer came", async () => {
    let samira!: Person;
    let id = "";
    await at(asDate("2026-10-01"), async () => {
      samira = await teacher();
      await inTenant(world, (db) => markInvited(db, [samira.personId]));
      id = await ask(samira);
      mustBeDone(await finishAssignment(samira, id, today()));
      await followUpAssignments(world.system);
    });
    await at(asDate("2026-10-08"), async () => {
      await followUpAssignments(world.system);
      await followUpAssignments(world.system);
      expect(await stepsOf(samira, id)).toEqual(["assigned", "asked", "done", "reminded"]);
    });
    await at(asDate("2026-11-01"), async () => {
      expect(await consentToAssignment(samira, id)).toEqual({ refused: { reason: "not-waiting" } });
      await followUpAssignments(world.system);
      await followUpAssignments(world.system);
      expect((await stepsOf(samira, id)).slice(-2)).toEqual(["reminded", "expired"]);
      expect(await lines(samira)).toMatchObject([{ charged_to: "assigned", booked_on: "2026-10-01" }]);
      expect(await free(samira)).toEqual([8300, 60_000]);
    });
  });

  it("H-69 a yes after the year of the activity is refused, and the new right is not touched", async () => {
    let samira!: Person;
    let id = "";
    await at(asDate("2026-07-20"), async () => {
      samira = await teacher();
      id = await ask(samira);
    });
    await at(asDate("2026-08-01"), async () => {
      expect(await consentToAssignment(samira, id)).toEqual({ refused: { reason: "year-over" } });
      await followUpAssignments(world.system);
      expect([await payerOf(id), await free(samira)]).toEqual(["employer", [8300, 60_000]]);
      expect(await assignActivity(marleen, form([samira], { startsOn: "2026-07-30" }))).toMatchObject({ refused: { reason: "year-over" } });
    });
  });

  it("who left answers no more: the employer pays, and the manager who assigned it still counts it", async () => {
    let samira!: Person;
    let id = "";
    await at(asDate("2026-10-01"), async () => {
      samira = await teacher();
      id = await ask(samira, { title: "Vertrokken" });
      mustBeDone(await reportLeaving(world.system, samira.personId, asDate("2026-10-02")));
    });
    await at(asDate("2026-10-05"), async () => {
      await followUpAssignments(world.system);
      expect(await payerOf(id)).toBe("employer");
      expect((await readTeamAssignments(marleen, undefined)).assignments.find(({ title }) => title === "Vertrokken")?.state).toBe("employer");
    });
  });
});
