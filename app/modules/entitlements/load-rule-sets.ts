import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";
import { ruleSetFile, type RuleSet, type RuleSets } from "./rule-set.ts";

/** Every fault in every file at once, so that an administrator reads one list and not ten restarts. */
export class RuleSetProblems extends Error {
  override name = "RuleSetProblems";
}

/** The folder of the product, and the folder in which an operator lays sets of their own. */
export function ruleSetFolders(dataDir: string): readonly string[] {
  return [path.join(projectRoot(), "app/modules/entitlements/rule-sets"), path.resolve(dataDir, "rule-sets")];
}

/** Reads all rule sets (X-07). A set that is not right stops the start: rights are not a thing to guess. */
export function loadRuleSets(folders: readonly string[]): RuleSets {
  const sets = new Map<string, RuleSet>();
  const problems: string[] = [];
  for (const file of folders.flatMap(jsonFilesIn)) {
    const read = readSet(file);
    if ("problems" in read) problems.push(...read.problems);
    // Not replaced in silence: a file of the same name could otherwise lower a legal minimum.
    else if (sets.has(read.set.name)) problems.push(`${file}: there is already a rule set named ${read.set.name}; give this one another name`);
    else sets.set(read.set.name, read.set);
  }
  if (problems.length > 0) throw new RuleSetProblems(`These rule sets are not right:\n${problems.map((line) => `  - ${line}`).join("\n")}`);
  return sets;
}

function jsonFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => path.join(folder, name));
}

function readSet(file: string): { set: RuleSet } | { problems: string[] } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return { problems: [`${file}: this is not JSON (${(error as Error).message})`] };
  }
  const parsed = ruleSetFile.safeParse(content);
  if (parsed.success) return { set: parsed.data };
  return { problems: parsed.error.issues.map((issue) => `${file}: ${[...issue.path, issue.message].join(" · ")}`) };
}

let opened: RuleSets | undefined;

/** Reads all rule sets at the start of a process, so that a wrong file stops the start and not somebody's page. */
export function openRuleSets(dataDir: string): void {
  opened = loadRuleSets(ruleSetFolders(dataDir));
}

/** The rule sets of this process; those of the product alone when no folder was opened, as in tests. */
export function ruleSets(): RuleSets {
  opened ??= loadRuleSets(ruleSetFolders("").slice(0, 1));
  return opened;
}
