import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { nextSteps, type PlanFacts, type Standing } from "./next-steps.ts";

const noPlan: PlanFacts = { nextStep: "start", missing: 0, submittedOn: null, renewBefore: null };
const teacher: Standing = {
  plan: noPlan,
  hasRight: true,
  toAgree: 0,
  overdueInTeam: 0,
  mayImport: false,
  isAlone: false,
  surveys: [],
  conversations: { own: undefined, toPrepareInTeam: 0 },
  toEvaluate: [],
  wishes: 0,
  assigned: [],
  feedback: { asked: [], toRead: [] },
  tracks: { own: undefined, toDecide: [], toAdvise: [] },
};
const day = asDate("2026-11-22");
const handedIn = (id: string) => ({ id, submittedOn: day });

function kinds(change: Partial<Standing>, plan: Partial<PlanFacts> = {}): string[] {
  return nextSteps({ ...teacher, ...change, plan: { ...noPlan, ...plan } }).map((step) => step.kind);
}

describe("what someone can do now", () => {
  it("K-52 whatever there is to do, one may look around in the compass", () => {
    for (const nextStep of ["start", "submit", "none"] as const) expect(kinds({ hasRight: false }, { nextStep }).at(-1)).toBe("explore");
  });

  it.each<[string, Partial<Standing>, Partial<PlanFacts>, string[]]>([
    ["a teacher without a plan begins one", {}, {}, ["begin-plan", "book", "explore"]],
    ["a plan with something missing is finished first", {}, { nextStep: "fill-in", missing: 2 }, ["complete-plan", "book", "explore"]],
    ["a complete plan can be submitted", {}, { nextStep: "submit" }, ["submit-plan", "book", "explore"]],
    ["a submitted plan waits", {}, { nextStep: "wait-for-manager", submittedOn: day }, ["wait-for-agreement", "book", "explore"]],
    ["an agreed plan asks nothing", {}, { nextStep: "none" }, ["book", "explore"]],
    ["an agreed plan that runs out is renewed", {}, { nextStep: "renew", renewBefore: day }, ["renew-plan", "book", "explore"]],
    ["a plan that came back is improved", {}, { nextStep: "improve" }, ["improve-plan", "book", "explore"]],
    [
      "a manager reads what colleagues submitted before all else",
      { toAgree: 3, overdueInTeam: 1 },
      {},
      ["agree-plans", "begin-plan", "book", "overdue-plans", "explore"],
    ],
    ["H-70 a wish to carry over waits for the manager", { wishes: 1 }, {}, ["answer-wishes", "begin-plan", "book", "explore"]],
    [
      "H-32 a step that was handed in waits for who decides and who advises",
      { tracks: { own: undefined, toDecide: [handedIn("s")], toAdvise: [handedIn("t"), handedIn("u")] } },
      {},
      ["decide-tracks", "advise-tracks", "begin-plan", "book", "explore"],
    ],
    [
      "H-32 a decision on one’s own step is read before one’s own plan",
      { tracks: { own: { kind: "decided", submissionId: "s", on: day }, toDecide: [], toAdvise: [] } },
      {},
      ["read-track-decision", "begin-plan", "book", "explore"],
    ],
    [
      "H-32 collecting evidence for a step never hurries",
      { tracks: { own: { kind: "collect", walkId: "w", missing: 2 }, toDecide: [], toAdvise: [] } },
      {},
      ["begin-plan", "book", "collect-track-evidence", "explore"],
    ],
    ["someone without a right is not asked to book", { hasRight: false }, {}, ["begin-plan", "explore"]],
    [
      "H-50 a colleague who asks for feedback waits, and what came in does too",
      { feedback: { asked: [{ id: "i", until: day }], toRead: [{ id: "r" }] } },
      {},
      ["give-feedback", "read-feedback", "begin-plan", "book", "explore"],
    ],
    [
      "a conversation whose day is set is prepared before one’s own plan",
      { conversations: { own: { id: "c", step: "prepare", before: day }, toPrepareInTeam: 0 } },
      {},
      ["prepare-conversation", "begin-plan", "book", "explore"],
    ],
    [
      "a conversation that waits for the other asks nothing",
      { conversations: { own: { id: "c", step: "wait", before: day }, toPrepareInTeam: 0 } },
      {},
      ["begin-plan", "book", "explore"],
    ],
    [
      "a manager prepares the conversations with the team",
      { conversations: { own: undefined, toPrepareInTeam: 3 } },
      {},
      ["begin-plan", "book", "prepare-team", "explore"],
    ],
    [
      "K-08 questions about somebody’s work come after their own plan",
      { surveys: [{ invitationId: "i", closesOn: day }] },
      {},
      ["begin-plan", "answer-survey", "book", "explore"],
    ],
    [
      "H-56 what was finished lately is evaluated after booking",
      { toEvaluate: [{ id: "a", title: "Training" }] },
      { nextStep: "none" },
      ["book", "evaluate", "explore"],
    ],
    [
      "H-69 a question about the own right comes before the own plan, and what was assigned after it",
      {
        assigned: [
          { id: "a", asks: true, until: day },
          { id: "b", asks: false, until: day },
        ],
      },
      {},
      ["answer-assignment", "begin-plan", "do-assigned", "book", "explore"],
    ],
    ["an empty portal first needs its people", { mayImport: true, isAlone: true }, {}, ["import-people", "begin-plan", "book", "explore"]],
  ])("%s", (_title, standing, plan, expected) => {
    expect(kinds(standing, plan)).toEqual(expected);
  });
});
