import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SearchIndex } from "./search-index.ts";
import { forgiven, isTypo, stemOf, wordsIn } from "./search-words.ts";

const texts: Readonly<Record<string, string>> = {
  teacher: "Leraar biologie. Je geeft les en begeleidt leerlingen.",
  planner: "Adviseur ruimtelijke ontwikkeling. Maakt ruimtelijke plannen.",
  lawyer: "Jurist ruimtelijke ordening. Toetst plannen juridisch aan de wet.",
  coach: "Coördinator leerlingbegeleiding en zorg",
};

function made(): SearchIndex {
  const index = new SearchIndex();
  for (const [id, text] of Object.entries(texts)) index.put(id, [{ text, worth: 1 }]);
  return index;
}

describe("K-39 searching functions", () => {
  it.each([
    ["leraren", ["teacher"]],
    ["begeleiden", ["coach", "teacher"]],
    ["begeleiding", ["coach", "teacher"]],
    ["plan", ["lawyer", "planner"]],
    ["ruimtelijk", ["lawyer", "planner"]],
    ["ruimtelijk juridisch", ["lawyer"]],
    ["juridisch ruimtelijk", ["lawyer"]],
    ["ruimtelik", ["lawyer", "planner"]],
    ["boilogie", ["teacher"]],
    ["coordinator", ["coach"]],
    ["COÖRDINATOR", ["coach"]],
    ["leerling zorg", ["coach"]],
    ["de", undefined],
    ["", undefined],
    ["zeilen", []],
  ])("for '%s' finds %j", (text, found) => {
    const ids = made().find(text);
    expect(ids && [...ids.keys()].toSorted()).toEqual(found);
  });

  it("narrows with every word that is added", () => {
    const word = fc.constantFrom(...Object.values(texts).flatMap(wordsIn));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
        const index = made();
        const before = index.find(words.join(" "));
        for (const id of index.find([...words, more].join(" "))?.keys() ?? []) expect(before?.has(id)).toBe(true);
      }),
    );
  });

  it("finds what was changed by its new words alone, and what was taken away not at all", () => {
    const index = made();
    expect(index.find("biologie")?.size).toBe(1);
    index.put("teacher", [{ text: "Leraar scheikunde", worth: 1 }]);
    index.remove("coach");
    expect([index.find("biologie")?.size, index.find("scheikunde")?.size, index.find("zorg")?.size]).toEqual([0, 1, 0]);
  });

  it("puts a word in the title before the same word in the text", () => {
    const index = new SearchIndex();
    index.put("text", [{ text: "Werkt met juristen", worth: 1 }]);
    index.put("title", [{ text: "Jurist", worth: 4 }]);
    const found = index.find("jurist");
    expect(found?.get("title")).toBeGreaterThan(found?.get("text") ?? 9);
  });
});

describe("a word without its endings", () => {
  it.each([
    ["leraar", "leraren"],
    ["functie", "functies"],
    ["plan", "plannen"],
    ["begeleidt", "begeleiding"],
    ["gemeente", "gemeenten"],
    ["toets", "toetsen"],
    ["juridische", "juridisch"],
    ["leerling", "leerlingen"],
  ])("makes %s and %s the same", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ["recht", "rechts", 1, true],
    ["wegne", "wegen", 1, true],
    ["ruimtelik", "ruimtelijk", 2, true],
    ["jurist", "toerist", 1, false],
  ])("takes %s for %s within %i errors: %j", (one, other, most, answer) => {
    expect([isTypo(one, other, most), isTypo(other, one, most)]).toEqual([answer, answer]);
  });

  it("forgives nothing in a short word", () => {
    expect(["hr", "wet", "wegen", "juridisch"].map(forgiven)).toEqual([0, 0, 1, 2]);
  });

  it("counts errors alike from both sides, and no more than were made", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom("x", "y"), (one, at, letter) => {
        const place = at % one.length;
        const [wrong, missing, extra] = [
          one.slice(0, place) + letter + one.slice(place + 1),
          one.slice(0, place) + one.slice(place + 1),
          one.slice(0, place) + letter + one.slice(place),
        ];
        for (const other of [one, wrong, missing, extra]) expect([isTypo(one, other, 1), isTypo(other, one, 1)]).toEqual([true, true]);
      }),
    );
  });
});
