import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peoplePolicy } from "./people-policy.ts";
import type { UnitKind } from "./unit-kind.ts";
import { whyNotUnderneath, type WhyNotUnderneath } from "./unit-rules.ts";
import { findUnit, lockTree } from "./unit-table.ts";

export type { UnitKind } from "./unit-kind.ts";
export type NewUnit = { readonly kind: UnitKind; readonly name: string; readonly parentId: string | null };
export type WhyNotPlaced = WhyNotUnderneath | "name-taken" | "parent-has-ended";

/** Adds a part of the organisation under another. */
export function addUnit(actor: Actor, unit: NewUnit): Promise<Outcome<string, WhyNotPlaced>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    await lockTree(db);
    const parent = unit.parentId === null ? null : ((await findUnit(db, unit.parentId)) ?? notFound());
    if (parent?.endedOn) return refused("parent-has-ended");
    const problem = whyNotUnderneath(unit.kind, parent?.kind ?? null);
    if (problem) return refused(problem);
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
