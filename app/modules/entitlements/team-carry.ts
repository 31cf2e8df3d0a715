import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { listManagedPeople, peopleManagedBy } from "#modules/people/public.ts";
import { agreedCarry, type CarryRequest } from "./carry.ts";
import { listOpenCarryRequests } from "./carry-table.ts";

/** `replaces`: what was agreed on for the same year before, and counts no more after a yes. */
export type TeamWish = CarryRequest & { readonly name: string; readonly replaces: CarryRequest | undefined };

/** What the people of this manager ask and nobody answered yet, with their names; the oldest first. */
export function listTeamWishes(actor: SignedIn): Promise<TeamWish[]> {
  return inTenant(actor, async (db) => {
    const people = new Map((await listManagedPeople(db, actor.personId)).map((person) => [person.id as string, person.name]));
    const requests = await listOpenCarryRequests(db, [...people.keys()]);
    const ofYear = Map.groupBy(requests, ({ account }) => account);
    return requests
      .filter(({ answer, personId }) => answer === null && personId !== actor.personId)
      .map((request) => ({ ...request, name: people.get(request.personId) ?? "", replaces: agreedCarry(ofYear.get(request.account) ?? []) }));
  });
}

/** How many wishes wait for this manager, for Start. */
export async function countTeamWishes(db: TenantDb, managerId: string): Promise<number> {
  const row = await db
    .selectFrom("carry_requests as r")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "r.tenant_id").onRef("a.id", "=", "r.account_id"))
    .leftJoin("carry_answers as n", (join) => join.onRef("n.tenant_id", "=", "r.tenant_id").onRef("n.request_id", "=", "r.id"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("n.answer", "is", null)
    .where("a.closed_on", "is", null)
    .where("a.person_id", "<>", managerId)
    .where("a.person_id", "in", peopleManagedBy(managerId))
    .executeTakeFirstOrThrow();
  return row.count;
}
