import { expect, test } from "vitest";
import { words } from "#platform/words/words.ts";
import { importWords, problemSentence } from "./import-words.ts";

const dutch = words(importWords, { language: "nl", sector: "vo" });
const english = words(importWords, { language: "en", sector: "vo" });

test("a bad cell has one sentence that says what stands there and what is expected", () => {
  const problem = { row: 7, column: "fte", value: "36", reason: "fte-out-of-range", details: {} } as const;
  expect(problemSentence(dutch, problem)).toBe("‘36’ kan niet als fte. Vul een getal van 0 tot en met 1,2 in, zoals 0,8 of 80%.");
  expect(problemSentence(english, problem)).toContain("0 to 1.2");
});

test("a day in a sentence is written as in the workbook", () => {
  const problem = { row: 7, column: "eind", value: "1-7-2026", reason: "ends-before-start", details: { start: "2026-08-01" } } as const;
  expect(problemSentence(dutch, problem)).toContain("begindatum 1-8-2026");
});

test("what somebody typed can not reach the other words", () => {
  const problem = { row: 7, column: "team", value: "$t(place) {{row}} <b>", reason: "unit-unknown", details: {} } as const;
  expect(problemSentence(dutch, problem)).toContain("‘$t(place) {{row}} <b>’");
});

test("the same places are filled in in both languages", () => {
  for (const [key, sentence] of Object.entries(importWords.nl)) {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted();
    const translated = importWords.en[key as keyof typeof importWords.en];
    if (!key.endsWith("_one")) expect([key, places(translated)]).toEqual([key, places(sentence)]);
  }
});
