import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, listManagersOf } from "#modules/people/public.ts";
import { listWalkEvidence, type WalkEvidence } from "./evidence-table.ts";
import { tellSubmitted } from "./mail-tracks.ts";
import { ownWalkToChange } from "./own-walk.ts";
import type { SubmittedContent } from "./submission.ts";
import { insertJudgement, insertSubmission } from "./submission-table.ts";
import { findStep, fromOf, missingOf, type TrackStep } from "./track.ts";
import type { Walk } from "./walk-table.ts";

export type WhyNotSubmitted = { readonly reason: "ended" | "moved-on" } | { readonly reason: "missing"; readonly conditions: readonly string[] };

/**
 * Hands in the step that was on the screen. From here the manager and HR read what stands in it, and only that: it is written down word for word,
 * so what somebody collects later stays theirs. Handed in already, also in another tab: nothing happens.
 */
export function submitStep(actor: Actor, walkId: string, stepKey: string): Promise<Outcome<string, WhyNotSubmitted>> {
  return inTenant(actor, async (db) => {
    const { walk, waiting } = await ownWalkToChange(db, actor, walkId);
    if (waiting) return done(waiting.id);
    if (walk.endedOn) return refused({ reason: "ended" });
    const step = findStep(walk.content, walk.stepKey);
    if (!step || step.key !== stepKey) return refused({ reason: "moved-on" });
    const evidence = await listWalkEvidence(db, [walkId], walk.personId);
    const missing = missingOf(step, evidence).map(({ text }) => text);
    if (missing.length > 0) return refused({ reason: "missing", conditions: missing });
    const content = contentOf(walk, step, evidence);
    const id = await insertSubmission(db, { walkId, personId: walk.personId, stepKey, content, on: today() });
    await tellSubmitted(db, actor.portal, { id, managers: (await listManagersOf(db, walk.personId)).map((manager) => manager.id) });
    await record(db, actor, "track.step-submitted", { kind: "track_submission", id });
    return done(id);
  });
}

function contentOf({ content, version }: Walk, { key, to, room, conditions }: TrackStep, evidence: readonly WalkEvidence[]): SubmittedContent {
  return {
    track: content.name,
    version,
    from: fromOf(content, key),
    to,
    room,
    conditions: conditions.map((condition) => ({
      text: condition.text,
      evidence: evidence
        .filter(({ conditionKey }) => conditionKey === condition.key)
        .map(({ kind, title, content: text, evidenceId }) => ({ kind, title, content: text, evidenceId })),
    })),
  };
}

/** Takes back what nobody decided on: it is private again. Twice is once. */
export function takeBackStep(actor: Actor, walkId: string): Promise<Outcome<void, "decided-already">> {
  return inTenant(actor, async (db) => {
    const { walk, waiting } = await ownWalkToChange(db, actor, walkId);
    if (!waiting) return walk.endedOn ? refused("decided-already") : done(undefined);
    const { name } = await getPerson(db, walk.personId);
    await insertJudgement(db, waiting.id, { kind: "taken-back", reason: "", by: { id: walk.personId, name }, on: today() });
    await record(db, actor, "track.step-taken-back", { kind: "track_submission", id: waiting.id });
    return done(undefined);
  });
}
