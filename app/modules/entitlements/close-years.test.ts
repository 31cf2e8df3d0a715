import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { endEmployment } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { bookUse } from "./book-use.ts";
import { answerCarry, askToCarry, withdrawCarry } from "./carry-over.ts";
import { closeYears } from "./close-years.ts";
import { correctEntry } from "./correct-entry.ts";
import { catchUpJob } from "./entitlement-jobs.ts";

const world = usePortal();
type Someone = Actor & { personId: PersonId };
const yearStart = asDate("2026-08-01");
let at = 0;

beforeEach(() => setClock("2026-11-22"));
afterEach(() => setClock());

const team = async () => {
  const manager = await newPerson(world.portal, { isManager: true });
  return { manager, teacher: await newPerson(world.portal, { employment: { managerId: manager.personId } }) };
};
const book = (person: Actor, hours: number, money = 0, on = "2026-11-20") =>
  bookUse(person, {
    on: asDate(on),
    description: "cursus",
    hours: hundredthHours(hours),
    money: cents(money),
    activityId: null,
    chargedTo: "right",
    onceKey: `k${(at += 1)}`,
  });
const ask = (person: Actor, hours: number, money = 0) =>
  askToCarry(person, { yearStart, hours: hundredthHours(hours), money: cents(money), reason: "", onceKey: `w${(at += 1)}` });
const ledgerOf = (person: Someone) =>
  inTenant(world, async (db) =>
    (
      await db
        .selectFrom("ledger_entries as e")
        .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
        .select(["a.label", "e.kind", "e.hundredth_hours", "e.cents"])
        .where("a.person_id", "=", person.personId)
        .orderBy("a.label")
        .orderBy("e.sequence")
        .execute()
    ).map((row) => [row.label, row.kind, row.hundredth_hours, row.cents]),
  );

describe("closing a school year", () => {
  it("H-70 what is left lapses, what was agreed on goes over, and both ledgers show it", async () => {
    const { manager, teacher } = await team();
    mustBeDone(await book(teacher, 6300, 45_000));
    mustBeDone(await answerCarry(manager, mustBeDone(await ask(teacher, 1500)), "agreed"));
    setClock("2027-08-02");
    await catchUpJob.run(world.system, { personIds: [teacher.personId] });
    setClock("2027-08-31");
    expect(await closeYears(world.system), "the days of grace are not over").toBe(0);
    setClock("2027-09-01");
    expect(await closeYears(world.system)).toBeGreaterThan(0);
    expect(await closeYears(world.system), "a closed year is not closed again").toBe(0);
    expect(await ledgerOf(teacher)).toEqual([
      ["2026–2027", "grant", 8300, 60_000],
      ["2026–2027", "use", 6300, 45_000],
      ["2026–2027", "carry_out", 1500, 0],
      ["2026–2027", "lapse", 500, 15_000],
      ["2027–2028", "grant", 8300, 60_000],
      ["2027–2028", "carry_in", 1500, 0],
    ]);
  });

  it("X-12 a closed year takes no booking, no correction and no agreement, not even past the rules", async () => {
    const { teacher } = await team();
    const entryId = mustBeDone(await book(teacher, 600));
    setClock("2027-09-01");
    await closeYears(world.system);
    expect(await book(teacher, 100, 0, "2027-07-30")).toMatchObject({ refused: { reason: "year-closed" } });
    const taken = { entryId, shouldBe: { hours: hundredthHours(0), money: cents(0) }, description: "te veel", onceKey: "c1" };
    expect(await correctEntry(teacher, taken)).toMatchObject({ refused: { reason: "year-closed" } });
    expect(await ask(teacher, 100)).toMatchObject({ refused: { reason: "year-closed" } });
    const past = inTenant(world, (db) =>
      db
        .insertInto("ledger_entries")
        .columns(["account_id", "kind", "hundredth_hours", "cents", "booked_on"])
        .expression(
          db
            .selectFrom("entitlement_accounts")
            .select((eb) => ["id", eb.val("grant").as("kind"), eb.lit(100).as("hours"), eb.lit(0).as("money"), "starts_on"])
            .where("closed_on", "is not", null)
            .limit(1),
        )
        .execute(),
    );
    await expect(past).rejects.toThrow(/closed/);
  });

  it("who left during the year keeps the months served and carries nothing over", async () => {
    const { manager, teacher } = await team();
    mustBeDone(await book(teacher, 1000));
    mustBeDone(await answerCarry(manager, mustBeDone(await ask(teacher, 2000)), "agreed"));
    const job = await inTenant(world, (db) => db.selectFrom("employments").select("id").where("person_id", "=", teacher.personId).executeTakeFirstOrThrow());
    mustBeDone(await endEmployment(world.system, { personId: teacher.personId, employmentId: job.id }, asDate("2027-01-31")));
    setClock("2027-09-01");
    await closeYears(world.system);
    expect(await ledgerOf(teacher)).toEqual([
      ["2026–2027", "grant", 8300, 60_000],
      ["2026–2027", "use", 1000, 0],
      ["2026–2027", "correction", 4150, 30_000],
      ["2026–2027", "lapse", 3150, 30_000],
    ]);
  });

  it("bookings while the year is being closed are in before it or refused, and nothing is lost or overdrawn", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => newPerson(world.portal)));
    for (const person of people) mustBeDone(await book(person, 100));
    setClock("2027-09-01");
    const late = people.map((person) => book(person, 2500, 0, "2027-07-20"));
    const [, ...outcomes] = await Promise.all([closeYears(world.system), ...late]);
    for (const [index, person] of people.entries()) {
      const outcome = outcomes[index];
      const isIn = outcome !== undefined && "done" in outcome;
      if (!isIn) expect(outcome).toMatchObject({ refused: { reason: "year-closed" } });
      const lines = await ledgerOf(person);
      const left = lines.reduce((sum, [, kind, hours]) => sum + (kind === "grant" ? Number(hours) : -Number(hours)), 0);
      expect(left).toBe(0);
      expect(lines.at(-1)).toEqual(["2026–2027", "lapse", isIn ? 5700 : 8200, 60_000]);
    }
  });
});

