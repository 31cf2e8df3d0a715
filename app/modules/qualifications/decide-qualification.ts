import { type HoursAndMoney, nothing } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import { bookAssigned } from "#modules/entitlements/public.ts";
import { getPerson } from "#modules/people/public.ts";
import { tellDecided } from "./mail-qualification.ts";
import { type Decision, whyNotDecidable, type WhyNotDecidable, whyNotFinishable, type WhyNotFinishable } from "./qualification.ts";
import { qualificationWords } from "./qualification-words.ts";
import { qualificationsPolicy } from "./qualifications-policy.ts";
import { findRequest, insertStep, lockRequestsOf, type Request } from "./request-table.ts";

/** HR says yes or no, once, with what it is expected to cost. */
export function decideQualification(
  actor: Actor,
  id: string,
  { decision, reason, ...costs }: HoursAndMoney & { readonly decision: Decision; readonly reason: string },
): Promise<Outcome<void, WhyNotDecidable>> {
  return inTenant(actor, async (db) => {
    const request = await openRequest(db, actor, id);
    const problem = whyNotDecidable(request, decision, reason, { personId: actor.personId, on: today() });
    if (problem) return refused(problem);
    await insertStep(db, { requestId: id, step: decision, reason, ...(decision === "granted" ? costs : nothing), by: await signer(db, actor), on: today() });
    await tellDecided(db, actor.portal, request);
    await record(db, actor, `qualification.${decision}`, { kind: "qualification_request", id }, { personId: request.personId, kind: request.kind });
    return done(undefined);
  });
}

/**
 * It was done: from this day the five years of EVC run. Article 17.3 paragraph 4 leaves the costs with the employer, so they are booked as
 * assigned and touch no right. In a year that is closed nothing is booked; what it cost stands here.
 */
export function finishQualification(
  actor: Actor,
  id: string,
  { doneOn, ...costs }: HoursAndMoney & { readonly doneOn: DateString },
): Promise<Outcome<void, WhyNotFinishable>> {
  return inTenant(actor, async (db) => {
    const request = await openRequest(db, actor, id);
    const problem = whyNotFinishable(request, doneOn, today());
    if (problem) return refused(problem);
    const entryId = await bookAtEmployer(db, actor, request, doneOn, costs);
    await insertStep(db, { requestId: id, step: "done", reason: "", ...costs, entryId, by: await signer(db, actor), on: doneOn });
    await record(db, actor, "qualification.done", { kind: "qualification_request", id }, { personId: request.personId, kind: request.kind });
    return done(undefined);
  });
}

async function openRequest(db: TenantDb, actor: Actor, id: string): Promise<Request> {
  const scope = qualificationsPolicy.decide(actor) ?? notAllowed();
  const found = (await findRequest(db, id, scope)) ?? notFound();
  await lockRequestsOf(db, found.personId);
  // Read again: somebody may have decided while this one waited.
  return (await findRequest(db, id, scope)) ?? notFound();
}

async function signer(db: TenantDb, actor: Actor): Promise<{ readonly id: string; readonly name: string }> {
  const id = actor.personId ?? notAllowed();
  return { id, name: (await getPerson(db, id)).name };
}

async function bookAtEmployer(db: TenantDb, actor: Actor, { id, personId, kind }: Request, on: DateString, costs: HoursAndMoney): Promise<string | null> {
  if (costs.hours === nothing.hours && costs.money === nothing.money) return null;
  const { language } = await getPerson(db, personId);
  const description = words(qualificationWords, { language, sector: actor.portal.sector })(`kind.${kind}`);
  const booked = await bookAssigned(db, actor, { personId, on, description, chargedTo: "assigned", onceKey: `qualification ${id}`, ...costs });
  return "done" in booked ? booked.done : null;
}
