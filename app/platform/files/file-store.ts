import type { Readable } from "node:stream";

/** The name of stored bytes: 32 random hexadecimal digits, made by us, never by a person. */
export type StorageKey = string & { readonly __brand: "StorageKey" };

/** Where bytes of files live. Each portal has its own place, so that a key of one opens nothing of another. */
export type FileStore = {
  /** Bytes are safe on disk when this answers. */
  put(tenantId: string, bytes: Buffer): Promise<StorageKey>;
  read(tenantId: string, key: string): Promise<Buffer | undefined>;
  stream(tenantId: string, key: string): Promise<Readable | undefined>;
  remove(tenantId: string, key: string): Promise<void>;
};
