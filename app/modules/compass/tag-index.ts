import { type Tag, share } from "./match.ts";
import { defaultWeights, type MatchWeights } from "./tag-kind.ts";

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
    if (place >= this.#totals.length) [this.#totals, this.#shared] = [grown(this.#totals), grown(this.#shared)];
    const own = [...new Map(tags.map((tag) => [tag.id, tag])).values()];
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
    this.#tags[place] = [];
    this.#free.push(place);
  }

  /** How well a profile fits each function, the best first; functions that fit equally stand in the order of their ids. */
  matches(profile: readonly Tag[]): FoundMatch[] {
    const shared = this.sharedWeights(profile);
    const mine = this.#weightOf(profile);
    const found: FoundMatch[] = [];
    for (const [id, place] of this.#places) {
      const both = shared[place] as number;
      found.push({ id, tenths: share(both, mine + (this.#totals[place] as number) - both) });
    }
    return found.toSorted((a, b) => b.tenths - a.tenths || (a.id < b.id ? -1 : 1));
  }

  /** The weight of what each function shares with a profile, by place. Holds until the next call. */
  sharedWeights(profile: readonly Tag[]): Int32Array {
    const shared = this.#shared;
    shared.fill(0);
    for (const tag of new Map(profile.map((each) => [each.id, each])).values()) {
      const weight = this.#weights[tag.kind];
      const holders = this.#holders.get(tag.id);
      if (weight === 0 || !holders) continue;
      const { places, count } = holders;
      for (let at = 0; at < count; at += 1) {
        const place = places[at] as number;
        shared[place] = (shared[place] as number) + weight;
      }
    }
    return shared;
  }

  #weightOf(tags: readonly Tag[]): number {
    let sum = 0;
    for (const tag of new Map(tags.map((each) => [each.id, each])).values()) sum += this.#weights[tag.kind];
    return sum;
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
