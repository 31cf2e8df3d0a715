/** Fewer than this many people can be guessed by who works with them. */
const fewest = 5;

/** A number as those may read it who do not know who is in it. @example shownCount(3) // "few" */
export function shownCount(count: number): number | "few" {
  return count > 0 && count < fewest ? "few" : count;
}
