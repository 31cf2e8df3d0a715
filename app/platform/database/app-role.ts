import pg from "pg";

type Rights = { version: number; super: boolean; create_role: boolean; create_schema: boolean; app_exists: boolean };

/**
 * Why this server or this owner can not carry Windroos, as a sentence for the person who set DATABASE_URL; undefined when all is well.
 *
 * @example await whyNotUsable(client, "windroos_app") // "PostgreSQL 14 is too old: …"
 */
export async function whyNotUsable(client: pg.ClientBase, appRole: string): Promise<string | undefined> {
  const answer = await client.query<Rights>(
    `select current_setting('server_version_num')::int as version, rolsuper as super, rolcreaterole as create_role,
       has_database_privilege(current_database(), 'create') as create_schema,
       exists (select from pg_roles where rolname = $1) as app_exists
     from pg_roles where rolname = current_user`,
    [appRole],
  );
  const rights = answer.rows[0];
  if (!rights) return "the user of DATABASE_URL is unknown to the server";
  if (rights.version < 150_000) return `PostgreSQL ${Math.floor(rights.version / 10_000)} is too old: Windroos needs version 15 or newer`;
  if (!rights.create_schema)
    return "the user of DATABASE_URL may not create tables in this database: grant create on the database to that user, or make that user its owner";
  if (!rights.super && !rights.create_role) {
    return `the user of DATABASE_URL may not manage roles (${rights.app_exists ? "set the password of" : "create"} the role ${appRole}): run as an administrator "alter role … createrole", and start again`;
  }
  return undefined;
}

/**
 * Makes the role that serves people: it may sign in, owns nothing, and row-level security always holds for it.
 * Roles belong to the server and not to one database, so two starters can meet here: the loser of the race is content.
 */
export async function ensureAppRole(client: pg.ClientBase, appRole: string, password: string): Promise<void> {
  const rights = "login nosuperuser nobypassrls nocreatedb nocreaterole noinherit";
  const name = pg.escapeIdentifier(appRole);
  const exists = await client.query("select from pg_roles where rolname = $1", [appRole]);
  if (exists.rowCount === 0) {
    await client.query(`create role ${name} ${rights}`).catch((error: { code?: string }) => {
      if (error.code !== "42710" && error.code !== "23505") throw error;
    });
  }
  // Set each time, so that a changed SECRET_KEY does not lock the product out of its own database.
  if (!(await passwordWorks(client, appRole, password))) await client.query(`alter role ${name} password ${pg.escapeLiteral(password)}`);
  await client.query(`grant connect on database ${pg.escapeIdentifier((await client.query("select current_database() as name")).rows[0].name)} to ${name}`);
}

async function passwordWorks(client: pg.ClientBase, appRole: string, password: string): Promise<boolean> {
  const { host, port, database } = client as unknown as { host: string; port: number; database: string };
  const probe = new pg.Client({ host, port, database, user: appRole, password, connectionTimeoutMillis: 5_000 });
  try {
    await probe.connect();
    return true;
  } catch {
    return false;
  } finally {
    await probe.end().catch(() => {});
  }
}
