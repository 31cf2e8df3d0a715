import { type BenchResult } from "./bench-result.ts";
import { median } from "./measure.ts";
import { askPort, startWindroos, temporaryDataDir } from "#tests/support/start-windroos.ts";

const rounds = 3;

/** From the command to the first page: a first start on an empty data folder, and a restart on a filled one. Installing is not counted. */
export async function run(): Promise<BenchResult> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = temporaryDataDir();
    first.push(await secondsToFirstPage(folder.dataDir));
    again.push(await secondsToFirstPage(folder.dataDir));
    folder.remove();
  }
  return {
    rows: [
      { what: "first start with demo worlds", median_s: median(first), slowest_s: Math.max(...first) },
      { what: "restart", median_s: median(again), slowest_s: Math.max(...again) },
    ],
    budgets: [],
  };
}

async function secondsToFirstPage(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await startWindroos({ dataDir });
  const page = await askPort(server.port, "dewaterkant", "/inloggen");
  await page.text();
  const seconds = (performance.now() - began) / 1000;
  await server.end();
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
  return seconds;
}
