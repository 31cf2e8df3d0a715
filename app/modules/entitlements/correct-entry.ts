import { record } from "#platform/audit/record.ts";
import { minusBoth, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { isAssigned } from "./assigned-key.ts";
import { findOwnBookedDay, insertEntries, type KeptEntry } from "./account-table.ts";
import { leftToCorrect, type EntryId } from "./ledger.ts";
import { lockLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { whyNotBookable, type ProposedEntry, type WhyNotBookable } from "./why-not-bookable.ts";

export type Correction = {
  readonly entryId: string;
  /** What it should have been; the rest is taken back. */ readonly shouldBe: HoursAndMoney;
  readonly description: string;
  readonly onceKey: string;
};
/** More than was booked is no correction but one more booking. */
export type WhyNotCorrected = WhyNotBookable | "higher-than-booked" | "belongs-to-assignment" | "sent-before";
export type CorrectionRefusal = { readonly reason: WhyNotCorrected; readonly left: HoursAndMoney; readonly corrected: KeptEntry };

/** Takes back (part of) an own booking by a new entry; the booking itself stays as it was written. */
export function correctEntry(actor: Actor, correction: Correction): Promise<Outcome<EntryId, CorrectionRefusal>> {
  const owner = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const day = (await findOwnBookedDay(db, owner, correction.entryId)) ?? notFound();
    const ledger = await lockLedger(db, actor, owner, rulesInForce(actor.portal, day));
    const sentBefore = ledger.entries.find((entry) => entry.onceKey === correction.onceKey);
    const corrected = ledger.entries.find(({ id }) => id === correction.entryId) ?? notFound();
    // Rights and reservations follow from the employment and the plan; only an own booking is corrected by hand.
    if (corrected.kind !== "use" && corrected.kind !== "correction") notFound();
    const left = leftToCorrect(ledger.entries, corrected);
    if (sentBefore) return isTheSame(ledger.entries, sentBefore, correction) ? done(sentBefore.id) : refused({ reason: "sent-before", corrected, left });
    if (isAssigned(corrected)) return refused({ reason: "belongs-to-assignment", corrected, left });
    const takenBack = minusBoth(left, correction.shouldBe);
    if (takenBack.hours < 0 || takenBack.money < 0) return refused({ reason: "higher-than-booked", corrected, left });
    const proposed: ProposedEntry = {
      kind: "correction",
      on: dayOf(ledger.rules.year.end),
      chargedTo: corrected.chargedTo,
      activity: null,
      corrects: corrected.id,
      ...takenBack,
    };
    const reason = whyNotBookable(ledger.entries, proposed, ledger.year, today());
    if (reason) return refused({ reason, corrected, left });
    const [id] = await insertEntries(db, ledger.account, [{ ...proposed, description: correction.description, madeBy: owner, onceKey: correction.onceKey }]);
    await record(
      db,
      actor,
      "entitlement.corrected",
      { kind: "ledger_entry", id: id as EntryId },
      { corrects: corrected.id, hundredthHours: proposed.hours, cents: proposed.money },
    );
    return done(id as EntryId);
  });
}

/** Whether the form says again what it said then, whatever was corrected since. */
function isTheSame(entries: readonly KeptEntry[], sent: KeptEntry, { entryId, shouldBe, description }: Correction): boolean {
  const corrected = entries.find(({ id }) => id === entryId);
  if (!corrected || sent.corrects !== entryId || sent.description !== description) return false;
  const then = leftToCorrect(
    entries.filter(({ sequence }) => sequence <= sent.sequence),
    corrected,
  );
  return then.hours === shouldBe.hours && then.money === shouldBe.money;
}

// A booking of last year is corrected in last year's ledger, on its last day at the latest.
function dayOf(endOfYear: DateString): DateString {
  return today() < endOfYear ? today() : endOfYear;
}
