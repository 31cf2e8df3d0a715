import pg from "pg";
import { deriveSecret } from "../config/secrets.ts";
import { errorFields, log } from "../log/log.ts";

// Days come back as the text they are: a Date would shift them by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and sums arrive as bigint; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

export type DatabaseSettings = {
  /** Address of the main database as the owner: migrations and the operator's own tables. */
  readonly ownerUrl: string;
  readonly appRole: string;
  readonly connections: number;
  /** A migrated database to copy new ones from; tests use it, because copying is faster than migrating. */
  readonly template?: string;
};

type Opened = {
  readonly settings: DatabaseSettings;
  readonly mainDatabase: string;
  readonly pools: Map<string, pg.Pool>;
};
let opened: Opened | undefined;

/** Opens the databases for this process. Call once at start, before any use case. */
export function openDatabases(settings: DatabaseSettings): void {
  opened = { settings, mainDatabase: databaseOf(settings.ownerUrl), pools: new Map() };
}

/** Ends every connection of this process. Waits for the ones in use. */
export async function closeDatabases(): Promise<void> {
  const pools = [...(opened?.pools.values() ?? [])];
  opened = undefined;
  await Promise.all(pools.map((pool) => pool.end()));
}

function current(): Opened {
  if (!opened) throw new Error("openDatabases() has not been called");
  return opened;
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";
}

/** The name of the main database: it holds the directory of portals and all portals in shared storage. */
export function mainDatabase(): string {
  return current().mainDatabase;
}

/** The settings the databases were opened with. */
export function databaseSettings(): DatabaseSettings {
  return current().settings;
}

/** The owner's address of a database on the same server. @example ownerUrl("windroos_lindewaard") */
export function ownerUrl(databaseName: string = mainDatabase()): string {
  const url = new URL(current().settings.ownerUrl);
  url.pathname = `/${encodeURIComponent(databaseName)}`;
  return url.href;
}

/** The password of the application role, derived so that every process knows it and no file holds it. */
export function appRolePassword(appRole: string): string {
  return deriveSecret(`application role ${appRole}`).toString("base64url");
}

function appUrl(databaseName: string): string {
  const url = new URL(ownerUrl(databaseName));
  url.username = current().settings.appRole;
  url.password = appRolePassword(current().settings.appRole);
  return url.href;
}

/** The pool of the application role: no superuser, no BYPASSRLS. Only `inTenant` uses it. */
export function appPool(databaseName: string): pg.Pool {
  return pool(`app ${databaseName}`, () => appUrl(databaseName), current().settings.connections, true);
}

/** The pool of the owner: only migrations, `onPlatform` and the job runner use it. */
export function ownerPool(databaseName: string = mainDatabase()): pg.Pool {
  return pool(`owner ${databaseName}`, () => ownerUrl(databaseName), 4, false);
}

function pool(key: string, url: () => string, max: number, pipeline: boolean): pg.Pool {
  const pools = current().pools;
  let found = pools.get(key);
  if (!found) {
    found = new pg.Pool({ connectionString: url(), max, pipeline, application_name: "windroos", idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
    // A connection that breaks while idle must not end the process; the next query opens a new one.
    found.on("error", noteLost);
    found.on("connect", (client) => client.on("error", noteLost));
    pools.set(key, found);
  }
  return found;
}

// A pool that ends says goodbye without waiting for its connections; when the server stops first, that is no loss.
function noteLost(error: Error): void {
  if (opened) log.warn("database.connection-lost", errorFields(error));
}

/** Ends the pools of one database, so that it can be dropped or restored. */
export async function closeDatabase(databaseName: string): Promise<void> {
  for (const key of [`app ${databaseName}`, `owner ${databaseName}`]) {
    await current().pools.get(key)?.end();
    current().pools.delete(key);
  }
}
