import crypto from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { openLog } from "#platform/log/log.ts";
import { setClock } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { takeAttempt } from "#platform/web/take-attempt.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { storePassword } from "./credential-table.ts";
import { findSignedIn } from "./find-signed-in.ts";
import { blockPerson, unblockPerson } from "./manage-access.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { signinLimits } from "./signin-limits.ts";
import { comeIn, doorOf, givePassword, goodPassword, noted, visitorOf } from "./stand-in-account.ts";

const world = usePortal();
let samira: Awaited<ReturnType<typeof newPerson>>;

beforeEach(async () => {
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" });
  await givePassword(samira);
});

const attempt = (email: string, password: string, door = doorOf()) => signIn(visitorOf(world.portal), { email, password }, door);

describe("signing in", () => {
  it("P-32 opens the portal to who gives their address and password, and writes that down", async () => {
    const { token, needsFactor } = mustBeDone(await attempt(samira.email, goodPassword));
    expect(needsFactor).toBe(false);
    expect((await findSignedIn(world.portal, token))?.actor).toMatchObject({ personId: samira.personId, name: "Samira Vos", kind: "person" });
    expect(await noted(samira)).toEqual(["signin.succeeded"]);
  });

  it("T19 answers a wrong password, an unknown address, someone without a password, someone blocked and someone who left alike", async () => {
    const [without, blocked, left] = [await newPerson(world.portal), await newPerson(world.portal), await newPerson(world.portal)];
    await Promise.all([givePassword(blocked), givePassword(left)]);
    await blockPerson(world.system, blocked.personId);
    await leaveOn(left.personId, "2020-07-31");
    const answers = [
      await attempt(samira.email, "achttien koeien"),
      await attempt("niemand@school.example", goodPassword),
      await attempt(without.email, goodPassword),
      await attempt(blocked.email, goodPassword),
      await attempt(left.email, goodPassword),
    ];
    expect(answers).toEqual(Array(5).fill({ refused: "wrong" }));
    expect(await noted(samira)).toEqual(["signin.failed"]);
  });

  it("T19 costs the same questions to the database and the same hash for an address that nobody has", async () => {
    const argon = vi.spyOn(crypto, "argon2");
    const [, known] = await countDatabase(() => attempt(samira.email, "achttien koeien"));
    const [, unknown] = await countDatabase(() => attempt("niemand@school.example", "achttien koeien"));
    expect(argon).toHaveBeenCalledTimes(2);
    expect(unknown).toEqual(known);
    argon.mockRestore();
  });

  it("X-03 opens no other portal, whose people may have the same address and password", async () => {
    const other = await newPortal();
    const double = await newPerson(other, { email: samira.email });
    await givePassword(double);
    const { token } = mustBeDone(await attempt(samira.email, goodPassword));
    expect(await findSignedIn(other, token)).toBeUndefined();
  });

  it("T08 ends the session that someone came with, and never uses its token", async () => {
    const { token: before } = await comeIn(samira);
    const { token } = mustBeDone(await attempt(samira.email, goodPassword, doorOf("192.0.2.9", before)));
    expect(token).not.toBe(before);
    expect(await findSignedIn(world.portal, before)).toBeUndefined();
  });

  it("T17 makes a stored hash with too little work anew", async () => {
    const salt = crypto.randomBytes(16);
    const tag = crypto.argon2Sync("argon2id", { message: goodPassword, nonce: salt, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 });
    const weak = `$argon2id$v=19$m=8192,t=1,p=1$${[salt, tag].map((bytes) => bytes.toString("base64").replaceAll("=", "")).join("$")}`;
    await inTenant(world, (db) => storePassword(db, samira.personId, weak));
    mustBeDone(await attempt(samira.email, goodPassword));
    expect(await storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    mustBeDone(await attempt(samira.email, goodPassword));
  });

  it("lets nobody in by a password that was changed while it was being compared", async () => {
    const verify = vi.spyOn(crypto, "argon2").mockImplementationOnce((_kind, parameters, callback) => {
      const tag = crypto.argon2Sync("argon2id", parameters);
      void inTenant(world, (db) =>
        storePassword(db, samira.personId, "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
      ).then(() => callback(null, tag as never));
    });
    expect(await attempt(samira.email, goodPassword)).toEqual({ refused: "wrong" });
    verify.mockRestore();
  });
});

describe("too many attempts", () => {
  it("T18 of one account are stopped from wherever they come, for a known and an unknown address alike", async () => {
    for (const email of [samira.email, "niemand2@school.example"]) {
      for (let tries = 0; tries < signinLimits.account.max; tries += 1)
        expect(await attempt(email, "achttien koeien", doorOf(`198.51.100.${tries}`))).toEqual({ refused: "wrong" });
      expect(await attempt(email, goodPassword)).toEqual({ refused: { waitSeconds: expect.any(Number) } });
    }
  });

  it("T18 are forgotten after the right password", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 5; tries += 1) await attempt(samira.email, "achttien koeien");
      mustBeDone(await attempt(samira.email, goodPassword));
    }
  });

  it("T18 from one network are stopped, while a whole school that signs in from one network is not", async () => {
    const network = "203.0.113.77";
    for (let tries = 0; tries < signinLimits.network.max - 2; tries += 1) await takeAttempt(world.portal, "sign-in network", network, signinLimits.network);
    for (let people = 0; people < 5; people += 1) mustBeDone(await attempt(samira.email, goodPassword, doorOf(network)));
    for (const number of [1, 2]) expect(await attempt(`gok${number}@school.example`, "x", doorOf(network))).toEqual({ refused: "wrong" });
    expect(await attempt(samira.email, goodPassword, doorOf(network))).toEqual({ refused: { waitSeconds: expect.any(Number) } });
    mustBeDone(await attempt(samira.email, goodPassword, doorOf("203.0.113.78")));
  });
});

