import pg from "pg";
import { readConfig, type Config } from "#platform/config/config.ts";
import { openSecrets } from "#platform/config/secrets.ts";
import { closeDatabases, databaseSettings, openDatabases } from "#platform/database/databases.ts";
import { startPostgres } from "#platform/database/embedded/start-postgres.ts";
import { migrate } from "#platform/database/migrate.ts";
import { openFiles } from "#platform/files/files.ts";
import { log, openLog } from "#platform/log/log.ts";
import { openMail } from "#platform/mail/send-mail.ts";
import { openRuleSets } from "#modules/entitlements/public.ts";
import { forgetPortals, listPortals } from "#modules/portals/public.ts";
import "./all-listeners.ts";

export type Opened = { readonly config: Config; close: () => Promise<void> };

// The embedded server belongs to this product alone; its superuser's own database stays empty.
const embeddedDatabase = "windroos";

/**
 * Opens what every process of the product needs, the web server as well as a command: settings, secrets, log,
 * a running PostgreSQL (the embedded one, or DATABASE_URL) and an up-to-date schema in the shared and every own database.
 */
export async function openWindroos(environment: Record<string, string | undefined>, defaults: Record<string, string> = {}): Promise<Opened> {
  const config = readConfig({ ...defaults, ...environment });
  openLog(config.LOG_LEVEL);
  openSecrets(config);
  openMail(config);
  openFiles(config);
  openRuleSets(config.DATA_DIR);
  const server = config.DATABASE_URL
    ? undefined
    : await startPostgres({
        dataDir: config.DATA_DIR,
        log: (message, fields) => log.info("database.embedded", { message, ...(fields as Record<string, string | number>) }),
      });
  try {
    const ownerUrl = config.DATABASE_URL ?? (await embeddedUrl(server?.adminUrl as string));
    openDatabases({ ownerUrl, appRole: config.DATABASE_APP_ROLE, connections: config.DATABASE_CONNECTIONS });
    await migrateAll();
  } catch (error) {
    await closeDatabases();
    await server?.stop();
    throw error;
  }
  return {
    config,
    close: async () => {
      await closeDatabases();
      await server?.stop();
    },
  };
}

async function migrateAll(): Promise<void> {
  await migrate(databaseNameOf(databaseSettings().ownerUrl));
  forgetPortals();
  for (const portal of await listPortals()) if (portal.storage === "own") await migrate(portal.databaseName);
}

async function embeddedUrl(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [embeddedDatabase]);
    // Two first starts may meet here; the second finds it made.
    if (found.rowCount === 0)
      await client.query(`create database ${embeddedDatabase}`).catch((error: { code?: string }) => {
        if (error.code !== "42P04" && error.code !== "23505") throw error;
      });
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${embeddedDatabase}`;
  return url.href;
}

function databaseNameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
