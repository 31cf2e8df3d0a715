import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";
import type { allModules as known } from "#modules/modules.ts";
import { newModule } from "../../tools/new-module.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "windroos-module-"));
  mkdirSync(path.join(folder, "app/modules"), { recursive: true });
  for (const file of ["modules.ts", "year-modules.ts", "module-facts.ts"])
    copyFileSync(path.join(projectRoot(), "app/modules", file), path.join(folder, "app/modules", file));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("a new module gets the files that every module has, and its line on the map", async () => {
  expect(newModule(folder, "peer-review", "Peer review").toSorted()).toEqual([
    "README.md",
    "peer-review-policy.ts",
    "peer-review-words.ts",
    "public.ts",
    "routes.ts",
  ]);
  const { allModules } = (await import(path.join(folder, "app/modules/modules.ts"))) as { allModules: typeof known };
  expect(allModules["peer-review"]?.title).toBe("Peer review");
  expect(allModules["people"]).toBeDefined();
  expect(readFileSync(path.join(folder, "app/modules/peer-review/routes.ts"), "utf8")).toContain("peerReviewRoutes");
});

it("a name that is taken or is no name is refused", () => {
  expect(() => newModule(folder, "peer-review", "Again")).toThrow("already");
  expect(() => newModule(folder, "../evil", "Evil")).toThrow("small letters");
});
