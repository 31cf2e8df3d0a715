/** A typed number taken apart, before anything is calculated: `"1.250,5"` → whole `"1250"`, fraction `"5"`. */
export type Digits = { readonly isNegative: boolean; readonly whole: string; readonly fraction: string };

// People paste from Word and Excel: a no-break space, a real minus or an en dash is as good as what the keyboard gives.
const anySpace = /[\s\u00a0\u2007\u202f\u200b]+/g;
const anyMinus = /[\u2212\u2012\u2013\u2014]/g;

/** The text with plain spaces and plain minus signs. @example tidyNumber("−\u00a06,5 uur ") // "- 6,5 uur" */
export function tidyNumber(text: string): string {
  return text.replace(anySpace, " ").replace(anyMinus, "-").trim();
}

/**
 * Reads digits with at most one decimal sign, comma or dot. Thousands are the caller's business.
 *
 * @example readDigits("6,5") // { isNegative: false, whole: "6", fraction: "5" }
 */
export function readDigits(text: string): Digits | undefined {
  const match = /^([+-]?) ?(\d+)(?:[.,](\d+))?$/.exec(text);
  if (!match) return undefined;
  return { isNegative: match[1] === "-", whole: stripLeadingZeros(match[2] ?? "0"), fraction: stripTrailingZeros(match[3] ?? "") };
}

/**
 * The integer of a number with two decimals, made of digits so that no broken number ever exists in between.
 * `undefined` when it has more decimals or is too long to be an amount.
 *
 * @example toHundredths({ isNegative: false, whole: "6", fraction: "5" }) // 650
 */
export function toHundredths({ isNegative, whole, fraction }: Digits): number | undefined {
  if (fraction.length > 2 || whole.length > 12) return undefined;
  const hundredths = Number.parseInt(whole + fraction.padEnd(2, "0"), 10);
  return isNegative && hundredths !== 0 ? -hundredths : hundredths;
}

function stripLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function stripTrailingZeros(digits: string): string {
  return digits.replace(/0+$/, "");
}
