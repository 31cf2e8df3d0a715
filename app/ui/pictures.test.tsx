import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cassiniPath } from "./cassini.ts";
import { EntitlementMeter, meterBar } from "./entitlement-meter.tsx";
import { LearningMix, mixStarts } from "./learning-mix.tsx";
import { lemniscateAt, lemniscatePath, partAngles, stretch } from "./lemniscate-curve.ts";
import { Lemniscate, type CoursePart } from "./lemniscate.tsx";
import { pagesInSight } from "./pagination.tsx";

const percent = (text: string) => Math.round(Number.parseFloat(text) * 100);

describe("entitlement meter", () => {
  const part = (amount: number, text: string, word: string) => ({ amount, text, word });
  const meter = (id: string) =>
    (
      <EntitlementMeter
        id={id}
        label="Uren"
        totalText="recht: 83 uur"
        total={8300}
        used={part(2900, "29 uur", "gebruikt")}
        planned={part(3000, "30 uur", "gepland")}
        free={part(2400, "24 uur", "vrij")}
      />
    ).toString();

  test("used, planned and free meet each other and fill the bar, whatever the amounts", () => {
    const amount = fc.nat(10_000_000);
    fc.assert(
      fc.property(amount, amount, amount, (used, planned, free) => {
        const bar = meterBar(used + planned + free, used, planned, free);
        expect(percent(bar.used.x) + percent(bar.used.width)).toBe(percent(bar.planned.x));
        expect(percent(bar.planned.x) + percent(bar.planned.width)).toBe(percent(bar.free.x));
        expect(percent(bar.free.x) + percent(bar.free.width)).toBe(10_000);
      }),
    );
  });

  test("a bar whose parts are not the whole is refused", () => {
    expect(() => meterBar(8300, 2900, 3000, 2399)).toThrow("is not the right of 8300");
    expect(() => meterBar(0, -1, 1, 0)).toThrow();
  });

  test("the key has the parts of the bar in the same order, in words and figures", () => {
    const text = meter("uren")
      .replace(/<svg.*?<\/svg>/gs, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(text).toContain("gebruikt 29 uur gepland 30 uur vrij 24 uur");
  });

  test("two meters on a page do not share a hatch", () => {
    const ids = [meter("uren"), meter("geld")].flatMap((html) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("learning mix", () => {
  test("shares begin where the one before ends", () => {
    expect(mixStarts([61, 24, 15])).toEqual([0, 61, 85]);
    expect(mixStarts([0, 0, 0])).toEqual([0, 0, 0]);
  });

  test("shares that do not add up to 100 are refused", () => {
    expect(() => mixStarts([61, 24, 14])).toThrow("add up to 100, not 99");
  });

  test("the list has the shares of the bar in the same order", () => {
    const shares = [
      { percent: 61, word: "werkplek" },
      { percent: 24, word: "anderen" },
      { percent: 15, word: "cursus" },
    ] as const;
    const html = (<LearningMix id="mix" shares={shares} guideline={["richtlijn 70", "20", "10"]} />).toString();
    const text = html
      .replace(/<svg.*?<\/svg>/gs, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(text.trim()).toBe("61% werkplek 24% anderen 15% cursus");
  });
});

describe("lemniscate", () => {
  const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map((match) => Number(match[0]));

  test("the curve closes where it began: in the crossing", () => {
    const path = numbers(lemniscatePath(372));
    expect(path.slice(0, 2)).toEqual([0, 0]);
    expect(path.slice(-2)).toEqual([0, 0]);
  });

  test("every point satisfies Bernoulli's equation", () => {
    fc.assert(
      fc.property(fc.double({ min: -1.57, max: 4.71, noNaN: true }), (t) => {
        const { x, y } = lemniscateAt(1, t);
        const upright = y / stretch;
        const square = x * x + upright * upright;
        expect(square * square).toBeCloseTo(x * x - upright * upright, 9);
      }),
    );
  });

  test("its slopes are those of the curve itself", () => {
    fc.assert(
      fc.property(fc.double({ min: -1.5, max: 4.7, noNaN: true }), (t) => {
        const [before, now, after] = [lemniscateAt(1, t - 1e-5), lemniscateAt(1, t), lemniscateAt(1, t + 1e-5)];
        expect(now.dx).toBeCloseTo((after.x - before.x) / 2e-5, 5);
        expect(now.dy).toBeCloseTo((after.y - before.y) / 2e-5, 5);
      }),
    );
  });

  test("each part lies where its name says", () => {
    for (const [place, angle] of Object.entries(partAngles)) {
      const { x, y } = lemniscateAt(100, angle);
      expect(Math.sign(x), place).toBe(place.startsWith("left") ? -1 : 1);
      expect(Math.abs(y) < 1e-9 ? "far" : y < 0 ? "top" : "bottom", place).toBe(place.split("-")[1]);
    }
  });

  test.each([0.44, 0.8, 0.985, 1.08, 1.26])("the depth line of size %d closes, and keeps to its side", (size) => {
    const path = numbers(cassiniPath(372, size));
    expect(path.slice(-2)).toEqual(path.slice(0, 2));
    const xs = path.filter((_, index) => index % 2 === 0);
    expect(Math.min(...xs) < 0).toBe(size > 1);
  });

  test("the links stand in reading order, each with its status in words", () => {
    const part = (label: string): CoursePart => ({ label, href: `#${label}`, recency: "half", recencyText: "Even geleden" });
    const html = (
      <Lemniscate
        id="k"
        label="Koers"
        left={{ question: "Waarheen", top: part("een"), far: part("twee"), bottom: part("drie") }}
        right={{ question: "Hoe", top: part("vier"), far: part("vijf"), bottom: part("zes") }}
      />
    ).toString();
    expect([...html.matchAll(/href="#(een|twee|drie|vier|vijf|zes)"/g)].map((match) => match[1])).toEqual(["een", "twee", "drie", "vier", "vijf", "zes"]);
    expect(html.match(/Even geleden/g)).toHaveLength(6);
  });
});

describe("pagination", () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [6, 12, [1, undefined, 5, 6, 7, undefined, 12]],
    [3, 5, [1, 2, 3, 4, 5]],
    [12, 12, [1, undefined, 11, 12]],
  ])("page %d of %d shows first, last and neighbours", (page, pages, shown) => {
    expect(pagesInSight(page, pages)).toEqual(shown);
  });
});
