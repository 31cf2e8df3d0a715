import { expect, it } from "vitest";
import { keepKeys, saysTheSame } from "./keep-keys.ts";
import { type Judgement, type JudgementKind, roomOf, stateOf, type SubmittedContent, whyNotDecided } from "./submission.ts";
import { differencesOf, findStep, fromOf, missingOf, placeIn, standings, stepAfter, type TrackContent } from "./track.ts";
import { examplesFor, exampleOf } from "./track-examples.ts";
import { trackForm } from "./track-form.ts";
import { tracksPolicy } from "./tracks-policy.ts";

const key = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const step = (number: number, to: string, texts: readonly string[], room = false) => ({
  key: key(number),
  to,
  room,
  conditions: texts.map((text, index) => ({ key: key(number * 10 + index), text })),
});
const teachers: TrackContent = {
  name: "Groeien",
  forWhom: "",
  category: "OP",
  start: "LB",
  steps: [step(1, "LC", ["assessment", "portfolio"]), step(2, "LD", ["master", "praktijk", "portfolio"], true)],
};

it("H-32 a track leads in order from function to function", () => {
  expect(teachers.steps.map(({ key: at, to }) => [fromOf(teachers, at), to])).toEqual([
    ["LB", "LC"],
    ["LC", "LD"],
  ]);
  expect([stepAfter(teachers, key(1)), stepAfter(teachers, key(2))]).toEqual([key(2), null]);
  expect([standings(teachers, key(1)), standings(teachers, key(2)), standings(teachers, null)]).toEqual([
    ["now", "later"],
    ["passed", "now"],
    ["passed", "passed"],
  ]);
});

it("H-32 a condition without evidence is missing, and evidence of another condition does not fill it", () => {
  const [first] = teachers.steps;
  expect(missingOf(first!, []).map(({ text }) => text)).toEqual(["assessment", "portfolio"]);
  expect(missingOf(first!, [{ conditionKey: key(10) }]).map(({ text }) => text)).toEqual(["portfolio"]);
  expect(missingOf(first!, [{ conditionKey: key(10) }, { conditionKey: key(11) }])).toEqual([]);
});

const handedIn = (room: boolean, ...counts: readonly number[]): SubmittedContent => ({
  track: "Groeien",
  version: 1,
  from: "LC",
  to: "LD",
  room,
  conditions: counts.map((count, index) => ({
    text: `voorwaarde ${index + 1}`,
    evidence: Array.from({ length: count }, () => ({ kind: "text" as const, title: "a", content: "a", evidenceId: null })),
  })),
});
const said = (...kinds: readonly JudgementKind[]): Judgement[] =>
  kinds.map((kind) => ({ kind, reason: "", by: "Yvonne", on: "2026-11-22" as Judgement["on"] }));

it.each([
  ["all there, no room asked", handedIn(false, 1, 1), said(), "granted", "", undefined],
  ["all there, room said to be there", handedIn(true, 1, 2), said("room-yes"), "granted", "", undefined],
  ["room not recorded", handedIn(true, 1, 1), said(), "granted", "", "room-unknown"],
  ["no room", handedIn(true, 1, 1), said("room-no"), "granted", "", "room-no"],
  ["room gone since", handedIn(true, 1, 1), said("room-yes", "room-no"), "granted", "", "room-no"],
  ["room come since", handedIn(true, 1, 1), said("room-no", "advised-not-yet", "room-yes"), "granted", "", undefined],
  ["a condition without evidence", handedIn(true, 1, 0), said("room-yes"), "granted", "", "condition-missing"],
  ["advice against does not bind HR", handedIn(false, 1), said("advised-not-yet"), "granted", "", undefined],
  ["not yet without a reason", handedIn(true, 1), said(), "not-yet", " ", "reason-missing"],
  ["not yet because there is no room", handedIn(true, 1), said("room-no"), "not-yet", "Er is geen plaats", undefined],
  ["granted before", handedIn(false, 1), said("granted"), "not-yet", "Toch niet", "decided-already"],
  ["taken back", handedIn(false, 1), said("taken-back"), "granted", "", "decided-already"],
] as const)("H-32 a decision: %s", (_, content, words, decision, reason, expected) => {
  expect(whyNotDecided({ content, said: words, personId: "samira" }, decision, reason, "yvonne")?.reason).toBe(expected);
});

it("H-32 a refusal names the conditions that are missing, and nobody decides on their own step", () => {
  const content = handedIn(false, 1, 0, 0);
  expect(whyNotDecided({ content, said: [], personId: "a" }, "granted", "", "b")).toEqual({
    reason: "condition-missing",
    conditions: ["voorwaarde 2", "voorwaarde 3"],
  });
  expect(whyNotDecided({ content: handedIn(false, 1), said: [], personId: "a" }, "granted", "", "a")).toEqual({ reason: "own-step" });
  expect([stateOf(said()), stateOf(said("room-yes", "granted")), roomOf(said())]).toEqual(["waits", "granted", undefined]);
});

