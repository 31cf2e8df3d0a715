import type { PassportVersion, SeenTag } from "#modules/functions/public.ts";
import type { Tag } from "./match.ts";
import { type SearchField, SearchIndex } from "./search-index.ts";

type Found = { readonly id: string; readonly passport: PassportVersion; readonly tags: readonly Tag[] };
type House = { readonly functions: ReadonlyMap<string, Found>; readonly tag: (id: string) => SeenTag | undefined };
type Changed = { readonly functionIds: readonly string[]; readonly tagIds: readonly string[] };

/** Searching the functions of a portal by words and by tags (K-39). Nothing is read before somebody searches, and then only what changed. */
export class HouseSearch {
  readonly #house: House;
  readonly #functions = new SearchIndex();
  readonly #tags = new SearchIndex();
  #changed = { functionIds: new Set<string>(), tagIds: new Set<string>() };

  constructor(house: House) {
    this.#house = house;
  }

  changed({ functionIds, tagIds }: Changed): void {
    for (const id of functionIds) this.#changed.functionIds.add(id);
    for (const id of tagIds) this.#changed.tagIds.add(id);
  }

  /** Which functions hold all of these words and all of these tags; undefined when neither was asked. @example house.search.functions("ruimtelijk", [tagId]) */
  functions(text: string, tagIds: readonly string[]): ReadonlySet<string> | undefined {
    this.#catchUp();
    const byWords = this.#functions.find(text);
    if (!byWords && tagIds.length === 0) return undefined;
    const among = byWords ? [...byWords.keys()].flatMap((id) => this.#house.functions.get(id) ?? []) : [...this.#house.functions.values()];
    return new Set(among.filter(({ tags }) => tagIds.every((id) => tags.some((tag) => tag.id === id))).map((each) => each.id));
  }

  /** Tags that were perhaps meant by these words, those that narrow: held by one of these functions, and not by all of them. The likeliest first. */
  tagsFor(text: string, functionIds: ReadonlySet<string>, most = 6): SeenTag[] {
    this.#catchUp();
    const found = [...(this.#tags.find(text) ?? [])].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const holders = new Map<string, number>();
    for (const id of functionIds) for (const tag of this.#house.functions.get(id)?.tags ?? []) holders.set(tag.id, (holders.get(tag.id) ?? 0) + 1);
    const narrows = (id: string) => (holders.get(id) ?? 0) > 0 && (holders.get(id) ?? 0) < functionIds.size;
    return found
      .filter(([id]) => narrows(id))
      .slice(0, most)
      .flatMap(([id]) => this.#house.tag(id) ?? []);
  }

  /** Tags by their words, with how much each is what was meant; undefined when there is no word to search. @example house.search.tags("luistern") */
  tags(text: string): ReadonlyMap<string, number> | undefined {
    this.#catchUp();
    return this.#tags.find(text);
  }

  #catchUp(): void {
    const { functionIds, tagIds } = this.#changed;
    if (functionIds.size + tagIds.size === 0) return;
    this.#changed = { functionIds: new Set(), tagIds: new Set() };
    for (const id of tagIds) {
      const tag = this.#house.tag(id);
      if (tag?.id === id) this.#tags.put(id, [{ text: tag.label, worth: 1 }]);
      else this.#tags.remove(id);
    }
    for (const id of functionIds) {
      const found = this.#house.functions.get(id);
      if (found) this.#functions.put(id, fieldsOf(this.#house, found));
      else this.#functions.remove(id);
    }
  }
}

/** A word in the title says more than one in the text. */
function fieldsOf(house: House, { passport, tags }: Found): SearchField[] {
  const labels = tags.flatMap((tag) => house.tag(tag.id)?.label ?? []);
  return [
    { text: passport.title, worth: 4 },
    { text: [...passport.otherTitles, passport.hr21Title].join(" "), worth: 3 },
    { text: labels.join(" "), worth: 2 },
    { text: [passport.field, passport.description, passport.activities].join(" "), worth: 1 },
  ];
}
