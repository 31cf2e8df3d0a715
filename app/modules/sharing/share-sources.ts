import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

/**
 * What others can read by a rule of the module that keeps it, instead of by a share. Never its text. `since` is null when nobody wrote it
 * down, `href` when its owner has no page for it any more.
 */
export type OtherShare = { readonly readerId: PersonId; readonly since: Date | null; readonly href: string | null } & (
  | { readonly kind: "reflection"; readonly madeOn: DateString }
  | { readonly kind: "preparation"; readonly name: string }
);
/** What one person shows to others now, in one flight. */
export type ShareSource = (db: TenantDb, ownerId: PersonId) => Promise<readonly OtherShare[]>;

const sources = new Map<string, ShareSource>();

/**
 * Puts what a module shows to others on the page of what somebody shares. That module may use this one, so this one can not ask it by
 * importing it; say it once, in a file that `all-listeners.ts` imports.
 *
 * @example provideShares("conversations", conversationShares);
 */
export function provideShares(module: string, source: ShareSource): void {
  sources.set(module, source);
}

export async function listOtherShares(db: TenantDb, ownerId: PersonId): Promise<readonly OtherShare[]> {
  return (await Promise.all([...sources.values()].map((source) => source(db, ownerId)))).flat();
}
