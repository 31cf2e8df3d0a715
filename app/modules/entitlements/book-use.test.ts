import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { bookUse, type Booking } from "./book-use.ts";
import { correctEntry } from "./correct-entry.ts";
import { entitlementSummary } from "./entitlement-summary.ts";
import { ownBookings } from "./own-bookings.ts";

const world = usePortal();
let forms = 0;
const booking = (over: Partial<Omit<Booking, "hours" | "money">> & { hours?: number; money?: number } = {}): Booking => {
  const { hours = 600, money = 25_000, ...rest } = over;
  forms += 1;
  return {
    on: today(),
    description: "Training denkvragen",
    activityId: null,
    chargedTo: "right",
    onceKey: `form-${forms}`,
    ...rest,
    hours: hundredthHours(hours),
    money: cents(money),
  };
};
const summary = (actor: Actor) => inTenant(actor, (db) => entitlementSummary(db, actor));
const free = async (actor: Actor) => {
  const { hours, money } = await summary(actor);
  return [hours.free, money.free];
};
const kept = (actor: Actor) =>
  inTenant(actor, (db) => db.selectFrom("ledger_entries").select(["kind", "hundredth_hours", "cents", "rule_set", "formula"]).orderBy("sequence").execute());

describe("the right on the database", () => {
  it("H-64 H-65 a full-time teacher has 83 hours and € 600 at the first look, with the formula and the rule set kept", async () => {
    const samira = await newPerson(world.portal, { firstName: "Samira" });
    expect(await summary(samira)).toMatchObject({
      hours: { total: 8300, free: 8300 },
      money: { total: 60_000, free: 60_000 },
      ruleSet: "cao-vo-2014",
      lapses: true,
      state: "has-right",
    });
    expect((await kept(samira)).at(-1)).toMatchObject({
      kind: "grant",
      hundredth_hours: 8300,
      cents: 60_000,
      rule_set: "cao-vo-2014",
      formula: { hoursParts: [{ category: "OP", amount: 8300 }] },
    });
  });

  it("H-66 H-67 support staff has 40 hours and € 500", async () => {
    const ria = await newPerson(world.portal, { employment: { category: "OOP" } });
    expect(await free(ria)).toEqual([4000, 50_000]);
  });

  it("H-55 H-64 H-65 booking 6 hours and € 250 leaves 77 hours and € 350 at once", async () => {
    const samira = await newPerson(world.portal);
    mustBeDone(await bookUse(samira, booking()));
    expect(await free(samira)).toEqual([7700, 35_000]);
  });

  it("looking twice writes nothing the second time and takes one flight", async () => {
    const samira = await newPerson(world.portal);
    await summary(samira);
    const before = (await kept(samira)).length;
    const [, count] = await countDatabase(() => summary(samira));
    expect([(await kept(samira)).length, count.roundTrips]).toEqual([before, 2]);
  });

  it("OQ-41 more than is free is refused, with what is free and what is short, and writes nothing", async () => {
    const samira = await newPerson(world.portal);
    mustBeDone(await bookUse(samira, booking({ hours: 8000, money: 0 })));
    expect(await bookUse(samira, booking({ hours: 500, money: 0 }))).toMatchObject({
      refused: { reason: "not-enough-hours", free: { hours: 300 }, short: { hours: 200 } },
    });
    expect(await free(samira)).toEqual([300, 60_000]);
  });

  it("OQ-41 fifty bookings at the same moment end with exactly the right balance", async () => {
    const samira = await newPerson(world.portal);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => bookUse(samira, booking({ hours: 225, money: 1500 }))));
    // 83 hours hold 36 bookings of 2,25; € 600 holds 40 of € 15.
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(36);
    expect(outcomes.flatMap((outcome) => ("refused" in outcome ? [outcome.refused.reason] : []))).toEqual(Array.from({ length: 14 }, () => "not-enough-hours"));
    expect(await free(samira)).toEqual([8300 - 36 * 225, 60_000 - 36 * 1500]);
  });

  it("the first fifty looks at the same moment grant the right once", async () => {
    const samira = await newPerson(world.portal);
    await Promise.all(Array.from({ length: 50 }, () => summary(samira)));
    expect(await free(samira)).toEqual([8300, 60_000]);
  });

  it("the same form sent twice is one booking", async () => {
    const samira = await newPerson(world.portal);
    const form = booking();
    const [first, second] = await Promise.all([bookUse(samira, form), bookUse(samira, form)]);
    expect(mustBeDone(first)).toBe(mustBeDone(second));
    expect(await free(samira)).toEqual([7700, 35_000]);
  });

  it("the same form with something else in it books nothing more and does not say that it did", async () => {
    const samira = await newPerson(world.portal);
    const form = booking({ evidence: { kind: "text", title: "Verslag", content: "Verslag" } });
    const sent = mustBeDone(await bookUse(samira, form));
    expect(mustBeDone(await bookUse(samira, form))).toBe(sent);
    const others: readonly Partial<Booking>[] = [
      { hours: hundredthHours(800) },
      { money: cents(0) },
      { description: "Iets anders" },
      { chargedTo: "assigned" },
      { on: asDate("2026-10-01") },
      { evidence: null },
      { evidence: { kind: "link", title: "https://example.org", content: "https://example.org" } },
    ];
    for (const other of others) expect(await bookUse(samira, { ...form, ...other })).toMatchObject({ refused: { reason: "sent-before" } });
    expect(await free(samira)).toEqual([7700, 35_000]);
  });

  it("the day decides the year: last year's ledger for July, and no earlier and no later", async () => {
    setClock("2026-08-03");
    const samira = await newPerson(world.portal);
    mustBeDone(await bookUse(samira, booking({ on: asDate("2026-08-03") })));
    expect(await bookUse(samira, booking({ on: asDate("2026-08-04") }))).toMatchObject({ refused: { reason: "in-the-future" } });
    expect(await bookUse(samira, booking({ on: asDate("2025-07-31") }))).toMatchObject({ refused: { reason: "outside-the-year" } });
    expect(await bookUse(samira, booking({ on: asDate("2026-07-31") }))).toMatchObject({ refused: { reason: "no-right-this-year" } });
    setClock();
  });

  it("H-70 on 1 August there is a new right, and what was booked in July stays in its own year", async () => {
    setClock("2026-07-31");
    const samira = await newPerson(world.portal);
    mustBeDone(await bookUse(samira, booking()));
    setClock("2026-08-01");
    expect(await summary(samira)).toMatchObject({ yearLabel: "2026–2027", hours: { free: 8300 } });
    mustBeDone(await bookUse(samira, booking({ on: asDate("2026-07-31") })));
    expect(await free(samira)).toEqual([8300, 60_000]);
    setClock("2026-07-31");
    expect(await free(samira)).toEqual([7100, 10_000]);
    setClock();
  });

  it("OQ-39 what was left at the end of the year is not in the new one, of hours and of money apart; what was used stays with its year", async () => {
    setClock("2026-07-31");
    const [onlyHours, onlyMoney] = [await newPerson(world.portal), await newPerson(world.portal)];
    mustBeDone(await bookUse(onlyHours, booking({ hours: 8300, money: 0 })));
    mustBeDone(await bookUse(onlyMoney, booking({ hours: 0, money: 60_000 })));
    expect([await free(onlyHours), await free(onlyMoney)]).toEqual([
      [0, 60_000],
      [8300, 0],
    ]);
    expect(await summary(onlyHours)).toMatchObject({ lapses: true });
    setClock("2026-08-01");
    expect([await free(onlyHours), await free(onlyMoney)]).toEqual([
      [8300, 60_000],
      [8300, 60_000],
    ]);
    setClock();
  });

  it("what was assigned is logged and leaves the right untouched", async () => {
    const samira = await newPerson(world.portal);
    mustBeDone(await bookUse(samira, booking({ hours: 90_00, chargedTo: "assigned" })));
    mustBeDone(await bookUse(samira, booking({ hours: 100, money: 0, description: "Zelf gekozen" })));
    expect(await free(samira)).toEqual([8200, 60_000]);
    // In the plan it does not stand between what was booked on the right, as a line of nothing.
    expect((await inTenant(samira, (db) => ownBookings(db, samira)))?.lines.map(({ kind, what }) => [kind, what])).toEqual([
      ["use", "Zelf gekozen"],
      ["grant", ""],
    ]);
  });

  it("X-03 an activity of another person or portal is not found", async () => {
    const samira = await newPerson(world.portal);
    await expect(bookUse(samira, booking({ activityId: "00000000-0000-7000-8000-000000000001" }))).rejects.toThrow(NotFound);
  });

  it("only a person has a right", async () => {
    expect(() => bookUse(world.system, booking())).toThrow(NotAllowed);
  });

  it("X-12 every booking is on the audit trail, with figures and no texts", async () => {
    const samira = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking({ description: "Geheim" })));
    const lines = await inTenant(world, (db) => db.selectFrom("audit_entries").select(["action", "detail"]).where("subject_id", "=", entry).execute());
    expect(lines).toEqual([{ action: "entitlement.used", detail: { hundredthHours: 600, cents: 25_000, chargedTo: "right" } }]);
  });

  it("X-11 a municipality without rules of its own has nothing to book from", async () => {
    const town = await newPortal({ sector: "gov", storage: world.portal.storage });
    const employee = await newPerson(town, { employment: { category: "OOP" } });
    expect(await summary(employee)).toMatchObject({ state: "off", hours: { total: 0 }, yearLabel: today().slice(0, 4) });
    expect(await bookUse(employee, booking())).toMatchObject({ refused: { reason: "no-right-this-year" } });
  });
});

