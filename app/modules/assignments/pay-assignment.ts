import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { bookAssigned, takeBackAssigned } from "#modules/entitlements/public.ts";
import { getPerson } from "#modules/people/public.ts";
import { type Assignment, changeStanding } from "./assignment-table.ts";
import { bookingWords } from "./booking-words.ts";

/** From now on the employer pays: also what was done already, while nobody had answered. The assignment must be locked. */
export async function letEmployerPay(db: TenantDb, actor: Actor, assignment: Assignment): Promise<void> {
  const entryId = assignment.doneOn ? await bookForEmployer(db, actor, assignment, assignment.doneOn) : null;
  await changeStanding(db, assignment.id, { payer: "employer", entryId });
}

/**
 * Books in the person's ledger what they did at the cost of the employer; it touches no balance. Null when there is nothing to book, or when
 * the year in which it was done is closed: a closed year stays as it is, and what it cost stands with the assignment.
 */
export async function bookForEmployer(db: TenantDb, actor: Actor, assignment: Assignment, doneOn: DateString): Promise<string | null> {
  const { id, personId, hours, money, title } = assignment;
  if (hours === 0 && money === 0) return null;
  const booking = { personId, on: doneOn, hours, money, chargedTo: "assigned", description: title, onceKey: `assignment ${id} employer` } as const;
  const booked = await bookAssigned(db, actor, booking);
  return "done" in booked ? booked.done : null;
}

/** Gives back what the right paid; false when its year was closed meanwhile. */
export async function giveBackRight(db: TenantDb, actor: Actor, assignment: Assignment, why: "taken-back" | "withdrawn"): Promise<boolean> {
  const { id, personId, entryId } = assignment;
  if (!entryId) return true;
  const { language } = await getPerson(db, personId);
  const description = words(bookingWords, { language, sector: actor.portal.sector })(why);
  return "done" in (await takeBackAssigned(db, actor, { personId, entryId, description, onceKey: `assignment ${id} back` }));
}
