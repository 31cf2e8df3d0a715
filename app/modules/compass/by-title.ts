const dutch = new Intl.Collator("nl");

/** As in a Dutch list: capitals and accents make no difference. @example functions.toSorted((a, b) => byTitle(a.title, b.title)) */
export function byTitle(one: string, other: string): number {
  return dutch.compare(one, other);
}
