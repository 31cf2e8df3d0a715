import { record } from "#platform/audit/record.ts";
import { done, type Outcome } from "#platform/errors/outcome.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changeOwnPlan, type WhyNotChangeable } from "./change-own-plan.ts";
import { dropFormDraft } from "./form-draft-table.ts";
import type { LearningQuestion } from "./learning-question.ts";
import { updatePlan } from "./plan-table.ts";

/** Keeps the sentence that the wizard ended in, or a later change of it (H-49). */
export function keepLearningQuestion(actor: Actor, { sentence, direction }: LearningQuestion): Promise<Outcome<null, WhyNotChangeable>> {
  return changeOwnPlan(actor, async (db, plan, owner) => {
    await updatePlan(db, plan.id, { question: sentence, direction });
    await dropFormDraft(db, owner, "question");
    await record(db, actor, "plan.question-kept", { kind: "personal_plan", id: plan.id }, { direction });
    return done(null);
  });
}

/** Changes from when to when the own plan runs. */
export function changeTerm(actor: Actor, term: { readonly from: DateString; readonly until: DateString }): Promise<Outcome<null, WhyNotChangeable>> {
  return changeOwnPlan(actor, async (db, plan, owner) => {
    await updatePlan(db, plan.id, { from_on: term.from, until_on: term.until });
    await dropFormDraft(db, owner, "term");
    await record(db, actor, "plan.term-changed", { kind: "personal_plan", id: plan.id }, { from: term.from, until: term.until });
    return done(null);
  });
}
