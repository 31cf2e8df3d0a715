import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { trackStepDecided } from "#modules/events.ts";
import { getPerson } from "#modules/people/public.ts";
import { tellDecided } from "./mail-tracks.ts";
import { ownerOf } from "./own-walk.ts";
import { type Advice, type Decision, type Room, stateOf, whyNotDecided, type WhyNotDecided } from "./submission.ts";
import { findSubmission, insertJudgement, type Submission } from "./submission-table.ts";
import { stepAfter } from "./track.ts";
import { tracksPolicy, type Viewer } from "./tracks-policy.ts";
import { findWalk, lockWalk, moveWalk } from "./walk-table.ts";

type Opened = Submission & { readonly viewer: Viewer };

/** A submission for who may read it; for everybody else it is not there. */
export async function openSubmission(db: TenantDb, actor: Actor, id: string): Promise<Opened> {
  const found = await findSubmission(db, id, { personId: ownerOf(actor), scope: tracksPolicy.decide(actor) });
  if (!found || !tracksPolicy.readSubmission(found.viewer, stateOf(found.said))) notFound();
  return found;
}

async function openToJudge(db: TenantDb, actor: Actor, id: string): Promise<Opened> {
  const { walkId } = await openSubmission(db, actor, id);
  await lockWalk(db, walkId);
  // Read again: somebody may have decided or taken it back while this one waited.
  return openSubmission(db, actor, id);
}

/** What the manager of today thinks of it. HR decides without it just as well; a later advice replaces an earlier one. */
export function adviseStep(
  actor: Actor,
  id: string,
  { advice, reason }: { readonly advice: Advice; readonly reason: string },
): Promise<Outcome<void, "decided-already">> {
  return inTenant(actor, async (db) => {
    const { viewer, said, personId } = await openToJudge(db, actor, id);
    const state = stateOf(said);
    if (!tracksPolicy.advise(viewer, state)) {
      if (viewer.isManager && state !== "waits") return refused("decided-already");
      notAllowed();
    }
    const last = said.findLast(({ kind }) => kind === "advised-yes" || kind === "advised-not-yet");
    if (last?.kind === advice && last.reason === reason) return done(undefined);
    await insertJudgement(db, id, { kind: advice, reason, by: await signer(db, actor), on: today() });
    await record(db, actor, "track.step-advised", { kind: "track_submission", id }, { personId: personId });
    return done(undefined);
  });
}

export type WhyNoRoomRecorded = "decided-already" | "own-step" | "in-the-future" | "not-asked";

/** Records whether there is vacancy room, and on which day that was established. */
export function recordRoom(
  actor: Actor,
  id: string,
  { room, on, reason }: { readonly room: Room; readonly on: DateString; readonly reason: string },
): Promise<Outcome<void, WhyNoRoomRecorded>> {
  return inTenant(actor, async (db) => {
    const { viewer, said, content, personId } = await openToJudge(db, actor, id);
    if (!viewer.isHr) notAllowed();
    if (viewer.isSelf) return refused("own-step");
    if (stateOf(said) !== "waits") return refused("decided-already");
    if (!content.room) return refused("not-asked");
    if (on > today()) return refused("in-the-future");
    const last = said.findLast(({ kind }) => kind === "room-yes" || kind === "room-no");
    if (last?.kind === room && last.on === on && last.reason === reason) return done(undefined);
    await insertJudgement(db, id, { kind: room, reason, by: await signer(db, actor), on });
    await record(db, actor, "track.room-recorded", { kind: "track_submission", id }, { personId, room: room === "room-yes" });
    return done(undefined);
  });
}

/** HR grants the step, or says "not yet" with a reason. Once. A granted step moves its person on to the next, and the last one ends the track. */
export function decideStep(
  actor: Actor,
  id: string,
  { decision, reason }: { readonly decision: Decision; readonly reason: string },
): Promise<Outcome<void, WhyNotDecided>> {
  return inTenant(actor, async (db) => {
    const submission = await openToJudge(db, actor, id);
    if (!submission.viewer.isHr) notAllowed();
    const why = whyNotDecided(submission, decision, reason, ownerOf(actor));
    if (why) return refused(why);
    await insertJudgement(db, id, { kind: decision, reason, by: await signer(db, actor), on: today() });
    if (decision === "granted") await moveOn(db, submission);
    await tellDecided(db, actor.portal, submission);
    await tell(db, actor, trackStepDecided, { submissionId: id, personId: submission.personId, isGranted: decision === "granted" });
    await record(db, actor, "track.step-decided", { kind: "track_submission", id }, { personId: submission.personId, decision });
    return done(undefined);
  });
}

async function moveOn(db: TenantDb, { walkId, stepKey }: Submission): Promise<void> {
  const walk = (await findWalk(db, walkId)) ?? notFound();
  const next = stepAfter(walk.content, stepKey);
  await moveWalk(db, walkId, next ? { stepKey: next } : { stepKey: null, ended: { on: today(), because: "finished" } });
}

async function signer(db: TenantDb, actor: Actor): Promise<{ readonly id: string; readonly name: string }> {
  const id = ownerOf(actor);
  return { id, name: (await getPerson(db, id)).name };
}
