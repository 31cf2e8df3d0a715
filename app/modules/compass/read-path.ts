import { inTenant } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import type { PathStep } from "./path-step.ts";
import { listPath } from "./path-table.ts";
import { type Compass, readCompass } from "./read-compass.ts";

export type OwnPath = { readonly compass: Compass; readonly steps: readonly PathStep[] };

/** The own path, and the functions it goes past. */
export async function readPath(actor: SignedIn): Promise<OwnPath> {
  const [compass, steps] = await Promise.all([readCompass(actor), inTenant(actor, (db) => listPath(db, actor.personId))]);
  return { compass, steps };
}
