// Runs on a thread of its own with a bounded heap, because reading in a release takes seconds of nothing but computing. Erasable TypeScript
// only: in tests Node runs this very file, in the product it is bundled beside main.mjs.
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type EscoProblem, EscoUnreadable } from "./esco-problem.ts";
import { type LibraryRows, libraryRows } from "./library-rows.ts";
import { readEsco } from "./read-esco.ts";
import { type HandedIn, unpackRelease } from "./unpack-release.ts";

/** A folder on the server, or files that somebody handed in. */
export type EscoSourceFiles = { readonly folder: string } | { readonly files: readonly HandedIn[] };
export type RowsRead = { readonly ok: true; readonly rows: LibraryRows } | { readonly ok: false; readonly problem: EscoProblem };

/** `under`: where a folder of its own may be made, as the server was told. */
export type EscoWork = { readonly source: EscoSourceFiles; readonly under: string };

async function answer({ source, under }: EscoWork): Promise<RowsRead> {
  if ("folder" in source) return rowsOf(source.folder);
  const folder = await mkdtemp(path.join(under, "windroos-esco-"));
  try {
    await unpackRelease(source.files, folder);
    return await rowsOf(folder);
  } catch (error) {
    if (error instanceof EscoUnreadable) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rowsOf(folder: string): Promise<RowsRead> {
  const read = await readEsco(folder);
  return read.ok ? { ok: true, rows: libraryRows(read.esco) } : read;
}

parentPort?.postMessage(await answer(workerData as EscoWork));
