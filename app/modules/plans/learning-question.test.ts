import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "#platform/words/words.ts";
import { learningQuestionWords } from "./learning-question-words.ts";
import {
  answer,
  choose,
  countAnswered,
  emptyWizard,
  firstOpenStep,
  focusQuestions,
  generalQuestions,
  longestSentence,
  nextStep,
  previousStep,
  propose,
  whyNotOneSentence,
  wizardSteps,
  type TextQuestion,
  type WizardState,
} from "./learning-question.ts";
import { learningQuestionForm } from "./plan-form.ts";

const textQuestions = wizardSteps.filter((step): step is TextQuestion => step !== "direction" && step !== "sentence");
const filled = (answers: Partial<Record<TextQuestion, string>>, direction: WizardState["direction"] = null): WizardState =>
  choose(
    Object.entries(answers).reduce((state, [question, text]) => answer(state, question as TextQuestion, text), emptyWizard),
    direction,
  );
const sentence = (state: WizardState, language: "nl" | "en" = "nl") => {
  const proposal = propose(state);
  return proposal && words(learningQuestionWords, { language, sector: "vo" })(`proposal.${proposal.template}`, proposal);
};

describe("the wizard", () => {
  it("H-49 asks seven questions in general and seven that focus, and ends in one sentence", () => {
    expect([generalQuestions.length, focusQuestions.length, wizardSteps.length, wizardSteps.at(-1)]).toEqual([7, 7, 15, "sentence"]);
    expect(focusQuestions).toEqual(expect.arrayContaining(["direction", "ease", "effort", "yield", "effect"]));
  });

  it("H-49 goes forth and back through all steps", () => {
    expect(nextStep("sentence")).toBeUndefined();
    expect(previousStep("strengths")).toBeUndefined();
    for (const step of wizardSteps.slice(0, -1)) expect(previousStep(nextStep(step)!)).toBe(step);
  });

  it("H-49 every question may be skipped, and an emptied answer is a skipped one", () => {
    expect(answer(filled({ energy: "Practica" }), "energy", "  ")).toEqual(emptyWizard);
    expect(firstOpenStep(emptyWizard)).toBe("strengths");
    expect(firstOpenStep(filled({ strengths: "Uitleg" }))).toBe("difficulties");
    expect(countAnswered(filled({ strengths: "Uitleg", develop: "Denkvragen" }, "excellent"))).toBe(3);
  });

  it("H-49 proposes a sentence from the answers, with the direction chosen", () => {
    const thinking = filled({ develop: "Het stellen van denkvragen.", effect: "De hele klas nadenkt!" });
    expect(sentence(choose(thinking, "excellent"))).toBe("Hoe word ik nog beter in het stellen van denkvragen, zodat de hele klas nadenkt?");
    expect(sentence(choose(thinking, "stronger"))).toBe("Hoe word ik sterker in het stellen van denkvragen, zodat de hele klas nadenkt?");
    expect(sentence(filled({ develop: "ICT in de les" }, "stronger"), "en")).toBe("How do I get stronger in ICT in de les?");
  });

  it("H-49 falls back on the feedback, then on what was hard or what went well", () => {
    expect(propose(filled({ redThread: "ruimte geven", difficulties: "orde" }))?.what).toBe("ruimte geven");
    expect(propose(filled({ difficulties: "orde", strengths: "uitleg" }, "stronger"))?.what).toBe("orde");
    expect(propose(filled({ difficulties: "orde", strengths: "uitleg" }, "excellent"))?.what).toBe("uitleg");
    expect(propose(filled({ energy: "practica" }))).toBeUndefined();
  });

  it("H-49 whatever is answered, the proposal is one sentence or none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...textQuestions), fc.string())),
        fc.constantFrom("stronger" as const, "excellent" as const, null),
        (answers, direction) => {
          const proposal = propose(filled(Object.fromEntries(answers), direction));
          if (!proposal) return;
          expect(proposal.what).not.toMatch(/[\n]|[\s.?!]$/);
          expect(proposal.what).not.toBe("");
        },
      ),
    );
  });
});

describe("the learning question", () => {
  it("H-49 is one sentence with a direction", () => {
    expect(learningQuestionForm.parse({ sentence: " Hoe stel ik vragen waar de hele klas over nadenkt? ", direction: "excellent" })).toEqual({
      sentence: "Hoe stel ik vragen waar de hele klas over nadenkt?",
      direction: "excellent",
    });
    expect(learningQuestionForm.safeParse({ sentence: "", direction: "up" }).error?.issues.map(({ message }) => message)).toEqual([
      "learning-question-empty",
      "choice-empty",
    ]);
  });

  it.each([
    ["", "learning-question-empty"],
    ["a".repeat(longestSentence + 1), "learning-question-too-long"],
    ["Hoe word ik beter? Dat wil ik weten.", "learning-question-more-than-one-sentence"],
    ["Eén\ntwee", "learning-question-more-than-one-sentence"],
    ["Hoe geef ik les in groep 3.2 en bijv. door te spelen?", undefined],
    ["a".repeat(longestSentence), undefined],
  ])("%#: one sentence, not too long", (text, reason) => expect(whyNotOneSentence(text)).toBe(reason));
});
