import { describe, expect, it } from "vitest";
import type { HoursProblem } from "#platform/amounts/parse-hours.ts";
import type { MoneyProblem } from "#platform/amounts/parse-money.ts";
import type { DateProblem } from "#platform/time/date-field.ts";
import { words, type Language, type WordList } from "#platform/words/words.ts";
import { activityCategories, activityKindNames, costKinds, facilityKinds, learningClasses } from "./activity.ts";
import { activityWords } from "./activity-words.ts";
import { exampleActivities, exampleWords, hasExample } from "./example-plan.ts";
import { activityKinds } from "./activity.ts";
import { learningQuestionWords } from "./learning-question-words.ts";
import { directions, wizardSteps, type WhyNotOneSentence } from "./learning-question.ts";
import type { MissingWhat } from "./missing-agreements.ts";
import type { WhyNotAgreeable, WhyNotReopenable, WhyNotSubmittable, WhyNotTakenBack } from "./plan.ts";
import type { WhyNotLinkable } from "./goal.ts";
import { planWords } from "./plan-words.ts";

type List = WordList<Readonly<Record<string, string>>>;
const lists = [planWords, activityWords, learningQuestionWords] as unknown as List[];
const schoolWords = /\bcao\b|school|docent|leraar|leerling|onderwijs|\bles(sen|bezoek)?\b|pupil|lesson|teacher|17\./i;
const read = (list: List, sector: string, language: Language) => Object.keys(list.nl).map((key) => words(list, { language, sector })(key));

// The compiler refuses a reason that has no sentence; these lines are the test.
type PlanKey = keyof typeof planWords.nl;
type Refusal = WhyNotSubmittable["reason"] | WhyNotAgreeable | WhyNotTakenBack | WhyNotReopenable | WhyNotLinkable;
const refusalKey = (reason: Refusal) => `refused.${reason}` as const satisfies PlanKey;
const missingKey = (what: MissingWhat) => `missing.${what}` as const satisfies PlanKey;
const typedWrongKey = (
  code:
    | HoursProblem
    | MoneyProblem
    | DateProblem
    | WhyNotOneSentence
    | "text-empty"
    | "text-too-long"
    | "choice-empty"
    | "until-before-from"
    | "term-too-long"
    | "equal-needs-explanation",
) => `error.${code}` as const satisfies PlanKey;

describe("the words of plans", () => {
  it.each(["nl", "en"] as const)("X-11 a municipality reads no word of a school in %s", (language) => {
    expect(lists.flatMap((list) => read(list, "gov", language)).filter((sentence) => schoolWords.test(sentence))).toEqual([]);
  });

  it("H-44 a refusal names what is missing, where, and the article that asks for it", () => {
    const t = words(planWords, { language: "nl", sector: "vo" });
    expect(t(missingKey("not-facilitated"), { title: "Netwerkdag" })).toBe(
      "Bij “Netwerkdag” staat nog niet hoe de school dit mogelijk maakt: met tijd, geld of vervanging.",
    );
    expect(t("article.17.3", { part: "c" })).toBe("Dat moet in elk plan staan (artikel 17.3, lid 2c).");
    expect(t(refusalKey("own-plan"))).toContain("Je eigen plan spreek je af met je leidinggevende");
    expect(t(typedWrongKey("hours-not-a-quarter"))).toContain("kwartieren");
  });

  it("every kind, class, category, cost, facility, question and direction has a word", () => {
    const activityKeys = new Set(Object.keys(activityWords.nl));
    const questionKeys = new Set(Object.keys(learningQuestionWords.nl));
    const wanted = [
      activityKindNames.map((name) => `kind.${name}`),
      learningClasses.map((name) => `class.${name}`),
      activityCategories.map((name) => `category.${name}`),
      costKinds.map((name) => `cost.${name}`),
      facilityKinds.map((name) => `facility.${name}`),
    ].flat();
    expect(wanted.filter((key) => !activityKeys.has(key))).toEqual([]);
    expect([...wizardSteps.map((step) => `question.${step}`), ...directions.map((one) => `direction.${one}`)].filter((key) => !questionKeys.has(key))).toEqual(
      [],
    );
  });

  it("words are calm: no exclamation marks, no excuses", () => {
    const all = lists.flatMap((list) => [...read(list, "vo", "nl"), ...read(list, "vo", "en")]);
    expect(all.filter((sentence) => /!|\b(helaas|oeps|unfortunately)\b/i.test(sentence))).toEqual([]);
  });
});

describe("the example plan", () => {
  it("H-14 has five activities at work, four with others and one course, for schools only", () => {
    const perClass = learningClasses.map((of) => exampleActivities.filter(({ kind }) => activityKinds[kind].learningClass === of).length);
    expect(perClass).toEqual([5, 4, 1]);
    expect(exampleActivities.every(({ name }) => exampleWords.nl[name] && exampleWords.en[name])).toBe(true);
    expect([hasExample("vo"), hasExample("gov")]).toEqual([true, false]);
  });
});
