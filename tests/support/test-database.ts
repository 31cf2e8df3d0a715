import { rmSync } from "node:fs";
import { afterAll, beforeAll, inject } from "vitest";
import pg from "pg";
import { openSecrets } from "#platform/config/secrets.ts";
import { closeDatabases, openDatabases } from "#platform/database/databases.ts";
import { openFiles } from "#platform/files/files.ts";
import { openLog } from "#platform/log/log.ts";
import { openMail } from "#platform/mail/send-mail.ts";
import { setClock } from "#platform/time/clock.ts";
import { forgetPortals } from "#modules/portals/public.ts";
import { testAppRole, testSecret } from "./global-setup.ts";

let made = 0;

/**
 * Gives this test file a main database of its own, copied from the migrated template, and drops it afterwards,
 * with the databases of the portals that were made in it. Call at the top of the file.
 */
export function useTestDatabase(): { name: () => string; ownerUrl: () => string } {
  let name = "";
  let url = "";
  beforeAll(async () => {
    const server = inject("server");
    made += 1;
    name = `test_${process.pid}_${made}_${Math.floor(performance.now())}`;
    await onAdmin(server.adminUrl, (admin) => copyTemplate(admin, name, server.template));
    url = withDatabase(server.adminUrl, name);
    openLog("silent");
    openSecrets({ SECRET_KEY: testSecret, DATA_DIR: ".data/test" });
    openFiles({ DATA_DIR: `.data/test/of-${name}` });
    openMail({ MAIL_FROM: "Windroos <windroos@test.example>" });
    openDatabases({ ownerUrl: url, appRole: testAppRole, connections: 8, template: server.template });
    forgetPortals();
  });
  afterAll(async () => {
    rmSync(`.data/test/of-${name}`, { recursive: true, force: true });
    setClock();
    await closeDatabases();
    await onAdmin(inject("server").adminUrl, async (admin) => {
      const mine = await admin.query<{ datname: string }>("select datname from pg_database where datname = $1 or datname like $1 || '\\_%'", [name]);
      for (const { datname } of mine.rows) await admin.query(`drop database if exists "${datname}" with (force)`);
    });
  });
  return { name: () => name, ownerUrl: () => url };
}

// Copying a template waits for others that copy it at the same moment, and then says it is in use.
async function copyTemplate(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await admin.query(`create database "${name}" template "${template}"`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function onAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await work(admin).finally(() => admin.end());
}

function withDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
