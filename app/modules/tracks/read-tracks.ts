import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { inSteps, type ProtectedCount } from "#platform/privacy/protect-counts.ts";
import type { Actor, SignedIn } from "#platform/web/actor.ts";
import { listManagedPeople, type ManagedPerson, peopleNames } from "#modules/people/public.ts";
import { recordLook } from "#modules/sharing/public.ts";
import { type Invitation, listInvitationsBy } from "./invitation-table.ts";
import { openSubmission } from "./judge-step.ts";
import { stateOf, type SubmissionState } from "./submission.ts";
import { listDecided, listWaiting, type Submission } from "./submission-table.ts";
import { findTrack, listTracks, type Track } from "./track-table.ts";
import { type ExampleName, examplesFor } from "./track-examples.ts";
import { tracksPolicy } from "./tracks-policy.ts";
import { countOnSteps } from "./walk-table.ts";

export type NamedSubmission = Submission & { readonly name: string; readonly state: SubmissionState };

async function named(db: TenantDb, submissions: readonly Submission[]): Promise<NamedSubmission[]> {
  const names = await peopleNames(
    db,
    submissions.map(({ personId }) => personId),
  );
  return submissions.map((one) => ({ ...one, name: names.get(one.personId) ?? "", state: stateOf(one.said) }));
}

export type TeamTracks = {
  readonly waiting: readonly NamedSubmission[];
  readonly decided: readonly NamedSubmission[];
  readonly invitations: readonly (Invitation & { readonly name: string; readonly track: string })[];
  readonly people: readonly ManagedPerson[];
  readonly tracks: readonly Track[];
};

/** What people of one's team handed in, and whom one invited. Who is on a track and handed nothing in is not here. */
export function readTeamTracks(actor: SignedIn): Promise<TeamTracks> {
  if (!actor.isManager) notAllowed();
  const managerId = actor.personId;
  return inTenant(actor, async (db) => {
    const [waiting, decided, invitations, people, tracks] = await Promise.all([
      listWaiting(db, { managerId }),
      listDecided(db, { managerId }),
      listInvitationsBy(db, managerId),
      listManagedPeople(db, managerId),
      listTracks(db),
    ]);
    const [all, names] = await Promise.all([
      named(db, [...waiting, ...decided]),
      peopleNames(
        db,
        invitations.map(({ personId }) => personId),
      ),
    ]);
    return {
      waiting: all.filter(({ state }) => state === "waits"),
      decided: all.filter(({ state }) => state !== "waits"),
      invitations: invitations.map((one) => ({
        ...one,
        name: names.get(one.personId) ?? "",
        track: tracks.find(({ id }) => id === one.trackId)?.content.name ?? "",
      })),
      people,
      tracks: tracks.filter(({ isOffered }) => isOffered),
    };
  });
}

export type OneSubmission = {
  readonly submission: NamedSubmission;
  readonly may: { readonly advise: boolean; readonly judge: boolean };
  readonly isSelf: boolean;
  readonly isHr: boolean;
};

/** A step as it was handed in. Who looked can be read by who it is about. */
export function readSubmission(actor: Actor, id: string): Promise<OneSubmission> {
  return inTenant(actor, async (db) => {
    const { viewer, ...submission } = await openSubmission(db, actor, id);
    const [[one]] = await Promise.all([named(db, [submission]), recordLook(db, actor, submission.personId, { kind: "track-step", id })]);
    const state = stateOf(submission.said);
    const may = { advise: tracksPolicy.advise(viewer, state), judge: tracksPolicy.judge(viewer, state) };
    return { submission: one as NamedSubmission, may, isSelf: viewer.isSelf, isHr: viewer.isHr };
  });
}

export type TrackWithCounts = Track & {
  /** People under way per step of the newest version, in fives; null under five. */
  readonly counts: readonly ProtectedCount[];
};
export type TrackOverview = {
  readonly waiting: readonly NamedSubmission[];
  readonly decided: readonly NamedSubmission[];
  readonly tracks: readonly TrackWithCounts[];
  /** Examples that were not taken over yet. */
  readonly examples: readonly ExampleName[];
  readonly mayMake: boolean;
};

/** For HR: who waits for a decision, and how many people are at each step. */
export function readTrackOverview(actor: Actor): Promise<TrackOverview> {
  const scope = tracksPolicy.decide(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [waiting, decided, tracks, counts] = await Promise.all([
      listWaiting(db, { scope }),
      listDecided(db, { scope }),
      listTracks(db),
      countOnSteps(db, scope),
    ]);
    const all = await named(db, [...waiting, ...decided]);
    const peopleOn = (trackId: string, key: string) => counts.find((one) => one.trackId === trackId && one.stepKey === key)?.people ?? 0;
    return {
      waiting: all.filter(({ state }) => state === "waits"),
      decided: all.filter(({ state }) => state !== "waits"),
      tracks: tracks.map((track) => ({ ...track, counts: inSteps(track.content.steps.map(({ key }) => peopleOn(track.id, key))) })),
      examples: examplesFor(actor.portal.sector).filter((name) => !tracks.some(({ example }) => example === name)),
      mayMake: tracksPolicy.makeTracks(actor),
    };
  });
}

/** A track for who changes it. */
export function readTrackToChange(actor: Actor, id: string): Promise<Track> {
  if (!tracksPolicy.makeTracks(actor)) notAllowed();
  return inTenant(actor, async (db) => (await findTrack(db, id)) ?? notFound());
}
