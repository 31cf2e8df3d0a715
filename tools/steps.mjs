import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "./ensure.mjs";

const reports = join(root, ".data", "test-report");

/** What is checked without running the product. A step waits for its settings file to exist. */
export const checkSteps = [
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "lint", command: ["oxlint", "--type-aware"], settings: ".oxlintrc.json*" },
  { name: "format", command: ["oxfmt", "--check", "."], settings: ".oxfmtrc.json*" },
  { name: "boundaries", command: ["depcruise", "--output-type", "err", "app", "database"], settings: ".dependency-cruiser.*" },
];

/** The tests, those without a browser first. `args` of the caller narrow them: npm test -- app/modules/plans */
export function testSteps(args) {
  const tests = { name: "tests", command: [...vitest("tests"), "--project=!journeys", ...args], report: "tests" };
  if (globSync("tests/journeys/**/*.journey.ts", { cwd: root }).length === 0) return [tests];
  const journeys = { name: "journeys", command: [...vitest("journeys"), "--project=journeys", "--maxWorkers=2", ...args], report: "journeys", browser: true };
  return [tests, journeys];
}

/** Last, because it says nothing of whether the product works: what is made from the code must be what is committed. */
export const documentsStep = { name: "documents", command: ["node", "tools/run.mjs", "tools/docs.ts", "--check"] };

function vitest(name) {
  const narrowed = ["--passWithNoTests", "--reporter=default", "--reporter=json"];
  return ["vitest", "run", ...narrowed, `--outputFile.json=${join(reports, `${name}.json`)}`];
}

/** Runs the steps one after the other up to the first that fails; counts what each found. */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  for (const step of steps) {
    if (step.settings && globSync(step.settings, { cwd: root }).length === 0) {
      say(`\n— ${step.name}: passed over, there is no ${step.settings} yet`);
      continue;
    }
    const succeeded = await runStep(step);
    const { passed, failed } = countsOf(step);
    total.passed += passed;
    // A run can fail without a failed test: an error outside the tests, or a check that is not made of tests.
    total.failed += succeeded ? failed : Math.max(1, failed);
    if (succeeded) continue;
    say("", `The step “${step.name}” failed: ${step.command.join(" ")}`, "Its messages are above; the steps after it did not run.");
    break;
  }
  return total;
}

async function runStep(step) {
  say(`\n— ${step.name}`);
  const began = performance.now();
  const code = await run(step.command);
  say(`— ${step.name}: ${code === 0 ? "good" : "failed"} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return code === 0;
}

let running;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exitCode = 1;
  });
}

function run([program, ...args]) {
  return new Promise((resolve) => {
    running = spawn(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
    running.on("error", (error) => {
      say(`${program}: ${error.message}`);
      resolve(1);
    });
    running.on("exit", (code) => resolve(code ?? 1));
  });
}

function countsOf({ report }) {
  const path = report && join(reports, `${report}.json`);
  if (!path || !existsSync(path)) return { passed: 0, failed: 0 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(path, "utf8"));
  return { passed, failed };
}
