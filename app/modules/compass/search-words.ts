import { stemmer } from "@orama/stemmers/dutch";

/** Words that stand in every text and that nobody means. */
const small = new Set(
  "aan als bij dat de deze die dit door een en er het hun in is je kan met naar niet of om ook op over te tot uit van voor wordt zijn".split(" "),
);

/** The words of a text as they are compared: small letters without accents, small words left out. @example wordsIn("Coördinator van de zorg") // ["coordinator", "zorg"] */
export function wordsIn(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !small.has(word));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "");
}

/**
 * What is left of a Dutch word without its endings, so that "leraren" and "leraar", "functies" and "functie", "begeleidt" and "begeleiding" meet. Snowball's
 * rules leave plurals in -s, a doubled consonant and the -t of a verb; those go as well.
 *
 * @example stemOf("plannen") === stemOf("plan")
 */
export function stemOf(word: string): string {
  const stem = stemmer(word)
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1")
    .replace(/dt$/, "d");
  return stem.length > 4 ? stem.replace(/s$/, "").replace(/e$/, "") : stem;
}

/** How many typing errors are forgiven: none in a short word, one from four letters, two beyond seven. */
export function forgiven(word: string): 0 | 1 | 2 {
  return word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
}

/**
 * Whether two words differ by at most so many errors: a letter wrong, missing, too many, or two that changed places.
 *
 * @example isTypo("ruimtelik", "ruimtelijk", 2) // true
 */
export function isTypo(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1;
      let least = Math.min((last[at] as number) + 1, (now[at - 1] as number) + 1, (last[at - 1] as number) + cost);
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) least = Math.min(least, (before[at - 2] as number) + 1);
      now.push(least);
    }
    if (Math.min(...now) > most) return false;
    [before, last] = [last, now];
  }
  return (last[other.length] as number) <= most;
}
