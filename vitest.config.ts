import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const everything = ["app/**/*.test.{ts,tsx}", "database/**/*.test.ts", "tests/guards/**/*.test.ts"];
// What stands on a portal runs twice: with its rows in the shared database and in a database of its own. Each file has databases of its
// own and opens everything anew, so one process reads the product once and runs many files.
const onPortals = globSync(["app/**/*.test.{ts,tsx}", "database/**/*.test.ts", "tests/guards/**/*.test.ts"]).filter((file) =>
  readFileSync(file, "utf8").includes("tests/support/test-portal.ts"),
);
// What a role reads and writes follows from the URL map and the use cases, and hangs on nothing of the storage; tenancy.test.ts goes through both.
const ofRoles = ["tests/guards/fields.test.ts"];
// Rules need no database, no browser and nothing stood in for: they share one process and what it has read, which saves a second each.
const rules = globSync("app/**/*.test.{ts,tsx}").filter(
  (file) => !/#tests\/support\/(?!worked-sum)|#app\/|\bvi\.|node:(fs|child_process|worker)|process\.env/.test(readFileSync(file, "utf8")),
);
// A server that ends within seconds of being asked is looked at with nothing beside it.
const alone = ["tests/processes/stop-without-loss.test.ts"];
const globalSetup = "./tests/support/global-setup.ts";

export default defineConfig({
  test: {
    pool: "forks",
    // One more than the cores of the smallest machine: a test waits for the database a good part of its time.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "rules", include: rules, isolate: false } },
      { extends: true, test: { name: "shared", include: onPortals, globalSetup, isolate: false, env: { STORAGE: "shared" } } },
      { extends: true, test: { name: "own", include: onPortals, exclude: ofRoles, globalSetup, isolate: false, env: { STORAGE: "own" } } },
      { extends: true, test: { name: "apart", include: everything, exclude: [...rules, ...onPortals], globalSetup, env: { STORAGE: "shared" } } },
      {
        extends: true,
        test: {
          name: "processes",
          include: ["tests/processes/**/*.test.ts"],
          exclude: alone,
          globalSetup: "./tests/support/first-start-setup.ts",
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "alone", include: alone, globalSetup: "./tests/support/first-start-setup.ts", testTimeout: 120_000, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.journey.ts"],
          globalSetup: "./tests/support/first-start-setup.ts",
          testTimeout: 120_000,
          env: { STORAGE: "shared" },
        },
      },
    ],
  },
});
