/** What one thing is described by: the name of each feature, and how much of it there is. */
export type Features = ReadonlyMap<string, number>;

/** One kind of feature, such as shared tags or words in a title, and how much of the whole it counts for. */
export type FeatureBlock = { readonly kind: string; readonly weight: number; readonly of: readonly Features[] };

/** What one shared feature adds to how much two things resemble each other. */
export type Contribution = { readonly kind: string; readonly feature: string; readonly amount: number };

/**
 * Says how much things resemble each other as a sum over the features they share: rare features weigh more, and who has many
 * does not resemble everybody for that reason. In every block the features of one thing are a vector of length one, so a block adds
 * its weight at most, and something adds up to the sum of the weights with itself.
 *
 * @example const index = new FeatureIndex([{ kind: "tag", weight: 1, of: passports.map((each) => each.tags) }]); index.scores(3)[7];
 */
export class FeatureIndex {
  readonly size: number;
  readonly #kinds: string[] = [];
  readonly #names: string[] = [];
  /** Features of thing i stand at starts[i] to starts[i + 1]. */
  readonly #starts: Int32Array;
  readonly #features: Int32Array;
  readonly #values: Float64Array;
  /** Things that have feature f stand at holderStarts[f] to holderStarts[f + 1]. */
  readonly #holderStarts: Int32Array;
  readonly #holders: Int32Array;
  readonly #holderValues: Float64Array;

  constructor(blocks: readonly FeatureBlock[]) {
    this.size = blocks[0]?.of.length ?? 0;
    const rows: [number, number][][] = Array.from({ length: this.size }, () => []);
    for (const block of blocks) this.#addBlock(block, rows);
    const count = rows.reduce((sum, row) => sum + row.length, 0);
    [this.#starts, this.#features, this.#values] = [new Int32Array(this.size + 1), new Int32Array(count), new Float64Array(count)];
    [this.#holderStarts, this.#holders, this.#holderValues] = [new Int32Array(this.#names.length + 1), new Int32Array(count), new Float64Array(count)];
    this.#lay(rows);
  }

  #addBlock({ kind, weight, of }: FeatureBlock, rows: [number, number][][]): void {
    const holders = new Map<string, number>();
    for (const features of of) for (const name of features.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
    const ids = new Map<string, number>();
    of.forEach((features, thing) => {
      const row: [number, number][] = [];
      let squares = 0;
      for (const [name, amount] of features) {
        const rarity = Math.log(of.length / (holders.get(name) as number));
        // What everybody has, or one alone, can tell nothing of who resembles whom.
        if (holders.get(name) === 1 || rarity <= 0) continue;
        let id = ids.get(name);
        if (id === undefined) {
          ids.set(name, (id = this.#names.push(name) - 1));
          this.#kinds.push(kind);
        }
        row.push([id, amount * rarity]);
        squares += (amount * rarity) ** 2;
      }
      const scale = Math.sqrt(weight / squares);
      for (const [id, value] of row) rows[thing]?.push([id, value * scale]);
    });
  }

  #lay(rows: readonly (readonly [number, number])[][]): void {
    let at = 0;
    rows.forEach((row, thing) => {
      for (const [feature, value] of row) {
        this.#features[at] = feature;
        this.#values[at] = value;
        this.#holderStarts[feature + 1] = (this.#holderStarts[feature + 1] as number) + 1;
        at += 1;
      }
      this.#starts[thing + 1] = at;
    });
    for (let feature = 0; feature < this.#names.length; feature += 1)
      this.#holderStarts[feature + 1] = (this.#holderStarts[feature + 1] as number) + (this.#holderStarts[feature] as number);
    const next = this.#holderStarts.slice();
    rows.forEach((row, thing) => {
      for (const [feature, value] of row) {
        const place = next[feature] as number;
        this.#holders[place] = thing;
        this.#holderValues[place] = value;
        next[feature] = place + 1;
      }
    });
  }

  /** How much each thing resembles this one. */
  scores(thing: number): Float64Array {
    const scores = new Float64Array(this.size);
    for (let at = this.#starts[thing] as number; at < (this.#starts[thing + 1] as number); at += 1) {
      const [feature, value] = [this.#features[at] as number, this.#values[at] as number];
      const end = this.#holderStarts[feature + 1] as number;
      for (let place = this.#holderStarts[feature] as number; place < end; place += 1) {
        const holder = this.#holders[place] as number;
        scores[holder] = (scores[holder] as number) + value * (this.#holderValues[place] as number);
      }
    }
    return scores;
  }

  /** Why two things resemble each other: what each shared feature adds, the most first. Adds up to their score. */
  contributions(one: number, other: number): Contribution[] {
    const values = new Map<number, number>();
    for (let at = this.#starts[other] as number; at < (this.#starts[other + 1] as number); at += 1)
      values.set(this.#features[at] as number, this.#values[at] as number);
    const found: Contribution[] = [];
    for (let at = this.#starts[one] as number; at < (this.#starts[one + 1] as number); at += 1) {
      const feature = this.#features[at] as number;
      const theirs = values.get(feature);
      if (theirs === undefined) continue;
      found.push({ kind: this.#kinds[feature] as string, feature: this.#names[feature] as string, amount: (this.#values[at] as number) * theirs });
    }
    return found.toSorted((a, b) => b.amount - a.amount);
  }
}
