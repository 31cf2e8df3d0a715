import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { listManagedPeople, peopleManagedBy } from "#modules/people/public.ts";
import { agreedCarry, type CarryRequest } from "./carry.ts";
import { listOpenCarryRequests } from "./carry-table.ts";

/** `replaces`: what was agreed on for the same year before, and counts no more after a yes. */
export type TeamWish = CarryRequest & { readonly name: string; readonly replaces: CarryRequest | undefined };

export type AnsweredWish = CarryRequest & { readonly name: string; /** All of the same year of the same person. */ readonly all: readonly CarryRequest[] };
export type TeamWishes = { readonly waiting: readonly TeamWish[]; readonly answered: readonly AnsweredWish[] };

/** What the people of this manager ask, with their names: what waits, the oldest first, and what was answered in years that are not closed. */
export function listTeamWishes(actor: SignedIn): Promise<TeamWishes> {
  return inTenant(actor, async (db) => {
    const people = new Map((await listManagedPeople(db, actor.personId)).map((person) => [person.id as string, person.name]));
    const requests = (await listOpenCarryRequests(db, [...people.keys()])).filter(({ personId }) => personId !== actor.personId);
    const ofYear = Map.groupBy(requests, ({ account }) => account);
    const named = requests.map((request) => ({ ...request, name: people.get(request.personId) ?? "", all: ofYear.get(request.account) ?? [] }));
    return {
      waiting: named.filter(({ answer }) => answer === null).map(({ all, ...request }) => ({ ...request, replaces: agreedCarry(all) })),
      answered: named.filter(({ answer }) => answer === "agreed" || answer === "declined").toReversed(),
    };
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
