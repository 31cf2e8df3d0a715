import { record } from "#platform/audit/record.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import type { Actor } from "#platform/web/actor.ts";
import { functionArchived } from "#modules/events.ts";
import { inFunctionHouse } from "./function-house.ts";
import { findFunction } from "./function-table.ts";
import { markSeen } from "./mark-changed.ts";
import { isTitleTaken } from "./title-taken.ts";

/** Puts a function away: nobody meets it any more, and everything it said stays. Twice is harmless. */
export function archiveFunction(actor: Actor, id: string): Promise<Outcome<void, never>> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, id, { lock: true })) ?? notFound();
    if (kept.state === "archived") return done(undefined);
    await db.updateTable("functions").set({ state: "archived" }).where("id", "=", id).execute();
    await markSeen(db, [id]);
    await tell(db, actor, functionArchived, { functionIds: [id] });
    await record(db, actor, "function.archived", { kind: "function", id });
    return done(undefined);
  });
}

/** Takes it out again as it was: with the version that was published last, or as a draft. */
export function bringBackFunction(actor: Actor, id: string): Promise<Outcome<void, "title-taken">> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, id, { lock: true })) ?? notFound();
    if (kept.state !== "archived") return done(undefined);
    if (await isTitleTaken(db, kept, id)) return refused("title-taken");
    const state = kept.publishedVersion === null ? "draft" : "published";
    await db.updateTable("functions").set({ state }).where("id", "=", id).execute();
    await markSeen(db, [id]);
    await record(db, actor, "function.back", { kind: "function", id });
    return done(undefined);
  });
}
