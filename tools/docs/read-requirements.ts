import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";
import { numbersOf, readTestTitles, type TestTitle } from "./read-test-titles.ts";

export type Requirement = { readonly number: string; readonly words: string; readonly source: string; readonly tests: readonly TestTitle[] };

export const testFiles = ["app/**/*.test.{ts,tsx}", "database/**/*.test.ts", "tools/**/*.test.ts", "tests/**/*.test.ts", "tests/journeys/**/*.journey.ts"];

/** What the product has taken on (docs/requirements.md), each with the tests that carry its number. */
export function readRequirements(): Requirement[] {
  const titles = allTitles();
  return [...readFileSync(path.join(projectRoot(), "docs/requirements.md"), "utf8").matchAll(/^\| ([A-Z]+-?\d+[a-z]?) \| (.+?) \| (.+?) \|$/gm)].map(
    ([, number = "", words = "", source = ""]) => ({
      number,
      words,
      source,
      tests: titles.filter((test) => numbersOf(test.title).includes(number)),
    }),
  );
}

/** Every test title of the tree, in order of file. */
export function allTitles(): TestTitle[] {
  return readTestTitles(
    globSync(testFiles, { cwd: projectRoot() })
      .map((file) => file.replaceAll("\\", "/"))
      .toSorted(),
  );
}
