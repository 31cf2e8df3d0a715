import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, type Person } from "./find-person.ts";
import { listUnits, type TreeUnit } from "./list-units.ts";
import { peoplePolicy } from "./people-policy.ts";
import { mustBeInScope } from "./people-scope.ts";

/** The whole tree, because teams stand across schools: only the names of its parts are seen, nobody in them. */
export type PersonTeamForm = { readonly person: Person; readonly teams: readonly TreeUnit[] };

export function readPersonTeamForm(actor: Actor, personId: string): Promise<PersonTeamForm> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [, person, teams] = await Promise.all([mustBeInScope(db, scope, personId), getPerson(db, personId), listUnits(db, "everyone")]);
    return { person, teams };
  });
}
