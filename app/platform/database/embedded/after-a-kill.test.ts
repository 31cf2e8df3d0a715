import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { findRunningPostgres } from "./find-running-postgres.ts";
import { clearFolders, clusterOf, emptyFolder, folderWithDatabase, isRunning, killHard, letStop, query, serverPid, startElsewhere } from "./stand-in-folder.ts";
import { startPostgres } from "./start-postgres.ts";

afterAll(clearFolders);

test("what was acknowledged before the server was killed is there after the next start", async () => {
  const dataDir = await folderWithDatabase();
  const killed = await startPostgres({ dataDir });
  await query(killed.adminUrl, "insert into kept select generate_series(1, 500)");
  process.kill(serverPid(dataDir), "SIGKILL");
  const next = await startPostgres({ dataDir });
  expect(next.startedByUs).toBe(true);
  expect(await query(next.adminUrl, "select count(*)::int as n from kept")).toEqual([{ n: 500 }]);
  await Promise.all([killed.stop(), next.stop()]);
});

test("a start waits for a killed server's last sessions to end", async () => {
  const dataDir = await folderWithDatabase();
  const killed = await startPostgres({ dataDir });
  const busy = query(killed.adminUrl, "select count(*) from generate_series(1, 3000000)").catch(() => undefined);
  await sleep(50);
  process.kill(serverPid(dataDir), "SIGKILL");
  const next = await startPostgres({ dataDir });
  expect(await query(next.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await busy;
  await Promise.all([killed.stop(), next.stop()]);
});

test("a process number that now belongs to another program does not keep the server from starting", async () => {
  const dataDir = await folderWithDatabase();
  const stranger = spawn("sleep", ["30"]);
  leavePostmasterFile(dataDir, `${stranger.pid}\n${clusterOf(dataDir)}\n1763800000\n5999\n\n127.0.0.1\n  1234567 0\nready   \n`);
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
  const postgres = await startPostgres({ dataDir });
  expect(await query(postgres.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await postgres.stop();
  expect(isRunning(pidOf(stranger))).toBe(true);
  stranger.kill();
});

test("a copy of a running server's folder is a server of its own", async () => {
  const dataDir = await folderWithDatabase();
  const original = await startPostgres({ dataDir });
  const copyDir = await folderWithDatabase();
  leavePostmasterFile(copyDir, readFileSync(join(clusterOf(dataDir), "postmaster.pid"), "utf8"));
  const copy = await startPostgres({ dataDir: copyDir });
  expect(copy.startedByUs).toBe(true);
  await copy.stop();
  expect(await query(original.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await original.stop();
});

test.each(["", "nonsense"])("a half-written process file (%j) does not keep the server from starting", async (text) => {
  const dataDir = await folderWithDatabase();
  leavePostmasterFile(dataDir, text);
  const postgres = await startPostgres({ dataDir });
  expect(postgres.startedByUs).toBe(true);
  await postgres.stop();
});

test("a server outlives the process that started it and is joined by the next", async () => {
  const dataDir = await folderWithDatabase();
  const starter = startElsewhere(dataDir);
  const { port } = await starter.said;
  const pid = serverPid(dataDir);
  await killHard(starter);
  expect(await findRunningPostgres(dataDir)).toMatchObject({ port, pid });
  const next = await startPostgres({ dataDir });
  expect(next).toMatchObject({ port, startedByUs: false });
  await next.stop();
  expect(isRunning(pid)).toBe(false);
});

test("a killed process no longer counts as a user of the server", async () => {
  const dataDir = await folderWithDatabase();
  const postgres = await startPostgres({ dataDir });
  const other = startElsewhere(dataDir);
  expect(await other.said).toMatchObject({ startedByUs: false });
  const pid = serverPid(dataDir);
  await killHard(other);
  await postgres.stop();
  expect(isRunning(pid)).toBe(false);
});

test("of processes that start at once on an empty folder one starts and the others join", async () => {
  const dataDir = emptyFolder();
  const starters = [startElsewhere(dataDir), startElsewhere(dataDir), startElsewhere(dataDir)];
  const said = await Promise.all(starters.map((starter) => starter.said));
  expect(said.filter((one) => one.startedByUs)).toHaveLength(1);
  expect(new Set(said.map((one) => one.adminUrl)).size).toBe(1);
  const pid = serverPid(dataDir);
  await Promise.all(starters.map(letStop));
  expect(isRunning(pid)).toBe(false);
});

test("a process that is killed while it makes the database leaves nothing half made", async () => {
  const dataDir = emptyFolder();
  const unlucky = startElsewhere(dataDir);
  unlucky.said.catch(() => {});
  const folder = join(dataDir, "postgres");
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith("cluster."))) await sleep(5);
  await sleep(100);
  await killHard(unlucky);
  expect(existsSync(clusterOf(dataDir))).toBe(false);
  const postgres = await startPostgres({ dataDir });
  expect(await query(postgres.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  expect(readdirSync(folder).filter((name) => name.startsWith("cluster."))).toEqual([]);
  await postgres.stop();
});

test("somebody else's server on the noted port is not taken for ours", async () => {
  const [mine, theirs] = [await folderWithDatabase(), await folderWithDatabase()];
  const stranger = await startPostgres({ dataDir: theirs });
  writeFileSync(join(mine, "postgres", "port"), `${stranger.port}\n`);
  const postgres = await startPostgres({ dataDir: mine });
  expect(postgres.port).not.toBe(stranger.port);
  await Promise.all([postgres.stop(), stranger.stop()]);
});

test.runIf(process.getuid?.() === 0)("where root may not make a namespace the server runs as nobody", async () => {
  const dataDir = emptyFolder();
  const withoutUnshare = emptyFolder();
  mkdirSync(join(withoutUnshare, "bin"));
  const starter = startElsewhere(dataDir, { PATH: join(withoutUnshare, "bin") });
  const { adminUrl } = await starter.said;
  expect(await query(adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  expect(readFileSync(`/proc/${serverPid(dataDir)}/status`, "utf8")).toMatch(/Uid:\s+65534/);
  await letStop(starter);
  const again = await startPostgres({ dataDir });
  expect(readFileSync(`/proc/${serverPid(dataDir)}/status`, "utf8")).toMatch(/Uid:\s+65534/);
  await again.stop();
});

function leavePostmasterFile(dataDir: string, text: string): void {
  writeFileSync(join(clusterOf(dataDir), "postmaster.pid"), text);
}

function pidOf(child: ChildProcess): number {
  if (!child.pid) throw new Error("the process did not start");
  return child.pid;
}
