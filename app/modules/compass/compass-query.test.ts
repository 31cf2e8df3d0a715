import { describe, expect, test } from "vitest";
import { compassQuery } from "./compass-query.ts";

const tag = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

describe("K-39 what an address asks of the compass", () => {
  test("a text that is too long is cut, and what was left of it is searched", () => {
    expect(compassQuery.parse({ zoek: ` ${"docent ".repeat(40)}` }).zoek).toBe("docent ".repeat(40).slice(0, 100).trim());
    expect(compassQuery.parse({ zoek: "🦊".repeat(200) }).zoek.isWellFormed()).toBe(true);
    expect(compassQuery.parse({}).zoek).toBe("");
  });

  test("of more tags than can be chosen the first twenty stay, and what is no tag takes nothing else along", () => {
    const many = Array.from({ length: 25 }, (_, at) => tag(at));
    expect(compassQuery.parse({ kenmerk: many }).kenmerk).toEqual(many.slice(0, 20));
    expect(compassQuery.parse({ kenmerk: ["geen kenmerk", tag(1)] }).kenmerk).toEqual([tag(1)]);
  });
});
