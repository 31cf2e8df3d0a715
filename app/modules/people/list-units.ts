import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { PeopleScope } from "./people-policy.ts";
import { plain } from "./person-name.ts";
import { unitKinds } from "./unit-kind.ts";
import type { Unit } from "./unit-table.ts";

/** A unit in the tree: how deep it stands, and how many people work in it or below it. */
export type TreeUnit = Unit & { readonly depth: number; readonly people: number };

/** The units that have not ended, within a scope, each parent before its children, brothers by kind and name. */
export async function listUnits(db: TenantDb, scope: PeopleScope): Promise<TreeUnit[]> {
  const rows = await readUnits(db, scope, false);
  return inTreeOrder(rows);
}

/** The same with the people in each: employed there or in a team there, each person once per unit. */
export async function listUnitsWithPeople(db: TenantDb, scope: PeopleScope): Promise<TreeUnit[]> {
  return inTreeOrder(await readUnits(db, scope, true));
}

async function readUnits(db: TenantDb, scope: PeopleScope, withPeople: boolean): Promise<Omit<TreeUnit, "depth">[]> {
  const within = scope === "everyone" ? sql`true` : sql`u.id in (select units_below(${[...scope.unitIds]}::uuid[]))`;
  const count = withPeople ? sql`coalesce(c.people, 0)` : sql`0`;
  const join = withPeople ? sql`left join (${peoplePerUnit()}) c on c.unit_id = u.id` : sql``;
  const answer = await sql<Omit<TreeUnit, "depth">>`
    select u.id, u.kind, u.name, u.parent_id as "parentId", u.ended_on as "endedOn", ${count}::int as people
    from organisation_units u ${join} where u.ended_on is null and ${within}`.execute(db);
  return answer.rows;
}

// Every unit paired with each unit above it, so that a person in a team counts once for the team, the school and the board.
function peoplePerUnit() {
  const day = today();
  return sql`
    with recursive above as (
      select id as unit_id, id as over_id from organisation_units
      union
      select a.unit_id, u.parent_id from above a join organisation_units u on u.id = a.over_id where u.parent_id is not null
    ), placed as (
      select e.unit_id, e.person_id from employments e join persons p on p.tenant_id = e.tenant_id and p.id = e.person_id
        where e.unit_id is not null and e.starts_on <= ${day} and coalesce(least(e.ends_on, p.leaves_on) >= ${day}, true)
      union
      select m.unit_id, m.person_id from team_memberships m join persons p on p.tenant_id = m.tenant_id and p.id = m.person_id
        where m.starts_on <= ${day} and coalesce(least(m.ends_on, p.leaves_on) >= ${day}, true)
    )
    select a.over_id as unit_id, count(distinct placed.person_id) as people from placed join above a on a.unit_id = placed.unit_id group by a.over_id`;
}

/** Puts rows in the order of the tree. A unit whose parent is out of sight stands on top. */
export function inTreeOrder(rows: readonly Omit<TreeUnit, "depth">[]): TreeUnit[] {
  const known = new Set(rows.map((row) => row.id));
  const below = Map.groupBy(byKindAndName(rows), (row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : ""));
  const place = (parentId: string, depth: number): TreeUnit[] => (below.get(parentId) ?? []).flatMap((row) => [{ ...row, depth }, ...place(row.id, depth + 1)]);
  return place("", 0);
}

/** Each name is made plain once: of hundreds of units that is most of the work, and comparing asks for it again and again. */
function byKindAndName<Row extends Pick<TreeUnit, "kind" | "name">>(rows: readonly Row[]): Row[] {
  const named = rows.map((row) => ({ row, kind: unitKinds.indexOf(row.kind), name: plain(row.name) }));
  return named.toSorted((one, other) => one.kind - other.kind || (one.name < other.name ? -1 : 1)).map(({ row }) => row);
}
