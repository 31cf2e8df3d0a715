import { record } from "#platform/audit/record.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse } from "./function-house.ts";
import { columnsOf, findFunction } from "./function-table.ts";
import { markChanged } from "./mark-changed.ts";

/** Says that a function is also called something, as in employments. Twice is harmless. */
export function callAlso(actor: Actor, id: string, title: string): Promise<Outcome<void, "archived">> {
  return inFunctionHouse(actor, async (db) => {
    const kept = (await findFunction(db, id, { lock: true })) ?? notFound();
    if (kept.state === "archived") return refused("archived");
    const names = [kept.title, ...kept.otherTitles].map((name) => name.toLowerCase());
    if (names.includes(title.toLowerCase())) return done(undefined);
    await db
      .updateTable("functions")
      .set({ ...columnsOf({ otherTitles: [...kept.otherTitles, title] }), edition: kept.edition + 1 })
      .where("id", "=", id)
      .execute();
    await markChanged(db, [id]);
    await record(db, actor, "function.changed", { kind: "function", id });
    return done(undefined);
  });
}
