import type { SeenTag, TagKind } from "#modules/functions/public.ts";
import { byTitle } from "./by-title.ts";
import type { CompassHouse } from "./compass-house.ts";
import type { OwnProfile, ProfileChange } from "./own-profile.ts";

export type GuideQuestion = { readonly key: string; readonly kinds: readonly TagKind[]; readonly does: "add" | "remove" };

const competences = ["behaviour", "technical", "core"] as const;

/** K-15: ten questions, from leisure to work and from what somebody likes to what they can. The last one takes away. */
export const guideQuestions = [
  { key: "free-time", kinds: ["interest"], does: "add" },
  { key: "talk-about", kinds: ["interest", "knowledge"], does: "add" },
  { key: "asked-for", kinds: ["behaviour", "core"], does: "add" },
  { key: "hands", kinds: ["technical"], does: "add" },
  { key: "learned", kinds: ["knowledge", "course"], does: "add" },
  { key: "before", kinds: ["technical", "resultArea"], does: "add" },
  { key: "energy", kinds: ["behaviour", "interest"], does: "add" },
  { key: "proud", kinds: ["resultArea"], does: "add" },
  { key: "count-on", kinds: ["core", "knowledge"], does: "add" },
  { key: "rather-not", kinds: [...competences, "knowledge", "interest", "resultArea"], does: "remove" },
] as const satisfies readonly GuideQuestion[];

const mostOffered = 16;

/** What one question offers: tags of the portal of its kinds, divided over the questions that ask for the same kind. */
export function offeredBy(question: GuideQuestion, house: CompassHouse, profile: OwnProfile, changes: readonly ProfileChange[]): SeenTag[] {
  const chosen = chosenBy(question, house, changes);
  if (question.does === "remove") return asSeen(house, [...profile.tags.map((tag) => tag.id), ...chosen]).filter((tag) => question.kinds.includes(tag.kind));
  const has = new Set([...(profile.start?.tags ?? []).map((tag) => tag.id), ...profile.tags.map((tag) => tag.id)]);
  const holders = holdersIn(house);
  const mine = question.kinds.flatMap((kind) => {
    const [place, askers] = turnOf(question, kind);
    return house
      .tags()
      .filter((tag) => tag.kind === kind && holders.has(tag.id))
      .toSorted((a, b) => (holders.get(b.id) ?? 0) - (holders.get(a.id) ?? 0))
      .filter((_, index) => index % askers === place)
      .filter((tag) => !has.has(tag.id) || chosen.has(tag.id))
      .slice(0, Math.ceil(mostOffered / question.kinds.length));
  });
  return mine.toSorted((a, b) => byTitle(a.label, b.label));
}

/** What the guide itself put in or took out, for a question of that direction. */
export function chosenBy({ does }: GuideQuestion, house: CompassHouse, changes: readonly ProfileChange[]): ReadonlySet<string> {
  const state = does === "add" ? "added" : "removed";
  return new Set(changes.filter((change) => change.source === "guide" && change.state === state).flatMap((change) => house.tag(change.tagId)?.id ?? []));
}

/** How many published functions hold a tag: what nobody asks leads nowhere. */
function holdersIn(house: CompassHouse): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const each of house.functions.values()) if (each.isFilled) for (const { id } of each.tags) holders.set(id, (holders.get(id) ?? 0) + 1);
  return holders;
}

function turnOf(question: GuideQuestion, kind: TagKind): [number, number] {
  const askers: readonly GuideQuestion[] = guideQuestions.filter((each: GuideQuestion) => each.does === "add" && each.kinds.includes(kind));
  return [askers.findIndex((each) => each.key === question.key), askers.length];
}

function asSeen(house: CompassHouse, ids: readonly string[]): SeenTag[] {
  return [...new Set(ids)].flatMap((id) => house.tag(id) ?? []);
}
