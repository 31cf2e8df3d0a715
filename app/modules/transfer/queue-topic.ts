import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { mustBeDoneByActor } from "./give-evaluation.ts";
import type { SignedInActor } from "./signed-in-actor.ts";
import { mustBeOfTeam } from "./teams-of.ts";
import { getTopic, listQueue, type Topic } from "./topic-table.ts";
import type { TopicInput } from "./topic-form.ts";
import { transferPolicy } from "./transfer-policy.ts";

/** Puts something in the queue of one's team (H-57). Sent twice it is one. The plan itself stays where it is: only these words go along. */
export function queueTopic(actor: SignedInActor, { unitId, title, brings, activityId, once }: TopicInput): Promise<void> {
  return inTenant(actor, async (db) => {
    await Promise.all([mustBeOfTeam(db, actor, unitId), activityId ? mustBeDoneByActor(db, actor, activityId) : undefined]);
    const queue = await listQueue(db, [unitId], { lock: true });
    const made = await db
      .insertInto("transfer_topics")
      .values({
        unit_id: unitId,
        person_id: actor.personId,
        activity_id: activityId,
        title,
        brings,
        position: (queue.at(-1)?.position ?? 0) + 1,
        once_key: once,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await record(db, actor, "transfer.queued", { kind: "transfer_topic", id: made.id });
  });
}

/** Moves it one place; the first can not go up and the last not down. Anybody of the team may. */
export function moveTopic(actor: SignedInActor, id: string, way: "up" | "down"): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await openTopic(db, actor, id);
    const queue = await listQueue(db, [topic.unitId], { lock: true });
    const place = queue.findIndex((each) => each.id === id);
    const other = queue[way === "up" ? place - 1 : place + 1];
    if (place === -1 || !other) return topic;
    const order = queue.map((each) => each.id);
    [order[place], order[queue.indexOf(other)]] = [other.id, id];
    // All anew and not two exchanged: who queued at the same moment may have the same place.
    for (const [index, each] of order.entries())
      await db
        .updateTable("transfer_topics")
        .set({ position: index + 1 })
        .where("id", "=", each)
        .execute();
    await record(db, actor, "transfer.moved", { kind: "transfer_topic", id });
    return topic;
  });
}

/** It was told. Twice is once. */
export function markTold(actor: SignedInActor, id: string): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await openTopic(db, actor, id);
    if (topic.toldOn) return topic;
    await db.updateTable("transfer_topics").set({ told_on: today() }).where("id", "=", id).execute();
    await record(db, actor, "transfer.told", { kind: "transfer_topic", id });
    return topic;
  });
}

/** It was not told after all, and stands in the queue again. Not once there is a card: then it was. */
export function putBack(actor: SignedInActor, id: string): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await openTopic(db, actor, id);
    if (!topic.toldOn || topic.lesson !== "") return topic;
    await db.updateTable("transfer_topics").set({ told_on: null }).where("id", "=", id).execute();
    await record(db, actor, "transfer.put-back", { kind: "transfer_topic", id });
    return topic;
  });
}

/** What there was to learn from it, as a card for the team. */
export function writeLesson(actor: SignedInActor, id: string, lesson: string): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await openOwnTopic(db, actor, id);
    await db
      .updateTable("transfer_topics")
      .set({ lesson, told_on: topic.toldOn ?? today() })
      .where("id", "=", id)
      .execute();
    await record(db, actor, "transfer.lesson-written", { kind: "transfer_topic", id });
    return topic;
  });
}

/** Takes one's own topic out of the queue, or one's own card away. */
export function removeTopic(actor: SignedInActor, id: string): Promise<Topic> {
  return inTenant(actor, async (db) => {
    const topic = await openOwnTopic(db, actor, id);
    await db.updateTable("transfer_topics").set({ removed_at: now(), lesson: "", brings: "" }).where("id", "=", id).execute();
    await record(db, actor, "transfer.removed", { kind: "transfer_topic", id });
    return topic;
  });
}

export async function openTopic(db: TenantDb, actor: SignedInActor, id: string): Promise<Topic> {
  const topic = await getTopic(db, id);
  await mustBeOfTeam(db, actor, topic.unitId);
  return topic;
}

/** One's own, also of a team one left: what I told stays mine to take away. */
async function openOwnTopic(db: TenantDb, actor: SignedInActor, id: string): Promise<Topic> {
  const topic = await getTopic(db, id);
  if (transferPolicy.ownsTopic(actor.personId, topic)) return topic;
  await mustBeOfTeam(db, actor, topic.unitId);
  return notAllowed();
}
