import { addDays, type DateString } from "#platform/time/date-string.ts";
import type { OpenAssignment } from "#modules/assignments/public.ts";
import type { ConversationStep, ConversationsToDo } from "#modules/conversations/public.ts";
import type { FeedbackToDo } from "#modules/feedback/public.ts";
import type { OpenSurvey } from "#modules/surveys/public.ts";
import type { NextPlanStep } from "#modules/plans/public.ts";
import type { OwnTrackStep, TracksToDo, WaitingStep } from "#modules/tracks/public.ts";

/** What the rules below need to know of a person's plan; `plans` provides it. */
export type PlanFacts = {
  readonly nextStep: NextPlanStep;
  readonly missing: number;
  readonly submittedOn: DateString | null;
  /** New agreements before this day (H-43). */
  readonly renewBefore: DateString | null;
};

export type Standing = {
  readonly plan: PlanFacts;
  readonly hasRight: boolean;
  readonly toAgree: number;
  readonly overdueInTeam: number;
  readonly mayImport: boolean;
  readonly isAlone: boolean;
  /** What somebody is asked about their function (K-08). */
  readonly surveys: readonly OpenSurvey[];
  /** What somebody finished lately and was not asked about before (H-56). */
  readonly toEvaluate: readonly { readonly id: string; readonly title: string }[];
  /** People who ask their manager to carry something over and wait for an answer (H-70). */
  readonly wishes: number;
  /** The own conversation that comes first, and with how many people one still has to prepare (H-48). */
  readonly conversations: ConversationsToDo;
  /** What was assigned and is not done, with the questions about the own right (H-69). */
  readonly assigned: readonly OpenAssignment[];
  /** Colleagues who ask for feedback, and what came in on what one asked (H-50). */
  readonly feedback: FeedbackToDo;
  /** The first thing on one’s own growth tracks, and the steps of others that wait for one (H-32). */
  readonly tracks: TracksToDo;
};

export type Step = {
  readonly kind:
    | "begin-plan"
    | "complete-plan"
    | "submit-plan"
    | "wait-for-agreement"
    | "improve-plan"
    | "renew-plan"
    | "book"
    | "agree-plans"
    | "overdue-plans"
    | "import-people"
    | "answer-survey"
    | "agree-moment"
    | "plan-conversation"
    | "prepare-conversation"
    | "sign-conversation"
    | "prepare-team"
    | "evaluate"
    | "give-feedback"
    | "read-feedback"
    | "answer-wishes"
    | "answer-assignment"
    | "do-assigned"
    | "decide-tracks"
    | "advise-tracks"
    | "answer-track-invitation"
    | "read-track-decision"
    | "hand-in-track-step"
    | "collect-track-evidence"
    | "explore";
  readonly href: string;
  /** Something of one's own that it is about. */
  readonly about?: string;
  readonly count?: number;
  readonly before?: DateString;
  readonly since?: DateString;
};

/**
 * What someone can do now, the most useful first. What others wait for goes before what one does for oneself,
 * and an empty portal first needs its people.
 */
export function nextSteps(standing: Standing): Step[] {
  const steps: (Step | undefined)[] = [
    standing.mayImport && standing.isAlone ? { kind: "import-people", href: "/mensen/import" } : undefined,
    standing.toAgree > 0 ? { kind: "agree-plans", href: "/team", count: standing.toAgree } : undefined,
    standing.wishes > 0 ? { kind: "answer-wishes", href: "/rechten/meenemen", count: standing.wishes } : undefined,
    ...judgeSteps(standing.tracks),
    assignedStep(
      "answer-assignment",
      standing.assigned.filter(({ asks }) => asks),
    ),
    conversationStep(standing.conversations),
    giveFeedbackStep(standing.feedback),
    readFeedbackStep(standing.feedback),
    standing.tracks.own?.kind === "collect" ? undefined : trackStep(standing.tracks.own),
    planStep(standing.plan),
    assignedStep(
      "do-assigned",
      standing.assigned.filter(({ asks }) => !asks),
    ),
    ...standing.surveys.map(({ invitationId, closesOn }): Step => ({
      kind: "answer-survey",
      href: `/werk-in-beeld/${invitationId}`,
      before: addDays(closesOn, 1),
    })),
    standing.hasRight ? { kind: "book", href: "/mijn-recht/boeken" } : undefined,
    evaluateStep(standing.toEvaluate),
    standing.conversations.toPrepareInTeam > 0 ? { kind: "prepare-team", href: "/gesprekken/team", count: standing.conversations.toPrepareInTeam } : undefined,
    standing.overdueInTeam > 0 ? { kind: "overdue-plans", href: "/team", count: standing.overdueInTeam } : undefined,
    standing.tracks.own?.kind === "collect" ? trackStep(standing.tracks.own) : undefined,
    // Always possible and never urgent (K-52).
    { kind: "explore", href: "/kompas" },
  ];
  return steps.filter((step) => step !== undefined);
}

