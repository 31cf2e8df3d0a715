import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listOwnEvidence } from "#modules/plans/public.ts";
import { findWalkEvidence, insertEvidence, listWalkEvidence, markRemoved, type NewWalkEvidence } from "./evidence-table.ts";
import type { EvidenceInput } from "./walk-form.ts";
import { ownWalkToChange } from "./own-walk.ts";
import { findStep } from "./track.ts";
import { unnamed } from "./unnamed.ts";

export type WhyNotCollected = "ended" | "waits" | "condition-gone" | "evidence-gone";

/** Adds evidence to a condition of the step at hand: a text, a link, something of one's plan, or something collected for a condition that is gone. */
export function addWalkEvidence(actor: Actor, walkId: string, conditionKey: string, input: EvidenceInput): Promise<Outcome<void, WhyNotCollected>> {
  return inTenant(actor, async (db) => {
    const { walk, waiting } = await ownWalkToChange(db, actor, walkId);
    if (walk.endedOn) return refused("ended");
    if (waiting) return refused("waits");
    if (!findStep(walk.content, walk.stepKey)?.conditions.some(({ key }) => key === conditionKey)) return refused("condition-gone");
    const place = { walkId, conditionKey, evidenceId: null };
    const { once, text, link, title } = input;
    const added: NewWalkEvidence[] = [];
    if (text) added.push({ ...place, kind: "text", title, content: text, onceKey: `${once} text` });
    if (link) added.push({ ...place, kind: "link", title: title || new URL(link).hostname, content: link, onceKey: `${once} link` });
    if (input.existing) {
      const [plan, own] = await Promise.all([listOwnEvidence(db, walk.personId), listWalkEvidence(db, [walkId], walk.personId)]);
      const evidence = plan.find(({ id }) => id === input.existing);
      const earlier = own.find(({ id }) => id === input.existing);
      if (evidence) added.push({ ...place, kind: "plan", title: evidence.title, content: "", evidenceId: evidence.id, onceKey: `${once} plan` });
      else if (earlier && earlier.kind !== "file")
        added.push({ ...place, kind: earlier.kind, title: earlier.title, content: earlier.content, onceKey: `${once} earlier` });
      else return refused("evidence-gone");
    }
    for (const one of added) {
      const id = await insertEvidence(db, one);
      if (id) await record(db, unnamed(actor), "track.evidence-added", { kind: "track_evidence", id }, { kind: one.kind });
    }
    return done(undefined);
  });
}

/** Takes evidence away; what was handed in with it stays as it was. Answers the walk. */
export function removeWalkEvidence(actor: Actor, id: string): Promise<{ readonly walkId: string; readonly isRefused: boolean }> {
  return inTenant(actor, async (db) => {
    const { walkId } = (await findWalkEvidence(db, id)) ?? notFound();
    const { walk, waiting } = await ownWalkToChange(db, actor, walkId);
    if (waiting || walk.endedOn) return { walkId, isRefused: true };
    if (await markRemoved(db, id)) await record(db, unnamed(actor), "track.evidence-removed", { kind: "track_evidence", id });
    return { walkId, isRefused: false };
  });
}
