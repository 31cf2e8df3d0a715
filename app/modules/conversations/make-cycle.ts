import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { findPerson } from "#modules/people/public.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import type { CycleInput } from "./cycle-form.ts";
import { insertCycle } from "./cycle-table.ts";
import { listQuestions } from "./question-bank.ts";

export type WhyNotMade = "questions-none";

/** Makes a cycle; nobody is asked anything before it is started. Answers its id; the same form twice is one cycle. */
export async function makeCycle(actor: Actor, { questionIds, ...input }: CycleInput, once?: string): Promise<Outcome<string, WhyNotMade>> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  return inTenant<Outcome<string, WhyNotMade>>(actor, async (db) => {
    const bank = await listQuestions(db, input.kind);
    const questions = bank.filter(({ id }) => questionIds.includes(id)).map(({ id, side, dutch, english }) => ({ id, side, dutch, english }));
    if (questions.length === 0) return refused("questions-none");
    if (input.partnerId !== null && !(await findPerson(db, input.partnerId))) notFound();
    const made = await insertCycle(db, { ...input, questions }, actor.personId, once);
    if (made === undefined) {
      const before = await db
        .selectFrom("conversation_cycles")
        .select("id")
        .where("once_key", "=", once ?? null)
        .executeTakeFirstOrThrow();
      return done(before.id);
    }
    await record(db, actor, "conversations.cycle-made", { kind: "conversation_cycle", id: made }, { kind: input.kind, questions: questions.length });
    return done(made);
  });
}
