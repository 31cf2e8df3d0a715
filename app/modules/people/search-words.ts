import type { PersonName } from "./person-name.ts";

/**
 * The words by whose beginning a person is found: parts of the name, of the address and the personnel number.
 *
 * @example searchWords({ firstName: "Renée", infix: "de", lastName: "Vries-Smit", email: "r.devries@school.nl" })
 * // ["renee", "de", "vries", "smit", "r", "devries", "school", "nl", …]
 */
export function searchWords(person: PersonName & { email: string; personnelNumber?: string | null | undefined }): string[] {
  const local = person.email.split("@")[0] ?? "";
  const texts = [person.firstName, person.infix, person.lastName, `${person.infix}${person.lastName}`.replaceAll(" ", ""), local, person.email, person.personnelNumber ?? ""];
  return [...new Set(texts.flatMap(wordsOf))];
}

/** What someone typed, cut into the words that must all be found. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}@]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => word.slice(0, 60));
}
