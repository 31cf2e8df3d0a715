import { randomUUID } from "node:crypto";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { systemActor } from "#platform/web/actor.ts";
import { importEsco } from "#modules/esco/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { writeEscoFiles } from "./esco-files.ts";
import { peakMegabytes, runInProcess } from "./own-process.ts";

type Measured = { readonly seconds: number; readonly again_seconds: number; readonly megabytes: number; readonly relations: number };

/**
 * All files of the classification into the library of a portal, and the same once more. In a process of its own (the benchmark of the compass, told so by
 * ESCO_FILES), so that its memory is its own. ESCO_DIR names a folder with the real files; without it made-up ones of the same size are used.
 */
export async function measureEsco(): Promise<BenchResult> {
  const folder = process.env["ESCO_FILES"];
  if (folder) return { rows: [await importHere(folder)], budgets: [] };
  const { dataDir, remove } = temporaryDataDir();
  try {
    const [measured] = await runInProcess<Measured>("compass", { DATA_DIR: dataDir, ESCO_FILES: process.env["ESCO_DIR"] ?? writeEscoFiles(dataDir) });
    if (!measured) throw new Error("the import measured nothing");
    const budgets = [budget("all files: seconds", measured.seconds, 60), budget("all files: MB at the peak of the process", measured.megabytes, 500)];
    return { rows: [measured], budgets };
  } finally {
    remove();
  }
}

async function importHere(folder: string): Promise<Measured> {
  const { close } = await openWindroos(process.env);
  const portal = mustBeDone(await createPortal({ name: `bench-${randomUUID().slice(0, 8)}`, title: "Bench", sector: "vo", storage: "shared" }));
  const actor = systemActor(portal, "operator");
  const timed = async () => {
    const began = performance.now();
    const done = mustBeDone(await importEsco(actor, folder));
    return { seconds: (performance.now() - began) / 1000, relations: done.relations };
  };
  const first = await timed();
  const again = await timed();
  const measured = { seconds: first.seconds, again_seconds: again.seconds, megabytes: peakMegabytes(), relations: first.relations };
  await close();
  return measured;
}
