import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { type HouseChanges, listChanged, type PassportVersion, type SeenDomain, type SeenFunction, type SeenTag } from "#modules/functions/public.ts";
import type { Tag } from "./match.ts";
import { type MatchWeights, matchWeights } from "./match-weights.ts";
import { HouseSearch } from "./house-search.ts";
import { TagIndex } from "./tag-index.ts";

/** A function as the compass knows it. */
export type HouseFunction = {
  readonly id: string;
  /** False: it exists and is still being filled. It is shown without a match (OQ-42). */
  readonly isFilled: boolean;
  readonly passport: PassportVersion;
  /** Its tags as they are called today, double ones as the one they were merged into. */
  readonly tags: readonly Tag[];
  readonly pins: readonly string[];
};

/** All functions of a portal as everybody may see them, ready to be matched. Kept in memory by each process and brought up to date on each visit. */
export class CompassHouse {
  revision = 0;
  readonly functions = new Map<string, HouseFunction>();
  readonly #tags = new Map<string, SeenTag>();
  readonly #domains = new Map<string, SeenDomain>();
  readonly #titles = new Map<string, string>();
  readonly index: TagIndex;
  readonly weights: MatchWeights;
  readonly search = new HouseSearch(this);

  constructor(weights: MatchWeights) {
    this.weights = weights;
    this.index = new TagIndex(weights);
  }

  /** The tag with this id as it is called today: a double one is the one it was merged into. */
  tag(id: string): SeenTag | undefined {
    let tag = this.#tags.get(id);
    // Two steps are usual at most; a ring is impossible in the table, and a loop here would hang a process.
    for (let step = 0; tag?.mergedInto && step < 20; step += 1) tag = this.#tags.get(tag.mergedInto);
    return tag;
  }

  /** The tags that can be chosen, by label. */
  tags(): SeenTag[] {
    return [...this.#tags.values()].filter((tag) => tag.mergedInto === null).toSorted((a, b) => (a.label < b.label ? -1 : 1));
  }

  /** The domains in the order of the compass. */
  domains(): SeenDomain[] {
    return [...this.#domains.values()].filter((domain) => !domain.isEnded).toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  }

  /** The function that goes by this name; its own title before the other names of others. @example house.titled("Docent biologie")?.id */
  titled(title: string): HouseFunction | undefined {
    const id = this.#titles.get(titleKey(title));
    return id === undefined ? undefined : this.functions.get(id);
  }

  /** Takes in what changed: only the functions that did are put anew. */
  take({ revision, functions, tags, domains }: HouseChanges): void {
    if (revision < this.revision) return;
    for (const tag of tags) this.#tags.set(tag.id, tag);
    this.search.changed({ functionIds: functions.map((each) => each.id), tagIds: tags.map((tag) => tag.id) });
    for (const domain of domains) this.#domains.set(domain.id, domain);
    // A tag that got another kind or was merged changes every function that holds it.
    const moved = new Set(tags.map((tag) => tag.id));
    const held = [...this.functions.values()].filter((each) => each.passport.tags.some((tag) => moved.has(tag.tagId)));
    for (const each of held) this.#put({ ...each, state: each.isFilled ? "published" : "unfilled", version: null });
    this.search.changed({ functionIds: held.map((each) => each.id), tagIds: [] });
    for (const each of functions) this.#put(each);
    if (functions.length > 0) this.#nameAgain();
    this.revision = revision;
  }

  #put({ id, state, passport, pins }: SeenFunction): void {
    if (state === "gone") {
      this.functions.delete(id);
      return this.index.remove(id);
    }
    const tags = passport.tags.flatMap(({ tagId }) => this.tag(tagId) ?? []).map((tag): Tag => ({ id: tag.id, kind: tag.kind }));
    const own = [...new Map(tags.map((tag) => [tag.id, tag])).values()];
    this.functions.set(id, { id, isFilled: state === "published", passport, tags: own, pins });
    if (state === "published") this.index.put({ id, tags: own });
    else this.index.remove(id);
  }

  #nameAgain(): void {
    this.#titles.clear();
    const inOrder = [...this.functions.values()].toSorted((a, b) => Number(b.isFilled) - Number(a.isFilled) || (a.id < b.id ? -1 : 1));
    const name = (title: string, id: string) => this.#titles.has(titleKey(title)) || this.#titles.set(titleKey(title), id);
    for (const { id, passport } of inOrder) name(passport.title, id);
    for (const { id, passport } of inOrder) for (const title of passport.otherTitles) name(title, id);
  }
}

function titleKey(title: string): string {
  return title.trim().toLowerCase().replaceAll(/\s+/g, " ");
}

const kept = new Map<string, CompassHouse>();
const mostKept = 200;

/**
 * The house of a portal as it stands in the database now. Sent with the other questions of a page it costs one flight, and no process can be
 * behind another. For reading only: never within a transaction that has changed a function, which may still be undone.
 *
 * @example const house = await openHouse(db, actor.portal);
 */
export async function openHouse(db: TenantDb, portal: Portal): Promise<CompassHouse> {
  const weights = matchWeights(portal);
  const key = `${portal.id} ${JSON.stringify(weights)}`;
  const house = kept.get(key) ?? new CompassHouse(weights);
  house.take(await listChanged(db, house.revision));
  // Moved to the end: the one that was asked for longest ago goes first.
  kept.delete(key);
  kept.set(key, house);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return house;
}

/** Forgets what this process holds, as a restart would. For tests. */
export function forgetHouses(): void {
  kept.clear();
}
