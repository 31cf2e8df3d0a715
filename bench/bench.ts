import { type BenchResult, printResult } from "./bench-result.ts";

const benches: Record<string, () => Promise<{ run: (args: string[]) => Promise<BenchResult> }>> = {
  pages: () => import("./pages.ts"),
  growth: () => import("./growth.ts"),
  import: () => import("./import.ts"),
  ledger: () => import("./ledger.ts"),
  start: () => import("./start.ts"),
  compass: () => import("./compass.ts"),
  year: () => import("./year.ts"),
};

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const names = args.filter((arg) => !arg.startsWith("--"));
const chosen = names.length > 0 ? names : Object.keys(benches);
let missed = 0;
for (const name of chosen) {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(", ")}.\n`);
    process.exit(2);
  }
  const result = await (await bench()).run(args);
  missed += result.budgets.filter((budget) => !budget.met).length;
  printResult(name, result, asJson);
}
process.exitCode = missed > 0 ? 1 : 0;
