import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileStore } from "./file-store.ts";
import { localFileStore } from "./local-file-store.ts";

const waterkant = "01980000-0000-7000-8000-000000000001";
const lindewaard = "01980000-0000-7000-8000-000000000002";
let folder: string;
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "windroos-files-"));
  store = localFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test("what is put can be read, streamed and removed", async () => {
  const key = await store.put(waterkant, Buffer.from("plan"));
  expect((await store.read(waterkant, key))?.toString()).toBe("plan");
  const stream = await store.stream(waterkant, key);
  expect(stream && (await text(stream))).toBe("plan");
  await store.remove(waterkant, key);
  expect(await store.read(waterkant, key)).toBeUndefined();
  expect(await store.stream(waterkant, key)).toBeUndefined();
  await store.remove(waterkant, key);
});

test("T07 a key of one portal opens nothing of another", async () => {
  const key = await store.put(waterkant, Buffer.from("plan"));
  expect(await store.read(lindewaard, key)).toBeUndefined();
});

test("T28 a key that is not ours is no path", async () => {
  for (const key of ["../../../etc/passwd", "..", "", "a".repeat(31), `${"a".repeat(32)}/..`, "A".repeat(32), "\0"]) {
    expect(await store.read(waterkant, key)).toBeUndefined();
    await store.remove(waterkant, key);
  }
  expect(await store.read("..", "a".repeat(32))).toBeUndefined();
  await expect(store.put("../x", Buffer.from("x"))).rejects.toThrow("not a tenant id");
});

test("files are for the server alone and nothing half is left behind", async () => {
  const key = await store.put(waterkant, Buffer.from("plan"));
  const place = path.join(folder, waterkant, key.slice(0, 2), key.slice(2, 4));
  expect(await readdir(place)).toEqual([key]);
  if (process.platform !== "win32") expect((await stat(path.join(place, key))).mode & 0o777).toBe(0o600);
});
