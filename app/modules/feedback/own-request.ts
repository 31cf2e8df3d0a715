import { randomUUID } from "node:crypto";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { saveFormDraft } from "#modules/plans/public.ts";
import { type GivenAnswer, listReadAnswers, markBrought } from "./answer-table.ts";
import { markRead } from "./invitation-table.ts";
import { emptyRequest, endRequest, type FeedbackRequest, findRequest } from "./request-table.ts";

/** What the actor asked; what anybody else asked is not there, whatever their role. A withdrawn one is gone. */
export async function ownRequest(db: TenantDb, actor: Actor, id: string, options: { readonly lock?: boolean } = {}): Promise<FeedbackRequest> {
  const request = await findRequest(db, id, options);
  return request && actor.kind === "person" && request.personId === actor.personId && request.closedBecause !== "withdrawn" ? request : notFound();
}

/** Opens what came in. A deed and not a look: from here on nobody changes what they said, and a page that is fetched ahead must not do that. */
export function readNewAnswers(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => markRead(db, (await ownRequest(db, actor, id)).id));
}

/** Nobody answers any more; what was said stays. Closed twice is closed once. */
export function closeRequest(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const request = await ownRequest(db, actor, id, { lock: true });
    if (request.closedOn === null) await endRequest(db, request.id, "closed");
  });
}

/** Throws it away, with everything that was said. */
export function withdrawRequest(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const request = await ownRequest(db, actor, id, { lock: true });
    await emptyRequest(db, request.id);
    await endRequest(db, request.id, "withdrawn");
  });
}

/** Brings a line into the preparation of a conversation, or leaves it out again (H-51): only who asked decides. */
export function bringLine(actor: Actor, id: string, answerId: string, isBrought: boolean): Promise<void> {
  return inTenant(actor, async (db) => markBrought(db, (await ownAnswer(db, actor, id, answerId)).id, isBrought));
}

/**
 * Begins a goal with a line, as a draft of the form of a goal: the text never stands in an address. Refused when a goal was begun and not
 * saved, because that would be overwritten.
 */
export async function beginGoal(actor: Actor, id: string, answerId: string): Promise<Outcome<void, "busy">> {
  const { answer } = await inTenant(actor, (db) => ownAnswer(db, actor, id, answerId));
  const kept = await saveFormDraft(actor, "goal:new", { tab: randomUUID(), title: "", servesMe: answer }, 0);
  return "refused" in kept ? refused("busy") : done(undefined);
}

async function ownAnswer(db: TenantDb, actor: Actor, id: string, answerId: string): Promise<GivenAnswer> {
  const request = await ownRequest(db, actor, id);
  return (await listReadAnswers(db, request.id)).find((each) => each.id === answerId) ?? notFound();
}
