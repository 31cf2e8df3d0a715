import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { dateField, optionalDateField, parseDate } from "./date-field.ts";
import { addDays, asDate } from "./date-string.ts";
import { formatDate } from "./format-date.ts";

it.each(["15-9-2026", "15/09/2026", "15.9.2026", "15 9 2026", "2026-09-15", "15 september 2026", "15 Sept. 2026", "15-sep-2026", " 15\u00a0september 2026 "])(
  "%s is 15 September 2026",
  (text) => expect(parseDate(text)).toEqual({ ok: true, value: "2026-09-15" }),
);

it.each([
  ["", "date-empty"],
  ["morgen", "date-not-a-date"],
  ["15 brumaire 2026", "date-not-a-date"],
  ["september 2026", "date-not-a-date"],
  ["15-9-26", "date-without-full-year"],
  ["31-2-2027", "date-does-not-exist"],
  ["29-2-2027", "date-does-not-exist"],
  ["9-15-2026", "date-does-not-exist"],
  ["0-1-2026", "date-does-not-exist"],
])("%s is refused as %s", (text, problem) => expect(parseDate(text)).toEqual({ ok: false, problem }));

it("every day that is shown in words reads back as the same day, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.constantFrom("nl" as const, "en" as const),
      fc.constantFrom("long" as const, "short" as const),
      (days, language, style) => {
        const date = addDays(asDate("2001-01-01"), days);
        expect(parseDate(formatDate(language, date, style))).toEqual({ ok: true, value: date });
      },
    ),
  );
});

it("a form field gives the day, or the code of what is wrong", () => {
  const form = z.object({ from: dateField(), until: optionalDateField() });
  expect(form.parse({ from: "1-8-2026", until: "" })).toEqual({ from: "2026-08-01", until: null });
  expect(form.safeParse({ from: "31-2-2027" }).error?.issues[0]?.message).toBe("date-does-not-exist");
});

it.each(["31-12-1939", "1-1-0026", "9999-12-31", "1-8-2206"])("a form field takes %s for a typing error, so that nobody serves for centuries", (text) => {
  const form = z.object({ from: dateField(), until: optionalDateField() });
  expect(form.safeParse({ from: text, until: text }).error?.issues.map((issue) => issue.message)).toEqual(["date-too-far", "date-too-far"]);
});

it.each(["1-1-1940", "31-12-2100"])("a form field takes %s", (text) => expect(dateField().safeParse(text).success).toBe(true));
