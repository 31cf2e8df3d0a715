import { forgiven, isTypo, stemOf, wordsIn } from "./search-words.ts";

/** A text of a thing, and how much it counts that a word stands in it. */
export type SearchField = { readonly text: string; readonly worth: number };
type Word = { readonly stem: string; readonly holders: Map<string, number> };

/** How much a word counts that is like the one that was typed. */
const [whole, sameStem, beginning, inside, typo] = [1, 0.9, 0.8, 0.6, 0.5];

/**
 * Things to be found by the words in their texts. Forgives endings and typing errors; a word that somebody has begun finds what begins with it.
 *
 * @example const index = new SearchIndex(); index.put(id, [{ text: title, worth: 4 }]); index.find("ruimtelik juridisch") // Map { id → worth }
 */
export class SearchIndex {
  readonly #words = new Map<string, Word>();
  readonly #ofStem = new Map<string, Set<string>>();
  readonly #held = new Map<string, readonly string[]>();
  /** What was found for words that were typed before, until something changes: while somebody types, the same words come back. */
  readonly #remembered = new Map<string, ReadonlyMap<string, number>>();

  get size(): number {
    return this.#held.size;
  }

  /** Puts a thing in, or in the place of what it was. */
  put(id: string, fields: readonly SearchField[]): void {
    this.remove(id);
    const own = new Map<string, number>();
    for (const { text, worth } of fields) for (const word of wordsIn(text)) own.set(word, Math.max(own.get(word) ?? 0, worth));
    for (const [word, worth] of own) this.#word(word).holders.set(id, worth);
    this.#held.set(id, [...own.keys()]);
  }

  remove(id: string): void {
    this.#remembered.clear();
    for (const word of this.#held.get(id) ?? []) this.#words.get(word)?.holders.delete(id);
    this.#held.delete(id);
  }

  /** What holds every word of a text, with how much it counts; undefined when nothing was asked. */
  find(text: string): Map<string, number> | undefined {
    const words = wordsIn(text);
    const [first, ...rest] = words.map((word) => this.#holdersOf(word)).toSorted((a, b) => a.size - b.size);
    if (!first) return undefined;
    const all = [...first].filter(([id]) => rest.every((holders) => holders.has(id)));
    return new Map(all.map(([id, worth]) => [id, rest.reduce((sum, holders) => sum + (holders.get(id) ?? 0), worth)]));
  }

  #word(word: string): Word {
    const there = this.#words.get(word);
    if (there) return there;
    const made: Word = { stem: stemOf(word), holders: new Map() };
    this.#words.set(word, made);
    this.#ofStem.set(made.stem, (this.#ofStem.get(made.stem) ?? new Set()).add(word));
    return made;
  }

  #holdersOf(typed: string): ReadonlyMap<string, number> {
    const before = this.#remembered.get(typed);
    if (before) return before;
    const found = this.#findAll(this.#likely(typed));
    // An error is only looked for when what was typed stands nowhere.
    const holders = found.size > 0 ? found : this.#findAll(this.#mistyped(typed));
    if (this.#remembered.size >= 500) this.#remembered.clear();
    this.#remembered.set(typed, holders);
    return holders;
  }

  #findAll(words: readonly (readonly [string, number])[]): Map<string, number> {
    const found = new Map<string, number>();
    for (const [word, likeness] of words)
      for (const [id, worth] of this.#words.get(word)?.holders ?? []) found.set(id, Math.max(found.get(id) ?? 0, worth * likeness));
    return found;
  }

  #likely(typed: string): [string, number][] {
    const likely = new Map<string, number>();
    if (this.#words.has(typed)) likely.set(typed, whole);
    for (const word of this.#ofStem.get(stemOf(typed)) ?? []) if (!likely.has(word)) likely.set(word, sameStem);
    // Dutch writes words together: "leerlingbegeleiding" is about "begeleiden". Of a short word that would be chance.
    const stem = stemOf(typed).length > 4 ? stemOf(typed) : typed;
    for (const word of this.#words.keys()) {
      if (likely.has(word)) continue;
      const at = word.indexOf(typed);
      if (at === 0) likely.set(word, beginning);
      else if ((at > 0 && typed.length > 3) || (stem.length > 4 && word.includes(stem))) likely.set(word, inside);
    }
    return [...likely];
  }

  #mistyped(typed: string): [string, number][] {
    const most = forgiven(typed);
    if (most === 0) return [];
    const words = [...this.#words].filter(([word, { holders }]) => holders.size > 0 && isTypo(typed, word, most));
    return words.map(([word]) => [word, typo]);
  }
}
