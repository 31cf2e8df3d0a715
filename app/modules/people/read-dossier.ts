import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Role } from "#platform/web/actor.ts";
import { personSeen } from "#modules/events.ts";
import type { Employment } from "./employments-of.ts";
import { peoplePolicy } from "./people-policy.ts";
import { isInScope } from "./people-scope.ts";
import { type PersonName, personName } from "./person-name.ts";
import type { UnitKind } from "./unit-kind.ts";

export type DossierPerson = PersonName & {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly personnelNumber: string | null;
  readonly language: "nl" | "en";
  readonly leavesOn: DateString | null;
  readonly invitedAt: Date | null;
  readonly signedInAt: Date | null;
  readonly changedAt: Date;
  /** How many people they manage today. */
  readonly manages: number;
};
export type DossierJob = Employment & { readonly unitName: string | null; readonly managerName: string | null };
export type DossierTeam = { readonly id: string; readonly unitId: string; readonly name: string; readonly kind: UnitKind; readonly startsOn: DateString };
export type DossierRole = { readonly id: string; readonly role: Role; readonly unitName: string | null };

export type Dossier = {
  readonly person: DossierPerson;
  readonly jobs: readonly DossierJob[];
  readonly teams: readonly DossierTeam[];
  readonly roles: readonly DossierRole[];
  /** What the actor may do here, so that the page does not judge again. */
  readonly may: { readonly change: boolean; readonly giveRoles: boolean; readonly arrangeAccess: boolean };
};

/** All of one person that HR works with, for who may see them; the person can read that it was looked at. */
export function readDossier(actor: Actor, personId: string): Promise<Dossier> {
  const see = peoplePolicy.see(actor) ?? notAllowed();
  const change = peoplePolicy.change(actor);
  return inTenant(actor, async (db) => {
    const [person, jobs, teams, roles] = await Promise.all([
      findWithin(db, personId, isInScope(see), change ? isInScope(change) : sql<boolean>`false`),
      listJobs(db, personId),
      listTeams(db, personId),
      listRoles(db, personId),
    ]);
    if (!person) notFound();
    await tell(db, actor, personSeen, { personId: person.id });
    return {
      person: { ...person, name: personName(person) },
      jobs,
      teams,
      roles,
      may: { change: person.mayChange, giveRoles: peoplePolicy.giveRoles(actor), arrangeAccess: peoplePolicy.manage(actor) },
    };
  });
}

type Found = Omit<DossierPerson, "name"> & { readonly mayChange: boolean };

async function findWithin(db: TenantDb, id: string, sees: ReturnType<typeof isInScope>, changes: ReturnType<typeof isInScope>): Promise<Found | undefined> {
  const day = today();
  const answer = await sql<Found>`
    select p.id, p.first_name as "firstName", p.infix, p.last_name as "lastName", p.email, p.personnel_number as "personnelNumber", p.language,
      p.leaves_on as "leavesOn", p.invited_at as "invitedAt", p.signed_in_at as "signedInAt", p.changed_at as "changedAt", ${changes} as "mayChange",
      (select count(distinct e.person_id) from employments e join persons m on m.tenant_id = e.tenant_id and m.id = e.person_id
        where e.manager_id = p.id and e.starts_on <= ${day} and coalesce(least(e.ends_on, m.leaves_on) >= ${day}, true)) as manages
    from persons p where p.id = ${id} and ${sees}`.execute(db);
  return answer.rows[0];
}

async function listJobs(db: TenantDb, personId: string): Promise<DossierJob[]> {
  const answer = await sql<DossierJob & PersonName & { managerLast: string | null }>`
    select e.id, e.person_id as "personId", e.unit_id as "unitId", e.category, e.fte_e4 as "fteE4", e.function_title as "functionTitle", e.manager_id as "managerId",
      e.education_level as "educationLevel", e.contract_kind as "contractKind", e.starts_on as "startsOn", least(e.ends_on, p.leaves_on) as "endsOn",
      u.name as "unitName", m.first_name as "firstName", m.infix, m.last_name as "lastName"
    from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
    left join organisation_units u on u.tenant_id = e.tenant_id and u.id = e.unit_id
    left join persons m on m.tenant_id = e.tenant_id and m.id = e.manager_id
    where e.person_id = ${personId} order by e.starts_on desc, e.fte_e4 desc, e.id`.execute(db);
  return answer.rows.map((row) => ({ ...row, managerName: row.managerId === null ? null : personName(row) }));
}

async function listTeams(db: TenantDb, personId: string): Promise<DossierTeam[]> {
  const rows = await db
    .selectFrom("team_memberships as m")
    .innerJoin("organisation_units as u", (join) => join.onRef("u.tenant_id", "=", "m.tenant_id").onRef("u.id", "=", "m.unit_id"))
    .select(["m.id", "m.unit_id as unitId", "u.name", "u.kind", "m.starts_on as startsOn"])
    .where("m.person_id", "=", personId)
    .where((eb) => eb.or([eb("m.ends_on", "is", null), eb("m.ends_on", ">=", today())]))
    .orderBy("u.name")
    .execute();
  return rows as DossierTeam[];
}

async function listRoles(db: TenantDb, personId: string): Promise<DossierRole[]> {
  const rows = await db
    .selectFrom("role_assignments as r")
    .leftJoin("organisation_units as u", (join) => join.onRef("u.tenant_id", "=", "r.tenant_id").onRef("u.id", "=", "r.unit_id"))
    .select(["r.id", "r.role", "u.name as unitName"])
    .where("r.person_id", "=", personId)
    .where("r.ended_at", "is", null)
    .orderBy("r.given_at")
    .execute();
  return rows as DossierRole[];
}
