import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, SignedIn } from "#platform/web/actor.ts";
import { type EducationLevel, peopleNames } from "#modules/people/public.ts";
import { levelOf } from "./level-of.ts";
import { earlyUntil, qualificationKinds, type QualificationKind, type QualificationStep, whyNotAskable, type WhyNotAskable } from "./qualification.ts";
import { qualificationsPolicy } from "./qualifications-policy.ts";
import { countRequests, findRequest, listRequests, listRequestsOf, listSteps, type Request, type Step } from "./request-table.ts";

export type Offer = { readonly kind: QualificationKind; readonly whyNot: WhyNotAskable | undefined; readonly earlyUntil: DateString | null };
export type WithSteps = Request & { readonly steps: readonly Step[] };
export type OwnQualifications = { readonly level: EducationLevel | undefined; readonly offers: readonly Offer[]; readonly requests: readonly WithSteps[] };

/** What somebody may ask for, and what they asked. */
export function readOwnQualifications(actor: SignedIn): Promise<OwnQualifications> {
  return inTenant(actor, async (db) => {
    const [level, before] = await Promise.all([levelOf(db, actor.personId), listRequestsOf(db, actor.personId)]);
    const steps = await listSteps(
      db,
      before.map(({ id }) => id),
    );
    const offers = qualificationKinds.map((kind) => ({ kind, whyNot: whyNotAskable(kind, level, before), earlyUntil: earlyUntil(kind, before, today()) }));
    return { level, offers, requests: before.map((request) => ({ ...request, steps: steps.filter(({ requestId }) => requestId === request.id) })) };
  });
}

export const listTabs = {
  open: ["asked"],
  running: ["granted"],
  over: ["done", "declined", "withdrawn"],
} as const satisfies Record<string, readonly QualificationStep[]>;
export type ListTab = keyof typeof listTabs;

export type NamedRequest = Request & { readonly name: string };
export type RequestList = { readonly requests: readonly NamedRequest[]; readonly counts: Readonly<Record<ListTab, number>> };

/** The requests HR decides on. */
export function readRequests(actor: Actor, tab: ListTab): Promise<RequestList> {
  const scope = qualificationsPolicy.decide(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const [found, counted] = await Promise.all([listRequests(db, scope, listTabs[tab]), countRequests(db, scope)]);
    const names = await peopleNames(
      db,
      found.map(({ personId }) => personId),
    );
    const count = (one: ListTab) => listTabs[one].reduce((sum, step) => sum + (counted.get(step) ?? 0), 0);
    return {
      requests: found.map((request) => ({ ...request, name: names.get(request.personId) ?? "" })),
      counts: { open: count("open"), running: count("running"), over: count("over") },
    };
  });
}

export type OneRequest = { readonly request: WithSteps; readonly name: string; readonly isOwn: boolean };

export function readRequest(actor: Actor, id: string): Promise<OneRequest> {
  const scope = qualificationsPolicy.decide(actor) ?? notAllowed();
  return inTenant(actor, async (db) => {
    const request = (await findRequest(db, id, scope)) ?? notFound();
    const [steps, names] = await Promise.all([listSteps(db, [id]), peopleNames(db, [request.personId])]);
    return { request: { ...request, steps }, name: names.get(request.personId) ?? "", isOwn: request.personId === actor.personId };
  });
}
