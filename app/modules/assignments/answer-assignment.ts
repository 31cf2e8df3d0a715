import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { bookAssigned, type BookingRefusal, yearOfRight } from "#modules/entitlements/public.ts";
import { getPerson } from "#modules/people/public.ts";
import { whyNotConsented, type WhyNotConsented, whyNotTakenBack, type WhyNotTakenBack } from "./assignment.ts";
import { insertSteps, listSteps } from "./assignment-step-table.ts";
import { type Assignment, changeStanding, findAssignment } from "./assignment-table.ts";
import { bookingWords } from "./booking-words.ts";
import { giveBackRight, letEmployerPay } from "./pay-assignment.ts";

export type ConsentRefusal = { readonly reason: WhyNotConsented } | { readonly reason: "not-bookable"; readonly booking: BookingRefusal };

/**
 * H-69: yes, it may be charged to the own right. Then and only then it is booked there, on the day of the yes: until that day the employer bore
 * it, and from that day on nothing else can use those hours. More than is free is refused (OQ-41) and the question stays open.
 * Said yes before: nothing happens.
 */
export function consentToAssignment(actor: Actor, id: string): Promise<Outcome<void, ConsentRefusal>> {
  return inTenant(actor, async (db) => {
    const assignment = await ownAssignment(db, actor, id);
    if (assignment.payer === "right") return done(undefined);
    const reason = whyNotConsented(assignment, yearOfRight(actor.portal, assignment.startsOn), today());
    if (reason) return refused({ reason });
    const { hours, money, personId } = assignment;
    const description = await withConsent(db, actor, assignment);
    const onceKey = `assignment ${assignment.id} right`;
    const booked = await bookAssigned(db, actor, { personId, on: today(), hours, money, chargedTo: "right", description, onceKey });
    if ("refused" in booked) return refused({ reason: "not-bookable", booking: booked.refused });
    await changeStanding(db, assignment.id, { payer: "right", consentedOn: today(), entryId: booked.done });
    await insertSteps(db, actor, [[assignment.id, "consented"]]);
    await record(db, actor, "assignment.consented", { kind: "assignment", id: assignment.id });
    return done(undefined);
  });
}

/** No: the employer pays, and nobody asks why. Also when the question lapsed meanwhile: that comes to the same. */
export function refuseAssignment(actor: Actor, id: string): Promise<Outcome<void, "consented" | "withdrawn">> {
  return inTenant(actor, async (db) => {
    const assignment = await ownAssignment(db, actor, id);
    if (assignment.withdrawnOn) return refused("withdrawn");
    if (assignment.payer === "right") return refused("consented");
    if (assignment.payer === "employer") return done(undefined);
    await letEmployerPay(db, actor, assignment);
    await insertSteps(db, actor, [[assignment.id, "refused"]]);
    await record(db, actor, "assignment.refused", { kind: "assignment", id: assignment.id });
    return done(undefined);
  });
}

/**
 * Takes a consent back: the booking goes back by a correction and the employer pays. The right may be used "only when the employee consents"
 * (17.4 and 17.5, paragraph 2), so a yes binds nobody before the work was done; afterwards it was used, and stays so.
 * Taken back twice is taken back once.
 */
export function takeBackConsent(actor: Actor, id: string): Promise<Outcome<void, WhyNotTakenBack>> {
  return inTenant(actor, async (db) => {
    const assignment = await ownAssignment(db, actor, id);
    const reason = whyNotTakenBack(assignment, yearOfRight(actor.portal, assignment.startsOn), today());
    if (reason === "no-consent" && (await listSteps(db, assignment.id)).some(({ step }) => step === "taken_back")) return done(undefined);
    if (reason) return refused(reason);
    if (!(await giveBackRight(db, actor, assignment, "taken-back"))) return refused("year-over");
    await changeStanding(db, assignment.id, { payer: "employer", consentedOn: null, entryId: null });
    await insertSteps(db, actor, [[assignment.id, "taken_back"]]);
    await record(db, actor, "assignment.taken-back", { kind: "assignment", id: assignment.id });
    return done(undefined);
  });
}

async function withConsent(db: TenantDb, { portal }: Actor, { personId, title }: Assignment): Promise<string> {
  const { language } = await getPerson(db, personId);
  return words(bookingWords, { language, sector: portal.sector })("with-consent", { title, date: formatDate(language, today()) });
}

/** Nobody answers for somebody else: another person's is not there. */
export async function ownAssignment(db: TenantDb, actor: Actor, id: string): Promise<Assignment & { readonly personId: PersonId }> {
  const assignment = await findAssignment(db, id, { lock: true });
  return assignment && assignment.personId === actor.personId ? assignment : notFound();
}
