import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import { type KeptEvidence, listOwnEvidence } from "#modules/plans/public.ts";
import type { ShownEvidence } from "./submission.ts";

/** Evidence on a walk as it can be shown: what it is, and for which condition. */
export type WalkEvidence = ShownEvidence & { readonly id: string; readonly conditionKey: string };

export type NewWalkEvidence = {
  readonly walkId: string;
  readonly conditionKey: string;
  readonly kind: "text" | "link" | "plan";
  readonly title: string;
  readonly content: string;
  readonly evidenceId: string | null;
  readonly onceKey: string;
};

export async function insertEvidence(db: TenantDb, added: NewWalkEvidence): Promise<string | undefined> {
  const made = await db
    .insertInto("track_evidence")
    .values({
      walk_id: added.walkId,
      condition_key: added.conditionKey,
      kind: added.kind,
      title: added.title,
      content: added.content,
      evidence_id: added.evidenceId,
      once_key: added.onceKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

/** What somebody collected, in the order of adding. What they took out of their plan meanwhile is not here any more either. */
export async function listWalkEvidence(db: TenantDb, walkIds: readonly string[], personId: string): Promise<(WalkEvidence & { readonly walkId: string })[]> {
  const [rows, plan] = await Promise.all([
    db
      .selectFrom("track_evidence")
      .select(["id", "walk_id", "condition_key", "kind", "title", "content", "evidence_id"])
      .where((eb) => eb("walk_id", "=", eb.fn.any(eb.val([...walkIds]))))
      .where("removed_at", "is", null)
      .orderBy("added_at")
      .orderBy("id")
      .execute(),
    listOwnEvidence(db, personId),
  ]);
  return rows.flatMap((row) => {
    const place = { id: row.id, walkId: row.walk_id, conditionKey: row.condition_key };
    if (row.kind !== "plan") return [{ ...place, kind: row.kind as "text" | "link", title: row.title, content: row.content, evidenceId: null }];
    const found = plan.find(({ id }) => id === row.evidence_id);
    return found ? [{ ...place, ...shownOf(found) }] : [];
  });
}

function shownOf({ id, kind, title, content }: KeptEvidence): ShownEvidence {
  return { kind, title, content, evidenceId: kind === "file" ? id : null };
}

export type OwnedEvidence = { readonly id: string; readonly walkId: string };

export async function findWalkEvidence(db: TenantDb, id: string): Promise<OwnedEvidence | undefined> {
  return db.selectFrom("track_evidence").select(["id", "walk_id as walkId"]).where("id", "=", id).executeTakeFirst();
}

export async function markRemoved(db: TenantDb, id: string): Promise<boolean> {
  const gone = await db
    .updateTable("track_evidence")
    .set({ removed_at: now() })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
