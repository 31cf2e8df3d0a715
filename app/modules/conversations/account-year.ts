import { inTenant } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { keepAccounting } from "#modules/entitlements/public.ts";
import { type WhyNotWritable, whyNotWritable } from "./conversation.ts";
import { openConversation } from "./open-conversation.ts";

/** H-71: the two went through the year of the employee's right. Once a day; either of the two says so. */
export function accountForYear(actor: Actor, id: string): Promise<Outcome<null, WhyNotWritable | "not-held">> {
  return inTenant<Outcome<null, WhyNotWritable | "not-held">>(actor, async (db) => {
    const { conversation } = await openConversation(db, actor, id, { lock: true });
    const problem = whyNotWritable(conversation) ?? (conversation.state === "prepare" ? "not-held" : undefined);
    if (problem) return refused(problem);
    const { employeeId, managerId, heldOn } = conversation;
    await keepAccounting(db, actor, { personId: employeeId, withId: managerId, on: heldOn ?? today() });
    return done(null);
  });
}
