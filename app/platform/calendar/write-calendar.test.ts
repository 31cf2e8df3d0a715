import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays, asDate } from "../time/date-string.ts";
import { type CalendarDay, writeCalendar } from "./write-calendar.ts";

const madeAt = new Date("2026-11-22T09:30:00Z");
const write = (days: readonly CalendarDay[]) => writeCalendar({ name: "Termijnen, van ons", language: "nl", madeAt, refreshHours: 12, days });
/** What an independent reader makes of it. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text));

describe("a calendar as a file", () => {
  it("H-76 says when it is fetched anew, and holds whole days that end the day after", () => {
    const calendar = read(write([{ uid: "a@windroos", on: asDate("2028-02-29"), title: "Laatste dag", text: "Meer", url: "http://x.example/kalender" }]));
    expect([calendar.getFirstPropertyValue("version"), calendar.getFirstPropertyValue("method")]).toEqual(["2.0", "PUBLISH"]);
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT12H");
    const event = calendar.getFirstSubcomponent("vevent")!;
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    expect([value("uid"), value("dtstart"), value("dtend"), value("dtstamp")]).toEqual(["a@windroos", "2028-02-29", "2028-03-01", "2026-11-22T09:30:00Z"]);
    expect([value("summary"), value("description"), value("url"), value("transp")]).toEqual([
      "Laatste dag",
      "Meer",
      "http://x.example/kalender",
      "TRANSPARENT",
    ]);
    expect(event.getFirstProperty("dtstart")?.type).toBe("date");
  });

  it("H-76 without days still has a part, as RFC 5545 wants", () => expect(read(write([])).getAllSubcomponents()).toHaveLength(1));

  it("H-76 gives back every text as it was, in lines of at most 75 octets that end in CRLF", () => {
    const text = fc.string({ unit: "binary", maxLength: 200, size: "max" }).map((made) => made.replace(/[^\P{Cc}\n]/gu, "").toWellFormed());
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, text }), { minLength: 1, maxLength: 4 }), (made) => {
        const file = write(made.map((one, place) => ({ uid: `${place}@windroos`, on: addDays(asDate("2026-01-01"), place), ...one })));
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const events = read(file).getAllSubcomponents("vevent");
        expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual(made.map(({ title }) => title));
        expect(events.map((event) => event.getFirstPropertyValue("description") ?? "")).toEqual(made.map((one) => one.text));
      }),
    );
  });
});
