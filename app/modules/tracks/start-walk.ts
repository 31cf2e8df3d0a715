import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { answerInvitations, isInvitationOf } from "./invitation-table.ts";
import { ownerOf, ownWalkToChange } from "./own-walk.ts";
import { differencesOf, findStep, placeIn } from "./track.ts";
import { findTrack } from "./track-table.ts";
import { insertWalk, listWalksOf, moveWalk } from "./walk-table.ts";
import { unnamed } from "./unnamed.ts";

/** Begins a track in its newest version, at the step that one chooses. Who is on it already gets that walk, also from another tab. */
export function startWalk(actor: Actor, trackId: string, stepKey: string): Promise<Outcome<string, "not-offered" | "step-gone">> {
  const personId = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [track, walks] = await Promise.all([findTrack(db, trackId), listWalksOf(db, personId)]);
    if (!track) notFound();
    const current = walks.find((walk) => walk.trackId === trackId && walk.endedOn === null);
    if (current) return done(current.id);
    if (!track.isOffered) return refused("not-offered");
    if (!findStep(track.content, stepKey)) return refused("step-gone");
    const made = await insertWalk(db, { trackId, version: track.number, personId, stepKey, on: today() });
    if (!made) return done((await listWalksOf(db, personId)).find((walk) => walk.trackId === trackId && walk.endedOn === null)?.id ?? notFound());
    await answerInvitations(db, personId, { trackId }, "accepted");
    await record(db, unnamed(actor), "track.started", { kind: "track_walk", id: made }, { version: track.number });
    return done(made);
  });
}

/** Answers an invitation: no, or yes from who is on that track already. Any other yes is beginning. Twice is once. */
export function answerInvitation(actor: Actor, id: string, answer: "accepted" | "declined"): Promise<void> {
  const personId = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [answered, known] = await Promise.all([answerInvitations(db, personId, { id }, answer), isInvitationOf(db, id, personId)]);
    if (!known) notFound();
    if (answered.length > 0) await record(db, unnamed(actor), "track.invitation-answered", { kind: "track_invitation", id });
  });
}

/** Stops; what was handed in before and what was said of it stays to be read. Twice is once. */
export function stopWalk(actor: Actor, id: string): Promise<Outcome<void, "waits">> {
  return inTenant(actor, async (db) => {
    const { walk, waiting } = await ownWalkToChange(db, actor, id);
    if (walk.endedOn) return done(undefined);
    if (waiting) return refused("waits");
    await moveWalk(db, id, { ended: { on: today(), because: "stopped" } });
    await record(db, unnamed(actor), "track.stopped", { kind: "track_walk", id });
    return done(undefined);
  });
}

/**
 * Goes over to the version that was on the screen. Evidence stays with the conditions that are the same; what belongs to none any more can be
 * chosen again from what one has.
 */
export function goOver(actor: Actor, id: string, version: number): Promise<Outcome<void, "waits" | "ended" | "changed-meanwhile" | "nothing-left">> {
  return inTenant(actor, async (db) => {
    const { walk, waiting } = await ownWalkToChange(db, actor, id);
    if (walk.endedOn || !walk.stepKey) return refused("ended");
    if (walk.version === version) return done(undefined);
    if (waiting) return refused("waits");
    const track = (await findTrack(db, walk.trackId)) ?? notFound();
    if (track.number !== version) return refused("changed-meanwhile");
    const stepKey = placeIn(track.content, walk.content, walk.stepKey);
    if (!stepKey) return refused("nothing-left");
    await moveWalk(db, id, { stepKey, version });
    await record(db, unnamed(actor), "track.version-changed", { kind: "track_walk", id }, { version });
    return done(undefined);
  });
}

/** What the newest version asks differently of the step at hand; undefined for who walks it already. */
export function newerOf(
  walk: { readonly version: number; readonly stepKey: string | null; readonly content: Parameters<typeof placeIn>[1] },
  newest: { readonly number: number; readonly content: Parameters<typeof placeIn>[0] },
) {
  if (newest.number === walk.version || !walk.stepKey) return undefined;
  const key = placeIn(newest.content, walk.content, walk.stepKey);
  const next = key ? findStep(newest.content, key) : undefined;
  const now = findStep(walk.content, walk.stepKey);
  if (!next || !now) return { version: newest.number, isOther: true, to: undefined, differences: undefined };
  return { version: newest.number, isOther: next.key !== now.key, to: next.to, differences: differencesOf(now, next) };
}
