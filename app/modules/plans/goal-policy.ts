import { type Actor, hasRoleEverywhere, type Role } from "#platform/web/actor.ts";
import type { OwnUnits, TreeUnit, UnitKind } from "#modules/people/public.ts";
import type { GoalLevel } from "./goal.ts";

type Unit = Pick<TreeUnit, "id" | "kind" | "parentId">;

/** The units whose goals somebody may read, those for which they may write goals of a team or themes of a school, and why. */
export type GoalReach = {
  readonly sees: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  /** Where the people they manage work. */
  readonly leads: ReadonlySet<string>;
  /** All that lies within a role of theirs. */
  readonly scope: ReadonlySet<string>;
};

const themeRoles = ["schoolLead", "hr", "board"] as const;
/** A theme is of a whole organisation or a school; a section or a team has goals. */
const themeKinds: readonly UnitKind[] = ["board", "school", "site", "unit"];

/**
 * How far somebody reaches. Whoever works in a unit, or is in its team, reads its goals and those of everything above it; a manager those
 * of where their people work. A school leader, HR and the board read everything within their part. A manager of another team reads nothing of it.
 */
export function reachOf(actor: Actor, { works, leads }: OwnUnits, units: readonly Unit[]): GoalReach {
  const scope = scopeOf(actor, themeRoles, units);
  const led = leads.filter((id) => units.some((unit) => unit.id === id));
  return {
    scope,
    leads: new Set(led),
    sees: new Set([...withAllAbove([...works, ...led], units), ...scope]),
    teams: new Set([...led, ...scopeOf(actor, ["schoolLead"], units)]),
    themes: new Set(units.filter(({ id, kind }) => scope.has(id) && themeKinds.includes(kind)).map(({ id }) => id)),
  };
}

type OfUnit = { readonly level: GoalLevel; readonly unitId: string | null };

/** Who may read and write the goals of teams and the themes of schools. A personal goal is its owner's, whoever reaches where. */
export const goalPolicy = {
  /** Read a goal of a team or a theme. */
  see: (reach: GoalReach, { level, unitId }: OfUnit): boolean => level !== "personal" && unitId !== null && reach.sees.has(unitId),
  /** Make, change or end one: a goal of a team by its manager or the leader of its school, a theme by the leader, HR or the board. */
  write: (reach: GoalReach, { level, unitId }: OfUnit): boolean =>
    unitId !== null && ((level === "team" && reach.teams.has(unitId)) || (level === "school" && reach.themes.has(unitId))),
};

/** These units and everything above them. */
export function withAllAbove(unitIds: readonly string[], units: readonly Pick<Unit, "id" | "parentId">[]): ReadonlySet<string> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<string>();
  for (let at of unitIds as readonly (string | null)[]) for (; at !== null && !found.has(at); at = parents.get(at) ?? null) found.add(at);
  return found;
}

// Parents come before their children in the tree, so one pass reaches everything below.
function scopeOf(actor: Actor, roles: readonly Role[], units: readonly Unit[]): ReadonlySet<string> {
  if (actor.kind !== "person") return new Set();
  if (hasRoleEverywhere(actor, ...roles)) return new Set(units.map(({ id }) => id));
  const found = new Set(actor.roles.flatMap((grant) => (grant.unitId !== null && roles.includes(grant.role) ? [grant.unitId] : [])));
  for (const { id, parentId } of units) if (parentId !== null && found.has(parentId)) found.add(id);
  return found;
}
