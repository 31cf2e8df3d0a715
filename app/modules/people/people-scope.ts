import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { peoplePolicy, type PeopleScope } from "./people-policy.ts";

/**
 * The condition, on a query in which `p` is persons, that someone is within a scope: employed there today or later, or until their last day.
 * Who worked there once and now works elsewhere is out of it, and so is a member of a team who is employed by another school.
 */
export function isInScope(scope: PeopleScope): RawBuilder<boolean> {
  if (scope === "everyone") return sql<boolean>`true`;
  return sql<boolean>`exists (select from employments s where s.tenant_id = p.tenant_id and s.person_id = p.id
    and s.unit_id = any(array(select units_below(${[...scope.unitIds]}::uuid[])))
    and (s.ends_on is null or s.ends_on >= least(${today()}::date, p.leaves_on)))`;
}

/** Ends with "not found" when the person is not within the scope: outside it nobody exists. */
export async function mustBeInScope(db: TenantDb, scope: PeopleScope | undefined, personId: string): Promise<void> {
  if (!scope) notAllowed();
  const found = await sql`select from persons p where p.id = ${personId} and ${isInScope(scope)}`.execute(db);
  if (found.rows.length === 0) notFound();
}

type Place = { readonly unitId: string | null; readonly managerId: string | null };

/**
 * Ends with "not found" when a unit or a manager is named that the actor can not see. What stood there before may stay.
 * Without a unit only who works for the whole portal may place someone.
 */
export async function mustBePlaceable(db: TenantDb, actor: Actor, place: Place, before?: Place): Promise<void> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  if (place.unitId !== before?.unitId) await mustBeUnitInScope(db, scope, place.unitId);
  if (place.managerId !== null && place.managerId !== before?.managerId) await mustBeInScope(db, peoplePolicy.see(actor), place.managerId);
}

async function mustBeUnitInScope(db: TenantDb, scope: PeopleScope, unitId: string | null): Promise<void> {
  if (scope === "everyone" && unitId === null) return;
  if (unitId === null) notAllowed();
  const roots = scope === "everyone" ? [unitId] : scope.unitIds;
  const found = await sql`select from organisation_units u where u.id = ${unitId} and u.id in (select units_below(${[...roots]}::uuid[]))`.execute(db);
  if (found.rows.length === 0) notFound();
}

/** Starts every use case that changes one person: may they, is it theirs, and nobody else changes it meanwhile. */
export async function openPerson(db: TenantDb, actor: Actor, personId: string): Promise<LockedPerson> {
  await mustBeInScope(db, peoplePolicy.change(actor), personId);
  return lockPerson(db, personId);
}

export type LockedPerson = { readonly id: string; readonly email: string; readonly leavesOn: string | null; readonly changedAt: Date };

// NO KEY UPDATE and not UPDATE: whoever is being given this person as manager holds the lock of the managers and must be
// able to refer to the row, or the two wait for each other for ever.
export async function lockPerson(db: TenantDb, personId: string): Promise<LockedPerson> {
  const row = await db
    .selectFrom("persons")
    .select(["id", "email", "leaves_on as leavesOn", "changed_at as changedAt"])
    .where("id", "=", personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? notFound();
}

/** Every change of what is on someone's page moves this mark, so that a page opened before it is refused. */
export async function touchPerson(db: TenantDb, personId: string): Promise<void> {
  await db
    .updateTable("persons")
    .set({ changed_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", personId)
    .execute();
}

/** The mark as a form carries it. */
export function markOf(person: { readonly changedAt: Date }): string {
  return person.changedAt.toISOString();
}

/** Whether what the form showed is still how it is. A form without a mark, as a command has none, is taken as fresh. */
export function isStale(person: LockedPerson, mark: string | undefined): boolean {
  return mark !== undefined && mark !== markOf(person);
}
