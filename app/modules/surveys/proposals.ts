import type { TagKind } from "#modules/functions/public.ts";
import { type Answer, dimensionCount } from "./survey.ts";

/** A tag that could be ticked, and whether it stands on the passport. */
export type AskedTag = { readonly id: string; readonly kind: TagKind; readonly label: string; readonly isOnPassport: boolean };
/** What some of the holders say belongs to their work. */
export type Proposal = {
  /** The tag's id, or kind and word of the holders' own: the same whenever it is counted. */
  readonly key: string;
  readonly kind: TagKind;
  readonly label: string;
  readonly named: number;
  readonly isOnPassport: boolean;
};

/**
 * Counts what the answers name, most first. A word of somebody's own that is a tag already counts as that tag, and nobody counts twice for
 * one thing.
 */
export function proposalsOf(answers: readonly Answer[], tags: readonly AskedTag[]): Proposal[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const byName = new Map(tags.map((tag) => [nameKey(tag.kind, tag.label), tag]));
  const counted = new Map<string, Proposal>();
  for (const answer of answers) {
    const named = new Map<string, Omit<Proposal, "named">>();
    for (const id of answer.tagIds) {
      const tag = byId.get(id);
      if (tag) named.set(id, ofTag(tag));
    }
    for (const { kind, label } of answer.ownWords) {
      const tag = byName.get(nameKey(kind, label));
      const own = tag ? ofTag(tag) : { key: nameKey(kind, label), kind, label, isOnPassport: false };
      named.set(own.key, own);
    }
    for (const [key, proposal] of named) counted.set(key, { ...(counted.get(key) ?? proposal), named: (counted.get(key)?.named ?? 0) + 1 });
  }
  return [...counted.values()].toSorted((a, b) => b.named - a.named || compare(a.label.toLowerCase(), b.label.toLowerCase()) || compare(a.key, b.key));
}

function ofTag({ id, kind, label, isOnPassport }: AskedTag): Omit<Proposal, "named"> {
  return { key: id, kind, label, isOnPassport };
}

export function nameKey(kind: TagKind, label: string): string {
  return `${kind} ${label.trim().toLowerCase()}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The mean of each slider in whole points; undefined while nobody answered. */
export function averagesOf(answers: readonly Answer[]): number[] | undefined {
  if (answers.length === 0) return undefined;
  return Array.from({ length: dimensionCount }, (_, at) => Math.round(answers.reduce((sum, answer) => sum + (answer.dimensions[at] ?? 0), 0) / answers.length));
}

/** What is decided on as one: the five sliders together. */
export const dimensionsKey = "dimensions";
