import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { runMigrations as installQueue } from "graphile-worker";
import { projectRoot } from "../config/project-root.ts";
import { quietQueueLogger } from "../jobs/queue-logger.ts";
import { log } from "../log/log.ts";
import { appRolePassword, databaseSettings, ownerUrl } from "./databases.ts";
import { ensureAppRole, whyNotUsable } from "./app-role.ts";

type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

// Any number that is ours alone: two processes that start together migrate one after the other.
const advisoryLock = 7_120_260_401;

/**
 * Brings one database up to date: plain SQL files in order of name, each in a transaction of its own, under an advisory lock.
 * A file that changed after it was applied is refused, because two databases would then differ silently.
 *
 * @example const applied = await migrate("windroos"); // ["20261122_01_platform.sql"]
 */
export async function migrate(databaseName: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl(databaseName), application_name: "windroos migrate" });
  await client.connect();
  try {
    const problem = await whyNotUsable(client, databaseSettings().appRole);
    if (problem) throw new Error(problem);
    await client.query("select pg_advisory_lock($1)", [advisoryLock]);
    await ensureAppRole(client, databaseSettings().appRole, appRolePassword(databaseSettings().appRole));
    await installQueue({ connectionString: ownerUrl(databaseName), logger: quietQueueLogger }).catch(rethrowWith("the job queue could not be installed"));
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query("create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())");
  await client.query("select set_config('windroos.app_role', $1, false)", [databaseSettings().appRole]);
  const before = new Map((await client.query<{ name: string; hash: string }>("select name, hash from migrations")).rows.map((row) => [row.name, row.hash]));
  const applied: string[] = [];
  for (const migration of readMigrations()) {
    const known = before.get(migration.name);
    if (known === migration.hash) continue;
    if (known) throw new Error(`migration ${migration.name} was changed after it had been applied; write a new one instead`);
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  if (applied.length > 0) log.info("database.migrated", { migrations: applied.length });
  return applied;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migrations (name, hash) values ($1, $2)", [migration.name, migration.hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The migrations of this version in the order in which they run. */
export function readMigrations(): Migration[] {
  const folder = path.join(projectRoot(), "database/migrations");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    });
}

function rethrowWith(what: string): (error: Error) => never {
  return (error) => {
    throw new Error(`${what}: ${error.message}`, { cause: error });
  };
}
