import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, addYears, type DateString } from "#platform/time/date-string.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { agreeCarries, type FirstUse, openLedgers } from "#modules/entitlements/public.ts";
import { addStaff } from "#modules/people/public.ts";
import { createPortal, type NewPortal } from "#modules/portals/public.ts";
import { sectorStaff } from "./sector-staff.ts";

const atOnce = 1000;

/**
 * A portal of a size in which everybody has a year that is over and not closed: a right, five bookings, and for one in five an agreement to
 * carry something over. The same for each portal, so that two can be compared. For benchmarks and tests of closing; sets the clock back.
 */
export async function makePastYear(portal: Portal, people: number): Promise<void> {
  const day = addYears(today(), -2);
  setClock(day);
  try {
    const system = systemActor(portal, "operator");
    const ids = await addStaff(system, sectorStaff(1, people, "vo").staff);
    const inOrder = [...ids].toSorted(([a], [b]) => a - b).map(([, id]) => id);
    for (let from = 0; from < inOrder.length; from += atOnce)
      await openLedgers(system, inOrder.slice(from, from + atOnce), (right, index) => usesOf(right, from + index, day));
    const carrying = inOrder.filter((_, index) => index % 5 === 0);
    await agreeCarries(system, carrying, inOrder[0] ?? "", { hours: hundredthHours(1_000), money: cents(10_000) });
  } finally {
    setClock();
  }
}

/** A new portal with such a year. */
export async function newPastYear(wanted: NewPortal, people: number): Promise<Portal> {
  const portal = mustBeDone(await createPortal(wanted));
  await makePastYear(portal, people);
  return portal;
}

function usesOf(right: HoursAndMoney, index: number, day: DateString): FirstUse[] {
  const part = (whole: number, of: number): number => Math.floor((whole * of) / 100 / 25) * 25;
  return Array.from({ length: 5 }, (_, number) => ({
    on: addDays(day, -number),
    description: `Scholing ${number + 1}`,
    hours: hundredthHours(part(right.hours, 3 + ((index + number) % 13))),
    money: cents(part(right.money, 2 + ((index * 7 + number) % 15))),
  })).filter(({ hours, money }) => hours > 0 || money > 0);
}
