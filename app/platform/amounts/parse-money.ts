import { cents, type Cents } from "./amounts.ts";
import { readDigits, tidyNumber, toHundredths } from "./read-digits.ts";

export type MoneyProblem = "money-empty" | "money-not-a-number" | "money-negative" | "money-part-of-a-cent" | "money-too-much";
export type ParsedMoney = { readonly ok: true; readonly value: Cents } | { readonly ok: false; readonly problem: MoneyProblem };

// A million euros for one course is a slip of the finger.
const mostCents = 100_000_000;
const currency = /^(€|eur|euro) ?|^([+-]) ?(€|eur|euro) ?| ?(€|eur|euro)$/gi;

/**
 * Reads money as people type it, Dutch or plain. A dot or comma before exactly three digits divides thousands,
 * because money has two decimals; "250,-" is the Dutch way to write a round amount.
 *
 * @example
 * parseMoney("€ 1.250,50") // { ok: true, value: 125050 }
 * parseMoney("1250.5")     // { ok: true, value: 125050 }
 * parseMoney("1.250")      // { ok: true, value: 125000 }
 * parseMoney("2,5055")     // { ok: false, problem: "money-part-of-a-cent" }
 */
export function parseMoney(text: string): ParsedMoney {
  const typed = tidyNumber(text);
  if (typed === "") return problem("money-empty");
  const bare = typed.replace(currency, "$2").replace(/[.,] ?-{1,2}$/, "");
  const digits = readDigits(withoutThousands(bare));
  if (!digits) return problem("money-not-a-number");
  if (digits.isNegative && (digits.whole !== "0" || digits.fraction !== "")) return problem("money-negative");
  if (digits.whole.length > 9) return problem("money-too-much");
  const value = toHundredths(digits);
  if (value === undefined) return problem("money-part-of-a-cent");
  return value > mostCents ? problem("money-too-much") : { ok: true, value: cents(value) };
}

function withoutThousands(text: string): string {
  const dutch = /^([+-]? ?[1-9]\d{0,2}(?:[. ]\d{3})+)(,\d+)?$/.exec(text);
  if (dutch) return (dutch[1] ?? "").replaceAll(".", "").replace(/(\d) (?=\d)/g, "$1") + (dutch[2] ?? "");
  const english = /^([+-]? ?[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?$/.exec(text);
  return english ? (english[1] ?? "").replaceAll(",", "") + (english[2] ?? "") : text;
}

function problem(reason: MoneyProblem): ParsedMoney {
  return { ok: false, problem: reason };
}
