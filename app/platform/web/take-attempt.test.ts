import { afterEach, describe, expect, it } from "vitest";
import { closeDatabases, databaseSettings, openDatabases } from "../database/databases.ts";
import { setClock } from "../time/clock.ts";
import { usePortal } from "#tests/support/test-portal.ts";
import { forgetAttempts, takeAttempt } from "./take-attempt.ts";

const world = usePortal();
const limit = { max: 3, seconds: 60 };
afterEach(() => setClock());

describe("a rate limit", () => {
  it("T18 lets through as often as it says and then tells how long to wait", async () => {
    setClock("2026-11-22T10:00:10Z");
    const waits = [];
    for (let attempt = 0; attempt < 5; attempt += 1) waits.push(await takeAttempt(world.portal, "test", "a", limit));
    expect(waits).toEqual([undefined, undefined, undefined, 50, 50]);
    setClock("2026-11-22T10:01:00Z");
    expect(await takeAttempt(world.portal, "test", "a", limit)).toBeUndefined();
  });

  it("T18 counts each key apart, and exactly under many attempts at once", async () => {
    setClock("2026-11-22T11:00:10Z");
    const waits = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(world.portal, "test", "b", limit)));
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(3);
    expect(await takeAttempt(world.portal, "test", "c", limit)).toBeUndefined();
  });

  it("T18 holds over processes, since Postgres counts", async () => {
    setClock("2026-11-22T12:00:10Z");
    for (let attempt = 0; attempt < 3; attempt += 1) await takeAttempt(world.portal, "test", "d", limit);
    const settings = databaseSettings();
    await closeDatabases();
    openDatabases(settings);
    expect(await takeAttempt(world.portal, "test", "d", limit)).toBe(50);
    await forgetAttempts(world.portal, "test", "d");
    expect(await takeAttempt(world.portal, "test", "d", limit)).toBeUndefined();
  });
});
