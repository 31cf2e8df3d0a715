import { type Box, nameBoxes, type Sector, sectorOf } from "#ui/compass-plane.ts";
import type { CompassEntry } from "./compass-entries.ts";
import { type CompassLayout, layoutCompass } from "./compass-layout.ts";
import { textWidth } from "./compass-letters.ts";
import type { CompassView } from "./compass-view.ts";

export type PictureSector = Sector & { readonly id: string; readonly name: string; readonly folded: number };
export type Picture = { readonly sectors: readonly PictureSector[]; readonly layout: CompassLayout };

/** A function in none of the domains that are there now still has its match: it stands in a sector of its own. */
const elsewhere = "elsewhere";

/** Where everything stands in the picture of a compass. */
export function pictureOf(view: CompassView, nameOfRest: string): Picture {
  const { house } = view.compass;
  const domains = house.domains();
  const known = new Set(domains.map((domain) => domain.id));
  const isLost = (entry: CompassEntry) => entry.tenths !== null && !entry.domainIds.some((id) => known.has(id));
  const hasLost = view.entries.some(isLost);
  const parts = [...domains, ...(hasLost ? [{ id: elsewhere, name: domains.length > 0 ? nameOfRest : "" }] : [])];
  const places = view.entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    tenths: entry.tenths,
    domains: isLost(entry) ? [elsewhere] : entry.domainIds,
    isFirst: entry.isSaved || entry.id === view.chosen?.entry.id,
  }));
  const sectors = parts.map((part, at) => ({ ...part, ...sectorOf(at, parts.length) }));
  const layout = remembered(
    places,
    parts.map((part) => part.id),
    sectors.flatMap((sector) => namedBoxes(sector, parts.length)),
  );
  const folded = new Map(layout.folded.map((each) => [each.domain, each.ids.length]));
  return {
    sectors: sectors.map(({ id, name, from, to }) => ({ id, name, from, to, folded: folded.get(id) ?? 0 })),
    layout,
  };
}

/** As the kit draws it: smaller when there are more than five. */
function namedBoxes(sector: Sector & { readonly name: string }, count: number): Box[] {
  return sector.name === "" ? [] : nameBoxes(sector, textWidth(sector.name, count > 5 ? 20 : 25));
}

const kept = new Map<string, CompassLayout>();
const mostKept = 100;

/** The same functions at the same distances stand in the same places: for who chooses one after the other, and for all who have the same function. */
function remembered(...asked: Parameters<typeof layoutCompass>): CompassLayout {
  const key = JSON.stringify(asked);
  const layout = kept.get(key) ?? layoutCompass(...asked);
  // Moved to the end: the one that was asked for longest ago goes first.
  kept.delete(key);
  kept.set(key, layout);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return layout;
}
