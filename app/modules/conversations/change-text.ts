import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { stateAfterChange, type WhyNotWritable, whyNotWritable } from "./conversation.ts";
import { updateConversation } from "./conversation-table.ts";
import { openConversation, type OpenConversation } from "./open-conversation.ts";

/** Whether something of the text that is signed became different. */
export type Changed<Value> = { readonly value: Value; readonly isChanged: boolean };

/**
 * Opens a conversation to change something that is signed. One at a time, so that the revision counts every change; a signature of one of
 * the two falls away when the text differs from what they signed.
 */
export function changeText<Value, Reason = never>(
  actor: Actor,
  id: string,
  change: (db: TenantDb, open: OpenConversation) => Promise<Outcome<Changed<Value>, Reason>>,
): Promise<Outcome<Value, Reason | WhyNotWritable>> {
  return inTenant<Outcome<Value, Reason | WhyNotWritable>>(actor, async (db) => {
    const open = await openConversation(db, actor, id, { lock: true });
    const problem = whyNotWritable(open.conversation);
    if (problem) return refused(problem);
    const outcome = await change(db, open);
    if ("refused" in outcome) return outcome;
    if (outcome.done.isChanged) await updateConversation(db, id, { state: stateAfterChange(open.conversation.state) }, { isText: true });
    return { done: outcome.done.value };
  });
}