describe("agreeing on carrying over", () => {
  it("H-70 is asked by the employee and answered once, by a manager of today and nobody else", async () => {
    const { manager, teacher } = await team();
    const { manager: stranger } = await team();
    const id = mustBeDone(await ask(teacher, 2000));
    await expect(answerCarry(stranger, id, "agreed")).rejects.toThrow();
    await expect(answerCarry(teacher, id, "agreed")).rejects.toThrow();
    await expect(withdrawCarry(manager, id)).rejects.toThrow();
    const both = await Promise.all([answerCarry(manager, id, "agreed"), answerCarry(manager, id, "declined"), withdrawCarry(teacher, id)]);
    expect(both.filter((one) => "done" in one)).toHaveLength(1);
    expect(both.filter((one) => "refused" in one)).toEqual([{ refused: "answered-before" }, { refused: "answered-before" }]);
  });

  it("sent again is the same wish; with something else in it, it is refused and the first one stands", async () => {
    const { teacher } = await team();
    const wish = { yearStart, hours: hundredthHours(2000), money: cents(0), reason: "", onceKey: "sent-again" };
    const first = mustBeDone(await askToCarry(teacher, wish));
    expect(mustBeDone(await askToCarry(teacher, wish))).toBe(first);
    for (const other of [{ hours: hundredthHours(3000) }, { money: cents(100) }, { reason: "voor de master" }]) {
      expect(await askToCarry(teacher, { ...wish, ...other })).toMatchObject({ refused: { reason: "sent-before" } });
    }
  });

  it("is about what is not used yet, one wish at a time, and the latest agreement counts", async () => {
    const { manager, teacher } = await team();
    mustBeDone(await book(teacher, 8000));
    expect(await ask(teacher, 400)).toMatchObject({ refused: { reason: "more-than-left", left: { hours: 300 } } });
    expect(await ask(teacher, 0)).toMatchObject({ refused: { reason: "nothing-asked" } });
    mustBeDone(await answerCarry(manager, mustBeDone(await ask(teacher, 300)), "agreed"));
    const second = mustBeDone(await ask(teacher, 100));
    expect(await ask(teacher, 200)).toMatchObject({ refused: { reason: "already-waiting" } });
    mustBeDone(await answerCarry(manager, second, "agreed"));
    expect(await ask(await newPerson(world.portal), 100)).toMatchObject({ refused: { reason: "nobody-to-ask" } });
    setClock("2027-09-01");
    await closeYears(world.system);
    expect((await ledgerOf(teacher)).slice(2)).toEqual([
      ["2026–2027", "carry_out", 100, 0],
      ["2026–2027", "lapse", 200, 60_000],
      ["2027–2028", "carry_in", 100, 0],
    ]);
  });
});
