import { readFileSync } from "node:fs";
import path from "node:path";
import { openRuleSets, readSimulation, ruleSets, simulatedLine, simulateYears } from "#modules/entitlements/public.ts";
import { asDate, isDate } from "#platform/time/date-string.ts";
import { type Command, CommandProblem, type Io, UsageProblem } from "./command.ts";
import { oneOf, readArgs, required } from "./read-args.ts";

export const entitlementsSimulate: Command = {
  name: "entitlements simulate",
  summary: "works out rights from a file of employments, agreements and events, without a database",
  usage: "--rules SET --people FILE.json --until YYYY-MM-DD [--json]",
  details: [
    "Years that ended before --until are closed; what comes after that day has not happened.",
    "The shape of the file stands in docs/entitlements-simulate.md. A wrong shape ends with exit code 2 and the place in the file.",
  ],
  run: async (args, io) => {
    const options = { rules: { type: "string" }, people: { type: "string" }, until: { type: "string" }, json: { type: "boolean" } } as const;
    const { values } = readArgs(args, options);
    const sets = readSets(io);
    const ruleSet = sets.get(oneOf("--rules", values.rules, [...sets.keys()]));
    const until = required("--until", values.until);
    if (!isDate(until)) throw new UsageProblem(`--until is a day that exists, as 2027-08-01, not "${until}".`);
    const file = path.resolve(required("--people", values.people));
    if (!ruleSet) throw new UsageProblem("There are no rules by that name.");
    const content = readJson(file);
    const read = "problem" in content ? content : readSimulation(content.json, ruleSet);
    if ("problem" in read) {
      io.err(onOneLine(`${path.basename(file)}, ${read.problem}.`));
      return 2;
    }
    const lines = read.people.flatMap((person) => simulateYears(person, ruleSet, asDate(until)).map((year) => simulatedLine(person.id, year)));
    tell(io, lines, values.json ?? false);
    return 0;
  },
};

function readJson(file: string): { json: unknown } | { problem: string } {
  try {
    // Some programs begin a text with a mark of its letters, which is no part of it.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isUnread = code !== undefined && code !== "ERR_ENCODING_INVALID_ENCODED_DATA";
    return { problem: isUnread ? `can not be read (${code})` : `at the top: can not be read as JSON (${message})` };
  }
}

/** What a file holds comes back in a sentence about it; its line ends would make more lines of that. @example onOneLine("a\nb") // "a\\u000ab" */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function readSets(io: Io): ReturnType<typeof ruleSets> {
  try {
    if (io.environment["DATA_DIR"]) openRuleSets(io.environment["DATA_DIR"]);
    return ruleSets();
  } catch (error) {
    throw new CommandProblem((error as Error).message);
  }
}

function tell(io: Io, lines: readonly ReturnType<typeof simulatedLine>[], json: boolean): void {
  if (json) return io.out(JSON.stringify(lines));
  for (const line of lines) io.out(JSON.stringify(line));
}
