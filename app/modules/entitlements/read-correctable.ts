import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { listOwnActivities } from "#modules/plans/public.ts";
import { findOwnBookedDay, listEntries, type KeptEntry } from "./account-table.ts";
import { leftToCorrect } from "./ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";

/** A booking of one's own that may be corrected, and what was not yet taken back of it. */
export type Correctable = { readonly entry: KeptEntry; readonly left: HoursAndMoney; readonly what: string };

export function readCorrectable(actor: SignedIn, entryId: string): Promise<Correctable | undefined> {
  return inTenant(actor, async (db) => {
    const day = await findOwnBookedDay(db, actor.personId, entryId);
    if (!day) return undefined;
    const [entries, activities] = await Promise.all([
      listEntries(db, actor.personId, rulesInForce(actor.portal, day).year),
      listOwnActivities(db, actor.personId),
    ]);
    const entry = entries.find(({ id, kind }) => id === entryId && kind === "use");
    return (
      entry && { entry, left: leftToCorrect(entries, entry), what: entry.description || (activities.find(({ id }) => id === entry.activity)?.title ?? "") }
    );
  });
}
