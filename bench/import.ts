import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { type Actor, systemActor } from "#platform/web/actor.ts";
import { importFromPath } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { median } from "./measure.ts";
import { peakMegabytes, runInProcess } from "./own-process.ts";
import { staffWorkbook } from "./staff-workbook.ts";

const sizes = [1_000, 10_000, 20_000];
const rounds = 3;

type Measured = { readonly seconds: number; readonly floor_seconds: number; readonly megabytes: number; readonly created: number };

/**
 * A staff workbook from its bytes to people, employments, units, search words, rights and audit trail. Each import runs in
 * a process of its own (this same program, told so by IMPORT_FILE), so that its memory is its own.
 */
export async function run(): Promise<BenchResult> {
  const file = process.env["IMPORT_FILE"];
  if (file) return { rows: [await importHere(file)], budgets: [] };
  const { dataDir, remove } = temporaryDataDir();
  try {
    const found = [];
    for (const rows of sizes) found.push(await measure(dataDir, rows));
    return summary(found);
  } finally {
    remove();
  }
}

type Found = { readonly rows: number; readonly seconds: number; readonly floor: number; readonly megabytes: number };

async function measure(dataDir: string, rows: number): Promise<Found> {
  const file = path.join(dataDir, `staff-${rows}.xlsx`);
  writeFileSync(file, await staffWorkbook(rows));
  const measured: Measured[] = [];
  for (let round = 0; round < (rows > 10_000 ? 1 : rounds); round += 1) measured.push(await importInProcess(dataDir, file, rows));
  return {
    rows,
    seconds: median(measured.map((each) => each.seconds)),
    floor: median(measured.map((each) => each.floor_seconds)),
    megabytes: Math.max(...measured.map((each) => each.megabytes)),
  };
}

function summary(found: readonly Found[]): BenchResult {
  const [small, large] = found;
  if (!small || !large) throw new Error("two sizes are measured");
  const perRow = (each: Found) => (each.seconds * 1000) / each.rows;
  return {
    rows: found.map((each) => ({
      rows: each.rows,
      seconds: each.seconds,
      ms_per_row: perRow(each),
      bare_insert_seconds: each.floor,
      ratio_to_bare: each.seconds / each.floor,
      peak_mb: each.megabytes,
    })),
    budgets: [
      budget("10,000 rows: seconds", large.seconds, 10),
      budget("10,000 rows: MB at the peak of the process", large.megabytes, 400),
      budget("time per row, 10,000 ÷ 1,000", perRow(large) / perRow(small), 1.5),
    ],
  };
}

async function importInProcess(dataDir: string, file: string, rows: number): Promise<Measured> {
  const [measured] = await runInProcess<Measured>("import", { DATA_DIR: dataDir, IMPORT_FILE: file });
  if (measured?.created !== rows) throw new Error(`${measured?.created} of ${rows} people were made`);
  return measured;
}

async function importHere(file: string): Promise<Measured> {
  const { close } = await openWindroos(process.env);
  const portal = mustBeDone(await createPortal({ name: `bench-${randomUUID().slice(0, 8)}`, title: "Bench", sector: "vo", storage: "shared" }));
  const actor = systemActor(portal, "operator");
  const began = performance.now();
  const plan = mustBeDone(await importFromPath(actor, file, { dryRun: false }));
  const seconds = (performance.now() - began) / 1000;
  const megabytes = peakMegabytes();
  const measured = { seconds, floor_seconds: await bareInsert(actor, plan.create.length), megabytes, created: plan.create.length };
  await close();
  return measured;
}

/** The floor: as many bare rows into the same table under the same row-level security, made by the database itself and rolled back. */
async function bareInsert(actor: Actor, rows: number): Promise<number> {
  const began = performance.now();
  await inTenant(actor, async (db) => {
    await sql`insert into persons (first_name, last_name, sort_name, email) select 'a', 'b', 'b  a', 'floor' || n || '@school.example' from generate_series(1, ${rows}::int) n`.execute(
      db,
    );
    throw new Error("rolled back");
  }).catch((error: Error) => {
    if (error.message !== "rolled back") throw error;
  });
  return (performance.now() - began) / 1000;
}
