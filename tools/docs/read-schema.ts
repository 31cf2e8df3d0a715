import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { projectRoot } from "#platform/config/project-root.ts";
import { openSecrets } from "#platform/config/secrets.ts";
import { createDatabase } from "#platform/database/create-database.ts";
import { closeDatabases, openDatabases, ownerUrl } from "#platform/database/databases.ts";
import { dumpSchema } from "#platform/database/dump-schema.ts";
import { startPostgres } from "#platform/database/embedded/start-postgres.ts";
import { openLog } from "#platform/log/log.ts";

const appRole = "windroos_docs_app";

/** The schema that the migrations lead to, as types for Kysely and as SQL: from a database that is made for it and dropped. */
export async function readSchema(): Promise<{ types: string; sql: string }> {
  openLog("error");
  const server = await startPostgres({ dataDir: path.join(projectRoot(), ".data/test") });
  const name = `docs_${process.pid}`;
  try {
    openSecrets({ SECRET_KEY: "only for documents, never for people", DATA_DIR: ".data/test" });
    openDatabases({ ownerUrl: server.adminUrl, appRole, connections: 2 });
    await createDatabase(name);
    return { types: typesOf(ownerUrl(name)), sql: await onDatabase(ownerUrl(name), (client) => dumpSchema(client, appRole)) };
  } finally {
    await closeDatabases();
    await onDatabase(server.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    await server.stop();
  }
}

function typesOf(url: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "windroos-schema-"));
  const file = path.join(folder, "schema.ts");
  const program = path.join(projectRoot(), "node_modules/kysely-codegen/dist/cli/bin.js");
  const options = [
    "--dialect",
    "postgres",
    "--out-file",
    file,
    "--exclude-pattern",
    "graphile_worker.*",
    "--log-level",
    "error",
    "--date-parser",
    "string",
    "--type-only-imports",
  ];
  try {
    // The address goes by the environment: it holds a password, and arguments are there for all to see.
    execFileSync(process.execPath, [program, ...options], { cwd: projectRoot(), env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", 2, 2] });
    // Counts and sums come back as numbers (databases.ts sets the parser), which the generator can not know.
    return readFileSync(file, "utf8").replace(
      /^export type Int8 = .*$/m,
      "export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
