import { afterAll, beforeAll, expect, it } from "vitest";
import { cpSync } from "node:fs";
import { spawn } from "node:child_process";
import { sql } from "kysely";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import { systemActor } from "#platform/web/actor.ts";
import { closeYears } from "#modules/entitlements/public.ts";
import { openWindroos } from "#app/open-windroos.ts";
import { temporaryDataDir } from "#tests/support/start-windroos.ts";
import { newPastYear } from "#worlds/past-year.ts";

const [first, second] = [temporaryDataDir(), temporaryDataDir()];
const people = 10_000;
let portal: Portal;
let close: () => Promise<void>;

const open = async (dataDir: string): Promise<void> => {
  ({ close } = await openWindroos({ PATH: process.env["PATH"], DATA_DIR: dataDir, LOG_LEVEL: "error" }));
};

beforeAll(async () => {
  await open(first.dataDir);
  portal = await newPastYear({ name: "jaareinde", title: "Jaareinde", sector: "vo", storage: "shared" }, people);
  await close();
  cpSync(first.dataDir, second.dataDir, { recursive: true });
  await open(first.dataDir);
}, 240_000);
afterAll(async () => {
  await close?.();
  first.remove();
  second.remove();
});

it("H-70 closing ten thousand years that is killed three times ends as closing them once, undisturbed", async () => {
  const shares: number[] = [];
  for (const share of [0.05, 0.3, 0.6]) {
    await killedAt(share * people);
    shares.push(await countClosed());
    expect(await halfClosed(), "somebody is closed in part").toBe(0);
  }
  expect(shares[0], "the first kill came before anything was closed").toBeGreaterThan(0);
  expect(shares.at(-1), "everything was closed before the last kill").toBeLessThan(people);
  await closeYears(systemActor(portal));
  const disturbed = { closed: await countClosed(), entries: await entriesOfClosing() };
  await close();
  await open(second.dataDir);
  await closeYears(systemActor(portal));
  expect({ closed: await countClosed(), entries: await entriesOfClosing() }).toEqual(disturbed);
}, 240_000);

/** Closes in a process of its own and kills it without warning once so many are closed. */
async function killedAt(count: number): Promise<void> {
  const child = spawn(process.execPath, ["build/windroos.mjs", "entitlements", "close", "--portal", portal.name], {
    env: { PATH: process.env["PATH"], DATA_DIR: first.dataDir, LOG_LEVEL: "error" },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (let isOver = false; !isOver && (await countClosed()) < count;) isOver = await Promise.race([ended.then(() => true), pause(10).then(() => false)]);
  child.kill("SIGKILL");
  await ended;
}

async function countClosed(): Promise<number> {
  const answer = await inTenant({ portal }, (db) =>
    sql<{ n: number }>`select count(*)::int as n from entitlement_accounts where closed_on is not null`.execute(db),
  );
  return answer.rows[0]?.n ?? 0;
}

/** People whose closing wrote something without being closed, or who are closed with something left. */
async function halfClosed(): Promise<number> {
  const answer = await inTenant({ portal }, (db) =>
    sql<{ n: number }>`select count(*)::int as n from (
      select a.closed_on, sum(case when e.kind in ('grant', 'carry_in') then e.hundredth_hours else -e.hundredth_hours end) as hours,
        sum(case when e.kind in ('grant', 'carry_in') then e.cents else -e.cents end) as money, bool_or(e.kind in ('lapse', 'carry_out')) as settled
      from entitlement_accounts a join ledger_entries e on e.tenant_id = a.tenant_id and e.account_id = a.id
      where a.ends_on < current_date group by a.id, a.closed_on) s
      where (closed_on is null and settled) or (closed_on is not null and (hours <> 0 or money <> 0))`.execute(db),
  );
  return answer.rows[0]?.n ?? 0;
}

/** Every entry of closing, by person and year. Ids and moments of entries differ from run to run, people do not. */
async function entriesOfClosing(): Promise<unknown[]> {
  const answer = await inTenant({ portal }, (db) =>
    sql`select a.person_id, a.label, e.kind, e.hundredth_hours, e.cents, count(*)::int as times
      from ledger_entries e join entitlement_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
      where e.kind in ('lapse', 'carry_out', 'carry_in') group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(db),
  );
  return answer.rows;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
