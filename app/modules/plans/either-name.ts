import type { Language } from "#platform/words/words.ts";

type Named = { readonly name: string };

const either = { nl: new Intl.ListFormat("nl-NL", { type: "disjunction" }), en: new Intl.ListFormat("en-GB", { type: "disjunction" }) } as const;
const every = { nl: new Intl.ListFormat("nl-NL", { type: "conjunction" }), en: new Intl.ListFormat("en-GB", { type: "conjunction" }) } as const;

/** Who can do something when any one of them can: "Marleen Kuipers of Kees Bakker". Null for nobody. */
export function eitherName(language: Language, people: readonly Named[]): string | null {
  return people.length > 0 ? either[language].format(people.map(({ name }) => name)) : null;
}

/** Who do something all of them: "Marleen Kuipers en Kees Bakker". */
export function everyName(language: Language, people: readonly Named[]): string {
  return every[language].format(people.map(({ name }) => name));
}
