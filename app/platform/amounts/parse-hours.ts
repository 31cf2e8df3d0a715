import { hundredthHours, type HundredthHours } from "./amounts.ts";
import { readDigits, tidyNumber, toHundredths } from "./read-digits.ts";

export type HoursProblem = "hours-empty" | "hours-not-a-number" | "hours-negative" | "hours-not-a-quarter" | "hours-too-many";
export type ParsedHours = { readonly ok: true; readonly value: HundredthHours } | { readonly ok: false; readonly problem: HoursProblem };

/** People book quarters of an hour; rule sets and settings may be exact to the hundredth. */
export type HoursStep = "quarter" | "hundredth";

// More than a year of full-time work is a slip of the finger.
const mostHundredths = 250_000;
const unitWord = / ?(uur|uren|hours|hour|hrs|u|h)\.?$/i;

/**
 * Reads hours as people type them, Dutch or plain. A clock time counts as a length: "1:30" is an hour and a half.
 *
 * @example
 * parseHours("6,5 uur") // { ok: true, value: 650 }
 * parseHours("1:30")    // { ok: true, value: 150 }
 * parseHours("1,3")     // { ok: false, problem: "hours-not-a-quarter" }
 */
export function parseHours(text: string, step: HoursStep = "quarter"): ParsedHours {
  const typed = tidyNumber(text);
  if (typed === "") return problem("hours-empty");
  const bare = typed.replace(unitWord, "");
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(bare);
  if (clock) return fromClock(clock[1] ?? "", clock[2] ?? "", step);
  // "1.000" is a thousand to who writes Dutch and one to who pastes from elsewhere: ask instead of guessing.
  const digits = /^[+-]? ?\d{1,3}\.\d{3}$/.test(bare) ? undefined : readDigits(bare);
  if (!digits) return problem("hours-not-a-number");
  if (digits.isNegative && (digits.whole !== "0" || digits.fraction !== "")) return problem("hours-negative");
  if (digits.whole.length > 6) return problem("hours-too-many");
  const hundredths = toHundredths(digits);
  return hundredths === undefined ? problem("hours-not-a-quarter") : checked(hundredths, step);
}

function fromClock(hours: string, minutes: string, step: HoursStep): ParsedHours {
  // 100 / 60 = 5 / 3: only every third minute is a whole hundredth of an hour.
  const inFives = Number.parseInt(minutes, 10) * 5;
  if (inFives % 3 !== 0) return problem("hours-not-a-quarter");
  return checked(Number.parseInt(hours, 10) * 100 + inFives / 3, step);
}

function checked(hundredths: number, step: HoursStep): ParsedHours {
  if (hundredths > mostHundredths) return problem("hours-too-many");
  if (step === "quarter" && hundredths % 25 !== 0) return problem("hours-not-a-quarter");
  return { ok: true, value: hundredthHours(hundredths) };
}

function problem(reason: HoursProblem): ParsedHours {
  return { ok: false, problem: reason };
}
