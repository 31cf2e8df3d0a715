import type { CompassHouse } from "./compass-house.ts";
import { FeatureIndex } from "./feature-index.ts";
import { asBlocks } from "./occupation-features.ts";
import { type DescribedFunction, type EscoLinks, passportFeatures } from "./passport-features.ts";
import { type Resemblance, resemblanceOf } from "./resemblance.ts";

type HouseIndex = { readonly revision: number; readonly index: FeatureIndex; readonly places: ReadonlyMap<string, number> };

const kept = new WeakMap<CompassHouse, HouseIndex>();

/** What the house has links to in ESCO, to ask what stands around them. */
export type LinkedUris = { readonly skills: readonly string[]; readonly occupations: readonly string[] };

/**
 * How much two published functions of a house resemble each other. What they are compared by is made once and kept until the house changes;
 * `readLinks` is asked then only.
 *
 * @example (await houseResemblance(house, one.id, other.id, (uris) => readEscoLinks(db, uris)))?.tenths
 */
export async function houseResemblance(
  house: CompassHouse,
  oneId: string,
  otherId: string,
  readLinks: (uris: LinkedUris) => Promise<EscoLinks>,
): Promise<Resemblance | undefined> {
  const found = kept.get(house);
  const own = found?.revision === house.revision ? found : await build(house, readLinks);
  const [one, other] = [own.places.get(oneId), own.places.get(otherId)];
  return one === undefined || other === undefined ? undefined : resemblanceOf(own.index, one, other);
}

async function build(house: CompassHouse, readLinks: (uris: LinkedUris) => Promise<EscoLinks>): Promise<HouseIndex> {
  const revision = house.revision;
  const filled = [...house.functions.values()].filter((each) => each.isFilled);
  const described = filled.map(({ passport, tags }): DescribedFunction => ({ passport, tags: tags.map((tag) => describe(house, tag.id)) }));
  const links = await readLinks({
    skills: [...new Set(described.flatMap((each) => each.tags.flatMap((tag) => tag.escoUri ?? [])))],
    occupations: [...new Set(described.flatMap((each) => each.passport.escoUri ?? []))],
  });
  const index = new FeatureIndex(asBlocks(passportFeatures(described, links)));
  const own = { revision, index, places: new Map(filled.map((each, place) => [each.id, place])) };
  kept.set(house, own);
  return own;
}

function describe(house: CompassHouse, id: string): DescribedFunction["tags"][number] {
  const tag = house.tag(id);
  return { id, label: tag?.label ?? "", weight: tag ? house.weights[tag.kind] : 0, escoUri: tag?.escoUri ?? null };
}