const none = { isSelf: false, isManager: false, isHr: false };
it.each([
  ["the person", { ...none, isSelf: true }, "waits", [true, false, false]],
  ["the person, taken back", { ...none, isSelf: true }, "taken-back", [true, false, false]],
  ["the manager of today", { ...none, isManager: true }, "waits", [true, true, false]],
  ["the manager, decided", { ...none, isManager: true }, "granted", [true, false, false]],
  ["the manager, taken back", { ...none, isManager: true }, "taken-back", [false, false, false]],
  ["HR", { ...none, isHr: true }, "waits", [true, false, true]],
  ["HR, decided", { ...none, isHr: true }, "not-yet", [true, false, false]],
  ["HR, taken back", { ...none, isHr: true }, "taken-back", [false, false, false]],
  ["HR of one's own step", { ...none, isSelf: true, isHr: true }, "waits", [true, false, false]],
  ["a manager who is HR as well", { ...none, isManager: true, isHr: true }, "waits", [true, true, true]],
  ["anybody else", none, "waits", [false, false, false]],
] as const)("H-32 %s reads, advises and decides as far as it goes", (_, viewer, state, expected) => {
  expect([tracksPolicy.readSubmission(viewer, state), tracksPolicy.advise(viewer, state), tracksPolicy.judge(viewer, state)]).toEqual(expected);
});

it("H-32 a new version keeps what says the same, and another text is another condition", () => {
  let made = 100;
  const draft = {
    ...teachers,
    steps: [
      { key: key(1), to: "LC", room: false, conditions: ["portfolio", "assessment op de nieuwe competenties"] },
      { key: undefined, to: "LC-plus", room: false, conditions: ["iets nieuws"] },
      { key: key(2), to: "LD", room: true, conditions: ["master", "praktijk", "portfolio"] },
    ],
  };
  const next = keepKeys(draft, teachers, () => key((made += 1)));
  expect(next.steps.map((each) => each.key)).toEqual([key(1), key(102), key(2)]);
  expect(next.steps[0]?.conditions.map((each) => each.key)).toEqual([key(11), key(101)]);
  expect(saysTheSame(next, teachers)).toBe(false);
  expect(
    saysTheSame(
      keepKeys({ ...teachers, steps: teachers.steps.map((each) => ({ ...each, conditions: each.conditions.map(({ text }) => text) })) }, teachers, () =>
        key(1),
      ),
      teachers,
    ),
  ).toBe(true);
  expect(differencesOf(teachers.steps[0]!, next.steps[0]!)).toEqual({ added: ["assessment op de nieuwe competenties"], gone: ["assessment"], room: "same" });
  expect(placeIn(next, teachers, key(2))).toBe(key(2));
});

it("H-32 who goes over to a version without their step goes on after what they passed", () => {
  const without = { ...teachers, steps: [teachers.steps[0]!, step(3, "LD nieuw", ["iets"])] };
  expect(placeIn(without, teachers, key(2))).toBe(key(3));
  expect(placeIn({ ...teachers, steps: [teachers.steps[0]!] }, teachers, key(2))).toBeUndefined();
});

it("H-32 schools get three examples, with vacancy room for LD and A, and a town a neutral one", () => {
  expect(examplesFor("vo")).toEqual(["teacher", "support", "lead"]);
  const rooms = examplesFor("vo").map((name) =>
    exampleOf(name, { language: "nl", sector: "vo" })
      .steps.filter(({ room }) => room)
      .map(({ to }) => to),
  );
  expect(rooms).toEqual([["Docent LD"], ["Functie A"], []]);
  expect(exampleOf("lead", { language: "nl", sector: "vo" }).steps).toHaveLength(4);
  const [neutral] = examplesFor("gov").map((name) => JSON.stringify(exampleOf(name, { language: "nl", sector: "gov" })));
  expect(neutral).not.toMatch(/docent|school|leerling|\bL[BCD]\b|schaal|€/i);
});

it("H-32 a typed step is a function and a line per condition; half a step is sent back", () => {
  const typed = { name: "Pad", start: "Medewerker", "to-1": "Senior", "conditions-1": " een \n\ntwee\neen", "room-1": "ja", "to-2": "", "conditions-2": "" };
  const read = trackForm.parse(typed);
  expect(read.draft.steps).toEqual([{ key: undefined, to: "Senior", room: true, conditions: ["een", "twee"] }]);
  const wrong = trackForm.safeParse({ ...typed, "conditions-1": "", "conditions-2": "los" });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["conditions-1", "conditions-empty"],
    ["to-2", "to-empty"],
  ]);
  expect(findStep(teachers, null)).toBeUndefined();
});
