import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, hundredthHours, minusBoth, nothing, plusBoth, sumOf } from "./amounts.ts";
import { formatHours, formatHoursFigure, formatMoney, formatMoneyFigure, formatSignedHours, formatSignedMoney } from "./format-amounts.ts";
import { parseHours } from "./parse-hours.ts";
import { parseMoney } from "./parse-money.ts";

const languages = ["nl", "en"] as const;

describe("hours", () => {
  it.each([
    ["6", 600],
    ["6,5", 650],
    ["6.5", 650],
    ["1,25", 125],
    ["1,250", 125],
    ["06,50", 650],
    ["6 uur", 600],
    ["6,5uur", 650],
    ["6 u", 600],
    ["2 hours", 200],
    ["\u00a06,75\u00a0uur ", 675],
    ["1:30", 150],
    ["0:15", 25],
    ["12:45 uur", 1275],
    ["0", 0],
    ["-0", 0],
  ])("%s is read as %i hundredths", (text, value) => {
    expect(parseHours(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "hours-empty"],
    ["  ", "hours-empty"],
    ["zes", "hours-not-a-number"],
    ["6,5,5", "hours-not-a-number"],
    ["6-7", "hours-not-a-number"],
    ["1e3", "hours-not-a-number"],
    ["0x10", "hours-not-a-number"],
    ["6 uur en een beetje", "hours-not-a-number"],
    ["1:75", "hours-not-a-number"],
    [",5", "hours-not-a-number"],
    ["uur", "hours-not-a-number"],
    ["1.000", "hours-not-a-number"],
    ["1.250 uur", "hours-not-a-number"],
    ["-6", "hours-negative"],
    ["− 6,0", "hours-negative"],
    ["-0,25", "hours-negative"],
    ["6,1", "hours-not-a-quarter"],
    ["6,333", "hours-not-a-quarter"],
    ["1:20", "hours-not-a-quarter"],
    ["1:06", "hours-not-a-quarter"],
    ["2501", "hours-too-many"],
    ["99999999999999999999", "hours-too-many"],
  ])("%s is refused as %s", (text, problem) => {
    expect(parseHours(text)).toEqual({ ok: false, problem });
  });

  it("a rule set may be exact to the hundredth", () => {
    expect(parseHours("66,42", "hundredth")).toEqual({ ok: true, value: 6642 });
    expect(parseHours("1:06", "hundredth")).toEqual({ ok: true, value: 110 });
    expect(parseHours("1:20", "hundredth")).toEqual({ ok: false, problem: "hours-not-a-quarter" });
    expect(parseHours("66,425", "hundredth")).toEqual({ ok: false, problem: "hours-not-a-quarter" });
  });

  it("what is shown reads back as the same hours, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_975 }), fc.constantFrom(...languages), (value, language) => {
        const hours = hundredthHours(value);
        expect(parseHours(formatHours(language, hours), "hundredth")).toEqual({ ok: true, value });
        expect(parseHours(formatHoursFigure(language, hours), "hundredth")).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    [650, "6,5 uur", "6.5 hours", "+ 6,5"],
    [8300, "83 uur", "83 hours", "+ 83,0"],
    [100, "1 uur", "1 hour", "+ 1,0"],
    [6642, "66,42 uur", "66.42 hours", "+ 66,42"],
    [25, "0,25 uur", "0.25 hours", "+ 0,25"],
    [0, "0 uur", "0 hours", "0"],
    [-600, "−6 uur", "−6 hours", "− 6,0"],
    [165_900, "1.659 uur", "1,659 hours", "+ 1.659,0"],
  ])("%i hundredths read as people write them", (value, dutch, english, signed) => {
    const hours = hundredthHours(value);
    expect([formatHours("nl", hours), formatHours("en", hours), formatSignedHours("nl", hours)]).toEqual([dutch, english, signed]);
  });

  it("a column shows at least one decimal", () => {
    expect([8300, 7700, 625, 0, -50].map((value) => formatHoursFigure("nl", hundredthHours(value)))).toEqual(["83,0", "77,0", "6,25", "0,0", "−0,5"]);
  });
});

describe("money", () => {
  it.each([
    ["250", 25_000],
    ["250,00", 25_000],
    ["250,-", 25_000],
    ["€ 250,--", 25_000],
    ["250.–", 25_000],
    ["€ 1.250,50", 125_050],
    ["€1.250,50", 125_050],
    ["1250.5", 125_050],
    ["1250,5", 125_050],
    ["€1,250.50", 125_050],
    ["1.250", 125_000],
    ["1,250", 125_000],
    ["1 250,50", 125_050],
    ["250 euro", 25_000],
    ["EUR 250", 25_000],
    ["1.000.000", 100_000_000],
    ["0", 0],
    ["0,05", 5],
    ["007", 700],
  ])("%s is read as %i cents", (text, value) => {
    expect(parseMoney(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "money-empty"],
    ["gratis", "money-not-a-number"],
    ["€", "money-not-a-number"],
    ["1.25.50", "money-not-a-number"],
    ["12,50,00", "money-not-a-number"],
    ["1e3", "money-not-a-number"],
    ["250-300", "money-not-a-number"],
    ["-5", "money-negative"],
    ["€ -5", "money-negative"],
    ["- € 5", "money-negative"],
    ["0,505", "money-part-of-a-cent"],
    ["2,5055", "money-part-of-a-cent"],
    ["1.250,505", "money-part-of-a-cent"],
    ["1.000.001", "money-too-much"],
    ["99999999999999999999", "money-too-much"],
  ])("%s is refused as %s", (text, problem) => {
    expect(parseMoney(text)).toEqual({ ok: false, problem });
  });

  it("what is shown reads back as the same money, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.constantFrom(...languages), (value, language) => {
        expect(parseMoney(formatMoney(language, cents(value)))).toEqual({ ok: true, value });
        expect(parseMoney(formatMoneyFigure(language, cents(value)))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    [25_000, "€\u00A0250", "€250", "+ 250"],
    [125_050, "€\u00A01.250,50", "€1,250.50", "+ 1.250,50"],
    [5, "€\u00A00,05", "€0.05", "+ 0,05"],
    [0, "€\u00A00", "€0", "0"],
    [-25_000, "€\u00A0−250", "−€250", "− 250"],
  ])("%i cents read as people write them", (value, dutch, english, signed) => {
    const money = cents(value);
    expect([formatMoney("nl", money), formatMoney("en", money), formatSignedMoney("nl", money)]).toEqual([dutch, english, signed]);
  });
});

describe("sums", () => {
  it("a sum is exact, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })), (values) => {
        const exact = Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
        expect(sumOf(values.map(cents))).toBe(exact);
        expect(sumOf(values.toReversed().map(cents))).toBe(exact);
      }),
    );
  });

  it("a broken number is never an amount", () => {
    expect(() => cents(0.1)).toThrow(RangeError);
    expect(() => hundredthHours(Number.NaN)).toThrow(RangeError);
    expect(() => sumOf([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });

  it("taking away what was added leaves what there was", () => {
    const amount = { hours: hundredthHours(600), money: cents(25_000) };
    expect(minusBoth(plusBoth(nothing, amount), amount)).toEqual(nothing);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});
