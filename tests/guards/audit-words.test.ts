import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditWords } from "#modules/administration/audit-words.ts";

const named = /\brecord(?:All|Plan\w*)?\(\s*[^"]{0,120}?"([a-z-]+\.[a-z-]+)"/g;

describe("the audit trail in words", () => {
  it("X-12 has a sentence for every action that the code records", () => {
    const sources = globSync("app/**/*.ts").filter((file) => !file.endsWith(".test.ts"));
    const recorded = sources.flatMap((file) => [...readFileSync(file, "utf8").matchAll(named)].map((match) => match[1] as string));
    // What happens at the door is recorded by one function, whose type names every event.
    const atTheDoor = readFileSync("app/modules/signin/note-signin.ts", "utf8").matchAll(/"(signin\.[a-z-]+)"/g);
    const actions = new Set([...recorded, ...[...atTheDoor].map((match) => match[1] as string)]);
    expect(actions.size).toBeGreaterThan(30);
    expect([...actions].filter((action) => !(action in auditWords.nl)).toSorted()).toEqual([]);
  });
});
