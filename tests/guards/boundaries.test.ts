import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";

type Cruised = { summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] } };

const root = projectRoot();
const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");

/** Walks a tree by our rules. It ends with the number of violations as its exit code, so a "failure" has an answer too. */
async function cruise(folder: string): Promise<Cruised["summary"]> {
  const args = [program, "--config", path.join(root, ".dependency-cruiser.mjs"), "--output-type", "json", "app", "database"];
  const ran = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 100_000_000 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  if (ran.stdout === "") throw new Error(`dependency-cruiser gave no answer: ${ran.stderr}`);
  return (JSON.parse(ran.stdout) as Cruised).summary;
}

// The whole tree takes seconds on a quiet machine and half a minute on a busy one.
vi.setConfig({ testTimeout: 180_000 });

const good = {
  "app/main.ts": 'import { people } from "#modules/people/public.ts"; export const main = people;',
  "app/web.ts": 'import { plan } from "#modules/plans/routes.ts"; export const web = plan;',
  "app/platform/database/in-tenant.ts": "export const inTenant = 1;",
  "app/platform/web/actor.ts": "export const actor = 1;",
  "app/ui/button.ts": "export const button = 1;",
  "app/browser/dialog.ts": "export const dialog = 1;",
  "app/modules/people/public.ts": 'export { people } from "./person-table.ts";',
  "app/modules/people/person-table.ts": 'import { inTenant } from "#platform/database/in-tenant.ts"; export const people = inTenant;',
  "app/modules/portals/public.ts": "export const portals = 1;",
  "app/modules/entitlements/public.ts": "export const entitlements = 1;",
  "app/modules/plans/plan.ts": 'import { actor } from "#platform/web/actor.ts"; export const plan = actor;',
  "app/modules/plans/agree-plan.ts": 'import { people } from "#modules/people/public.ts"; export const agree = people;',
  "app/modules/plans/pages/plan-page.ts": 'import { agree } from "../agree-plan.ts"; export const page = agree;',
  "app/modules/plans/routes.ts": 'import { page } from "./pages/plan-page.ts"; export const plan = page;',
  "database/worlds/demo.ts": 'import { people } from "#modules/people/public.ts"; export const world = people;',
  "node_modules/faker/package.json": '{ "name": "faker", "version": "1.0.0", "main": "index.js" }',
  "node_modules/faker/index.js": "exports.fake = 1;",
};

/** One violation of each rule: the rule, and the file that breaks it. */
const planted: readonly [rule: string, file: string, text: string][] = [
  ["modules-are-on-the-map", "app/welcome.ts", 'import "./modules/unknown/public.ts";'],
  ["another-module-only-through-its-public-file", "app/modules/plans/list-plans.ts", 'import "#modules/people/person-table.ts";'],
  [
    "another-module-only-through-its-public-file",
    "app/modules/plans/types-too.ts",
    'import type { people } from "#modules/people/person-table.ts"; export type People = typeof people;',
  ],
  ["outside-modules-only-their-public-files", "app/open.ts", 'import "#modules/people/person-table.ts";'],
  ["outside-modules-only-their-public-files", "database/worlds/sector.ts", 'import "#modules/people/person-table.ts";'],
  ["plans-uses-only-what-the-map-allows", "app/modules/plans/book.ts", 'import "#modules/entitlements/public.ts";'],
  ["portals-uses-only-what-the-map-allows", "app/modules/portals/count.ts", 'import "#modules/people/public.ts";'],
  ["platform-knows-no-module", "app/platform/mail.ts", 'import "#modules/people/public.ts";'],
  ["ui-knows-no-domain-and-no-database", "app/ui/table.ts", 'import "#platform/database/in-tenant.ts";'],
  ["pages-and-parts-do-not-reach-sql", "app/modules/people/pages/people-page.ts", 'import "../person-table.ts";'],
  ["pages-and-parts-do-not-reach-sql", "app/modules/plans/parts/card.ts", 'import "#platform/database/in-tenant.ts";'],
  ["rule-files-do-no-input-or-output", "app/modules/plans/goal.ts", 'import "#platform/database/in-tenant.ts";'],
  ["rule-files-do-no-input-or-output", "app/modules/plans/plan-form.ts", 'import "#platform/database/in-tenant.ts";'],
  ["rule-files-do-no-input-or-output", "app/modules/plans/plan-policy.ts", 'import "node:fs";'],
  ["browser-code-stands-alone", "app/browser/autosave.ts", 'import "../platform/web/actor.ts";'],
  ["server-code-does-not-import-browser-code", "app/ui/page.ts", 'import "../browser/dialog.ts";'],
  ["no-cycles", "app/platform/a.ts", 'import { b } from "./b.ts"; export const a = b;'],
  ["the-product-runs-without-development-packages", "app/demo.ts", 'import "faker";'],
  ["every-import-is-found", "app/lost.ts", 'import "./nowhere.ts";'],
];
const helpers = { "app/platform/b.ts": 'import { a } from "./a.ts"; export const b = a;', "app/modules/unknown/public.ts": "export const unknown = 1;" };

function plant(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

describe("the rules on who may import what", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "windroos-boundaries-"));
    plant(folder, {
      "package.json": JSON.stringify({
        type: "module",
        imports: { "#modules/*": "./app/modules/*", "#platform/*": "./app/platform/*" },
        devDependencies: { faker: "1.0.0" },
      }),
      ...good,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are content with a house that keeps them", async () => {
    expect((await cruise(folder)).violations).toEqual([]);
  });

  it("each find the violation that is planted for them", async () => {
    plant(folder, { ...Object.fromEntries(planted.map(([, file, text]) => [file, text])), ...helpers });
    const { violations } = await cruise(folder);
    const found = new Set(violations.map((violation) => `${violation.rule.name} ${violation.from}`));
    expect(planted.map(([rule, file]) => `${rule} ${file}`).filter((wanted) => !found.has(wanted))).toEqual([]);
  });

  it("have no rule without a planted violation", async () => {
    const { default: config } = (await import(path.join(root, ".dependency-cruiser.mjs"))) as { default: { forbidden: { name: string }[] } };
    const tried = new Set(planted.map(([rule]) => rule));
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !tried.has(name) && !name.endsWith("-uses-only-what-the-map-allows"))).toEqual([]);
  });
});

describe("this house", () => {
  it("is read whole, and keeps its own rules", async () => {
    const { totalCruised, violations } = await cruise(root);
    // With a TypeScript it can not use, the tool reads nothing and is content.
    expect(totalCruised).toBeGreaterThan(100);
    expect(violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
  });
});
