import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { type Actor, type Portal, systemActor } from "#platform/web/actor.ts";
import { makeCycle, openBank, startCycle } from "#modules/conversations/public.ts";
import { countRights, openLedgers } from "#modules/entitlements/public.ts";
import { addPerson, addStaff, giveRole } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";
import { startSession } from "#modules/signin/start-session.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { sectorStaff } from "#worlds/sector-staff.ts";
import { usesOf } from "#worlds/sector-year.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { type BenchResult, budget } from "./bench-result.ts";
import { load, median } from "./measure.ts";
import { startProgram } from "./start-program.ts";

const pages = { rights: "/rechten/overzicht", conversations: "/gesprekken/overzicht", terms: "/kalender?voor=school" } as const;
const connections = 20;
const seconds = 4;
const rounds = 3;

/** The overviews of HR of a portal of this size, asked by twenty at once: p95 of the median round, and the processor time of one page. */
export async function measureOverviews(people: number): Promise<BenchResult> {
  const folder = temporaryDataDir();
  try {
    const { portal, token } = await makeStaff(folder.dataDir, people);
    const server = await startProgram("build/main.mjs", { DATA_DIR: folder.dataDir, PORT: "0", MODE: "development", JOBS: "false", LOG_LEVEL: "warn" });
    const rows: Record<string, string | number>[] = [];
    for (const [what, path] of Object.entries(pages)) rows.push({ what, ...(await measure(server, portal, path, token)) });
    await server.end();
    return {
      rows,
      budgets: rows.map(({ what, p95_ms }) => budget(`${what} of ${people} people: p95 in ms at ${connections} connections`, Number(p95_ms), 300)),
    };
  } finally {
    folder.remove();
  }
}

async function measure(server: { port: number; pid: number }, portal: Portal, path: string, token: string): Promise<Record<string, number>> {
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = await load({
      url: `http://127.0.0.1:${server.port}${path}`,
      host: `${portal.name}.localhost:${server.port}`,
      cookie: `__Host-windroos=${token}`,
      pid: server.pid,
      connections,
      seconds,
    });
    if (one.failed > 0) throw new Error(`${path}: ${one.failed} requests failed`);
    found.push(one);
  }
  return {
    p95_ms: median(found.map(({ p95 }) => p95)),
    per_second: median(found.map(({ perSecond }) => perSecond)),
    cpu_ms: median(found.map(({ cpuMsPerRequest }) => cpuMsPerRequest)),
  };
}

async function makeStaff(dataDir: string, people: number): Promise<{ portal: Portal; token: string }> {
  const windroos = await openWindroos({ MODE: "development", DATA_DIR: dataDir, LOG_LEVEL: "warn" });
  try {
    const portal = mustBeDone(await createPortal({ name: "meetportaal", title: "Meetportaal", sector: "vo", storage: "shared", isDemo: true }));
    const system = systemActor(portal, "operator");
    const ids = [...(await addStaff(system, sectorStaff(1, people, "vo").staff)).values()];
    for (let from = 0; from < ids.length; from += 1000) await openLedgers(system, ids.slice(from, from + 1000), (right, index) => usesOf(right, from + index));
    await countRights(system);
    const hr = mustBeDone(await addPerson(system, { firstName: "Hanna", infix: "", lastName: "Meten", email: "hanna@meten.example" }));
    await giveRole(system, { personId: hr, role: "hr", unitId: null });
    await startRound({ ...systemActor(portal, "operator"), kind: "person", personId: hr, roles: [{ role: "hr", unitId: null }] });
    const token = await inTenant({ portal }, (db) => startSession(db, { personId: hr, device: "bench", needsFactor: false, passwordGiven: true }));
    return { portal, token };
  } finally {
    await windroos.close();
  }
}

/** A round of conversations for everybody who has a manager. */
async function startRound(adviser: Actor): Promise<void> {
  const questionIds = (await openBank(adviser)).filter(({ kind }) => kind === "development").map(({ id }) => id);
  const dates = { startsOn: addDays(today(), -60), endsOn: addDays(today(), 30) };
  const round = { kind: "development", name: "Ontwikkelgesprekken", partnerId: null, ...dates, reveal: "bothReady", revealDays: null, questionIds } as const;
  mustBeDone(await startCycle(adviser, mustBeDone(await makeCycle(adviser, round)), "everyone"));
}
