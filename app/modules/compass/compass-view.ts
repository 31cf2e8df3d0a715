import type { TreeUnit } from "#modules/people/public.ts";
import type { CompassEntry } from "./compass-entries.ts";
import type { HouseFunction } from "./compass-house.ts";
import type { CompassQuery } from "./compass-query.ts";
import { type Match, matchOf } from "./match.ts";
import type { Compass } from "./read-compass.ts";
import type { SeenTag } from "#modules/functions/public.ts";

export const rowsPerPage = 100;

/** What a page of the compass shows: the same functions in the picture and in the list, in the same order (K-38). */
export type CompassView = {
  readonly compass: Compass;
  readonly query: CompassQuery;
  readonly base: string;
  /** Tags of what stands in the middle. */
  readonly tags: Compass["profile"]["tags"] | HouseFunction["tags"];
  readonly entries: readonly CompassEntry[];
  readonly rows: readonly CompassEntry[];
  readonly pages: number;
  readonly surprises: readonly CompassEntry[];
  readonly chosen?: ChosenFunction | undefined;
  readonly isNarrowed: boolean;
  readonly chips: readonly SeenTag[];
  readonly suggestedTags: readonly SeenTag[];
  /** How many functions have a passport, of how many there are (K-10). */
  readonly filled: { readonly done: number; readonly total: number };
};
export type ChosenFunction = { readonly entry: CompassEntry; readonly passport: HouseFunction["passport"]; readonly match?: Match | undefined };

/** Everything a page of the compass shows, from what was read and what was asked; `among` keeps it to some functions. */
export function viewCompass(compass: Compass, asked: CompassQuery, base: string, among?: (entry: CompassEntry) => boolean): CompassView {
  const { house } = compass;
  // An address that somebody kept may name a tag that lives on in another since.
  const query = { ...asked, kenmerk: [...new Set(asked.kenmerk.map((id) => house.tag(id)?.id ?? id))] };
  const tags = compass.centre?.tags ?? compass.profile.tags;
  const found = house.search.functions(query.zoek, query.kenmerk);
  const all = among ? compass.entries.filter(among) : compass.entries;
  // Without a profile nothing is near or far, and the alphabet is the only fair order.
  const entries = inOrder(found ? all.filter((entry) => found.has(entry.id)) : all, tags.length > 0 ? query.volgorde : "naam");
  const pages = Math.max(1, Math.ceil(entries.length / rowsPerPage));
  const page = Math.min(query.pagina, pages);
  return {
    compass,
    query: { ...query, pagina: page },
    base,
    tags,
    entries,
    rows: entries.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    pages,
    surprises: found ? [] : all.filter((entry) => entry.surprise).toSorted((a, b) => Number(b.surprise === "pinned") - Number(a.surprise === "pinned")),
    chosen: chosenOf(compass, tags, entries, query.functie),
    isNarrowed: found !== undefined,
    chips: query.kenmerk.flatMap((id) => house.tag(id) ?? []),
    suggestedTags: found && query.zoek !== "" ? house.search.tagsFor(query.zoek, found).filter((tag) => !query.kenmerk.includes(tag.id)) : [],
    filled: among ? { done: all.filter((entry) => entry.tenths !== null).length, total: all.length } : { done: house.index.size, total: house.functions.size },
  };
}

function inOrder(entries: readonly CompassEntry[], order: CompassQuery["volgorde"]): readonly CompassEntry[] {
  return order === "past" ? entries : entries.toSorted((a, b) => a.title.localeCompare(b.title, "nl") || (a.id < b.id ? -1 : 1));
}

/** What was chosen, also when it stands outside the search; else the best match. */
function chosenOf(compass: Compass, tags: CompassView["tags"], entries: readonly CompassEntry[], id: string | undefined): ChosenFunction | undefined {
  const best = entries.reduce<CompassEntry | undefined>((first, each) => ((each.tenths ?? -1) > (first?.tenths ?? -1) ? each : first), undefined);
  const entry = compass.entries.find((each) => each.id === id) ?? best;
  const found = entry && compass.house.functions.get(entry.id);
  if (!entry || !found) return undefined;
  return { entry, passport: found.passport, match: entry.tenths === null ? undefined : matchOf(tags, found.tags, compass.house.weights) };
}

/** The unit with everything below it. */
export function unitsWithin(units: readonly TreeUnit[], id: string): ReadonlySet<string> {
  const within = new Set([id]);
  // Each parent stands before its children.
  for (const unit of units) if (unit.parentId !== null && within.has(unit.parentId)) within.add(unit.id);
  return within;
}
