import { record } from "#platform/audit/record.ts";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { insertEntries, type KeptEntry } from "./account-table.ts";
import { leftToCorrect, type EntryId } from "./ledger.ts";
import { lockLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { whyNotBookable, type ProposedEntry, type WhyNotBookable } from "./why-not-bookable.ts";

export type Correction = { readonly entryId: string; readonly takenBack: HoursAndMoney; readonly description: string; readonly onceKey: string };
export type CorrectionRefusal = { readonly reason: WhyNotBookable; readonly left: HoursAndMoney; readonly corrected: KeptEntry };

/** Takes back (part of) an own booking by a new entry; the booking itself stays as it was written. */
export function correctEntry(actor: Actor, correction: Correction): Promise<Outcome<EntryId, CorrectionRefusal>> {
  const owner = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const day = (await findBookedDay(db, owner, correction.entryId)) ?? notFound();
    const ledger = await lockLedger(db, actor, owner, rulesInForce(actor.portal, day));
    const sentBefore = ledger.entries.find((entry) => entry.onceKey === correction.onceKey);
    if (sentBefore) return done(sentBefore.id);
    const corrected = ledger.entries.find(({ id }) => id === correction.entryId) ?? notFound();
    // Rights and reservations follow from the employment and the plan; only an own booking is corrected by hand.
    if (corrected.kind !== "use" && corrected.kind !== "correction") notFound();
    const proposed: ProposedEntry = { kind: "correction", on: dayOf(ledger.rules.year.end), chargedTo: corrected.chargedTo, activity: null, corrects: corrected.id, ...correction.takenBack };
    const reason = whyNotBookable(ledger.entries, proposed, ledger.rules.year, today());
    if (reason) return refused({ reason, corrected, left: leftToCorrect(ledger.entries, corrected) });
    const [id] = await insertEntries(db, ledger.account, [{ ...proposed, description: correction.description, madeBy: owner, onceKey: correction.onceKey }]);
    await record(db, actor, "entitlement.corrected", { kind: "ledger_entry", id: id as EntryId }, { corrects: corrected.id, hundredthHours: proposed.hours, cents: proposed.money });
    return done(id as EntryId);
  });
}

// A booking of last year is corrected in last year's ledger, on its last day at the latest.
function dayOf(endOfYear: DateString): DateString {
  return today() < endOfYear ? today() : endOfYear;
}

async function findBookedDay(db: TenantDb, owner: string, entryId: string): Promise<DateString | undefined> {
  const row = await db
    .selectFrom("ledger_entries as e")
    .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
    .select("e.booked_on")
    .where("e.id", "=", entryId)
    .where("a.person_id", "=", owner)
    .executeTakeFirst();
  return row?.booked_on as DateString | undefined;
}
