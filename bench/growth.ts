import { inTenant } from "#platform/database/in-tenant.ts";
import { sql } from "kysely";
import { startSession } from "#modules/signin/start-session.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import type { Portal } from "#platform/web/actor.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { makeSector } from "#worlds/sector.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { load, median } from "./measure.ts";
import { startProgram } from "./start-program.ts";

// Two hundred people a portal, as in a school: what grows is the sector around it.
const sizes = [
  { people: 1_000, portals: 5 },
  { people: 10_000, portals: 50 },
  { people: 60_000, portals: 300 },
] as const;
const rounds = 3;
const seconds = 3;
const connections = 8;
const pages = { start: "/", plan: "/plan", team: "/team", people: "/mensen" } as const;
type PageName = keyof typeof pages;

/** The same pages of one portal while the sector around it grows: p95 at 60,000 people against p95 at 1,000. */
export async function run(): Promise<BenchResult> {
  const folder = temporaryDataDir();
  const rows: Record<string, string | number>[] = [];
  const p95: Record<PageName, number[]> = { start: [], plan: [], team: [], people: [] };
  try {
    for (const size of sizes) {
      const made = await grow(folder.dataDir, size);
      const found = await measure(folder.dataDir, made.tokens);
      for (const name of Object.keys(pages) as PageName[]) p95[name].push(found[name].p95);
      rows.push({
        people: size.people,
        portals: size.portals,
        made_s: made.seconds,
        ...Object.fromEntries(Object.entries(found).map(([name, figures]) => [`${name}_p95_ms`, figures.p95])),
      });
    }
  } finally {
    folder.remove();
  }
  return {
    rows,
    budgets: (Object.keys(pages) as PageName[]).map((name) =>
      budget(`${name}: p95 at 60,000 ÷ p95 at 1,000`, (p95[name].at(-1) as number) / (p95[name][0] as number), 1.5),
    ),
  };
}

type Tokens = Record<"hr" | "manager" | "teacher", string>;

async function grow(dataDir: string, size: { people: number; portals: number }): Promise<{ seconds: number; tokens: Tokens }> {
  const windroos = await openWindroos({ MODE: "development", DATA_DIR: dataDir, LOG_LEVEL: "warn" });
  const began = performance.now();
  await makeSector(size);
  const made = (performance.now() - began) / 1000;
  const portal = (await findPortalByName("sector-0001")) as Portal;
  const tokens = await inTenant({ portal }, async (db) => {
    const found = await sql<{ hr: string; manager: string; teacher: string }>`select
      (select person_id from role_assignments where role = 'hr' limit 1) as hr,
      (select manager_id from employments where manager_id is not null group by 1 order by count(*) desc limit 1) as manager,
      (select person_id from employments where category = 'OP' and manager_id is not null limit 1) as teacher`.execute(db);
    const { hr, manager, teacher } = found.rows[0] as { hr: string; manager: string; teacher: string };
    const session = (personId: string) => startSession(db, { personId, device: "bench", needsFactor: false, passwordGiven: true });
    return { hr: await session(hr), manager: await session(manager), teacher: await session(teacher) };
  });
  await windroos.close();
  return { seconds: made, tokens };
}

async function measure(dataDir: string, tokens: Tokens): Promise<Record<PageName, { p95: number }>> {
  const server = await startProgram("build/main.mjs", { DATA_DIR: dataDir, PORT: "0", MODE: "development", JOBS: "false", LOG_LEVEL: "warn" });
  const who: Record<PageName, string> = { start: tokens.teacher, plan: tokens.teacher, team: tokens.manager, people: tokens.hr };
  const found = {} as Record<PageName, { p95: number }>;
  for (const [name, path] of Object.entries(pages) as [PageName, string][]) {
    const p95s: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const result = await load({
        url: `http://127.0.0.1:${server.port}${path}`,
        host: `sector-0001.localhost:${server.port}`,
        cookie: `__Host-windroos=${who[name]}`,
        pid: server.pid,
        connections,
        seconds,
      });
      if (result.failed > 0) throw new Error(`${name}: ${result.failed} requests failed`);
      p95s.push(result.p95);
    }
    found[name] = { p95: median(p95s) };
  }
  await server.end();
  return found;
}
