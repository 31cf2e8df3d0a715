import { z } from "zod";
import { type HoursStep, parseHours, type ParsedHours } from "./parse-hours.ts";
import { parseMoney, type ParsedMoney } from "./parse-money.ts";
import { cents, hundredthHours, type Cents, type HundredthHours } from "./amounts.ts";

/**
 * A form field in which people type hours. The message of a problem is its code; the words of the module turn it into a sentence.
 *
 * @example z.object({ hours: hoursField() }).parse({ hours: "6,5" }) // { hours: 650 }
 */
export function hoursField() {
  return z.string().transform((text, context): HundredthHours => valueOrIssue(parseHours(text), context));
}

/** The same, but empty means none. `step` for the few fields in which more than quarters can be typed. */
export function optionalHoursField(step: HoursStep = "quarter") {
  return z
    .string()
    .default("")
    .transform((text, context): HundredthHours => (text.trim() === "" ? hundredthHours(0) : valueOrIssue(parseHours(text, step), context)));
}

/** A form field in which people type money. @example z.object({ costs: moneyField() }).parse({ costs: "250,-" }) // { costs: 25000 } */
export function moneyField() {
  return z.string().transform((text, context): Cents => valueOrIssue(parseMoney(text), context));
}

/** The same, but empty means none. */
export function optionalMoneyField() {
  return z
    .string()
    .default("")
    .transform((text, context): Cents => (text.trim() === "" ? cents(0) : valueOrIssue(parseMoney(text), context)));
}

function valueOrIssue<Parsed extends ParsedHours | ParsedMoney>(
  parsed: Parsed,
  context: z.core.$RefinementCtx<string>,
): Extract<Parsed, { ok: true }>["value"] {
  if (parsed.ok) return parsed.value;
  context.addIssue(parsed.problem);
  return z.NEVER;
}
