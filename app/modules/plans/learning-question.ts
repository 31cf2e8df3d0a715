/**
 * H-49: from loose thoughts to one question to learn by. Seven questions that look around, seven that focus;
 * all may be skipped, because the sentence at the end is what counts.
 */
export const generalQuestions = ["strengths", "difficulties", "energy", "surroundings", "contribution", "team", "balance"] as const;
export const focusQuestions = ["develop", "redThread", "direction", "ease", "effort", "yield", "effect"] as const;
export const wizardSteps = [...generalQuestions, ...focusQuestions, "sentence"] as const;
export type WizardStep = (typeof wizardSteps)[number];
export type TextQuestion = Exclude<WizardStep, "direction" | "sentence">;

/** stronger: − → +, from weak to strong · excellent: + → ++, from strong to very strong. */
export const directions = ["stronger", "excellent"] as const;
export type Direction = (typeof directions)[number];
export const directionSigns: Record<Direction, string> = { stronger: "− → +", excellent: "+ → ++" };

/** What the wizard ends in and the plan keeps. */
export type LearningQuestion = { readonly sentence: string; readonly direction: Direction };

export type WizardState = {
  readonly answers: { readonly [Question in TextQuestion]?: string };
  readonly direction: Direction | null;
  readonly sentence: string;
};
export const emptyWizard: WizardState = { answers: {}, direction: null, sentence: "" };

/** An answer replaces the one before it; an empty answer is a skipped question. */
export function answer(state: WizardState, question: TextQuestion, text: string): WizardState {
  const { [question]: _, ...others } = state.answers;
  const typed = text.trim();
  return { ...state, answers: typed === "" ? others : { ...others, [question]: typed } };
}

export function choose(state: WizardState, direction: Direction | null): WizardState {
  return { ...state, direction };
}

export function nextStep(step: WizardStep): WizardStep | undefined {
  return wizardSteps[wizardSteps.indexOf(step) + 1];
}

export function previousStep(step: WizardStep): WizardStep | undefined {
  return wizardSteps[wizardSteps.indexOf(step) - 1];
}

/** The first question without an answer, where a person who comes back goes on. */
export function firstOpenStep(state: WizardState): WizardStep {
  return wizardSteps.find((step) => !isAnswered(state, step)) ?? "sentence";
}

export function countAnswered(state: WizardState): number {
  return wizardSteps.filter((step) => isAnswered(state, step)).length;
}

function isAnswered(state: WizardState, step: WizardStep): boolean {
  if (step === "direction") return state.direction !== null;
  if (step === "sentence") return state.sentence.trim() !== "";
  return state.answers[step] !== undefined;
}

/** The parts of a sentence to start from: which template, and what goes into it. The words of the module make the sentence. */
export type Proposal = {
  readonly template: "stronger" | "excellent" | "stronger-so-that" | "excellent-so-that";
  readonly what: string;
  readonly soThat: string;
};

/** A first sentence made of the answers, to be edited. `undefined` while there is nothing to make it of. */
export function propose(state: WizardState): Proposal | undefined {
  const { answers } = state;
  const direction = state.direction ?? "stronger";
  // What one wants to develop first; else what the feedback says; else what went less well, or well.
  const what = asPhrase(answers.develop ?? answers.redThread ?? (direction === "stronger" ? answers.difficulties : answers.strengths) ?? "");
  if (what === "") return undefined;
  const soThat = asPhrase(answers.effect ?? answers.yield ?? "");
  return { template: soThat === "" ? direction : `${direction}-so-that`, what, soThat };
}

const openings = /^(het|de|een|mijn|ik|dat|hoe|meer|beter|the|an|a|my|i|that|how|more|better)\b/i;

// An answer becomes part of a sentence: its first line, without a full stop. Only a small word loses its capital,
// because "Engels", "ICT" and a name keep theirs.
function asPhrase(text: string): string {
  const line = (text.trim().split("\n")[0] ?? "").trim().replace(/[\s.?!;:,…]+$/u, "");
  return openings.test(line) && !/^i\b/i.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

export type WhyNotOneSentence = "learning-question-empty" | "learning-question-too-long" | "learning-question-more-than-one-sentence";
export const longestSentence = 240;
/** Of an answer on the way to it, which is nobody's but the writer's. */
export const longestAnswer = 2000;

/** The learning question is one sentence: long enough to mean something, short enough to remember. */
export function whyNotOneSentence(text: string): WhyNotOneSentence | undefined {
  const typed = text.trim();
  if (typed === "") return "learning-question-empty";
  if (typed.length > longestSentence) return "learning-question-too-long";
  // A full stop inside "6.3" or "bijv. door" is no end: a sentence ends before a capital or a new line.
  return /\n|[.?!…]\s+\p{Lu}/u.test(typed) ? "learning-question-more-than-one-sentence" : undefined;
}
