import type { DateString } from "./date-string.ts";

let shifted: (() => Date) | undefined;

/** This moment. Everything asks the clock, so that a test or a demo can set it. */
export function now(): Date {
  return shifted ? shifted() : new Date();
}

const dutchDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/**
 * Today in the Netherlands. At 00:30 on 1 August it is a new school year, although UTC still says 31 July.
 *
 * @example today() // "2026-11-22"
 */
export function today(): DateString {
  return dayOf(now());
}

/** The Dutch calendar day of a moment. @example dayOf(new Date("2026-07-31T22:30:00Z")) // "2026-08-01" */
export function dayOf(moment: Date): DateString {
  const quarter = Math.floor(moment.getTime() / quarterHour);
  if (quarter !== lastQuarter) [lastQuarter, lastDay] = [quarter, dutchDay.format(moment) as DateString];
  return lastDay;
}

// Every rule asks what day it is, and no day begins within a quarter of an hour: the answer is kept that long.
const quarterHour = 900_000;
let lastQuarter = Number.NaN;
let lastDay = "" as DateString;

/** Sets the clock for a test; call without an argument to let it run again. A string stops the clock at that moment. */
export function setClock(moment?: string | Date): void {
  if (moment === undefined) {
    shifted = undefined;
    return;
  }
  const fixed = new Date(typeof moment === "string" && moment.length === 10 ? `${moment}T12:00:00+01:00` : moment);
  shifted = () => new Date(fixed);
}
