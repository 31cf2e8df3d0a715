import fc from "fast-check";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deriveSecret, newToken, openSecrets, seal, tokenHash, unseal } from "./secrets.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "windroos-secrets-"));
beforeAll(() => openSecrets({ DATA_DIR: dataDir }));

describe("secrets", () => {
  it("opens what it sealed, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
        (text) => unseal(seal(text, "mail"), "mail") === text,
      ),
    );
  });

  it("does not open what was changed or was sealed for another purpose", () => {
    const sealed = seal("https://dewaterkant.localhost/uitnodiging/abc", "mail");
    expect(() => unseal(sealed, "second factor")).toThrow();
    expect(() => unseal(`${sealed.slice(0, -4)}AAAA`, "mail")).toThrow();
  });

  it("keeps its key in a file that only the owner reads, and finds it again", () => {
    const before = deriveSecret("x");
    openSecrets({ DATA_DIR: dataDir });
    expect(deriveSecret("x").equals(before)).toBe(true);
    expect(statSync(path.join(dataDir, "secret-key")).mode & 0o077).toBe(0);
  });

  it("stores tokens as a keyed hash and never makes the same one twice", () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    expect(tokens[0]).toHaveLength(43);
    expect(tokenHash("a").equals(tokenHash("a"))).toBe(true);
    expect(tokenHash("a").equals(tokenHash("b"))).toBe(false);
  });
});
