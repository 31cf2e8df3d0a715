import { inTenant } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { type DoneActivity, listDoneActivities } from "#modules/plans/public.ts";
import { peopleNames } from "#modules/people/public.ts";
import { isAsked } from "./evaluation.ts";
import { type KeptEvaluation, listEvaluations, listTips, type Tip } from "./evaluation-table.ts";
import { mustBeDoneByActor } from "./give-evaluation.ts";
import { openTopic } from "./queue-topic.ts";
import type { SignedInActor } from "./signed-in-actor.ts";
import { type Team, teamsOf } from "./teams-of.ts";
import { getTopic, listQueue, listSlots, listTold, type Slot, type Topic } from "./topic-table.ts";
import { notFound } from "#platform/errors/errors.ts";
import { transferPolicy } from "./transfer-policy.ts";

export type Knowledge = {
  readonly toEvaluate: readonly DoneActivity[];
  readonly teams: readonly (Team & { readonly next: Slot | undefined; readonly waiting: number })[];
  readonly tips: readonly (Tip & { readonly by: string; readonly isMine: boolean })[];
};

/** What one can evaluate, one's teams and when they meet, and tips of colleagues. */
export function readKnowledge(actor: SignedInActor): Promise<Knowledge> {
  return inTenant(actor, async (db) => {
    const [done, evaluated, teams, tips] = await Promise.all([
      listDoneActivities(db, actor.personId),
      listEvaluations(db, actor.personId),
      teamsOf(db, actor),
      listTips(db),
    ]);
    const ids = teams.map(({ id }) => id);
    const [slots, queue, names] = await Promise.all([
      listSlots(db, ids),
      listQueue(db, ids),
      peopleNames(
        db,
        tips.map(({ personId }) => personId),
      ),
    ]);
    const asked = new Set(evaluated.map(({ activityId }) => activityId));
    return {
      toEvaluate: done.filter(({ id, doneOn }) => !asked.has(id) && isAsked(doneOn, today())),
      teams: teams.map((team) => ({
        ...team,
        next: slots.find(({ unitId }) => unitId === team.id),
        waiting: queue.filter(({ unitId }) => unitId === team.id).length,
      })),
      tips: tips.map((tip) => ({ ...tip, by: names.get(tip.personId) ?? "", isMine: tip.personId === actor.personId })),
    };
  });
}

export type OwnEvaluationPage = { readonly activity: DoneActivity; readonly given: KeptEvaluation | undefined };

/** An activity of one's own that is done, with what one said of it. */
export function readEvaluation(actor: SignedInActor, activityId: string): Promise<OwnEvaluationPage> {
  return inTenant(actor, async (db) => {
    const [activity, own] = await Promise.all([mustBeDoneByActor(db, actor, activityId), listEvaluations(db, actor.personId)]);
    return { activity, given: own.find((each) => each.activityId === activityId && each.isAnswered) };
  });
}

export type NamedTopic = Topic & { readonly by: string; readonly isMine: boolean };
export type TeamAgenda = { readonly team: Team; readonly slots: readonly Slot[]; readonly queue: readonly NamedTopic[]; readonly told: readonly NamedTopic[] };

/** When a team tells each other what it learned, what waits, and what was told. */
export function readTeamAgenda(actor: SignedInActor, unitId: string): Promise<TeamAgenda> {
  return inTenant(actor, async (db) => {
    const [teams, slots, queue, told] = await Promise.all([teamsOf(db, actor), listSlots(db, [unitId]), listQueue(db, [unitId]), listTold(db, unitId)]);
    const team = teams.find(({ id }) => id === unitId) ?? notFound();
    const names = await peopleNames(
      db,
      [...queue, ...told].map(({ personId }) => personId),
    );
    const named = (topic: Topic): NamedTopic => ({
      ...topic,
      by: names.get(topic.personId) ?? "",
      isMine: transferPolicy.ownsTopic(actor.personId, topic),
    });
    return { team, slots, queue: queue.map(named), told: told.map(named) };
  });
}

/** What the form of a new topic needs: one's teams, and the activity it may begin with. */
export function readTelling(
  actor: SignedInActor,
  activityId: string | undefined,
): Promise<{ readonly teams: readonly Team[]; readonly activity: DoneActivity | undefined }> {
  return inTenant(actor, async (db) => {
    const [teams, done] = await Promise.all([teamsOf(db, actor), activityId ? listDoneActivities(db, actor.personId) : []]);
    return { teams, activity: done.find(({ id }) => id === activityId) };
  });
}

/** One's own topic, to write what was learned. */
export function readOwnTopic(actor: SignedInActor, id: string): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await getTopic(db, id);
    if (transferPolicy.ownsTopic(actor.personId, topic)) return topic;
    await openTopic(db, actor, id);
    return notFound();
  });
}
