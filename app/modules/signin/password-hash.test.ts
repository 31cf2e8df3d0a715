import crypto from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { makeGate, TooBusy } from "./hash-gate.ts";
import { hashPassword, isWeakHash, verifyPassword } from "./password-hash.ts";

describe("a stored password", () => {
  it("T17 is argon2id with at least 19 MiB and two passes, and never the same twice", async () => {
    const [one, two] = [await hashPassword("achttien paarden"), await hashPassword("achttien paarden")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, "achttien paarden")).toBe(true);
    expect(await verifyPassword(one, "Achttien paarden")).toBe(false);
    expect(await verifyPassword(one, "achttien paarden ")).toBe(false);
  });

  it("T15 is the same password when é was typed as one sign or as two", async () => {
    expect(await verifyPassword(await hashPassword("caf\u00e9 de zon"), "cafe\u0301 de zon")).toBe(true);
  });

  it("T17 made with less work than now is told apart, and still opens", async () => {
    const salt = crypto.randomBytes(16);
    const tag = crypto.argon2Sync("argon2id", { message: "oud en zwak", nonce: salt, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 });
    const old = `$argon2id$v=19$m=8192,t=1,p=1$${salt.toString("base64").replaceAll("=", "")}$${tag.toString("base64").replaceAll("=", "")}`;
    expect(await verifyPassword(old, "oud en zwak")).toBe(true);
    expect(isWeakHash(old)).toBe(true);
    expect(isWeakHash(await hashPassword("nieuw en sterk"))).toBe(false);
  });

  it.each(["", "$2b$10$abc", "$argon2id$v=19$m=99999999,t=2,p=1$AAAA$BBBB"])("that is none of ours (%j) opens nothing", async (stored) => {
    expect(await verifyPassword(stored, "")).toBe(false);
  });

  it("T19 costs as much work for nobody as for somebody", async () => {
    const stored = await hashPassword("achttien paarden");
    const argon = vi.spyOn(crypto, "argon2");
    await verifyPassword(stored, "fout");
    await verifyPassword(undefined, "fout");
    const [known, unknown] = argon.mock.calls.map(([, parameters]) => ({
      memory: parameters.memory,
      passes: parameters.passes,
      parallelism: parameters.parallelism,
      tagLength: parameters.tagLength,
    }));
    expect(argon).toHaveBeenCalledTimes(2);
    expect(unknown).toEqual(known);
    argon.mockRestore();
  });
});

describe("the gate before hashing", () => {
  it("lets two in at once, keeps the order, and turns away whoever would wait too long", async () => {
    const gate = makeGate({ atOnce: 2, waiting: 3 });
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (number: number) =>
      gate(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(number);
        running -= 1;
      });
    const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(work));
    expect(most).toBe(2);
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(answers[5]).toMatchObject({ status: "rejected", reason: expect.any(TooBusy) });
    await expect(gate(async () => "again")).resolves.toBe("again");
  });

  it("goes on after work that failed", async () => {
    const gate = makeGate({ atOnce: 1, waiting: 1 });
    await expect(gate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(gate(async () => 1)).resolves.toBe(1);
  });
});
