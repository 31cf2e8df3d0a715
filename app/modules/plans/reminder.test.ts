import { describe, expect, it } from "vitest";
import { addDays, asDate, type DateString } from "#platform/time/date-string.ts";
import { mondayOf, reminderDue, type Sent } from "./reminder.ts";

const due = asDate("2029-09-15");
const agreed = { hasAgreed: true, dueBefore: due, employedUntil: null };
const nothing: Sent = { step: null, for: null };

describe("reminders of a term", () => {
  it.each([
    ["2029-06-14", undefined],
    ["2029-06-15", "ahead"],
    ["2029-08-14", "ahead"],
    ["2029-08-15", "shortly"],
    ["2029-09-15", "shortly"],
    ["2029-09-21", "shortly"],
    ["2029-09-22", "late"],
    ["2031-01-01", "late"],
  ])("H-43 for a plan to be agreed on before 15-9-2029, the step of %s is %s", (day, step) => expect(reminderDue(agreed, asDate(day), nothing)).toBe(step));

  it.each([
    ["the same step is sent once", "ahead", due, "2029-06-20", undefined],
    ["the next step follows", "ahead", due, "2029-08-15", "shortly"],
    ["after the last there is none", "late", due, "2030-06-01", undefined],
    ["a new term begins anew", "late", asDate("2026-09-15"), "2029-06-15", "ahead"],
    ["a step that was missed is not made up for", null, null, "2029-09-30", "late"],
  ])("%s", (_rule, step, of, day, expected) => expect(reminderDue(agreed, asDate(day), { step, for: of })).toBe(expected));

  it.each([
    ["who leaves before the term ends", "2029-09-14", "2029-08-20", undefined],
    ["who left", "2029-09-20", "2029-09-25", undefined],
    ["who leaves after the term ends", "2029-09-16", "2029-08-20", "shortly"],
  ])("%s, on %s, gets on %s: %s", (_who, lastDay, day, step) =>
    expect(reminderDue({ ...agreed, employedUntil: asDate(lastDay) }, asDate(day), nothing)).toBe(step),
  );

  it.each([
    ["2027-01-31", nothing, undefined],
    ["2027-02-01", nothing, "first"],
    ["2029-01-01", nothing, "first"],
    ["2027-02-02", { step: "first", for: asDate("2027-02-01") }, undefined],
  ])("who never agreed on a plan is asked for one once: on %s %j gives %s", (day, sent, step) =>
    expect(reminderDue({ hasAgreed: false, dueBefore: asDate("2027-02-01"), employedUntil: null }, asDate(day), sent)).toBe(step),
  );

  it("H-43 day by day through four years, each step comes exactly once", () => {
    const steps: [DateString, string][] = [];
    let sent = nothing;
    for (let day = asDate("2026-09-15"); day < "2031-01-01"; day = addDays(day, 1)) {
      const step = reminderDue(agreed, day, sent);
      if (step) steps.push([day, step]);
      if (step) sent = { step, for: due };
    }
    expect(steps).toEqual([
      ["2029-06-15", "ahead"],
      ["2029-08-15", "shortly"],
      ["2029-09-22", "late"],
    ]);
  });
});

it.each([
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
  ["2000-01-01", "1999-12-27"],
])("the week of %s begins on Monday %s", (day, monday) => expect(mondayOf(asDate(day))).toBe(monday));
