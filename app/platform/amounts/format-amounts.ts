import type { Language } from "../words/words.ts";
import type { Cents, HundredthHours } from "./amounts.ts";

const signs = { nl: { decimal: ",", thousand: "." }, en: { decimal: ".", thousand: "," } } as const;

/** Hours in a sentence. @example formatHours("nl", hundredthHours(650)) // "6,5 uur" */
export function formatHours(language: Language, hours: HundredthHours): string {
  const text = minusBefore(hours, hoursDigits(language, hours, 0));
  if (language === "nl") return `${text} uur`;
  return Math.abs(hours) === 100 ? `${text} hour` : `${text} hours`;
}

/** Hours as a bare figure with at least one decimal, for a column. @example formatHoursFigure("nl", hundredthHours(8300)) // "83,0" */
export function formatHoursFigure(language: Language, hours: HundredthHours): string {
  return minusBefore(hours, hoursDigits(language, hours, 1));
}

/** What an entry does to the hours, with its sign. @example formatSignedHours("nl", hundredthHours(-600)) // "− 6,0" */
export function formatSignedHours(language: Language, hours: HundredthHours): string {
  return hours === 0 ? "0" : `${hours < 0 ? "−" : "+"} ${hoursDigits(language, hours, 1)}`;
}

/**
 * Money in a sentence; cents only when there are any. The sign never stands at the end of a line with its amount on the next.
 *
 * @example formatMoney("nl", cents(125_050)) // "€ 1.250,50"
 */
export function formatMoney(language: Language, money: Cents): string {
  const digits = moneyDigits(language, money);
  return language === "nl" ? `€\u00A0${minusBefore(money, digits)}` : `${money < 0 ? "−" : ""}€${digits}`;
}

/** Money as a bare figure, for a column. @example formatMoneyFigure("nl", cents(60_000)) // "600" */
export function formatMoneyFigure(language: Language, money: Cents): string {
  return minusBefore(money, moneyDigits(language, money));
}

/** What an entry does to the money, with its sign. @example formatSignedMoney("nl", cents(-25_000)) // "− 250" */
export function formatSignedMoney(language: Language, money: Cents): string {
  return money === 0 ? "0" : `${money < 0 ? "−" : "+"} ${moneyDigits(language, money)}`;
}

function minusBefore(amount: number, digits: string): string {
  return amount < 0 ? `−${digits}` : digits;
}

function hoursDigits(language: Language, hours: HundredthHours, leastDecimals: 0 | 1): string {
  const [whole, hundredths] = halves(hours);
  const decimals = hundredths.replace(/0+$/, "").padEnd(leastDecimals, "0");
  return grouped(language, whole) + (decimals === "" ? "" : signs[language].decimal + decimals);
}

function moneyDigits(language: Language, money: Cents): string {
  const [whole, hundredths] = halves(money);
  return grouped(language, whole) + (hundredths === "00" ? "" : signs[language].decimal + hundredths);
}

// By digits and not by dividing: 8.29 * 100 is 828.9999999999999 for a computer.
function halves(amount: number): [whole: string, hundredths: string] {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return [digits.slice(0, -2), digits.slice(-2)];
}

function grouped(language: Language, whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, signs[language].thousand);
}
