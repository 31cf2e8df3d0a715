import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchResult, budget } from "./bench-result.ts";
import { median } from "./measure.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { staffWorkbook } from "./staff-workbook.ts";

const sizes = [1_000, 10_000, 20_000];
const rounds = 3;

type Measured = { readonly seconds: number; readonly floorSeconds: number; readonly megabytes: number; readonly created: number };

/** A staff workbook from its bytes to people, employments, units and audit trail; each size in a process of its own, so that its memory is its own. */
export async function run(): Promise<BenchResult> {
  const { dataDir, remove } = temporaryDataDir();
  const results: { rows: number; seconds: number; floor: number; megabytes: number }[] = [];
  try {
    for (const rows of sizes) {
      const file = path.join(dataDir, `staff-${rows}.xlsx`);
      writeFileSync(file, await staffWorkbook(rows));
      const measured: Measured[] = [];
      for (let round = 0; round < (rows > 10_000 ? 1 : rounds); round += 1) measured.push(await importOnce(dataDir, file, rows));
      results.push({
        rows,
        seconds: median(measured.map((each) => each.seconds)),
        floor: median(measured.map((each) => each.floorSeconds)),
        megabytes: Math.max(...measured.map((each) => each.megabytes)),
      });
    }
  } finally {
    await stopServer(dataDir);
    remove();
  }
  const [small, large] = results;
  if (!small || !large) throw new Error("two sizes are measured");
  return {
    rows: results.map((each) => ({ rows: each.rows, seconds: each.seconds, ms_per_row: (each.seconds * 1000) / each.rows, bare_insert_seconds: each.floor, ratio_to_bare: each.seconds / each.floor, peak_mb: each.megabytes })),
    budgets: [
      budget("10,000 rows: seconds", large.seconds, 10),
      budget("10,000 rows: MB at the peak of the process", large.megabytes, 400),
      budget("time per row, 10,000 ÷ 1,000", large.seconds / 10_000 / (small.seconds / 1_000), 1.5),
    ],
  };
}

async function importOnce(dataDir: string, file: string, rows: number): Promise<Measured> {
  const answer = await child(["once", file], { DATA_DIR: dataDir, LOG_LEVEL: "error" });
  const measured = JSON.parse(answer) as Measured;
  if (measured.created !== rows) throw new Error(`${measured.created} of ${rows} people were made`);
  return measured;
}

async function stopServer(dataDir: string): Promise<void> {
  await child(["stop"], { DATA_DIR: dataDir, LOG_LEVEL: "error" }).catch(() => {});
  rmSync(path.join(dataDir, "files"), { recursive: true, force: true });
}

function child(args: readonly string[], env: Record<string, string>): Promise<string> {
  const script = fileURLToPath(new URL("./import-once.ts", import.meta.url));
  const running = spawn(process.execPath, [script, ...args], { env: { PATH: process.env["PATH"], ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  running.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    running.once("exit", (code) => (code === 0 ? resolve(output) : reject(new Error(`the import ended with ${code}`))));
  });
}
