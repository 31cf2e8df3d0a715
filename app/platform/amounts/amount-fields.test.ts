import { expect, it } from "vitest";
import { z } from "zod";
import { hoursField, moneyField, optionalHoursField, optionalMoneyField } from "./amount-fields.ts";

const form = z.object({ hours: hoursField(), costs: moneyField(), extra: optionalHoursField(), travel: optionalMoneyField() });

it("a form field gives the amount that was typed", () => {
  expect(form.parse({ hours: "6,5", costs: "€ 250", extra: "", travel: " " })).toEqual({ hours: 650, costs: 25_000, extra: 0, travel: 0 });
  expect(form.parse({ hours: "6", costs: "0" })).toEqual({ hours: 600, costs: 0, extra: 0, travel: 0 });
});

it("every field that is typed wrong is named with the code of its problem", () => {
  const result = form.safeParse({ hours: "zes", costs: "", extra: "1,3", travel: "-2" });
  expect(result.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
    ["hours", "hours-not-a-number"],
    ["costs", "money-empty"],
    ["extra", "hours-not-a-quarter"],
    ["travel", "money-negative"],
  ]);
});
