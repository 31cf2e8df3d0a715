import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { unitEnded } from "#modules/events.ts";
import type { WhyNotPlaced } from "./add-unit.ts";
import { peoplePolicy } from "./people-policy.ts";
import { whyNotUnderneath } from "./unit-rules.ts";
import { findUnit, isNameTaken, lockTree, type Unit } from "./unit-table.ts";
import { unitsBelow } from "./units-around.ts";
import { countWhatIsIn, type UnitContents } from "./unit-contents.ts";

export type WhyNotMoved = WhyNotPlaced | "below-itself" | "has-ended";

/** Gives a unit another name. */
export function renameUnit(actor: Actor, id: string, name: string): Promise<Outcome<void, "name-taken" | "has-ended">> {
  return withUnit(actor, id, async (db, unit) => {
    if (unit.endedOn) return refused("has-ended");
    if (await isNameTaken(db, { ...unit, name })) return refused("name-taken");
    await db.updateTable("organisation_units").set({ name }).where("id", "=", id).execute();
    await record(db, actor, "unit.renamed", { kind: "organisation_unit", id });
    return done(undefined);
  });
}

/** Hangs a unit with all that is below it under another. Never under itself. */
export function moveUnit(actor: Actor, id: string, parentId: string | null): Promise<Outcome<void, WhyNotMoved>> {
  return withUnit(actor, id, async (db, unit) => {
    if (unit.endedOn) return refused("has-ended");
    const parent = parentId === null ? null : ((await findUnit(db, parentId)) ?? notFound());
    if (parent?.endedOn) return refused("parent-has-ended");
    if (parentId !== null && (await unitsBelow(db, [id])).includes(parentId)) return refused("below-itself");
    const problem = whyNotUnderneath(unit.kind, parent?.kind ?? null);
    if (problem) return refused(problem);
    if (await isNameTaken(db, { ...unit, parentId })) return refused("name-taken");
    await db.updateTable("organisation_units").set({ parent_id: parentId }).where("id", "=", id).execute();
    await record(db, actor, "unit.moved", { kind: "organisation_unit", id }, { parentId });
    return done(undefined);
  });
}

/** Ends a unit. Only when it is empty; otherwise the refusal says what is still in it. */
export function endUnit(actor: Actor, id: string): Promise<Outcome<void, UnitContents>> {
  return withUnit(actor, id, async (db, unit) => {
    if (unit.endedOn) return done(undefined);
    const contents = await countWhatIsIn(db, id);
    if (contents.units + contents.employments + contents.members + contents.roles > 0) return refused(contents);
    const endedOn = addDays(today(), -1);
    await db.updateTable("organisation_units").set({ ended_on: endedOn }).where("id", "=", id).execute();
    await tell(db, actor, unitEnded, { unitId: id, endedOn });
    await record(db, actor, "unit.ended", { kind: "organisation_unit", id });
    return done(undefined);
  });
}

function withUnit<Value, Reason>(
  actor: Actor,
  id: string,
  work: (db: TenantDb, unit: Unit) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    await lockTree(db);
    return work(db, (await findUnit(db, id)) ?? notFound());
  });
}
