import { type PersonName, plain } from "./person-name.ts";

/**
 * The words by whose beginning a person is found: parts of the name, of the address and the personnel number.
 * The address is also one word as a whole; its domain is not one, or the first letter of a school would find everybody.
 *
 * @example searchWords({ firstName: "Renée", infix: "de", lastName: "Vries-Smit", email: "r.devries@school.nl" })
 * // ["renee", "de", "vries", "smit", "devriessmit", "r", "devries", "r.devries@school.nl"]
 */
export function searchWords(person: PersonName & { email: string; personnelNumber?: string | null | undefined }): string[] {
  const local = person.email.split("@")[0] ?? "";
  const joined = `${person.infix}${person.lastName}`.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  const texts = [person.firstName, person.infix, person.lastName, joined, local, person.email, person.personnelNumber ?? ""];
  return [...new Set(texts.flatMap(wordsOf))];
}

/** What someone typed, cut into the words that must all be found. An address stays whole. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((part) => (part.includes("@") ? [part.toLowerCase()] : part.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain)))
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => word.slice(0, 100));
}
