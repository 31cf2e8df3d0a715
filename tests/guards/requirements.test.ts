import { describe, expect, it } from "vitest";
import { allTitles, readRequirements } from "../../tools/docs/read-requirements.ts";
import { numbersOf, titlesIn } from "../../tools/docs/read-test-titles.ts";

describe("the titles of tests", () => {
  it("are read with the numbers they begin with", () => {
    expect(
      titlesIn('it("H-64 a", f); it.each([1])("OQ-22 %i", f); test.skipIf(x)("T35 X-12 b", f); describe("plain", () => { it(`P-36 ${row}`, f); })'),
    ).toEqual(["H-64 a", "OQ-22 %i", "T35 X-12 b", "P-36 ${row}"]);
    expect(numbersOf("T35 X-12 verify finds it")).toEqual(["T35", "X-12"]);
    expect(numbersOf("H-64, H-66: the hours")).toEqual(["H-64", "H-66"]);
    expect(numbersOf("the hours of H-64")).toEqual([]);
  });

  it("carry only numbers that the product has taken on", () => {
    const known = new Set(readRequirements().map((requirement) => requirement.number));
    expect(known.size).toBeGreaterThan(50);
    const unknown = allTitles().flatMap((test) =>
      numbersOf(test.title)
        .filter((number) => !known.has(number))
        .map((number) => `${number} in ${test.file}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("docs/requirements.md", () => {
  it("names every number once", () => {
    const numbers = readRequirements().map((requirement) => requirement.number);
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
