import { inTenant } from "#platform/database/in-tenant.ts";
import type { Actor } from "#platform/web/actor.ts";
import { ownerOf } from "./change-own-plan.ts";
import { findFormDraft, keepFormDraft, type FormDraft } from "./form-draft-table.ts";
import {
  answer,
  choose,
  directions,
  emptyWizard,
  focusQuestions,
  generalQuestions,
  longestAnswer,
  type Direction,
  type LearningQuestion,
  type TextQuestion,
  type WizardState,
  type WizardStep,
} from "./learning-question.ts";
import { findPlanRow } from "./plan-table.ts";

export type OwnWizard = { readonly state: WizardState; readonly kept: LearningQuestion | null; readonly standsStill: boolean };

/** The answers of the actor so far, which only they ever see, and the question that stands in their plan. */
export function viewWizard(actor: Actor): Promise<OwnWizard> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [draft, plan] = await Promise.all([findFormDraft(db, owner, "question"), findPlanRow(db, owner)]);
    const kept = plan && plan.question !== "" && plan.direction ? { sentence: plan.question, direction: plan.direction as Direction } : null;
    return { state: stateOf(draft), kept, standsStill: plan?.state === "submitted" };
  });
}

/** Keeps the answer to one question; the others stay, also when two tabs are open. An empty answer is a skipped question. */
export function answerQuestion(actor: Actor, step: Exclude<WizardStep, "sentence">, text: string): Promise<void> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    // Two saves at once: the second finds another revision, reads again and adds its own answer.
    for (let tries = 0; tries < 5; tries += 1) {
      const draft = await findFormDraft(db, owner, "question");
      const next = step === "direction" ? choose(stateOf(draft), directionOf(text)) : answer(stateOf(draft), step, text.slice(0, longestAnswer));
      if (await keepFormDraft(db, owner, "question", fieldsOf(next), draft?.revision ?? 0)) return;
    }
    throw new Error("the answers kept changing while one was saved");
  });
}

function stateOf(draft: FormDraft | undefined): WizardState {
  if (!draft) return emptyWizard;
  const answers = Object.fromEntries(textQuestions.flatMap((question) => (draft.fields[question] ? [[question, draft.fields[question]]] : [])));
  return { answers, direction: directionOf(draft.fields["direction"]), sentence: "" };
}

function fieldsOf({ answers, direction }: WizardState): Record<string, string> {
  return { ...answers, ...(direction ? { direction } : {}) };
}

const textQuestions = [...generalQuestions, ...focusQuestions].filter((question): question is TextQuestion => question !== "direction");

function directionOf(text: string | undefined): Direction | null {
  return directions.find((direction) => direction === text) ?? null;
}