describe("a correction", () => {
  const shouldBe = (hours: number, money = 0) => ({ hours: hundredthHours(hours), money: cents(money) });

  it("X-12 brings a booking to what it really was, by a new entry", async () => {
    const samira = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking({ hours: 800, money: 0 })));
    mustBeDone(await correctEntry(samira, { entryId: entry, shouldBe: shouldBe(600), description: "het waren 6 uur", onceKey: "correction-1" }));
    expect(await free(samira)).toEqual([7700, 60_000]);
    mustBeDone(await correctEntry(samira, { entryId: entry, shouldBe: shouldBe(0), description: "ging niet door", onceKey: "correction-2" }));
    expect(await free(samira)).toEqual([8300, 60_000]);
  });

  it("that would make the booking higher, or that changes nothing, is refused", async () => {
    const samira = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking({ hours: 800, money: 0 })));
    const correct = (hours: number, onceKey: string) => correctEntry(samira, { entryId: entry, shouldBe: shouldBe(hours), description: "", onceKey });
    expect(await correct(801, "c-1")).toMatchObject({ refused: { reason: "higher-than-booked", left: { hours: 800 } } });
    expect(await correct(800, "c-2")).toMatchObject({ refused: { reason: "nothing-booked" } });
  });

  it("sent again is the same one, also after a later one; with something else in it, it is refused", async () => {
    const samira = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking({ hours: 800, money: 0 })));
    const form = { entryId: entry, shouldBe: shouldBe(600), description: "het waren 6 uur", onceKey: "sent-again" };
    const first = mustBeDone(await correctEntry(samira, form));
    mustBeDone(await correctEntry(samira, { ...form, shouldBe: shouldBe(500), onceKey: "a later one" }));
    expect(mustBeDone(await correctEntry(samira, form))).toBe(first);
    for (const other of [{ shouldBe: shouldBe(400) }, { description: "anders" }]) {
      expect(await correctEntry(samira, { ...form, ...other })).toMatchObject({ refused: { reason: "sent-before", left: { hours: 500 } } });
    }
    expect(await free(samira)).toEqual([7800, 60_000]);
  });

  it("twenty corrections at the same moment never take back more than was booked", async () => {
    const samira = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking({ hours: 800, money: 0 })));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => correctEntry(samira, { entryId: entry, shouldBe: shouldBe(300), description: "", onceKey: `at-once-${index}` })),
    );
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    expect(await free(samira)).toEqual([8000, 60_000]);
  });

  it("is not possible for another person's booking, nor for the grant", async () => {
    const samira = await newPerson(world.portal);
    const youssef = await newPerson(world.portal);
    const entry = mustBeDone(await bookUse(samira, booking()));
    const back = { shouldBe: shouldBe(100), description: "", onceKey: "x" };
    await expect(correctEntry(youssef, { entryId: entry, ...back })).rejects.toThrow(NotFound);
    const grant = await inTenant(world, (db) =>
      db.selectFrom("ledger_entries").select("id").where("kind", "=", "grant").orderBy("sequence", "desc").executeTakeFirstOrThrow(),
    );
    await expect(correctEntry(samira, { entryId: grant.id, ...back })).rejects.toThrow(NotFound);
  });
});

describe("a change of employment", () => {
  it("X-12 more fte grants more, less takes back by a correction with the new formula", async () => {
    const samira = await newPerson(world.portal, { employment: { fteE4: 8000 } });
    expect(await free(samira)).toEqual([6640, 48_000]);
    const setFte = (fte: number) =>
      inTenant(samira, (db) => db.updateTable("employments").set({ fte_e4: fte }).where("person_id", "=", samira.personId).execute());
    await setFte(10_000);
    expect(await free(samira)).toEqual([8300, 60_000]);
    await setFte(5000);
    expect(await free(samira)).toEqual([4150, 30_000]);
    const mine = (await kept(samira)).slice(-4).map(({ kind, hundredth_hours: hours }) => [kind, hours]);
    expect(mine).toEqual([
      ["grant", 6640],
      ["grant", 1660],
      ["correction", 1660],
      ["correction", 2490],
    ]);
  });

  it("who starts next month has nothing yet", async () => {
    const later = await newPerson(world.portal, { employment: { startsOn: addDays(today(), 20) } });
    expect(await summary(later)).toMatchObject({ state: "none" });
  });
});
