import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsOf, listManagersOf, peopleNames } from "#modules/people/public.ts";
import { listOwnEvidence } from "#modules/plans/public.ts";
import { listWalkEvidence, type WalkEvidence } from "./evidence-table.ts";
import { type Invitation, listOpenInvitations } from "./invitation-table.ts";
import { ownWalk } from "./own-walk.ts";
import { newerOf } from "./start-walk.ts";
import { stateOf } from "./submission.ts";
import { listSubmissionsOf, type Submission } from "./submission-table.ts";
import { type Condition, findStep, missingOf, type TrackStep } from "./track.ts";
import { findTrack, listTracks, type Track } from "./track-table.ts";
import { listWalksOf, type Walk } from "./walk-table.ts";

type SignedInActor = Actor & { readonly personId: PersonId };
export type OwnInvitation = Invitation & { readonly by: string; readonly track: string; readonly walkId: string | undefined };
export type ListedWalk = Walk & { readonly missing: number; readonly waiting: boolean };
export type OwnTracks = {
  readonly walks: readonly ListedWalk[];
  readonly invitations: readonly OwnInvitation[];
  /** For one's own kind of work first; what one walks is not in it. */
  readonly offered: readonly Track[];
};

/** What somebody walks, is invited to, and can begin. */
export function readOwnTracks(actor: SignedInActor): Promise<OwnTracks> {
  const { personId } = actor;
  return inTenant(actor, async (db) => {
    const [tracks, walks, invitations, jobs] = await Promise.all([
      listTracks(db),
      listWalksOf(db, personId),
      listOpenInvitations(db, personId),
      employmentsOf(db, personId, today(), today()),
    ]);
    const ids = walks.map(({ id }) => id);
    const [evidence, handedIn, names] = await Promise.all([
      listWalkEvidence(db, ids, personId),
      listSubmissionsOf(db, ids),
      peopleNames(
        db,
        invitations.map(({ invitedBy }) => invitedBy),
      ),
    ]);
    const running = (trackId: string) => walks.find((walk) => walk.trackId === trackId && walk.endedOn === null);
    const fits = ({ content }: Track) => content.category === null || jobs.some(({ category }) => category === content.category);
    return {
      walks: walks.map((walk) => ({
        ...walk,
        missing: missingIn(
          walk,
          evidence.filter(({ walkId }) => walkId === walk.id),
        ).length,
        waiting: handedIn.some(({ walkId, said }) => walkId === walk.id && stateOf(said) === "waits"),
      })),
      invitations: invitations.map((one) => ({
        ...one,
        by: names.get(one.invitedBy) ?? "",
        track: tracks.find(({ id }) => id === one.trackId)?.content.name ?? "",
        walkId: running(one.trackId)?.id,
      })),
      offered: tracks.filter(({ id, isOffered }) => isOffered && !running(id)).toSorted((a, b) => Number(fits(b)) - Number(fits(a))),
    };
  });
}

function missingIn({ content, stepKey }: Walk, evidence: readonly WalkEvidence[]): readonly Condition[] {
  const step = findStep(content, stepKey);
  return step ? missingOf(step, evidence) : [];
}

export type OfferedTrack = { readonly track: Track; readonly walkId: string | undefined };

/** One track as anybody in the portal can read it, and whether one is on it. */
export function readTrack(actor: SignedInActor, id: string): Promise<OfferedTrack> {
  return inTenant(actor, async (db) => {
    const [track, walks] = await Promise.all([findTrack(db, id), listWalksOf(db, actor.personId)]);
    return { track: track ?? notFound(), walkId: walks.find((walk) => walk.trackId === id && walk.endedOn === null)?.id };
  });
}

export type OwnWalk = {
  readonly walk: Walk;
  readonly step: TrackStep | undefined;
  readonly evidence: readonly WalkEvidence[];
  readonly missing: readonly Condition[];
  readonly waiting: Submission | undefined;
  readonly handedIn: readonly Submission[];
  readonly managers: readonly string[];
  readonly newer: ReturnType<typeof newerOf>;
};

/** One's own walk: what the step at hand asks, what there is and what is missing, and what became of what was handed in. */
export function readOwnWalk(actor: SignedInActor, id: string): Promise<OwnWalk> {
  return inTenant(actor, (db) => openOwnWalk(db, actor, id));
}

async function openOwnWalk(db: TenantDb, actor: SignedInActor, id: string): Promise<OwnWalk> {
  const [walk, evidence, handedIn, managers] = await Promise.all([
    ownWalk(db, actor, id),
    listWalkEvidence(db, [id], actor.personId),
    listSubmissionsOf(db, [id]),
    listManagersOf(db, actor.personId),
  ]);
  const newest = (await findTrack(db, walk.trackId)) ?? notFound();
  const step = walk.endedOn ? undefined : findStep(walk.content, walk.stepKey);
  return {
    walk,
    step,
    evidence,
    missing: step ? missingOf(step, evidence) : [],
    waiting: handedIn.find(({ said }) => stateOf(said) === "waits"),
    handedIn,
    managers: managers.map(({ name }) => name),
    newer: walk.endedOn ? undefined : newerOf(walk, newest),
  };
}

const longestLabel = 80;

export type Choice = { readonly id: string; readonly title: string; readonly isFromPlan: boolean };

/** What somebody has already that could show this: evidence of their plan, and what they collected for a condition that is no longer asked. */
export function readChoices(actor: SignedInActor, walkId: string): Promise<OwnWalk & { readonly choices: readonly Choice[] }> {
  return inTenant(actor, async (db) => {
    const [own, plan] = await Promise.all([openOwnWalk(db, actor, walkId), listOwnEvidence(db, actor.personId)]);
    const asked = new Set(own.step?.conditions.map(({ key }) => key));
    const earlier = own.evidence.filter(({ conditionKey, kind }) => !asked.has(conditionKey) && kind !== "file");
    const choiceOf =
      (isFromPlan: boolean) =>
      ({ id, title, content }: { readonly id: string; readonly title: string; readonly content: string }): Choice => ({
        id,
        title: title || content.replaceAll(/\s+/g, " ").slice(0, longestLabel),
        isFromPlan,
      });
    return { ...own, choices: [...plan.map(choiceOf(true)), ...earlier.map(choiceOf(false))] };
  });
}
