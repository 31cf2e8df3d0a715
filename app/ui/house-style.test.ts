import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrastRatio } from "./contrast.ts";
import { houseStyleCss, lettersOn, whyNotReadable } from "./house-style.ts";
import { derivedColour } from "./derived-colour.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#ffd23c", "#ffffff", 1.44],
  ])("%s on %s is %d : 1", (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(b, a)).toBeCloseTo(ratio, 2);
  });
});

describe("house style", () => {
  test("letters that can be read are used as asked", () => {
    expect(lettersOn("#e0b64f", "#2c2413")).toBe("#2c2413");
    expect(whyNotReadable("#e0b64f", "#2c2413")).toBeUndefined();
  });

  test("white on yellow was asked, and is not written", () => {
    expect(houseStyleCss({ primary: "#FFD23C", primaryLetter: "#ffffff", second: "#12506b" })).toBe(
      ":root{--house-primary:#ffd23c;--house-primary-letter:#17232e;--house-second:#12506b;--house-second-letter:#ffffff}\n",
    );
    expect(whyNotReadable("#ffd23c", "#ffffff")).toEqual({ contrast: 1.4 });
  });

  test("whatever a house chooses, letters on its colours reach 4.5 : 1", () => {
    fc.assert(
      fc.property(colour, fc.option(colour), (ground, asked) => contrastRatio(lettersOn(ground, asked), ground) >= 4.5),
      { numRuns: 2000 },
    );
  });

  test.each(["red", "#fff", "#12506b;}body{display:none", "url(//example.com)", ""])("%j is not a colour and never reaches the style sheet", (text) => {
    expect(() => houseStyleCss({ primary: text, second: "#12506b" })).toThrow("is not a colour");
    expect(() => houseStyleCss({ primary: "#12506b", second: "#12506b", secondLetter: text || "x" })).toThrow("is not a colour");
  });
});

// The grounds on which links, figures and the dot "hier sta jij" stand; the values are those of tokens.css.
const light = { paper: "#ffffff", land: "#efe9da", ceiling: 0.45, you: 0.53 };
const dark = { paper: "#10181f", land: "#1d2932", floor: 0.79, chroma: 0.11, you: 0.76, youChroma: 0.15 };

describe("colours that follow from the house", () => {
  test("whatever a house chooses, links reach 4.5 : 1 on paper and land, in light and dark", () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const inLight = derivedColour(chosen, { ceiling: light.ceiling });
        const inDark = derivedColour(chosen, { floor: dark.floor, chroma: dark.chroma });
        for (const ground of [light.paper, light.land]) expect(contrastRatio(inLight, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of [dark.paper, dark.land]) expect(contrastRatio(inDark, ground)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 3000 },
    );
  });

  test("letters on a button reach 4.5 : 1: white in light, paper in dark", () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        expect(contrastRatio("#ffffff", derivedColour(chosen, { ceiling: light.ceiling }))).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(dark.paper, derivedColour(chosen, { floor: dark.floor, chroma: dark.chroma }))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  test('the dot "hier sta jij" reaches 3 : 1 on paper, as a graphical object must', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        expect(contrastRatio(derivedColour(chosen, { ceiling: light.you }), light.paper)).toBeGreaterThanOrEqual(3);
        expect(contrastRatio(derivedColour(chosen, { floor: dark.you, chroma: dark.youChroma }), dark.paper)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });
});
