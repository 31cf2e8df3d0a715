import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson, type Person } from "./find-person.ts";
import { peoplePolicy } from "./people-policy.ts";
import { mustBeInScope } from "./people-scope.ts";

/** Somebody whom the actor may change, for the forms about one person. */
export function readPersonToChange(actor: Actor, personId: string): Promise<Person> {
  const scope = peoplePolicy.change(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [, person] = await Promise.all([mustBeInScope(db, scope, personId), getPerson(db, personId)]);
    return person;
  });
}
