import { readRequirements, type Requirement } from "./read-requirements.ts";
import { code, page, table } from "./table.ts";

/** Number → tests. What no test carries is open. */
export function requirementsPage(): string {
  const all = readRequirements();
  const open = all.filter((requirement) => requirement.tests.length === 0);
  const rows = all.map((requirement) => [requirement.number, requirement.words, testsOf(requirement)]);
  return page(
    "Requirements",
    "docs/requirements.md and the titles of the tests",
    `${all.length - open.length} of ${all.length} are shown by a test.`,
    table(["number", "what", "shown by"], rows),
    `## Open\n\n${open.map((requirement) => requirement.number).join(", ") || "None."}`,
  );
}

function testsOf(requirement: Requirement): string {
  return requirement.tests.map((test) => `${test.title} (${code(test.file)})`).join("<br>") || "**open**";
}
