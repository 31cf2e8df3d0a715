import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { findRunningPostgres } from "./find-running-postgres.ts";
import { clearFolders, clusterOf, emptyFolder, folderWithDatabase, isRunning, permissionsOf, query, serverPid } from "./stand-in-folder.ts";
import { startPostgres } from "./start-postgres.ts";
import { listPostgresClients, stopPostgres } from "./stop-postgres.ts";

afterAll(clearFolders);

test("a first start makes a database that keeps what it acknowledges", async () => {
  const dataDir = emptyFolder();
  const postgres = await startPostgres({ dataDir });
  const [row] = await query(
    postgres.adminUrl,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits, current_setting('server_encoding') as encoding,
       (select datlocprovider::text || datlocale from pg_database where datname = 'postgres') as locale, lower('É') as lower`,
  );
  await postgres.stop();
  expect(row).toEqual({ fsync: "on", commits: "on", encoding: "UTF8", locale: "bC.UTF-8", lower: "é" });
  // The password is for the owner's eyes only and lies nowhere else.
  expect(permissionsOf(clusterOf(dataDir))).toBe("700");
  expect(permissionsOf(join(clusterOf(dataDir), "superuser-password"))).toBe("600");
  expect(readdirSync(join(dataDir, "postgres")).filter((name) => name.startsWith("cluster."))).toEqual([]);
});

test("a server listens on this machine only and asks every session for the password", async () => {
  const dataDir = await folderWithDatabase();
  const postgres = await startPostgres({ dataDir });
  const [row] = await query(
    postgres.adminUrl,
    `select current_setting('listen_addresses') as hosts, current_setting('unix_socket_directories') as sockets,
       (select array_agg(distinct auth_method) from pg_hba_file_rules) as methods`,
  );
  expect(row).toEqual({ hosts: "127.0.0.1", sockets: "", methods: ["scram-sha-256"] });
  const withoutPassword = `postgres://postgres:guess@127.0.0.1:${postgres.port}/postgres`;
  await expect(query(withoutPassword, "select 1")).rejects.toThrow(/password authentication failed/);
  await postgres.stop();
});

test("the log holds no value that a statement carried", async () => {
  const dataDir = await folderWithDatabase();
  const postgres = await startPostgres({ dataDir });
  await expect(query(postgres.adminUrl, "select 'Sanne de Boer'::uuid")).rejects.toThrow();
  await query(postgres.adminUrl, "insert into kept values (41)");
  await expect(query(postgres.adminUrl, "insert into kept values (41)")).rejects.toThrow(/duplicate key/);
  await postgres.stop();
  const log = readFileSync(join(dataDir, "postgres", "server.log"), "utf8");
  expect(log).toContain("ready to accept connections");
  expect(log).not.toMatch(/Sanne|\(41\)|insert into/);
});

test("data put back from a backup gets its closed permissions again", async () => {
  const dataDir = await folderWithDatabase();
  chmodSync(clusterOf(dataDir), 0o755);
  const postgres = await startPostgres({ dataDir });
  expect(permissionsOf(clusterOf(dataDir))).toBe("700");
  await postgres.stop();
});

test("a restart gives the same data on the same port", async () => {
  const dataDir = await folderWithDatabase();
  const first = await startPostgres({ dataDir });
  await query(first.adminUrl, "insert into kept values (1)");
  await first.stop();
  const second = await startPostgres({ dataDir });
  expect(second.port).toBe(first.port);
  expect(second.startedByUs).toBe(true);
  expect(await query(second.adminUrl, "select n from kept")).toEqual([{ n: 1 }]);
  await second.stop();
});

test("a server takes another port when somebody else has its own", async () => {
  const dataDir = await folderWithDatabase();
  const squatter = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  const taken = (squatter.address() as { port: number }).port;
  writeFileSync(join(dataDir, "postgres", "port"), `${taken}\n`);
  const postgres = await startPostgres({ dataDir });
  expect(postgres.port).not.toBe(taken);
  expect(await query(postgres.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await postgres.stop();
  squatter.close();
});

test("who comes second joins, and only the last to leave stops the server", async () => {
  const dataDir = await folderWithDatabase();
  const first = await startPostgres({ dataDir });
  const second = await startPostgres({ dataDir });
  expect([first.startedByUs, second.startedByUs]).toEqual([true, false]);
  expect(second.adminUrl).toBe(first.adminUrl);
  const pid = serverPid(dataDir);
  await first.stop();
  expect(await query(second.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await second.stop();
  expect(isRunning(pid)).toBe(false);
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
});

test("stopping twice counts once", async () => {
  const dataDir = await folderWithDatabase();
  const [first, second] = [await startPostgres({ dataDir }), await startPostgres({ dataDir })];
  await Promise.all([first.stop(), first.stop()]);
  expect(await query(second.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  await second.stop();
});

test("a full stop ends the server under its users and leaves no process", async () => {
  const dataDir = await folderWithDatabase();
  const postgres = await startPostgres({ dataDir });
  const busy = query(postgres.adminUrl, "select pg_sleep(60)").catch((error: Error) => error.message);
  // Stopped before it is asked anything, a session only learns that its connection is gone.
  const asleep = "select pid from pg_stat_activity where wait_event = 'PgSleep'";
  await vi.waitFor(async () => expect(await query(postgres.adminUrl, asleep)).toHaveLength(1), 10_000);
  const backends = await query(postgres.adminUrl, "select pid from pg_stat_activity");
  const pids = [serverPid(dataDir), ...backends.map((row) => row["pid"] as number)];
  expect(await listPostgresClients(dataDir)).toEqual([process.pid]);
  expect(await stopPostgres(dataDir)).toBe(true);
  expect(pids.filter(isRunning)).toEqual([]);
  expect(await busy).toMatch(/terminat/);
  expect(await stopPostgres(dataDir)).toBe(false);
  await postgres.stop();
});

test("a folder without a database has no server and nothing to stop", async () => {
  const dataDir = emptyFolder();
  expect(await findRunningPostgres(dataDir)).toBeUndefined();
  expect(await stopPostgres(dataDir)).toBe(false);
  expect(await listPostgresClients(dataDir)).toEqual([]);
});

test("data of another major version is refused with the way out", async () => {
  const dataDir = emptyFolder();
  mkdirSync(clusterOf(dataDir), { recursive: true });
  writeFileSync(join(clusterOf(dataDir), "PG_VERSION"), "17\n");
  const refusal = startPostgres({ dataDir });
  await expect(refusal).rejects.toMatchObject({ reason: "other-version" });
  await expect(refusal).rejects.toThrow(/PostgreSQL 17.*PostgreSQL 18.*backup.*restore/s);
});

test("a cluster folder that holds no database is refused and left as it is", async () => {
  const dataDir = emptyFolder();
  mkdirSync(clusterOf(dataDir), { recursive: true });
  writeFileSync(join(clusterOf(dataDir), "holiday.jpg"), "");
  await expect(startPostgres({ dataDir })).rejects.toMatchObject({ reason: "not-a-cluster" });
  expect(existsSync(join(clusterOf(dataDir), "holiday.jpg"))).toBe(true);
});

test("a lost password is named with the file to put back", async () => {
  const dataDir = emptyFolder();
  mkdirSync(clusterOf(dataDir), { recursive: true });
  writeFileSync(join(clusterOf(dataDir), "PG_VERSION"), "18\n");
  await expect(startPostgres({ dataDir })).rejects.toThrow(/superuser-password.*backup/);
});

test("a wrong setting of the administrator is shown in the server's own words", async () => {
  const dataDir = await folderWithDatabase();
  const own = join(dataDir, "postgres", "own.conf");
  writeFileSync(own, "max_connections = a lot\n");
  await expect(startPostgres({ dataDir })).rejects.toThrow(/own\.conf|max_connections/);
  writeFileSync(own, "max_connections = 33\n");
  const postgres = await startPostgres({ dataDir });
  expect(await query(postgres.adminUrl, "show max_connections")).toEqual([{ max_connections: "33" }]);
  await postgres.stop();
});
