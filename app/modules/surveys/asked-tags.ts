import type { TenantDb } from "#platform/database/in-tenant.ts";
import { type KeptFunction, listNeighbourTags } from "#modules/functions/public.ts";
import type { AskedTag } from "./proposals.ts";
import { askedKinds } from "./survey.ts";

/** Beside those of the passport; more than a person ticks through on a telephone helps nobody. */
const mostNeighbours = 12;

/**
 * The tags that holders can tick: those of the passport, then what functions around it often have. Within each by name, so that nobody reads
 * an order of importance into it.
 */
export async function listAskedTags(db: TenantDb, kept: KeptFunction): Promise<AskedTag[]> {
  const own = kept.tags
    .filter((tag) => (askedKinds as readonly string[]).includes(tag.kind))
    .map(({ tagId: id, kind, label }): AskedTag => ({ id, kind, label, isOnPassport: true }));
  const around = await listNeighbourTags(db, kept.id, askedKinds, mostNeighbours);
  return [...byLabel(own), ...byLabel(around.map((tag) => ({ ...tag, isOnPassport: false })))];
}

function byLabel(tags: readonly AskedTag[]): AskedTag[] {
  return tags.toSorted((a, b) => a.label.localeCompare(b.label, "nl") || (a.id < b.id ? -1 : 1));
}
