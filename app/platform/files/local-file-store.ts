import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { FileStore, StorageKey } from "./file-store.ts";

const keyShape = /^[0-9a-f]{32}$/;
const tenantShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A store in a local folder: `<folder>/<portal>/ab/cd/abcd…`. Two levels keep folders small. Nothing
 * a person typed is ever part of a path, and only keys of our own shape are looked up.
 *
 *     const store = localFileStore(path.join(config.DATA_DIR, "files"));
 *     const key = await store.put(portal.id, bytes);
 */
export function localFileStore(folder: string): FileStore {
  const placeOf = (tenantId: string, key: string): string | undefined => {
    if (!tenantShape.test(tenantId) || !keyShape.test(key)) return undefined;
    return path.join(folder, tenantId, key.slice(0, 2), key.slice(2, 4), key);
  };
  return {
    async put(tenantId, bytes) {
      const key = randomBytes(16).toString("hex") as StorageKey;
      const place = placeOf(tenantId, key);
      if (!place) throw new Error("not a tenant id");
      await writeSafely(place, bytes);
      return key;
    },
    async read(tenantId, key) {
      const place = placeOf(tenantId, key);
      return place === undefined ? undefined : readFile(place).catch(nothingThere);
    },
    async stream(tenantId, key) {
      const place = placeOf(tenantId, key);
      if (place === undefined || !(await isThere(place))) return undefined;
      return createReadStream(place);
    },
    async remove(tenantId, key) {
      const place = placeOf(tenantId, key);
      if (place !== undefined) await rm(place, { force: true });
    },
  };
}

/** Whole or not at all: written beside, brought to disk, then given its name, and the name brought to disk too. */
async function writeSafely(place: string, bytes: Buffer): Promise<void> {
  const folder = path.dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${place}.new`;
  const file = await open(beside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, place);
  await syncFolder(folder);
}

/** Windows can not open a folder; there the rename itself is enough. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
  return undefined;
}
