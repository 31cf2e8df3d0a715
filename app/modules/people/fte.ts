/** Part of a full-time job in whole ten-thousandths: 0,8 is 8000. Never a fraction, so that sums stay exact. */
export type FteE4 = number;

/** CAO VO art. 6: more than full time is possible up to 1,2 by agreement. */
export const highestFteE4: FteE4 = 12_000;

export type WhyNotFte = "fte-not-a-number" | "fte-out-of-range";
export type FteRead = { readonly fteE4: FteE4 } | { readonly reason: WhyNotFte };

const written = /^(\d{1,4})(?:[.,](\d+))?\s*(%|fte)?$/i;

/**
 * What people write for a part of a job: "0,8", "0.8", "80%", "1 fte". Excel calculates 5/6 in
 * sixteen digits; the nearest ten-thousandth is meant.
 *
 *     readFte("0,8") // { fteE4: 8000 }
 *     readFte("36")  // { reason: "fte-out-of-range" }: those are hours
 */
export function readFte(text: string): FteRead {
  const match = written.exec(text.trim());
  if (!match) return { reason: "fte-not-a-number" };
  const [, whole = "", decimals = "", sign] = match;
  const shift = sign === "%" ? 2 : 4;
  const kept = decimals.padEnd(shift, "0").slice(0, shift);
  const roundsUp = Number(decimals.charAt(shift) || "0") >= 5;
  return withinRange(Number(whole + kept) + (roundsUp ? 1 : 0));
}

/** A number cell holds a binary fraction: 0.8 is meant, whatever its last bit says. */
export function fteOfNumber(number: number): FteRead {
  return withinRange(Math.round(number * 10_000));
}

function withinRange(fteE4: number): FteRead {
  return fteE4 >= 0 && fteE4 <= highestFteE4 ? { fteE4 } : { reason: "fte-out-of-range" };
}

/** @example formatFte(8000, "nl") // "0,8" */
export function formatFte(fteE4: FteE4, language: "nl" | "en"): string {
  const decimals = String(fteE4 % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  const whole = String(Math.floor(fteE4 / 10_000));
  if (decimals === "") return whole;
  return `${whole}${language === "nl" ? "," : "."}${decimals}`;
}
