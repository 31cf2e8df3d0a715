import { nothing, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { assignedKey } from "./assigned-key.ts";
import { findOwnBookedDay, insertEntries } from "./account-table.ts";
import type { BookingRefusal } from "./book-use.ts";
import { balance, leftToCorrect, type EntryId } from "./ledger.ts";
import { lockLedger, readLedger } from "./open-ledger.ts";
import { rulesInForce } from "./rules-in-force.ts";
import type { SchoolYear } from "./school-year.ts";
import { bookableOn, shortfall, whyNotBookable, type ProposedEntry, type WhyNotBookable } from "./why-not-bookable.ts";

export type AssignedBooking = HoursAndMoney & {
  readonly personId: PersonId;
  readonly on: DateString;
  readonly description: string;
  /** `right` only with the consent of the person (17.4 and 17.5, paragraph 2): whoever calls this has it. `assigned`: the employer pays. */
  readonly chargedTo: "right" | "assigned";
  readonly onceKey: string;
};

/** Books what was assigned to somebody, within the caller's transaction. More than is free is refused when the right pays (OQ-41). */
export async function bookAssigned(db: TenantDb, actor: Actor, booking: AssignedBooking): Promise<Outcome<EntryId, BookingRefusal>> {
  const { personId, on, description, chargedTo, hours, money } = booking;
  const onceKey = assignedKey(booking.onceKey);
  const ledger = await lockLedger(db, actor, personId, rulesInForce(actor.portal, on));
  const sentBefore = ledger.entries.find((entry) => entry.onceKey === onceKey);
  if (sentBefore) return done(sentBefore.id);
  const use: ProposedEntry = { kind: "use", on, chargedTo, activity: null, corrects: null, hours, money };
  const reason = whyNotBookable(ledger.entries, use, ledger.year, today());
  if (reason) return refused({ reason, free: bookableOn(ledger.entries, null), short: shortfall(ledger.entries, use), rules: ledger.rules });
  const [id] = await insertEntries(db, ledger.account, [{ ...use, description, madeBy: actor.personId, onceKey }]);
  const entry = id as EntryId;
  await record(db, actor, "entitlement.used", { kind: "ledger_entry", id: entry }, { personId, hundredthHours: hours, cents: money, chargedTo });
  return done(entry);
}

export type TakenBack = { readonly personId: PersonId; readonly entryId: string; readonly description: string; readonly onceKey: string };

/** Takes back, by a correction, what is left of a booking of assigned work: the consent was withdrawn, or it is not going to happen. */
export async function takeBackAssigned(
  db: TenantDb,
  actor: Actor,
  { personId, entryId, description, onceKey }: TakenBack,
): Promise<Outcome<void, WhyNotBookable>> {
  const day = (await findOwnBookedDay(db, personId, entryId)) ?? notFound();
  const ledger = await lockLedger(db, actor, personId, rulesInForce(actor.portal, day));
  const booked = ledger.entries.find(({ id }) => id === entryId) ?? notFound();
  const left = leftToCorrect(ledger.entries, booked);
  // Its person corrected it to nothing before.
  if (left.hours === nothing.hours && left.money === nothing.money) return done(undefined);
  const on = today() < ledger.year.end ? today() : ledger.year.end;
  const back: ProposedEntry = { kind: "correction", on, chargedTo: booked.chargedTo, activity: null, corrects: booked.id, ...left };
  const reason = whyNotBookable(ledger.entries, back, ledger.year, today());
  if (reason) return refused(reason);
  const [id] = await insertEntries(db, ledger.account, [{ ...back, description, madeBy: actor.personId, onceKey }]);
  await record(
    db,
    actor,
    "entitlement.corrected",
    { kind: "ledger_entry", id: id as EntryId },
    { personId, corrects: booked.id, hundredthHours: left.hours, cents: left.money },
  );
  return done(undefined);
}

/** What is free of somebody's right in the year of a day; undefined for who has none in it. */
export async function freeOfRight(db: TenantDb, actor: Actor, personId: string, on: DateString): Promise<HoursAndMoney | undefined> {
  const { entries } = await readLedger(db, actor, personId, rulesInForce(actor.portal, on));
  const { hours, money } = balance(entries);
  return hours.total > 0 || money.total > 0 ? { hours: hours.free, money: money.free } : undefined;
}

/** The year of rights in which a day falls. */
export function yearOfRight(portal: Pick<Portal, "settings" | "sector">, on: DateString): SchoolYear {
  return rulesInForce(portal, on).year;
}
