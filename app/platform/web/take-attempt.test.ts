import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ownerUrl } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { setClock } from "#platform/time/clock.ts";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { testAppRole, testSecret } from "#tests/support/global-setup.ts";
import { forgetAttempts, giveBackAttempt, takeAttempt, tidyAttempts } from "./take-attempt.ts";

const world = usePortal();
const limit = { max: 5, seconds: 60 };
const take = (key: string) => takeAttempt(world.portal, "test", key, limit);

describe("a limit", () => {
  it("T18 lets through what it allows and then says how long to wait", async () => {
    setClock("2026-01-05T12:00:20Z");
    for (let tries = 0; tries < limit.max; tries += 1) expect(await take("a")).toBeUndefined();
    expect(await take("a")).toBe(40);
    setClock("2026-01-05T12:00:59.900Z");
    expect(await take("a")).toBe(1);
    setClock("2026-01-05T12:01:00Z");
    expect(await take("a")).toBeUndefined();
    setClock();
  });

  it("T18 holds for one key, one name and one portal", async () => {
    for (let tries = 0; tries <= limit.max; tries += 1) await take("b");
    expect(await take("b")).toBeGreaterThan(0);
    expect(await take("c")).toBeUndefined();
    expect(await takeAttempt(world.portal, "another", "b", limit)).toBeUndefined();
    expect(await takeAttempt(await newPortal(), "test", "b", limit)).toBeUndefined();
  });

  it("T18 lets fifty at once through no more often than it allows", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => take("d")));
    expect(answers.filter((wait) => wait === undefined)).toHaveLength(limit.max);
  });

  it("T18 holds over several processes with a pool each", async () => {
    const together = { max: 30, seconds: 3600 };
    const allowed = await Promise.all([1, 2, 3].map(() => takeInAnotherProcess(20, together)));
    expect(allowed.reduce((sum, each) => sum + each, 0)).toBe(together.max);
    expect(await takeAttempt(world.portal, "processes", "one", together)).toBeGreaterThan(0);
  });

  it("is forgotten after a success, or counts one less", async () => {
    for (let tries = 0; tries < limit.max; tries += 1) await take("e");
    await giveBackAttempt(world.portal, "test", "e", limit);
    expect([await take("e"), await take("e")]).toEqual([undefined, expect.any(Number)]);
    await forgetAttempts(world.portal, "test", "e");
    expect(await take("e")).toBeUndefined();
    await giveBackAttempt(world.portal, "test", "e", limit);
    await giveBackAttempt(world.portal, "test", "e", limit);
    for (let tries = 0; tries < limit.max; tries += 1) expect(await take("e")).toBeUndefined();
    expect(await take("e")).toBeGreaterThan(0);
  });

  it("keeps no address: only a keyed hash, and that for a day", async () => {
    await take("203.0.113.99");
    const rows = () => inTenant(world, (db) => db.selectFrom("rate_limits").selectAll().execute());
    expect(JSON.stringify((await rows()).map((row) => row.key.toString("latin1")))).not.toContain("203.0.113");
    setClock(new Date(Date.now() + 25 * 3_600_000));
    await tidyAttempts(world.portal);
    expect(await rows()).toEqual([]);
    setClock();
  });
});

/** Tries in a process of its own, all at once, and answers how often it was allowed. */
function takeInAnotherProcess(times: number, together: { max: number; seconds: number }): Promise<number> {
  const child = fork(fileURLToPath(new URL("./stand-in-attempts.ts", import.meta.url)), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send({
    settings: { ownerUrl: ownerUrl(), appRole: testAppRole, connections: 6 },
    secret: testSecret,
    portal: { id: world.portal.id, databaseName: world.portal.databaseName },
    times,
    limit: together,
  });
  return new Promise((resolve, reject) => {
    child.once("message", (allowed) => resolve(allowed as number));
    child.once("exit", (code) => reject(new Error(`the other process ended with ${code}`)));
  });
}
