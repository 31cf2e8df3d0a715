import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { listUnits, ownUnits } from "#modules/people/public.ts";
import type { SignedInActor } from "./signed-in-actor.ts";
import { transferPolicy } from "./transfer-policy.ts";

export type Team = { readonly id: string; readonly name: string };

/** The teams somebody is of, the smallest first: who works in a section of a unit means the section. */
export async function teamsOf(db: TenantDb, actor: SignedInActor): Promise<Team[]> {
  const [own, units] = await Promise.all([ownUnits(db, actor.personId), listUnits(db, "everyone")]);
  return units
    .filter((unit) => transferPolicy.isOfTeam(own, unit))
    .toSorted((a, b) => b.depth - a.depth)
    .map(({ id, name }) => ({ id, name }));
}

/** A team that one is not of does not exist here. */
export async function mustBeOfTeam(db: TenantDb, actor: SignedInActor, unitId: string): Promise<Team> {
  return (await teamsOf(db, actor)).find(({ id }) => id === unitId) ?? notFound();
}