/** One line for all of them, to the one when there is one, with the day that comes first. */
function assignedStep(kind: "answer-assignment" | "do-assigned", open: readonly OpenAssignment[]): Step | undefined {
  const [first] = open.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (!first) return undefined;
  return { kind, href: open.length === 1 ? `/opgedragen/${first.id}` : "/opgedragen", count: open.length, before: addDays(first.until, 1) };
}

/** One line for everybody who asks, to the one when there is one. Nobody’s name: Start may stand open on a screen that others see. */
function giveFeedbackStep({ asked }: FeedbackToDo): Step | undefined {
  const [first] = asked;
  if (!first) return undefined;
  const href = asked.length === 1 ? `/feedback/antwoord/${first.id}` : "/feedback";
  return { kind: "give-feedback", href, count: asked.length, before: addDays(first.until, 1) };
}

function readFeedbackStep({ toRead }: FeedbackToDo): Step | undefined {
  const [first] = toRead;
  if (!first) return undefined;
  return { kind: "read-feedback", href: toRead.length === 1 ? `/feedback/vraag/${first.id}` : "/feedback" };
}

/** One line for all that is done: what somebody thinks of it is worth most while they still know. */
function evaluateStep(done: Standing["toEvaluate"]): Step | undefined {
  const [last] = done;
  if (!last) return undefined;
  return { kind: "evaluate", href: done.length === 1 ? `/kennis/evaluatie/${last.id}` : "/kennis", count: done.length, about: last.title };
}

const trackSteps = {
  invited: "answer-track-invitation",
  decided: "read-track-decision",
  ready: "hand-in-track-step",
  collect: "collect-track-evidence",
} as const satisfies Record<OwnTrackStep["kind"], Step["kind"]>;

// Which function somebody is on the way to is for them alone, so Start does not name it.
function trackStep(own: OwnTrackStep | undefined): Step | undefined {
  if (!own) return undefined;
  return {
    kind: trackSteps[own.kind],
    href: own.kind === "invited" ? "/groeipaden" : own.kind === "decided" ? `/groeipaden/ingediend/${own.submissionId}` : `/groeipaden/mijn/${own.walkId}`,
    ...(own.kind === "collect" ? { count: own.missing } : {}),
    ...(own.kind === "decided" ? { since: own.on } : {}),
  };
}

/** One line for everybody who waits, to the one when there is one. */
function judgeSteps({ toDecide, toAdvise }: TracksToDo): (Step | undefined)[] {
  const line = (kind: "decide-tracks" | "advise-tracks", waiting: readonly WaitingStep[], all: string): Step | undefined => {
    const [first] = waiting;
    const href = waiting.length === 1 ? `/groeipaden/ingediend/${first?.id}` : all;
    return first && { kind, href, count: waiting.length, since: first.submittedOn };
  };
  return [line("decide-tracks", toDecide, "/groeipaden/beheer"), line("advise-tracks", toAdvise, "/groeipaden/team")];
}

const planSteps: Record<NextPlanStep, Step["kind"] | undefined> = {
  start: "begin-plan",
  "fill-in": "complete-plan",
  submit: "submit-plan",
  "wait-for-manager": "wait-for-agreement",
  improve: "improve-plan",
  renew: "renew-plan",
  none: undefined,
};

function planStep(plan: PlanFacts): Step | undefined {
  const kind = planSteps[plan.nextStep];
  if (!kind) return undefined;
  return {
    kind,
    href: "/plan",
    ...(plan.missing > 0 ? { count: plan.missing } : {}),
    ...(plan.nextStep !== "wait-for-manager" && plan.renewBefore ? { before: plan.renewBefore } : {}),
    ...(plan.nextStep === "wait-for-manager" && plan.submittedOn ? { since: plan.submittedOn } : {}),
  };
}

const conversationSteps: Record<ConversationStep, Step["kind"] | undefined> = {
  "agree-moment": "agree-moment",
  plan: "plan-conversation",
  prepare: "prepare-conversation",
  sign: "sign-conversation",
  wait: undefined,
};

function conversationStep({ own }: ConversationsToDo): Step | undefined {
  const kind = own && conversationSteps[own.step];
  if (!own || !kind) return undefined;
  const href = `/gesprekken/${own.id}`;
  return { kind, href: kind === "prepare-conversation" ? `${href}/voorbereiding` : href, ...(kind === "sign-conversation" ? {} : { before: own.before }) };
}
