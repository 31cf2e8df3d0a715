import { tidyText } from "#platform/workbook/cell.ts";

/** A Dutch name: *van der* is the infix (tussenvoegsel) and does not count when sorting. */
export type PersonName = { readonly firstName: string; readonly infix: string; readonly lastName: string };

/** @example personName({ firstName: "Sanne", infix: "van der", lastName: "Berg" }) // "Sanne van der Berg" */
export function personName(name: PersonName): string {
  return [name.firstName, name.infix, name.lastName].filter(Boolean).join(" ");
}

/** As in a register: "Berg, Sanne van der". */
export function registerName(name: PersonName): string {
  return `${name.lastName}, ${[name.firstName, name.infix].filter(Boolean).join(" ")}`;
}

/** Without the first name the infix gets its capital: "Van der Berg", as in a letter to someone. */
export function lastNameAlone(name: PersonName): string {
  const whole = [name.infix, name.lastName].filter(Boolean).join(" ");
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/**
 * The key of Dutch order: last name, then first name, then infix, in small letters without accents.
 * Two spaces between them, so that everyone called Berg comes before Berg Jansen and before Bergen.
 */
export function sortName(name: PersonName): string {
  return [name.lastName, name.firstName, name.infix].map(plain).join("  ").trimEnd();
}

/** Letters that are not a letter with an accent, so that taking accents off leaves them as they are. */
const wholeLetters: Record<string, string> = { ø: "o", æ: "ae", œ: "oe", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ĳ: "ij" };

/** Small letters without accents and without marks: for comparing and sorting, never for showing. */
export function plain(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = bare.replace(/[øæœßłđðþıĳ]/g, (letter) => wholeLetters[letter] ?? letter);
  return letters
    .replace(/-/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/ +/g, " ")
    .trim();
}

export const longestNamePart = 100;

/** Control characters and marks that turn the reading direction: nobody has them in a name (T32). */
const impossible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

export type WhyNotNamePart = "too-long" | "impossible-character";

/** Judges one part of a name after tidying; whether it may be empty is for the form to say. */
export function whyNotNamePart(text: string): WhyNotNamePart | undefined {
  const tidy = tidyText(text);
  if (tidy.length > longestNamePart) return "too-long";
  return impossible.test(tidy) ? "impossible-character" : undefined;
}

const infixWords = new Set([
  "van",
  "de",
  "der",
  "den",
  "ter",
  "ten",
  "te",
  "het",
  "'t",
  "op",
  "in",
  "uit",
  "aan",
  "bij",
  "vd",
  "v.d.",
  "d'",
  "von",
  "zu",
  "el",
  "la",
  "du",
  "des",
  "del",
  "di",
]);

/**
 * Whether a last name seems to hold its infix: "van der Berg". We only say so and never cut it off,
 * because *De Boer* may be somebody's whole last name.
 */
export function seemsToHoldInfix(lastName: string): boolean {
  const words = lastName.toLowerCase().split(" ");
  return words.length > 1 && infixWords.has(words[0] ?? "");
}
