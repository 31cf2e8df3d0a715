import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";
import type { Who } from "#platform/web/route.ts";
import { allRoutes } from "#app/web.ts";
import { readPolicies } from "./read-policies.ts";
import { readTestTitles } from "./read-test-titles.ts";
import { code, page, table } from "./table.ts";

const kinds: readonly Who[] = ["anyone", "signedIn", "manager", "tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"];

/** Who may do what: the doors of the addresses, and the policies of the modules with the cases that test them. */
export function permissionsPage(): string {
  const doors = allRoutes.map((route) => [`${route.method} ${code(route.path)}`, ...kinds.map((kind) => (opensFor(route.who, kind) ? "●" : ""))]);
  const found = globSync("app/**/*-policy.ts", { cwd: projectRoot() }).toSorted();
  const policies = found.flatMap((file) => policyOf(file));
  return page("Permissions", "the URL map, the policy files and their tests", "## Doors", table(["address", ...kinds], doors), "## Policies", ...policies);
}

// A role is a signed-in person too, and everybody is anyone.
function opensFor(who: readonly Who[], kind: Who): boolean {
  return who.includes(kind) || who.includes("anyone") || (kind !== "anyone" && who.includes("signedIn"));
}

function policyOf(file: string): string[] {
  const rules = readPolicies(readFileSync(path.join(projectRoot(), file), "utf8"));
  if (rules.length === 0) return [];
  const cases = readTestTitles([file.replace(/\.ts$/, ".test.ts")]).map((test) => `- ${test.title}`);
  const heading = `### ${path.basename(file, ".ts")} (${code(file)})`;
  return [
    heading,
    table(
      ["may", "meaning"],
      rules.map((rule) => [code(rule.name), rule.meaning]),
    ),
    cases.length > 0 ? `Its cases:\n\n${cases.join("\n")}` : "No cases yet.",
  ];
}
