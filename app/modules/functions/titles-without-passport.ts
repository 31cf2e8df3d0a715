import type { CountedTitle } from "#modules/people/public.ts";

/** A passport as far as its names go. */
export type NamedPassport = { readonly title: string; readonly otherTitles: readonly string[] };

/** What people's functions are called for which no passport has a name yet (K-10). @example titlesWithoutPassport([{ title: "Docent", people: 3 }], [{ title: "docent", otherTitles: [] }]) // [] */
export function titlesWithoutPassport(counted: readonly CountedTitle[], passports: readonly NamedPassport[]): CountedTitle[] {
  const known = new Set(passports.flatMap((passport) => [passport.title, ...passport.otherTitles].map(readName)));
  return counted.filter(({ title }) => !known.has(readName(title)));
}

function readName(title: string): string {
  return title.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
