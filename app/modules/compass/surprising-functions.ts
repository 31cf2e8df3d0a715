import { matchOf, type Tag } from "./match.ts";
import type { TagKind } from "#modules/functions/public.ts";

export type SurpriseCandidate = {
  readonly id: string;
  readonly tags: readonly Tag[];
  readonly domains: readonly string[];
  /** The smallest part of the organisation it stands in: of each at most one is shown. */
  readonly section: string;
};
export type Surprise = {
  readonly id: string;
  readonly tenths: number;
  /** What makes it a step that is not so strange: shared tags that go along to any work, the rarest first. */
  readonly because: readonly Tag[];
};
/** Within which match a function surprises, in tenths of a percent. */
export type Band = { readonly from: number; readonly to: number };

/** From logical to surprising: how the bands of the slider lie. The third is the one that shows without choosing. */
export const surpriseBands: readonly Band[] = [
  { from: 450, to: 750 },
  { from: 350, to: 680 },
  { from: 250, to: 600 },
  { from: 150, to: 500 },
  { from: 80, to: 400 },
];
export const defaultBand = surpriseBands[2] as Band;

/** What someone takes along to other work; knowledge of a field stays behind. */
const transferable: ReadonlySet<TagKind> = new Set(["behaviour", "technical", "core", "interest"]);
const [fewestShared, mostShown] = [2, 5];

/**
 * Functions out of the box (K-17, OQ-06): in another domain than one's own, alike enough to make sense and different enough to surprise, with at
 * least two shared competences or interests. Those that share what few functions ask come first; of each section one, and five in all. Who has looked
 * up beforehand how rare each tag is, may leave candidates out that lie outside the band.
 *
 * @example surprisingFunctions({ tags, domains: ["Onderwijs"] }, candidates) // [{ id, tenths: 412, because: [...] }]
 */
export function surprisingFunctions(
  own: { readonly tags: readonly Tag[]; readonly domains: readonly string[] },
  candidates: readonly SurpriseCandidate[],
  band: Band = defaultBand,
  rarity: (tag: Tag) => number = rarityIn(candidates),
): Surprise[] {
  const found = candidates
    .filter((each) => !each.domains.some((domain) => own.domains.includes(domain)))
    .map((each) => ({ ...each, match: matchOf(own.tags, each.tags) }))
    .filter(({ match }) => match.tenths >= band.from && match.tenths <= band.to)
    .map(({ id, section, match }) => {
      const because = match.shared.map((part) => part.tag).filter((tag) => transferable.has(tag.kind));
      return { id, section, tenths: match.tenths, because: because.toSorted((a, b) => rarity(b) - rarity(a) || (a.id < b.id ? -1 : 1)) };
    })
    .filter(({ because }) => because.length >= fewestShared)
    .map((each) => ({ ...each, worth: each.because.reduce((sum, tag) => sum + rarity(tag), 0) }))
    .toSorted((a, b) => b.worth - a.worth || b.tenths - a.tenths || (a.id < b.id ? -1 : 1));
  return onePerSection(found)
    .slice(0, mostShown)
    .map(({ id, tenths, because }) => ({ id, tenths, because }));
}

/** How much a tag tells: of what all functions ask, nothing. */
function rarityIn(candidates: readonly SurpriseCandidate[]): (tag: Tag) => number {
  const holders = new Map<string, number>();
  for (const { tags } of candidates) for (const id of new Set(tags.map((tag) => tag.id))) holders.set(id, (holders.get(id) ?? 0) + 1);
  return (tag) => Math.log(candidates.length / (holders.get(tag.id) ?? candidates.length));
}

function onePerSection<Found extends { readonly section: string }>(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ section }) => !seen.has(section) && seen.add(section));
}
