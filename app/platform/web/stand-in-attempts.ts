import { openSecrets } from "#platform/config/secrets.ts";
import { closeDatabases, type DatabaseSettings, openDatabases } from "#platform/database/databases.ts";
import type { Tenant } from "#platform/database/tenant.ts";
import { type Limit, takeAttempt } from "./take-attempt.ts";

type Order = { readonly settings: DatabaseSettings; readonly secret: string; readonly portal: Tenant; readonly times: number; readonly limit: Limit };

// A second web process, for the test that limits hold over all of them: takes attempts all at once and says how many were allowed.
process.once("message", async ({ settings, secret, portal, times, limit }: Order) => {
  openSecrets({ SECRET_KEY: secret, DATA_DIR: ".data/test" });
  openDatabases(settings);
  const waits = await Promise.all(Array.from({ length: times }, () => takeAttempt(portal, "processes", "one", limit)));
  process.send?.(waits.filter((wait) => wait === undefined).length);
  await closeDatabases();
  process.disconnect();
});
