import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commands } from "./commands.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "windroos-simulate-"));
const file = path.join(folder, "people.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(content: string | Uint8Array | undefined, options: readonly string[] = [], environment: Record<string, string> = {}) {
  if (content === undefined) rmSync(file, { force: true });
  else writeFileSync(file, content);
  const [out, err]: [string[], string[]] = [[], []];
  const typed = ["entitlements", "simulate", "--rules", "cao-vo-2014", "--people", file, "--until", "2027-08-01", ...options];
  const code = await runCommand(commands, typed, { out: (line) => out.push(line), err: (line) => err.push(line), environment });
  return { code, out, err };
}

const person = {
  id: "a",
  proRata: "fte",
  employments: [{ category: "OP", fte: 0.8, from: "2026-08-01", to: null }],
  ownHigher: { OP: { hours: 90, cents: 70_000 } },
  agreements: [{ schoolYear: "2026-2027", carryHours: 20, carryCents: 0 }],
  events: [
    { date: "2026-10-01", kind: "use", hours: 6, cents: 25_000 },
    { date: "2026-10-02", kind: "assign", hours: 8, cents: 40_000, charge: true, consent: "given" },
  ],
};

describe("entitlements simulate", () => {
  it("X-07 answers one object per person and school year, as one list or as lines", async () => {
    const { code, out, err } = await run(JSON.stringify([person]), ["--json"]);
    expect([code, out.length, err]).toEqual([0, 1, []]);
    const [closed, running, ...more] = JSON.parse(out[0] ?? "") as object[];
    // 90 × 0,8 = 72 hours and € 700 × 0,8 = € 560. After € 250 is € 310 left, so an assignment of € 400 does not fit and stays with the employer.
    expect(closed).toEqual({
      id: "a",
      schoolYear: "2026-2027",
      granted: { hours: 72, cents: 56_000 },
      carriedIn: { hours: 0, cents: 0 },
      used: { hours: 6, cents: 25_000 },
      employer: { hours: 8, cents: 40_000 },
      carriedOut: { hours: 20, cents: 0 },
      lapsed: { hours: 46, cents: 31_000 },
      balance: { hours: 66, cents: 31_000 },
      refused: [{ event: 1, reason: "overdraw" }],
    });
    expect([running, more]).toEqual([expect.objectContaining({ schoolYear: "2027-2028", balance: { hours: 92, cents: 56_000 } }), []]);
    expect((await run(`\uFEFF${JSON.stringify([person])}`)).out.map((line) => JSON.parse(line) as object)).toEqual([closed, running]);
  });

  it.each([
    ["no file", undefined, "people.json, can not be read (ENOENT)."],
    ["letters that are none", new Uint8Array([0x22, 0xff, 0x22]), "people.json, at the top: can not be read as JSON"],
    ["no JSON, on several lines", "[\n1,\n oops]", "people.json, at the top: can not be read as JSON"],
    [
      "an unknown field with a line end in its name",
      JSON.stringify([{ ...person, "x\ny": 1 }]),
      "people.json, [0].x\\u000ay: no field of that name is known here.",
    ],
    ["somebody twice", JSON.stringify([person, person]), "people.json, [1].id: somebody before has this id."],
  ])("ends with code 2 and one line on %s", async (_what, content, line) => {
    const { code, out, err } = await run(content, ["--json"]);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(line);
    expect(err[0]).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  it("says which rule set of an operator is wrong, without the inside of the program", async () => {
    mkdirSync(path.join(folder, "rule-sets"));
    writeFileSync(path.join(folder, "rule-sets", "ours.json"), "{}");
    const { code, out, err } = await run(JSON.stringify([person]), [], { DATA_DIR: folder });
    expect([code, out]).toEqual([1, []]);
    expect(err.join("\n")).toContain("ours.json");
    expect(err.join("\n")).not.toContain("at ");
  });
});
