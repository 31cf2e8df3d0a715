import path from "node:path";
import type { FileStore } from "./file-store.ts";
import { localFileStore } from "./local-file-store.ts";

let opened: FileStore | undefined;

/** Opens the place where files are kept: a folder beside the database. Call once at start. */
export function openFiles(config: { readonly DATA_DIR: string }): void {
  opened = localFileStore(path.resolve(config.DATA_DIR, "files"));
}

export function fileStore(): FileStore {
  if (!opened) throw new Error("openFiles() has not been called");
  return opened;
}
