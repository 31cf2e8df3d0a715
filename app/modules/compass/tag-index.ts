import { type Tag, share } from "./match.ts";
import { defaultWeights, type MatchWeights } from "./match-weights.ts";

export type TaggedFunction = { readonly id: string; readonly tags: readonly Tag[] };
export type FoundMatch = { readonly id: string; readonly tenths: number };

type Holders = { places: Int32Array<ArrayBuffer>; count: number };

/**
 * All functions of a portal by their tags, to match one profile with all of them at once: it walks the functions that hold each tag of
 * the profile and nothing else. A changed function changes its own tags only.
 *
 * @example const index = new TagIndex(); index.put(passport); index.matches(profile.tags)[0] // { id, tenths: 1000 }
 */
export class TagIndex {
  readonly #weights: MatchWeights;
  readonly #ids: (string | undefined)[] = [];
  readonly #tags: (readonly Tag[])[] = [];
  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #holders = new Map<string, Holders>();
  #totals = new Int32Array(64);
  #shared = new Int32Array(64);
  #tenths = new Int16Array(64);

  constructor(weights: MatchWeights = defaultWeights) {
    this.#weights = weights;
  }

  get size(): number {
    return this.#places.size;
  }

  /** Puts a function in, or in the place of what it was. */
  put({ id, tags }: TaggedFunction): void {
    this.remove(id);
    const place = this.#free.pop() ?? this.#ids.length;
    if (place >= this.#totals.length) this.#grow();
    const own = once(tags);
    this.#ids[place] = id;
    this.#tags[place] = own;
    this.#places.set(id, place);
    this.#totals[place] = own.reduce((sum, tag) => sum + this.#weights[tag.kind], 0);
    for (const tag of own) this.#hold(tag.id, place);
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    for (const tag of this.#tags[place] ?? []) this.#letGo(tag.id, place);
    this.#places.delete(id);
    this.#ids[place] = undefined;
    this.#totals[place] = -1;
    this.#tags[place] = [];
    this.#free.push(place);
  }

  /** The functions that a profile fits best, the best first; functions that fit equally stand in the order of their ids. */
  matches(profile: readonly Tag[], most = Number.POSITIVE_INFINITY): FoundMatch[] {
    const tenths = this.tenths(profile);
    const chosen = this.#atLeast(tenths, this.#lowestOf(tenths, most));
    return chosen.toSorted((a, b) => b.tenths - a.tenths || (a.id < b.id ? -1 : 1)).slice(0, most);
  }

  /**
   * How well a profile fits each function, in tenths of a percent, by place: a few array steps for each function that holds a tag of the
   * profile. A place that stands empty has -1. Holds until the next call.
   */
  tenths(profile: readonly Tag[]): Int16Array {
    const [shared, tenths, totals] = [this.#shared, this.#tenths, this.#totals];
    const mine = this.#addHolders(profile);
    const count = this.#ids.length;
    for (let place = 0; place < count; place += 1) {
      const both = shared[place] as number;
      const total = totals[place] as number;
      // Most functions share nothing with a profile.
      tenths[place] = total < 0 ? -1 : both === 0 ? 0 : share(both, mine + total - both);
    }
    return tenths.subarray(0, count);
  }

  /** The functions whose match with a profile lies within a band. */
  within(profile: readonly Tag[], { from, to }: { readonly from: number; readonly to: number }): string[] {
    const found: string[] = [];
    this.tenths(profile).forEach((each, place) => {
      if (each >= from && each <= to) found.push(this.#ids[place] as string);
    });
    return found;
  }

  /** How much a tag tells: of what all functions ask, nothing. */
  rarity({ id }: Pick<Tag, "id">): number {
    return Math.log(this.size / (this.#holders.get(id)?.count ?? this.size));
  }

  /** The score of the last one that belongs to the best so many, found by counting: there are a thousand and one scores. */
  #lowestOf(tenths: Int16Array, most: number): number {
    if (most >= this.size) return 0;
    const counts = new Int32Array(1001);
    for (const each of tenths) if (each >= 0) counts[each] = (counts[each] as number) + 1;
    let [score, above] = [1000, counts[1000] as number];
    while (score > 0 && above < most) above += counts[(score -= 1)] as number;
    return score;
  }

  #atLeast(tenths: Int16Array, lowest: number): FoundMatch[] {
    const found: FoundMatch[] = [];
    tenths.forEach((each, place) => {
      if (each >= lowest) found.push({ id: this.#ids[place] as string, tenths: each });
    });
    return found;
  }

  /** Adds up by place what each function shares with the profile; answers the weight of the profile itself. */
  #addHolders(profile: readonly Tag[]): number {
    const shared = this.#shared;
    shared.fill(0);
    let mine = 0;
    for (const tag of once(profile)) {
      const weight = this.#weights[tag.kind];
      mine += weight;
      const holders = this.#holders.get(tag.id);
      if (weight === 0 || !holders) continue;
      const { places, count } = holders;
      for (let at = 0; at < count; at += 1) {
        const place = places[at] as number;
        shared[place] = (shared[place] as number) + weight;
      }
    }
    return mine;
  }

  #grow(): void {
    [this.#totals, this.#shared] = [grown(this.#totals), grown(this.#shared)];
    this.#tenths = new Int16Array(this.#totals.length);
  }

  #hold(tagId: string, place: number): void {
    const holders = this.#holders.get(tagId) ?? { places: new Int32Array(4), count: 0 };
    this.#holders.set(tagId, holders);
    if (holders.count === holders.places.length) holders.places = grown(holders.places);
    holders.places[holders.count] = place;
    holders.count += 1;
  }

  #letGo(tagId: string, place: number): void {
    const holders = this.#holders.get(tagId);
    if (!holders) return;
    const at = holders.places.indexOf(place);
    holders.count -= 1;
    // The last one takes the place of who leaves: order means nothing here.
    holders.places[at] = holders.places[holders.count] as number;
    if (holders.count === 0) this.#holders.delete(tagId);
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** A tag that stands twice counts once. */
function once(tags: readonly Tag[]): Tag[] {
  return [...new Map(tags.map((tag) => [tag.id, tag])).values()];
}
