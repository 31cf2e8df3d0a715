import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { agreeCarries, closeYears, countRights, type FirstUse, openLedgers } from "#modules/entitlements/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough } from "./world-plan.ts";

const learned = ["Studiedag met het hele team", "Cursus", "Bij een collega meegekeken", "Vakdag"];

/** The school year before this one: everybody used a part of their right, Ali agreed to carry something over, and the year was closed. */
export async function addLastYear(portal: Portal, people: ReadonlyMap<string, WorldPerson>): Promise<void> {
  const system = systemActor(portal, "operator");
  const ids = [...people.values()].map(({ personId }) => personId);
  const [ali, ria] = [people.get("ali")?.personId, people.get("ria")?.personId];
  await liveThrough([
    ["2025-11-17", async () => void (await openLedgers(system, ids, usesOf))],
    [
      "2026-06-01",
      async () => {
        if (ali && ria) await agreeCarries(system, [ali], ria, { hours: hundredthHours(600), money: cents(10_000) });
      },
    ],
    ["2026-09-01", async () => void (await closeYears(system))],
  ]);
  await openLedgers(system, ids);
  await countRights(system);
}

/** Two to four things, more than half of the right together. Oldest first: a ledger stands in the order in which it was written. */
function usesOf({ hours, money }: HoursAndMoney, index: number): FirstUse[] {
  const count = 2 + (index % 3);
  const share = 55 + ((index * 17) % 45);
  const part = (whole: number, step: number) => Math.floor((whole * share) / 100 / count / step) * step;
  return Array.from({ length: count }, (_, number) => ({
    on: addDays(asDate("2025-11-14"), -21 * (count - 1 - number)),
    description: learned[(index + number) % learned.length] ?? "",
    hours: hundredthHours(part(hours, 50)),
    money: cents(part(money, 500)),
  })).filter((use) => (use.hours > 0 || use.money > 0) && use.on <= today());
}
