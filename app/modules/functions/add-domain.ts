import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse, nextRevision } from "./function-house.ts";

/** Adds a domain: a sector of the compass, behind those that are there (K-29). */
export function addDomain(actor: Actor, name: string): Promise<Outcome<string, "name-taken">> {
  return inFunctionHouse(actor, async (db) => {
    const revision = await nextRevision(db);
    const made = await db
      .insertInto("domains")
      .values((select) => ({
        name,
        revision,
        place: select.selectFrom("domains").select(sql<number>`coalesce(max(place), 0) + 1`.as("place")),
      }))
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return refused("name-taken");
    await record(db, actor, "domain.added", { kind: "domain", id: made.id });
    return done(made.id);
  });
}
