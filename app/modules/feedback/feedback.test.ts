import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { fieldErrors } from "#platform/web/read-form.ts";
import { bare, findNames } from "./case-names.ts";
import { isOpen, isToRemind, seenState, whyNotAnswered, whyNotUntil } from "./feedback.ts";
import { answerForm, questionsForm, whyNotPeople } from "./feedback-form.ts";

const team = ["Daan Visser", "Noor de Wit", "Sanne van der Berg", "Bo Vos", "Zoë Özdemir", "Kees van 't Hof", "Anne-Marie Smit-Jansen"];

describe("a name in a case", () => {
  it.each<[string, string[]]>([
    ["Daan komt vaak te laat.", ["Daan"]],
    ["Met daan gaat het beter.", ["daan"]],
    ["Ik sprak (Visser) gisteren.", ["Visser"]],
    ["Daans rooster zit vol, en Visser's lessen ook.", ["Daans", "Visser"]],
    ["Vandaan kwam hij niet; het visserslatijn bleef uit.", []],
    ["zwart op wit, en bo is geen woord", []],
    ["Bo wil minder werken.", ["Bo"]],
    ["Wit zegt van niet.", ["Wit"]],
    ["Van der valk, de ter en van op het in.", []],
    ["ZOE en özdemir waren er.", ["ZOE", "özdemir"]],
    ["Zoe\u0308 is ziek.", ["Zoe\u0308"]],
    ["Anne werkt samen met Jansen.", ["Anne", "Jansen"]],
    ["Het hof besliste anders.", []],
    ["Op het Hof werkt iemand.", ["Hof"]],
    ["Daan, Daan en daan.", ["Daan"]],
    ["Een medewerker komt elke week te laat.", []],
    ["", []],
  ])("H-52 is found as a whole word of somebody in the own team: %s", (text, words) => {
    expect(findNames(text, team).map(({ word }) => word)).toEqual(words);
  });

  it("H-52 is shown with the words around it", () => {
    const text = "Sinds de zomer gaat het moeizaam in het team. Sinds mei zegt Sanne dat ze wil stoppen, en ik weet het niet meer.";
    expect(findNames(text, team)).toEqual([{ word: "Sanne", place: "…team. Sinds mei zegt Sanne dat ze wil stoppen, en…" }]);
    expect(bare("ÖZDEMIR")).toBe("ozdemir");
  });
});

describe("a request for feedback", () => {
  const span = { askedOn: asDate("2026-11-02"), until: asDate("2026-11-12"), closedOn: null };
  const [read, given] = [new Date("2026-11-05T10:00:00Z"), new Date("2026-11-04T10:00:00Z")];

  it("can be answered on its last day, and not after it or when it was closed", () => {
    expect(["2026-11-12", "2026-11-13"].map((day) => isOpen(span, asDate(day)))).toEqual([true, false]);
    expect(isOpen({ ...span, closedOn: asDate("2026-11-03") }, asDate("2026-11-04"))).toBe(false);
  });

  it("H-50 can be answered anew until who asked has read it", () => {
    const day = asDate("2026-11-10");
    expect([whyNotAnswered(span, null, day), whyNotAnswered(span, read, day), whyNotAnswered(span, null, asDate("2026-11-20"))]).toEqual([
      undefined,
      "read",
      "closed",
    ]);
  });

  it.each([
    ["2026-11-02", "until-too-early"],
    ["2026-11-03", undefined],
    ["2026-12-14", undefined],
    ["2026-12-15", "until-too-late"],
  ])("runs until a day after today and within six weeks: %s", (until, reason) => {
    expect(whyNotUntil(asDate(until), asDate("2026-11-02"))).toBe(reason);
  });

  it.each([
    ["2026-11-09", false],
    ["2026-11-10", true],
    ["2026-11-12", true],
    ["2026-11-13", false],
  ])("reminds in its last two days: %s", (day, reminds) => {
    expect(isToRemind(span, asDate(day))).toBe(reminds);
  });

  it("reminds nobody who was asked a moment ago", () => {
    expect(isToRemind({ ...span, askedOn: asDate("2026-11-10") }, asDate("2026-11-11"))).toBe(false);
  });

  it("H-50 shows a no and no answer alike", () => {
    expect([
      seenState({ answeredAt: null, readAt: null }, true),
      seenState({ answeredAt: null, readAt: null }, false),
      seenState({ answeredAt: given, readAt: null }, true),
      seenState({ answeredAt: given, readAt: read }, false),
    ]).toEqual(["waiting", "none", "new", "read"]);
  });

  it("asks one to ten people one to three things", () => {
    expect([[], ["a"], Array.from({ length: 11 }, String)].map(whyNotPeople)).toEqual(["people-empty", undefined, "people-too-many"]);
    const errors = (typed: object) => {
      const read = questionsForm.safeParse({ until: "1-12-2026", once: "x", ...typed });
      return read.success ? {} : fieldErrors(read.error);
    };
    expect(errors({})).toEqual({ bank: "questions-empty" });
    expect(errors({ bank: "notice" })).toEqual({});
    expect(errors({ bank: ["notice", "one-step", "come-for"], "own-2": "En hoe dan?" })).toEqual({ bank: "questions-too-many" });
    expect(errors({ bank: ["iets anders"] })).toEqual({ bank: "choice-empty" });
  });

  it("takes one answer for enough, and none for a mistake", () => {
    expect(answerForm.parse({ "answer-2": " Rust ", revision: "3" })).toEqual({ answers: ["", "Rust", ""], revision: 3 });
    expect(answerForm.safeParse({ "answer-1": "  " }).success).toBe(false);
  });
});
