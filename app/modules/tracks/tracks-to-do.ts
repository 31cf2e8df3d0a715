import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { peopleManagedBy } from "#modules/people/public.ts";
import { listWalkEvidence } from "./evidence-table.ts";
import { listOpenInvitations } from "./invitation-table.ts";
import { stateOf } from "./submission.ts";
import { isUndecided, listSubmissionsOf, type Submission, within } from "./submission-table.ts";
import { findStep, missingOf } from "./track.ts";
import { tracksPolicy } from "./tracks-policy.ts";
import { listWalksOf, type Walk } from "./walk-table.ts";

/** What somebody can do on a track of their own. `missing` are the conditions without evidence. */
export type OwnTrackStep =
  | { readonly kind: "invited" }
  | { readonly kind: "decided"; readonly submissionId: string; readonly on: DateString }
  | { readonly kind: "ready"; readonly walkId: string }
  | { readonly kind: "collect"; readonly walkId: string; readonly missing: number };

export type WaitingStep = { readonly id: string; readonly submittedOn: DateString };

/** For Start: the first thing on one's own tracks, and the steps of others that wait for a decision or an advice of the actor. */
export type TracksToDo = {
  readonly own: OwnTrackStep | undefined;
  readonly toDecide: readonly WaitingStep[];
  readonly toAdvise: readonly WaitingStep[];
};

// Nobody marks a decision as read, so it stands on Start for as long as somebody may be away.
const daysDecisionShows = 21;

export async function tracksToDo(db: TenantDb, me: SignedIn): Promise<TracksToDo> {
  const [own, waiting] = await Promise.all([ownStep(db, me), listWaitingFor(db, me)]);
  return { own, toDecide: waiting.filter(({ decides }) => decides), toAdvise: waiting.filter(({ decides }) => !decides) };
}

async function ownStep(db: TenantDb, { personId }: SignedIn): Promise<OwnTrackStep | undefined> {
  const [walks, [invitation]] = await Promise.all([listWalksOf(db, personId), listOpenInvitations(db, personId)]);
  if (walks.length === 0) return invitation && { kind: "invited" };
  const ids = walks.map(({ id }) => id);
  const [evidence, submissions] = await Promise.all([listWalkEvidence(db, ids, personId), listSubmissionsOf(db, ids)]);
  const steps = walks.flatMap((walk) => {
    const own = submissions.filter(({ walkId }) => walkId === walk.id);
    const missing = missingOn(
      walk,
      evidence.filter(({ walkId }) => walkId === walk.id),
    );
    return stepOn(walk, own, missing) ?? [];
  });
  const first = (kind: OwnTrackStep["kind"]) => steps.find((step) => step.kind === kind);
  return first("decided") ?? (invitation ? { kind: "invited" } : (first("ready") ?? first("collect")));
}

function missingOn({ content, stepKey }: Walk, evidence: Parameters<typeof missingOf>[1]): number {
  const step = findStep(content, stepKey);
  return step ? missingOf(step, evidence).length : 0;
}

function stepOn({ id: walkId, endedOn }: Walk, [last]: readonly Submission[], missing: number): OwnTrackStep | undefined {
  const state = last ? stateOf(last.said) : undefined;
  if (state === "waits") return undefined;
  const decided = last?.said.find(({ kind }) => kind === "granted" || kind === "not-yet");
  if (last && decided && decided.on > addDays(today(), -daysDecisionShows)) return { kind: "decided", submissionId: last.id, on: decided.on };
  if (endedOn) return undefined;
  return missing === 0 ? { kind: "ready", walkId } : { kind: "collect", walkId, missing };
}

/** The first handed in comes first. Who decides is not asked for an advice as well, and nobody is asked about their own step. */
async function listWaitingFor(db: TenantDb, me: SignedIn): Promise<(WaitingStep & { readonly decides: boolean })[]> {
  const scope = tracksPolicy.decide(me);
  if (!scope && !me.isManager) return [];
  const { rows } = await sql<WaitingStep & { decides: boolean }>`
    select s.id, s.submitted_on as "submittedOn", ${within(scope)} as decides from track_submissions s
    where s.person_id <> ${me.personId} and ${isUndecided} and (${within(scope)} or (s.person_id in ${peopleManagedBy(me.personId)} and not exists (
      select from track_judgements a where a.tenant_id = s.tenant_id and a.submission_id = s.id and a.kind in ('advised-yes', 'advised-not-yet'))))
    order by s.submitted_at, s.id limit 200`.execute(db);
  return rows;
}
