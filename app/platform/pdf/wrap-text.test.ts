import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap-text.ts";

const perSign = (text: string) => text.length;

describe("lines that fit", () => {
  it.each([
    ["een twee drie", 8, ["een twee", "drie"]],
    ["van der Heijden-Şahin", 16, ["van der Heijden-", "Şahin"]],
    ["buitengewoonlang", 6, ["buiten", "gewoon", "lang"]],
    ["83\u00A0uur en", 6, ["83\u00A0uur", "en"]],
    ["een\n\ntwee", 9, ["een", "", "twee"]],
    ["", 9, [""]],
  ])("%j in %i signs", (text, width, lines) => {
    expect(wrapText(text, width, perSign)).toEqual(lines);
  });

  it("never loses a sign and never runs over the edge", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e é€-]{0,60}$/), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapText(text, width, perSign);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
