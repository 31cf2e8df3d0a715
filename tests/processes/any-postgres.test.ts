import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresHandle, startPostgres } from "#platform/database/embedded/start-postgres.ts";
import { askPort, startWindroos, temporaryDataDir } from "#tests/support/start-windroos.ts";

// Stands in for a server that somebody else runs: the product gets an address and an ordinary user, no superuser.
const theirs = temporaryDataDir();
const ours = temporaryDataDir();
let server: PostgresHandle;
let admin: pg.Client;

beforeAll(async () => {
  server = await startPostgres({ dataDir: theirs.dataDir });
  admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await server?.stop();
  theirs.remove();
  ours.remove();
});

async function addressFor(user: string, rights: string): Promise<string> {
  await admin.query(`create role ${user} login password 'geheim' ${rights}`);
  await admin.query(`create database ${user} owner ${user}`);
  return `postgres://${user}:geheim@127.0.0.1:${server.port}/${user}`;
}

describe("a PostgreSQL of one's own, by DATABASE_URL", () => {
  it("X-03 carries portals in shared storage and with a database of their own, for a user without superpowers", async () => {
    const windroos = await startWindroos({
      dataDir: ours.dataDir,
      env: { DATABASE_URL: await addressFor("school", "createrole createdb"), DATABASE_APP_ROLE: "school_app" },
    });
    const answers = [await askPort(windroos.port, "dewaterkant", "/dev"), await askPort(windroos.port, "lindewaard", "/dev")];
    const codes = answers.map((answer) => answer.status);
    expect(await windroos.end()).toBe(0);
    expect(codes).toEqual([200, 200]);
  });

  it("says which right is missing when roles may not be managed", async () => {
    const address = await addressFor("zwak", "");
    await expect(startWindroos({ dataDir: ours.dataDir, env: { DATABASE_URL: address, DATABASE_APP_ROLE: "zwak_app" } })).rejects.toThrow(
      /may not manage roles.*createrole/s,
    );
  });

  it("says which right is missing when a portal asks for a database of its own", async () => {
    const address = await addressFor("half", "createrole");
    await expect(startWindroos({ dataDir: ours.dataDir, env: { DATABASE_URL: address, DATABASE_APP_ROLE: "half_app" } })).rejects.toThrow(
      /may not create databases.*createdb/s,
    );
  });
});
