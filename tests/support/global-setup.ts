import { mkdirSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import pg from "pg";
import { openSecrets } from "#platform/config/secrets.ts";
import { closeDatabases, openDatabases } from "#platform/database/databases.ts";
import { startPostgres } from "#platform/database/embedded/start-postgres.ts";
import { migrate } from "#platform/database/migrate.ts";

export type TestServer = { adminUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

export const testSecret = "only for tests, never for people at all";
export const testAppRole = "windroos_test_app";

/** One embedded PostgreSQL for all tests, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.resolve(".data/test");
  mkdirSync(dataDir, { recursive: true });
  const server = await startPostgres({ dataDir });
  const name = `template_${process.pid}_${project.name}`;
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await dropLeftovers(admin);
  // What a test wrote need not outlive a power cut; waiting for the disk is a good part of the time that writing takes.
  await admin.query("alter system set fsync = off");
  await admin.query("select pg_reload_conf()");
  await admin.query(`create database ${name}`);
  openSecrets({ SECRET_KEY: testSecret, DATA_DIR: dataDir });
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  openDatabases({ ownerUrl: url.href, appRole: testAppRole, connections: 2 });
  await migrate(name);
  await closeDatabases();
  project.provide("server", { adminUrl: server.adminUrl, template: name });
  return async () => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server.stop();
  };
}

// Databases of a run that was cut off. A run names its process in them, and one that lives keeps its own.
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const found = await admin.query<{ datname: string }>("select datname from pg_database where datname ~ '^(template|test)_[0-9]+_'");
  for (const { datname } of found.rows) {
    if (isAlive(Number(datname.split("_")[1]))) continue;
    await admin.query(`drop database if exists "${datname}" with (force)`).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
