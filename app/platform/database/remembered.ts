/**
 * What a page remembers for a moment: adding up a large organisation is most of its cost, and twenty who look at once see the same. Who asks
 * while somebody else's answer is on its way waits for that one. The key names all that the answer hangs on, the portal first. Keep nothing
 * in it that somebody has just changed and wants to see.
 *
 * @example
 * const counts = new Remembered<StateCounts>(5_000); // milliseconds
 * await counts.get(`${portal.id} ${scope}`, () => countStates(db, scope));
 */
export class Remembered<Value> {
  readonly #kept = new Map<string, { readonly value: Promise<Value>; until: number }>();
  readonly #forMs: number;

  constructor(forMs: number) {
    this.#forMs = forMs;
  }

  /** The value kept under a key, or what `read` answers. What fails is not kept. */
  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    if (known && known.until > Date.now()) return known.value;
    if (this.#kept.size >= 500) this.#kept.clear();
    const kept = { value: read(), until: Number.POSITIVE_INFINITY };
    this.#kept.set(key, kept);
    kept.value.then(
      () => (kept.until = Date.now() + this.#forMs),
      () => this.#kept.delete(key),
    );
    return kept.value;
  }
}