describe("a session", () => {
  it("T08 ends on the server when someone signs out", async () => {
    const { token, me } = await comeIn(samira);
    await signOut(me, token);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    expect((await noted(samira)).at(-1)).toBe("signin.ended");
  });

  it("T09 ends two hours after it was last used, and twelve hours after it began however busy it is", async () => {
    const start = Date.parse("2026-11-23T07:00:00Z");
    const at = (hours: number) => setClock(new Date(start + hours * 3_600_000));
    at(0);
    const { token: idle } = await comeIn(samira);
    const { token: busy } = await comeIn(samira);
    for (let hours = 1; hours <= 11; hours += 1) {
      at(hours);
      expect(await findSignedIn(world.portal, busy), `after ${hours} hours`).toBeDefined();
      if (hours === 1) expect(await findSignedIn(world.portal, idle)).toBeDefined();
      if (hours === 4) expect(await findSignedIn(world.portal, idle)).toBeUndefined();
    }
    at(12.01);
    expect(await findSignedIn(world.portal, busy)).toBeUndefined();
    setClock();
  });

  it("T09 ends at once when its person is blocked, stays ended, and they come in again once the block is lifted", async () => {
    const { token } = await comeIn(samira);
    await blockPerson(world.system, samira.personId);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    await unblockPerson(world.system, samira.personId);
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    mustBeDone(await attempt(samira.email, goodPassword));
  });

  it("T09 opens nothing from the day after its person's last day, and everything on that day", async () => {
    await leaveOn(samira.personId, "2026-12-31");
    setClock("2026-12-31T22:59:00Z");
    const { token } = await comeIn(samira);
    expect(await findSignedIn(world.portal, token)).toBeDefined();
    setClock("2026-12-31T23:01:00Z");
    expect(await findSignedIn(world.portal, token)).toBeUndefined();
    expect(await attempt(samira.email, goodPassword)).toEqual({ refused: "wrong" });
    setClock();
  });
});

it("T34 the log tells of success and failure by ids, and holds no address, password or token", async () => {
  const lines: string[] = [];
  openLog("info", (line) => lines.push(line));
  await attempt(samira.email, "achttien koeien");
  const { token } = mustBeDone(await attempt(samira.email, goodPassword));
  await signOut(systemActor(world.portal), token);
  openLog("silent");
  const text = lines.join("\n");
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(["signin.failed", "signin.succeeded", "signin.ended"]);
  expect(text).toContain(samira.personId);
  for (const secret of [samira.email, goodPassword, "koeien", token]) expect(text).not.toContain(secret);
});

function leaveOn(personId: string, day: string): Promise<unknown> {
  return inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: day }).where("id", "=", personId).execute());
}

async function storedHash(): Promise<string> {
  const row = await inTenant(world, (db) =>
    db.selectFrom("credentials").select("password_hash").where("person_id", "=", samira.personId).executeTakeFirstOrThrow(),
  );
  return row.password_hash;
}
