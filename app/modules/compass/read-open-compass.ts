import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { SeenTag } from "#modules/functions/public.ts";
import { byTitle } from "./by-title.ts";
import { type CompassEntry, sharedLabels } from "./compass-entries.ts";
import { type CompassHouse, type HouseFunction, openHouse } from "./compass-house.ts";
import { compassSettings } from "./compass-settings.ts";
import { findTags } from "./find-tags.ts";
import { usualSurprise } from "./profile-table.ts";
import type { Compass } from "./read-compass.ts";

export type OpenCompass = {
  readonly house: CompassHouse;
  readonly chosen: readonly SeenTag[];
  /** What can be chosen besides: found by a word, else what most functions ask. */
  readonly offered: readonly SeenTag[];
  /** The best match first; without a choice by title. Published functions only. */
  readonly entries: readonly CompassEntry[];
  /** The same as a compass, for the picture: a profile of tags with nobody in the middle. */
  readonly around: Compass;
};

const mostOffered = 30;

/** The compass for who has no account (K-40): by tags that were chosen, and of nobody. Not there while the portal has it off. */
export async function readOpenCompass(actor: Actor, asked: { readonly tagIds: readonly string[]; readonly text: string }): Promise<OpenCompass> {
  if (!compassSettings(actor.portal).isPublic) notFound();
  const house = await inTenant(actor, (db) => openHouse(db, actor.portal));
  const holders = holdersOf(house);
  const chosen = [...new Map(asked.tagIds.flatMap((id) => house.tag(id) ?? []).map((tag) => [tag.id, tag])).values()].filter((tag) => holders.has(tag.id));
  const has = new Set(chosen.map((tag) => tag.id));
  // Tags of drafts and of places are nobody's business outside.
  const found = findTags(house, asked.text, has).filter((tag) => holders.has(tag.id));
  const usual = house
    .tags()
    .filter((tag) => holders.has(tag.id) && !has.has(tag.id))
    .toSorted((a, b) => (holders.get(b.id) ?? 0) - (holders.get(a.id) ?? 0))
    .slice(0, mostOffered);
  const offered = asked.text === "" ? usual.toSorted((a, b) => byTitle(a.label, b.label)) : found;
  const entries = entriesFor(house, chosen);
  return { house, chosen, offered, entries, around: aroundNobody(house, chosen, entries) };
}

/** One published passport as an outsider may read it, with how well it fits what they chose. */
export async function readOpenPassport(
  actor: Actor,
  id: string,
  tagIds: readonly string[],
): Promise<OpenCompass & { readonly target: HouseFunction; readonly entry?: CompassEntry | undefined }> {
  const open = await readOpenCompass(actor, { tagIds, text: "" });
  const target = open.house.functions.get(id);
  if (!target?.isFilled) notFound();
  return { ...open, target, entry: open.chosen.length > 0 ? open.entries.find((each) => each.id === id) : undefined };
}

function holdersOf(house: CompassHouse): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const each of house.functions.values())
    if (each.isFilled) for (const tag of each.tags) if (tag.kind !== "place" && tag.kind !== "requirement") holders.set(tag.id, (holders.get(tag.id) ?? 0) + 1);
  return holders;
}

function entriesFor(house: CompassHouse, chosen: readonly SeenTag[]): CompassEntry[] {
  const entries = house.index.matches(chosen).flatMap(({ id, tenths }) => {
    const found = house.functions.get(id);
    if (!found) return [];
    const { title, type, domainIds } = found.passport;
    return [{ id, title, type, tenths, domainIds, unitId: null, shared: sharedLabels(house, chosen, found), isSaved: false }];
  });
  return chosen.length > 0 ? entries : entries.toSorted((a, b) => byTitle(a.title, b.title));
}

function aroundNobody(house: CompassHouse, chosen: readonly SeenTag[], entries: readonly CompassEntry[]): Compass {
  const kept = { surprise: usualSurprise, guidedOn: null, changes: [], savedIds: new Set<string>(), titles: [] };
  const tags = chosen.map((tag) => ({ id: tag.id, kind: tag.kind, label: tag.label, from: "self" as const }));
  return { house, kept, profile: { tags, removed: [], proposed: [] }, entries, units: [] };
}
