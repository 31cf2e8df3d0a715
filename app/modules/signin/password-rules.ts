import { isCommonPassword } from "./common-passwords.ts";
import { plain } from "./plain-text.ts";

/** ASVS 6.2.1: eight at least; we advise fifteen. Sixty-four must fit; the upper limit only keeps a novel out of the hash. */
export const passwordLength = { least: 8, advised: 15, most: 256 } as const;

export type WhyNotPassword = "password-empty" | "password-too-short" | "password-too-long" | "password-common" | "password-about-you";

/** What someone who knows the person would try: names, address, portal. */
export type PasswordContext = { readonly words: readonly string[] };

/**
 * Why a password can not be chosen. No rules on capitals, figures or signs: they make people choose "Welkom01!" (ASVS 6.2.5).
 *
 * @example await whyNotPassword("windroos2026", { words: ["windroos"] }) // "password-about-you"
 */
export async function whyNotPassword(password: string, context: PasswordContext): Promise<WhyNotPassword | undefined> {
  const length = [...password.normalize("NFC")].length;
  if (length === 0) return "password-empty";
  if (length < passwordLength.least) return "password-too-short";
  if (length > passwordLength.most) return "password-too-long";
  if (await isCommonPassword(password)) return "password-common";
  return isAboutYou(password, context) ? "password-about-you" : undefined;
}

/** The words of a portal and a person that may not make up a password (ASVS 6.2.11). */
export function passwordContext(
  portal: { name: string; title: string },
  person: { firstName: string; infix: string; lastName: string; email: string },
): PasswordContext {
  const texts = ["windroos", portal.name, portal.title, person.firstName, person.lastName, person.email.split("@")[0] ?? "", person.email.split("@")[1] ?? ""];
  const parts = texts.flatMap((text) => plain(text).split(/[^\p{L}]+/u));
  return { words: [...new Set(parts)].filter((word) => word.length >= 3) };
}

// What is left when those words, figures and signs are taken out must still be something to guess.
const leastLeft = 4;

function isAboutYou(password: string, context: PasswordContext): boolean {
  const letters = plain(password).replace(/[^\p{L}]/gu, "");
  const byLength = context.words.toSorted((a, b) => b.length - a.length);
  const left = byLength.reduce((text, word) => text.replaceAll(word, ""), letters);
  return left.length < letters.length && left.length < leastLeft;
}
