import { sql } from "kysely";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changeText } from "./change-text.ts";
import type { WhyNotWritable } from "./conversation.ts";
import { insertPoint, insertPointText, listPoints } from "./point-table.ts";

/** Adds a point to the joint notes. The same form twice is one point. */
export function addPoint(actor: Actor, id: string, text: string, once?: string): Promise<Outcome<null, WhyNotWritable>> {
  return changeText(actor, id, async (db, { me }) => {
    const made = await insertPoint(db, { conversationId: id, besideId: null, once }, { text, authorId: me });
    return done({ value: null, isChanged: made !== undefined });
  });
}

/** `beside`: the other saved meanwhile, so these words became a point of their own next to it. */
export type PointKept = "changed" | "beside" | "same";

/**
 * Changes a point, of oneself or of the other. `known` is the revision on the screen: when the other saved meanwhile neither text goes over
 * the other. What a point said before stays readable under it.
 */
export function changePoint(actor: Actor, id: string, pointId: string, text: string, known: number): Promise<Outcome<PointKept, WhyNotWritable>> {
  return changeText<PointKept>(actor, id, async (db, { me }) => {
    const points = await listPoints(db, id);
    const point = points.find((each) => each.id === pointId) ?? notFound();
    if (point.text === text && !point.isRemoved) return done({ value: "same", isChanged: false });
    // Sent twice by one hand: what stands beside it already says this.
    if (points.some((each) => each.besideId === pointId && each.text === text && each.authorId === me && !each.isRemoved))
      return done({ value: "beside", isChanged: false });
    if (point.revision === known && !point.isRemoved) {
      await insertPointText(db, pointId, known + 1, { text, authorId: me });
      return done({ value: "changed", isChanged: true });
    }
    await insertPoint(db, { conversationId: id, besideId: pointId, once: undefined }, { text, authorId: me });
    return done({ value: "beside", isChanged: true });
  });
}

/** Takes a point off the notes; its words stay readable below them. Not when the other changed it meanwhile. */
export function removePoint(actor: Actor, id: string, pointId: string, known: number): Promise<Outcome<null, WhyNotWritable | "changed-since-read">> {
  return changeText<null, "changed-since-read">(actor, id, async (db) => {
    const point = (await listPoints(db, id)).find((each) => each.id === pointId) ?? notFound();
    if (point.isRemoved) return done({ value: null, isChanged: false });
    if (point.revision !== known) return refused("changed-since-read");
    await setRemoved(db, pointId, true);
    return done({ value: null, isChanged: true });
  });
}

/** Puts back what was taken off. */
export function putBackPoint(actor: Actor, id: string, pointId: string): Promise<Outcome<null, WhyNotWritable>> {
  return changeText(actor, id, async (db) => {
    const point = (await listPoints(db, id)).find((each) => each.id === pointId) ?? notFound();
    if (point.isRemoved) await setRemoved(db, pointId, false);
    return done({ value: null, isChanged: point.isRemoved });
  });
}

async function setRemoved(db: Parameters<typeof insertPoint>[0], pointId: string, isRemoved: boolean): Promise<void> {
  await db
    .updateTable("conversation_points")
    .set({ removed_at: isRemoved ? sql<Date>`clock_timestamp()` : null })
    .where("id", "=", pointId)
    .execute();
}
