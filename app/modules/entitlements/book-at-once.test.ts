import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { bookUse } from "./book-use.ts";
import { correctEntry } from "./correct-entry.ts";
import { entitlementSummary } from "./entitlement-summary.ts";

const world = usePortal();
let keys = 0;
const key = () => `at-once-${(keys += 1)}`;

type Wave = { readonly hours: number; readonly money: number; readonly deed: "book" | "assigned" | "correct" | "look" }[];
const anyWave = fc.array(
  fc.record({
    hours: fc.integer({ min: 0, max: 60 }).map((quarters) => quarters * 25),
    money: fc.integer({ min: 0, max: 12_000 }),
    deed: fc.constantFrom("book", "book", "book", "assigned", "correct", "look"),
  }),
  { minLength: 5, maxLength: 15 },
) as fc.Arbitrary<Wave>;

describe("bookings at the same moment", () => {
  it("OQ-41 whatever people book, correct and look at together, what is kept adds up and free is never below zero", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWave, { minLength: 1, maxLength: 3 }), async (waves) => {
        const samira = await newPerson(world.portal);
        const booked: string[] = [];
        const see = () => inTenant(samira, (db) => entitlementSummary(db, samira));
        let [usedHours, usedMoney] = [0, 0];
        for (const wave of waves) {
          await Promise.all(
            wave.map(async ({ hours, money, deed }, index) => {
              const amount = { hours: hundredthHours(hours), money: cents(money) };
              if (deed === "look") return void (await see());
              const entryId = booked[index % Math.max(1, booked.length)];
              if (deed === "correct") {
                if (!entryId) return;
                const outcome = await correctEntry(samira, {
                  entryId,
                  shouldBe: { hours: hundredthHours(0), money: cents(0) },
                  description: "ging niet door",
                  onceKey: key(),
                });
                if ("done" in outcome) booked.splice(booked.indexOf(entryId), 1);
                return;
              }
              const outcome = await bookUse(samira, {
                ...amount,
                on: today(),
                description: "Intervisie",
                activityId: null,
                chargedTo: deed === "book" ? "right" : "assigned",
                onceKey: key(),
              });
              if ("done" in outcome && deed === "book") booked.push(outcome.done);
            }),
          );
          const { hours, money } = await see();
          for (const { total, used, planned, free } of [hours, money]) {
            expect(Math.min(used, planned, free)).toBeGreaterThanOrEqual(0);
            expect(used + planned + free).toBe(total);
          }
          [usedHours, usedMoney] = await sumOfBooked(samira, booked);
          expect([hours.total, money.total, hours.used, money.used]).toEqual([8300, 60_000, usedHours, usedMoney]);
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** What the use cases said was booked and not taken back, counted by the database and not by our own rule. */
async function sumOfBooked(person: Awaited<ReturnType<typeof newPerson>>, ids: readonly string[]): Promise<[number, number]> {
  if (ids.length === 0) return [0, 0];
  const row = await inTenant(person, (db) =>
    db
      .selectFrom("ledger_entries")
      .select((eb) => [eb.fn.sum<number>("hundredth_hours").as("hours"), eb.fn.sum<number>("cents").as("money")])
      .where("id", "in", [...ids])
      .executeTakeFirstOrThrow(),
  );
  return [row.hours, row.money];
}
