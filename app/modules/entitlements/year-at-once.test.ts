import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone, type Outcome } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { listEntries } from "./account-table.ts";
import { bookAssigned } from "./book-assigned.ts";
import { bookUse } from "./book-use.ts";
import { answerCarry, askToCarry } from "./carry-over.ts";
import { closeYears } from "./close-years.ts";
import { correctEntry } from "./correct-entry.ts";
import { balance, runningBalance } from "./ledger.ts";

const world = usePortal();
const [yearStart, lastWeek] = [asDate("2026-08-01"), asDate("2027-07-26")];
let keys = 0;
const once = () => `k${(keys += 1)}`;

beforeAll(() => setClock("2027-08-20"));
afterAll(() => setClock());

type Step = { readonly what: "use" | "consent" | "correct" | "carry" | "close"; readonly hours: number; readonly money: number };
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom("use", "use", "consent", "correct", "carry", "close"),
    hours: fc.integer({ min: 1, max: 160 }).map((quarters) => quarters * 25),
    money: fc.nat(30_000),
  }),
  { minLength: 8, maxLength: 16 },
);

it("H-70 X-12 bookings, consents, corrections, wishes and closing at the same moment, in any order, overdraw nothing and lose nothing", async () => {
  const manager = await newPerson(world.portal, { isManager: true });
  await fc.assert(
    fc.asyncProperty(steps, async (wanted) => {
      setClock("2027-07-20");
      const person = await newPerson(world.portal, { employment: { managerId: manager.personId } });
      const book = (hours: number, money: number) =>
        bookUse(person, {
          on: lastWeek,
          description: "",
          hours: hundredthHours(hours),
          money: cents(money),
          activityId: null,
          chargedTo: "right",
          onceKey: once(),
        });
      setClock("2027-07-28");
      const first = mustBeDone(await book(1000, 10_000));
      // Days of grace are over from 1 September on; before that closing leaves the year alone.
      setClock("2027-09-01");
      const work = wanted.map(({ what, hours, money }): Promise<Outcome<unknown, unknown> | number> => {
        if (what === "use") return book(hours, money);
        if (what === "close") return closeYears(world.system);
        if (what === "correct")
          return correctEntry(person, {
            entryId: first,
            shouldBe: { hours: hundredthHours(Math.min(hours, 1000)), money: cents(0) },
            description: "minder",
            onceKey: once(),
          });
        if (what === "consent")
          return inTenant(person, (db) =>
            bookAssigned(db, person, {
              personId: person.personId,
              on: lastWeek,
              hours: hundredthHours(hours),
              money: cents(money),
              description: "",
              chargedTo: "right",
              onceKey: once(),
            }),
          );
        return askToCarry(person, { yearStart, hours: hundredthHours(hours), money: cents(0), reason: "", onceKey: once() }).then(async (asked) =>
          "done" in asked ? answerCarry(manager, asked.done, "agreed") : asked,
        );
      });
      const outcomes = await Promise.all(work);
      await closeYears(world.system);

      const entries = await inTenant(world, (db) => listEntries(db, person.personId, { start: yearStart }));
      for (const { balance: standing } of runningBalance(entries))
        for (const { total, used, planned, free, gone } of Object.values(standing)) {
          expect(Math.min(used, planned, free, gone)).toBeGreaterThanOrEqual(0);
          expect(used + planned + free + gone).toBe(total);
        }
      const acknowledged = outcomes.filter(
        (outcome, index) => ["use", "consent"].includes(wanted[index]?.what ?? "") && typeof outcome === "object" && "done" in outcome,
      ).length;
      expect(entries.filter(({ kind }) => kind === "use")).toHaveLength(acknowledged + 1);
      expect(balance(entries)).toMatchObject({ hours: { free: 0, planned: 0 }, money: { free: 0, planned: 0 } });
      expect(["lapse", "carry_out"]).toContain(entries.at(-1)?.kind);
    }),
    { numRuns: 8 },
  );
});

it("H-69 a booking with consent is no own booking: it is not corrected by hand, because its assignment would not know", async () => {
  setClock("2026-11-22");
  const person = await newPerson(world.portal);
  const booking = {
    personId: person.personId,
    on: asDate("2026-11-20"),
    hours: hundredthHours(800),
    money: cents(0),
    description: "",
    chargedTo: "right",
    onceKey: "assignment x right",
  } as const;
  const entryId = mustBeDone(await inTenant(person, (db) => bookAssigned(db, person, booking)));
  const correction = { entryId, shouldBe: { hours: hundredthHours(0), money: cents(0) }, description: "toch niet", onceKey: once() };
  expect(await correctEntry(person, correction)).toMatchObject({ refused: { reason: "belongs-to-assignment" } });
});
