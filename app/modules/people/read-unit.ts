import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listUnitsWithPeople, type TreeUnit } from "./list-units.ts";
import { peoplePolicy } from "./people-policy.ts";
import { isInScope } from "./people-scope.ts";
import type { PersonName } from "./person-name.ts";

/** Someone in a unit: employed in it or below it, or a member of it from elsewhere. */
export type UnitPerson = PersonName & {
  readonly id: string;
  readonly functionTitle: string | null;
  /** Where they are employed. */
  readonly unitName: string | null;
  readonly isEmployedHere: boolean;
  /** Their membership of this very unit, when they have one. */
  readonly membershipId: string | null;
  /** Whether the actor may open their page: not of somebody who is lent by another school. */
  readonly maySee: boolean;
};

export const unitPeoplePerPage = 50;

export type UnitPage = {
  readonly unit: TreeUnit;
  /** From the top down to the unit's parent, as far as the actor sees. */
  readonly above: readonly TreeUnit[];
  readonly below: readonly TreeUnit[];
  /** Everything the actor sees, for what is below what is below. */
  readonly tree: readonly TreeUnit[];
  readonly people: readonly UnitPerson[];
  readonly may: { readonly manage: boolean; readonly change: boolean };
};

/** A unit with what is below it and the people in it. */
export function readUnit(actor: Actor, unitId: string, page: number): Promise<UnitPage> {
  const see = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [tree, people] = await Promise.all([listUnitsWithPeople(db, see), listUnitPeople(db, unitId, page, isInScope(see))]);
    const unit = tree.find((each) => each.id === unitId) ?? notFound();
    const below = tree.filter((each) => each.parentId === unitId);
    return {
      unit,
      above: pathTo(tree, unit),
      below,
      tree,
      people,
      may: { manage: peoplePolicy.manage(actor), change: peoplePolicy.change(actor) !== undefined },
    };
  });
}

/** The whole tree that the actor sees, with people counted. */
export function readOrganisation(actor: Actor): Promise<{ tree: TreeUnit[]; mayManage: boolean }> {
  const see = peoplePolicy.see(actor) ?? notAllowed();
  return inTenant(actor, async (db) => ({ tree: await listUnitsWithPeople(db, see), mayManage: peoplePolicy.manage(actor) }));
}

function pathTo(tree: readonly TreeUnit[], unit: TreeUnit): TreeUnit[] {
  const parent = tree.find((each) => each.id === unit.parentId);
  return parent ? [...pathTo(tree, parent), parent] : [];
}

async function listUnitPeople(db: TenantDb, unitId: string, page: number, maySee: ReturnType<typeof isInScope>): Promise<UnitPerson[]> {
  const day = today();
  const units = sql`any(array(select units_below(array[${unitId}]::uuid[])))`;
  const runs = (table: string) =>
    sql`${sql.ref(`${table}.starts_on`)} <= ${day} and (${sql.ref(`${table}.ends_on`)} is null or ${sql.ref(`${table}.ends_on`)} >= ${day})`;
  const answer = await sql<UnitPerson>`
    select p.id, p.first_name as "firstName", p.infix, p.last_name as "lastName", e.function_title as "functionTitle", u.name as "unitName",
      coalesce(e.unit_id = ${units}, false) as "isEmployedHere",
      (select m.id from team_memberships m where m.tenant_id = p.tenant_id and m.person_id = p.id and m.unit_id = ${unitId} and ${runs("m")} limit 1) as "membershipId",
      ${maySee} as "maySee"
    from (
      select * from persons p where (p.leaves_on is null or p.leaves_on >= ${day}) and p.id in (
        select e.person_id from employments e where e.unit_id = ${units} and ${runs("e")}
        union select m.person_id from team_memberships m where m.unit_id = ${units} and ${runs("m")})
      order by p.sort_name, p.id limit ${unitPeoplePerPage} offset ${(page - 1) * unitPeoplePerPage}
    ) p
    left join lateral (
      select e.function_title, e.unit_id from employments e where e.tenant_id = p.tenant_id and e.person_id = p.id and ${runs("e")}
      order by (e.unit_id = ${units}) desc nulls last, e.fte_e4 desc, e.id limit 1
    ) e on true
    left join organisation_units u on u.tenant_id = p.tenant_id and u.id = e.unit_id
    order by p.sort_name, p.id`.execute(db);
  return answer.rows;
}
