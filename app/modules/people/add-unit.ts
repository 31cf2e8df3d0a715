import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peoplePolicy } from "./people-policy.ts";

export type UnitKind = "board" | "school" | "site" | "unit" | "section" | "team" | "project";
export type NewUnit = { readonly kind: UnitKind; readonly name: string; readonly parentId: string | null };

/** Adds a part of the organisation under another. */
export function addUnit(actor: Actor, unit: NewUnit): Promise<Outcome<string, "name-taken">> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const made = await db
      .insertInto("organisation_units")
      .values({ kind: unit.kind, name: unit.name, parent_id: unit.parentId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return refused("name-taken");
    await record(db, actor, "unit.added", { kind: "organisation_unit", id: made.id });
    return done(made.id);
  });
}
