import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, type Person } from "./find-person.ts";
import { listUnits, type TreeUnit } from "./list-units.ts";
import { peoplePolicy } from "./people-policy.ts";
import { mustBeInScope } from "./people-scope.ts";
import { findUnit, type Unit } from "./unit-table.ts";

export type UnitForm = { readonly units: readonly TreeUnit[]; readonly unit: Unit | undefined };

/** What the forms of the organisation show: the tree to choose from, and the unit that is changed. */
export function readUnitForm(actor: Actor, unitId?: string): Promise<UnitForm> {
  if (!peoplePolicy.manage(actor)) notAllowed();
  return inTenant(actor, async (db) => {
    const [units, unit] = await Promise.all([listUnits(db, "everyone"), unitId ? findUnit(db, unitId) : undefined]);
    if (unitId && (!unit || unit.endedOn)) notFound();
    return { units, unit };
  });
}

/** The team that someone is added to, within what the actor sees. */
export function readTeam(actor: Actor, unitId: string): Promise<TreeUnit> {
  const see = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => (await listUnits(db, see)).find((unit) => unit.id === unitId) ?? notFound());
}

/** Whose membership this is, within what the actor may change. */
export function readMember(actor: Actor, unitId: string, membershipId: string): Promise<{ person: Person; unit: Unit }> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [unit, row] = await Promise.all([
      findUnit(db, unitId),
      db.selectFrom("team_memberships").select("person_id").where("id", "=", membershipId).where("unit_id", "=", unitId).executeTakeFirst(),
    ]);
    if (!unit || !row) notFound();
    const [, person] = await Promise.all([mustBeInScope(db, scope, row.person_id), getPerson(db, row.person_id)]);
    return { person, unit };
  });
}
