import type { Language } from "#platform/words/words.ts";

/** Tenths of a percent as a figure, for a column that adds up. @example formatTenths("nl", 714) // "71,4" */
export function formatTenths(language: Language, tenths: number): string {
  return `${Math.trunc(tenths / 10)}${language === "nl" ? "," : "."}${tenths % 10}`;
}
