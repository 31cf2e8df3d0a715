import { build } from "esbuild";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { readConfig } from "#platform/config/config.ts";
import { makeWeb } from "#app/web.ts";
import { type Budget, budget } from "./bench-result.ts";
import type { BenchPerson, BenchWorld } from "./bench-world.ts";
import { load, median } from "./measure.ts";
import { type Program, startProgram } from "./start-program.ts";

// The first round warms both up, as a server is that has run for a minute: code that is not compiled yet costs three times as much.
const rounds = 6;
const seconds = 3;
const connections = 20;

/** A page, and the person who opens it. */
export type MeasuredPage = { readonly name: string; readonly path: string; readonly who: keyof BenchWorld["people"] };
type MeasuredPages = { readonly rows: readonly Readonly<Record<string, string | number>>[]; readonly budgets: readonly Budget[] };

/** Signed-in pages against a floor of the same rows as JSON, in turns, and their round trips. `also` runs while the product still serves. */
export async function measurePages<Also>(
  world: BenchWorld,
  pages: readonly MeasuredPage[],
  also: (port: number) => Promise<Also>,
): Promise<MeasuredPages & { readonly also: Also }> {
  const env = { DATA_DIR: world.dataDir, PORT: "0", MODE: "development", JOBS: "false", LOG_LEVEL: "warn" };
  const ids = Object.fromEntries(Object.entries(world.people).map(([name, person]) => [name, person.personId]));
  const [ours, floor] = [await startProgram("build/main.mjs", env), await startProgram(await bundleFloor(), { ...env, BENCH_PEOPLE: JSON.stringify(ids) })];
  try {
    const rows = [];
    const budgets: Budget[] = [];
    for (const page of pages) {
      const figures = await compare(page, world.people[page.who], ours, floor);
      const trips = await roundTrips(page, world.people[page.who]);
      rows.push({ page: page.name, ...figures, ...trips });
      budgets.push(budget(`${page.name}: CPU ÷ floor`, figures.ratio, 4), budget(`${page.name}: database round trips`, trips.round_trips, 6));
    }
    return { rows, budgets, also: await also(ours.port) };
  } finally {
    await ours.end();
    await floor.end();
  }
}

async function compare(page: MeasuredPage, person: BenchPerson, ours: Program, floor: Program) {
  const runs = { page: [] as number[], floor: [] as number[], p50: [] as number[], p95: [] as number[], perSecond: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const measured = await load({
      url: `http://127.0.0.1:${ours.port}${page.path}`,
      host: `meetportaal.localhost:${ours.port}`,
      cookie: `__Host-windroos=${person.token}`,
      pid: ours.pid,
      connections,
      seconds,
    });
    const bare = await load({ url: `http://127.0.0.1:${floor.port}${page.path}`, host: "floor", pid: floor.pid, connections, seconds });
    if (measured.failed + bare.failed > 0) throw new Error(`${page.name}: ${measured.failed} pages and ${bare.failed} floors failed`);
    if (round === 0) continue;
    runs.page.push(measured.cpuMsPerRequest);
    runs.floor.push(bare.cpuMsPerRequest);
    runs.p50.push(measured.p50);
    runs.p95.push(measured.p95);
    runs.perSecond.push(measured.perSecond);
  }
  const [cpu, floorCpu] = [median(runs.page), median(runs.floor)];
  return { cpu_ms: cpu, floor_ms: floorCpu, ratio: cpu / floorCpu, p50_ms: median(runs.p50), p95_ms: median(runs.p95), per_second: median(runs.perSecond) };
}

/** Round trips of one page, session included, once everything that is remembered is remembered. */
async function roundTrips(page: MeasuredPage, person: BenchPerson): Promise<{ queries: number; round_trips: number }> {
  const web = makeWeb(readConfig({ MODE: "development", LOG_LEVEL: "warn" }));
  const ask = async () =>
    web.request(`http://meetportaal.localhost${page.path}`, { headers: { host: "meetportaal.localhost", cookie: `__Host-windroos=${person.token}` } });
  await ask();
  const [answer, count] = await countDatabase(ask);
  if (answer.status !== 200) throw new Error(`${page.name} answered ${answer.status}`);
  return { queries: count.queries, round_trips: count.roundTrips };
}

async function bundleFloor(): Promise<string> {
  const outfile = path.join(projectRoot(), "build/run/floor-server.mjs");
  await build({
    absWorkingDir: projectRoot(),
    entryPoints: ["bench/floor-server.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "#jsx",
    logLevel: "warning",
  });
  return outfile;
}
