import type { Language } from "#platform/words/words.ts";

/** Tenths of a percent as a figure, for a column that adds up. @example formatTenths("nl", 714) // "71,4" */
export function formatTenths(language: Language, tenths: number): string {
  return `${Math.trunc(tenths / 10)}${language === "nl" ? "," : "."}${tenths % 10}`;
}

/** Half points as a figure. @example formatHalves("nl", 5) // "2,5" */
export function formatHalves(language: Language, halves: number): string {
  const whole = Math.trunc(halves / 2);
  return halves % 2 === 0 ? String(whole) : `${whole}${language === "nl" ? "," : "."}5`;
}
