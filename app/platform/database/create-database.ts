import pg from "pg";
import { databaseSettings, ownerUrl } from "./databases.ts";
import { migrate } from "./migrate.ts";

/**
 * Makes a database on the same server and brings it up to date; content when it is there already.
 * For portals that have a database of their own, and for tests.
 *
 * @example await createDatabase("windroos_lindewaard")
 */
export async function createDatabase(databaseName: string, template: string | undefined = databaseSettings().template): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl(), application_name: "windroos create" });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) {
      const from = template ? ` template ${pg.escapeIdentifier(template)}` : "";
      await client.query(`create database ${pg.escapeIdentifier(databaseName)}${from}`).catch(explainMissingRight);
    }
  } finally {
    await client.end();
  }
  await migrate(databaseName);
}

function explainMissingRight(error: { code?: string; message: string }): never {
  if (error.code === "42501") {
    throw new Error(
      'the user of DATABASE_URL may not create databases, which a portal with a database of its own needs: run as an administrator "alter role … createdb", and try again',
      { cause: error },
    );
  }
  throw error;
}
