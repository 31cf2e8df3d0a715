import { nothing } from "#platform/amounts/amounts.ts";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson } from "#modules/people/public.ts";
import { levelOf } from "./level-of.ts";
import { tellHr } from "./mail-qualification.ts";
import { earlyUntil, type QualificationKind, whyNotAskable, type WhyNotAskable } from "./qualification.ts";
import { findRequest, findRequestBy, insertRequest, insertStep, listRequestsOf, lockRequestsOf } from "./request-table.ts";

/** Asks for oneself. Within five years of the last EVC it is asked all the same, with the day that flags it: HR judges whether it is needed. */
export function askQualification(
  actor: Actor,
  asked: { readonly kind: QualificationKind; readonly why: string; readonly onceKey: string },
): Promise<Outcome<string, WhyNotAskable>> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    await lockRequestsOf(db, personId);
    const sentBefore = await findRequestBy(db, asked.onceKey);
    if (sentBefore) return done(sentBefore);
    const [person, level, before] = await Promise.all([getPerson(db, personId), levelOf(db, personId), listRequestsOf(db, personId)]);
    const problem = whyNotAskable(asked.kind, level, before);
    if (problem ?? !level) return refused(problem ?? "level-unknown");
    const id = await insertRequest(db, { ...asked, personId, level, askedOn: today(), repeatableFrom: earlyUntil(asked.kind, before, today()) });
    await insertStep(db, { requestId: id, step: "asked", reason: "", ...nothing, by: { id: personId, name: person.name }, on: today() });
    await tellHr(db, actor.portal, id);
    await record(db, actor, "qualification.asked", { kind: "qualification_request", id }, { kind: asked.kind });
    return done(id);
  });
}

/** Takes one's own request back while nobody decided. Doing it twice is doing it once. */
export function withdrawQualification(actor: Actor, id: string): Promise<Outcome<void, "decided-already">> {
  const personId = actor.personId ?? notAllowed();
  return inTenant(actor, async (db) => {
    await lockRequestsOf(db, personId);
    const request = (await findRequest(db, id, { own: personId })) ?? notFound();
    if (request.stands === "withdrawn") return done(undefined);
    if (request.stands !== "asked") return refused("decided-already");
    const { name } = await getPerson(db, personId);
    await insertStep(db, { requestId: id, step: "withdrawn", reason: "", ...nothing, by: { id: personId, name }, on: today() });
    await record(db, actor, "qualification.withdrawn", { kind: "qualification_request", id });
    return done(undefined);
  });
}
