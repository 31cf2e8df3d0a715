import type { TagSource } from "./tag-kind.ts";

/** The part of a passport's tags that holders named themselves, in whole percents (K-08). @example practiceShare([{ source: "survey" }, { source: "esco" }]) // 50 */
export function practiceShare(tags: readonly { readonly source: TagSource }[]): number {
  const named = tags.filter((tag) => tag.source === "survey").length;
  return tags.length === 0 ? 0 : Math.round((100 * named) / tags.length);
}
