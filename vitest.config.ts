import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const everything = ["app/**/*.test.{ts,tsx}", "database/**/*.test.ts", "tests/guards/**/*.test.ts"];
// What stands on a portal runs twice: with its rows in the shared database and in a database of its own.
const onPortals = globSync(["app/**/*.test.{ts,tsx}", "database/**/*.test.ts", "tests/guards/**/*.test.ts"]).filter((file) =>
  readFileSync(file, "utf8").includes("tests/support/test-portal.ts"),
);
const globalSetup = "./tests/support/global-setup.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "shared", include: everything, globalSetup, env: { STORAGE: "shared" } } },
      { extends: true, test: { name: "own", include: onPortals.length > 0 ? onPortals : ["none"], globalSetup, env: { STORAGE: "own" } } },
      { extends: true, test: { name: "processes", include: ["tests/processes/**/*.test.ts"], testTimeout: 120_000, fileParallelism: false } },
      { extends: true, test: { name: "journeys", include: ["tests/journeys/**/*.journey.ts"], globalSetup, testTimeout: 120_000, env: { STORAGE: "shared" } } },
    ],
  },
});
