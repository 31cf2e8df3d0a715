import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { findRunningPostgres } from "#platform/database/embedded/find-running-postgres.ts";
import { type PostgresHandle, startPostgres } from "#platform/database/embedded/start-postgres.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import type { Portal } from "#platform/web/actor.ts";
import { commands } from "./commands.ts";
import { runCommand } from "./run-command.ts";
import { withWindroos } from "./with-windroos.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "windroos-commands-"));
const environment = { DATA_DIR: dataDir, MODE: "production", SECRET_KEY: "only for this test, and long enough", PORT: "3000" };

async function run(...typed: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(commands, typed, { out: (line) => out.push(line), err: (line) => err.push(line), environment });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

afterAll(async () => {
  await run("stop");
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the command line", () => {
  it("lists every command with one line in its help", async () => {
    const { code, out } = await run("help");
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(`./windroos ${command.name}`);
    expect((await run()).out).toBe(out);
  });

  it("tells how a command is used, asked in either way", async () => {
    const { out } = await run("help", "portal", "create");
    expect(out).toContain("--title TITLE");
    expect((await run("portal", "create", "--help")).out).toBe(out);
  });

  it.each([
    ["an unknown command", ["turn"], 'no command "turn"'],
    ["an unknown option", ["verify", "--fast"], "Unknown option '--fast'"],
    ["a word too many", ["verify", "all"], '"all"'],
    ["a choice that is none", ["portal", "create", "noord", "--title", "Noord", "--sector", "hbo"], "vo, po, mbo, gov"],
    ["an address that is none", ["portal", "create", "noord", "--title", "Noord", "--sector", "vo", "--admin-email", "kim"], "not an e-mail address"],
    [
      "half an administrator",
      ["portal", "create", "noord", "--title", "Noord", "--sector", "vo", "--admin-email", "kim@noord.example"],
      "Give --admin-first-name",
    ],
    ["something left out", ["portal", "create", "noord", "--sector", "vo"], "Give --title"],
  ])("ends with code 2 and a sentence on %s", async (_what, typed, words) => {
    const { code, out, err } = await run(...typed);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  it("names every wrong setting before it touches anything", async () => {
    const wrong = { ...environment, PORT: "much", SECRET_KEY: "short" };
    const lines: string[] = [];
    expect(await runCommand(commands, ["portal", "list"], { out: () => {}, err: (line) => lines.push(line), environment: wrong })).toBe(1);
    expect(lines.join()).toContain("PORT");
    expect(lines.join()).toContain("SECRET_KEY");
  });
});

describe("a command without a running server", () => {
  it("starts the embedded database for itself and stops it again", async () => {
    expect(await run("portal", "list", "--json")).toEqual({ code: 0, out: "[]", err: "" });
    expect(await findRunningPostgres(dataDir)).toBeUndefined();
  });
});

describe("a command beside a running server", () => {
  let server: PostgresHandle;
  beforeAll(async () => {
    server = await startPostgres({ dataDir });
  });
  afterAll(() => server.stop());

  it("joins it and leaves it running", async () => {
    expect((await run("migrate")).out).toContain("Up to date: windroos");
    expect((await findRunningPostgres(dataDir))?.port).toBe(server.port);
  });

  it("makes a portal in either storage, once", async () => {
    expect((await run("portal", "create", "noord", "--title", "Noordschool", "--sector", "vo")).out).toContain("http://noord.localhost:3000");
    expect(JSON.parse((await run("portal", "create", "zuid", "--title", "Gemeente Zuid", "--sector", "gov", "--storage", "own", "--json")).out)).toMatchObject({
      name: "zuid",
      database: "windroos_zuid",
    });
    const again = await run("portal", "create", "noord", "--title", "Noordschool", "--sector", "vo");
    expect([again.code, again.err]).toEqual([1, "There is a portal of that name already."]);
    expect(JSON.parse((await run("portal", "list", "--json")).out)).toMatchObject([
      { name: "noord", storage: "shared" },
      { name: "zuid", storage: "own" },
    ]);
  });

  it("T35 X-12 verify finds the tampered entry in the one portal, and calls the others whole", async () => {
    const entries = await recordThree("zuid");
    await recordThree("noord");
    expect(await run("verify")).toEqual({ code: 0, out: "noord: whole, 3 entries\nzuid: whole, 3 entries", err: "" });
    await tamper("windroos_zuid", entries[1] as string);
    const found = await run("verify", "--json");
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toEqual([
      { portal: "noord", intact: true, entries: 3 },
      { portal: "zuid", intact: false, entries: 2, position: 2, entryId: entries[1], why: "changed" },
    ]);
    expect((await run("verify", "--portal", "noord")).code).toBe(0);
    expect((await run("verify", "--portal", "zuid")).out).toBe(`zuid: BROKEN at position 2: entry ${entries[1]} was changed, or is gone`);
    expect((await run("verify", "--portal", "oost")).err).toContain('no portal called "oost"');
  });

  it("invites the first administrator of a new portal, without showing the link to anybody", async () => {
    const admin = ["--admin-email", "Kim.Bakker@Oost.example", "--admin-first-name", "Kim", "--admin-last-name", "Bakker"];
    const made = await run("portal", "create", "oost", "--title", "Oostschool", "--sector", "vo", ...admin);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("An invitation to kim.bakker@oost.example waits in the outbox");
    const found = await read("oost", async (db) => {
      const roles = await db.selectFrom("role_assignments").select("role").execute();
      const mails = await db.selectFrom("outbox_mails").select(["kind", "to_address", "body"]).execute();
      return { roles, mails };
    });
    expect(found.roles).toEqual([{ role: "tenantAdmin" }]);
    expect(found.mails.map((mail) => mail.to_address)).toEqual(["kim.bakker@oost.example"]);
    const again = await run("portal", "admin", "oost", ...admin);
    expect([again.code, again.out]).toEqual([0, "An invitation to kim.bakker@oost.example waits in the outbox: without SMTP_URL no mail goes out."]);
    expect(made.out + found.mails[0]?.body).not.toContain("/uitnodiging/");
  });

  async function read<T>(name: string, work: (db: TenantDb) => Promise<T>): Promise<T> {
    let found: T | undefined;
    await withWindroos({ out: () => {}, err: () => {}, environment }, async () => {
      found = await inTenant({ portal: (await findPortalByName(name)) as Portal }, work);
      return 0;
    });
    return found as T;
  }

  async function recordThree(name: string): Promise<string[]> {
    return read(name, async (db) => {
      const operator = { kind: "operator", personId: null } as const;
      for (const step of ["one", "two", "three"]) await record(db, operator, `test.${step}`);
      const rows = await db.selectFrom("audit_entries").select("id").orderBy("at").execute();
      return rows.map((row) => row.id);
    });
  }

  /** As somebody could who holds the database itself: past row-level security and past the triggers. */
  async function tamper(databaseName: string, entryId: string): Promise<void> {
    const url = new URL(server.adminUrl);
    url.pathname = `/${databaseName}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query("set session_replication_role = replica");
    const changed = await client.query("update audit_entries set action = 'test.nothing' where id = $1", [entryId]);
    await client.end();
    expect(changed.rowCount).toBe(1);
  }
});

describe("stop", () => {
  it("leaves no database server behind, and says so when there was none", async () => {
    const server = await startPostgres({ dataDir });
    process.once("SIGTERM", () => void server.stop());
    expect((await run("stop")).out).toContain("The database is stopped.");
    expect(await findRunningPostgres(dataDir)).toBeUndefined();
    expect((await run("stop")).out).toBe("Nothing was running.");
  });
});
