import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import type { HoursAndMoney } from "#platform/amounts/amounts.ts";
import type { CheckedUpload } from "#platform/files/check-upload.ts";
import { storeFile } from "#platform/files/stored-file.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { addEvidence, listEvidenceOfBookings, listOwnActivities, type EvidencePlace } from "#modules/plans/public.ts";
import { insertEntries, type KeptEntry } from "./account-table.ts";
import type { ChargedTo, EntryId } from "./ledger.ts";
import { lockLedger, type LockedLedger } from "./open-ledger.ts";
import { rulesInForce, type RulesInForce } from "./rules-in-force.ts";
import { previousYear } from "./school-year.ts";
import { bookableOn, isInQuarters, shortfall, whyNotBookable, type ProposedEntry, type WhyNotBookable } from "./why-not-bookable.ts";

/** What shows that it was done: something written or linked, or a file that was checked and is kept with the booking. */
export type BookedEvidence =
  | { readonly kind: "link" | "text"; readonly title: string; readonly content: string }
  | { readonly kind: "file"; readonly title: string; readonly upload: CheckedUpload };

export type Booking = HoursAndMoney & {
  readonly on: DateString;
  readonly description: string;
  readonly activityId: string | null;
  readonly chargedTo: ChargedTo;
  readonly evidence?: BookedEvidence | null;
  /** Of the form: the same form sent twice is one booking. */
  readonly onceKey: string;
};

/** Why, with the figures the sentence needs: what is free for this booking and what is short. Sent before: the same form, with something else in it. */
export type BookingRefusal = {
  readonly reason: WhyNotBookable | "sent-before";
  readonly free: HoursAndMoney;
  readonly short: HoursAndMoney;
  readonly rules: RulesInForce;
};

/** Books what was done on the actor's own right. Nobody's approval is asked (H-68); more than is free is refused (OQ-41). */
export function bookUse(actor: Actor, booking: Booking): Promise<Outcome<EntryId, BookingRefusal>> {
  const owner = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    const ledger = await lockLedger(db, actor, owner, rulesOfBooking(actor, booking.on));
    const sentBefore = ledger.entries.find((entry) => entry.onceKey === booking.onceKey);
    await mustBeOwn(db, owner, booking.activityId);
    const use: ProposedEntry = {
      kind: "use",
      on: booking.on,
      chargedTo: booking.chargedTo,
      activity: booking.activityId,
      corrects: null,
      hours: booking.hours,
      money: booking.money,
    };
    if (sentBefore) return (await isTheSame(db, owner, sentBefore, booking)) ? done(sentBefore.id) : refused(refusal(ledger, use, "sent-before"));
    const reason = isInQuarters(ledger.entries, use) ? whyNotBookable(ledger.entries, use, ledger.year, today()) : "not-in-quarters";
    if (reason) return refused(refusal(ledger, use, reason));
    const [id] = await insertEntries(db, ledger.account, [{ ...use, description: booking.description, madeBy: owner, onceKey: booking.onceKey }]);
    const entry = id as EntryId;
    if (booking.evidence) await keepEvidence(db, actor, booking.evidence, { activityId: booking.activityId, ledgerEntryId: entry });
    await record(db, actor, "entitlement.used", { kind: "ledger_entry", id: entry }, { hundredthHours: use.hours, cents: use.money, chargedTo: use.chargedTo });
    return done(entry);
  });
}

/** Sent again by an impatient finger, or after an edit that would be lost without a word? */
async function isTheSame(db: TenantDb, owner: PersonId, entry: KeptEntry, { evidence, ...booking }: Booking): Promise<boolean> {
  const isSame = (["on", "description", "chargedTo", "hours", "money"] as const).every((part) => entry[part] === booking[part]);
  if (!isSame || entry.activity !== booking.activityId) return false;
  const kept = (await listEvidenceOfBookings(db, owner)).get(entry.id) ?? [];
  return evidence ? kept.some(({ kind, title }) => kind === evidence.kind && title === evidence.title) : kept.length === 0;
}

async function keepEvidence(db: TenantDb, actor: Actor, evidence: BookedEvidence, place: EvidencePlace): Promise<void> {
  const kept =
    evidence.kind === "file" ? { kind: evidence.kind, title: evidence.title, content: "", fileId: await storeFile(db, actor, evidence.upload) } : evidence;
  await addEvidence(db, actor, { ...kept, ...place });
}

/** A booking belongs to the year of its day: this one, or the one before it, for what was done in July and is booked in August. */
function rulesOfBooking(actor: Actor, on: DateString): RulesInForce {
  const now = rulesInForce(actor.portal, today());
  if (on >= now.year.start || on < previousYear(now.year).start) return now;
  return rulesInForce(actor.portal, on);
}

async function mustBeOwn(db: TenantDb, owner: PersonId, activityId: string | null): Promise<void> {
  if (activityId === null) return;
  const own = await listOwnActivities(db, owner);
  if (!own.some(({ id }) => id === activityId)) notFound();
}

function refusal({ entries, rules }: LockedLedger, use: ProposedEntry, reason: BookingRefusal["reason"]): BookingRefusal {
  return { reason, free: bookableOn(entries, use.activity ?? null), short: shortfall(entries, use), rules };
}
