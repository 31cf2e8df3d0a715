/** A name that stands in a text: the word as it was typed, and the words around it. */
export type FoundName = { readonly word: string; readonly place: string };

const infixWords = new Set(["van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "t"]);
/** As short as many other words: these count with their capital only. */
const short = 3;
const around = 24;

/**
 * Where a text holds the name of one of these people: a first or last name as a whole word, whatever its accents, also with the s of
 * possession. A case is about a situation (H-52), and colleagues of other teams need not know whose.
 *
 * @example findNames("Daan komt vaak te laat.", ["Daan Visser"]) // [{ word: "Daan", place: "Daan komt vaak te laat." }]
 */
export function findNames(text: string, people: readonly string[]): FoundName[] {
  const names = namesOf(people);
  const found = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => isName(word, names));
  const first = found.filter(([word], index) => found.findIndex(([other]) => bare(other) === bare(word)) === index);
  return first.map((match) => ({ word: match[0], place: placeOf(text, match.index, match[0].length) }));
}

/** The same word for a rule: without capitals and accents. */
export function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function namesOf(people: readonly string[]): ReadonlySet<string> {
  const words = people.flatMap((name) => [...name.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => bare(word)));
  return new Set(words.filter((word) => word.length > 1 && !infixWords.has(word)));
}

function isName(word: string, names: ReadonlySet<string>): boolean {
  const plain = bare(word);
  if (names.has(plain)) return plain.length > short || /^\p{Lu}/u.test(word);
  return plain.length > short + 1 && plain.endsWith("s") && names.has(plain.slice(0, -1));
}

function placeOf(text: string, at: number, length: number): string {
  const [from, until] = [Math.max(0, at - around), Math.min(text.length, at + length + around)];
  const before = from > 0 ? text.slice(from, at).replace(/^\S*/, "…") : text.slice(0, at);
  const after = until < text.length ? text.slice(at + length, until).replace(/\S*$/, "…") : text.slice(at + length);
  return `${before}${text.slice(at, at + length)}${after}`.replace(/\s+/g, " ").replace(/^… /, "…").replace(/ …$/, "…").trim();
}
