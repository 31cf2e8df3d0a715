import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { TenantDb } from "../database/in-tenant.ts";
import type { Actor, PersonId, Portal } from "../web/actor.ts";
import type { CheckedUpload } from "./check-upload.ts";
import { fileStore } from "./files.ts";

/** What is known of a file; its bytes are in the store. */
export type StoredFile = {
  readonly id: string;
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly heldBecause: string | null;
  readonly ownerId: PersonId | null;
};

/**
 * Keeps a checked file: its bytes first, then its row, so that a row never points at nothing.
 * Bytes whose transaction was undone stay behind without a row and are harmless.
 *
 * @example const fileId = await storeFile(db, actor, check.upload);
 */
export async function storeFile(db: TenantDb, actor: Actor, upload: Omit<CheckedUpload, "kind">): Promise<string> {
  const key = await fileStore().put(actor.portal.id, upload.bytes);
  const made = await db
    .insertInto("files")
    .values({
      storage_key: key,
      name: upload.name,
      media_type: upload.mediaType,
      bytes: upload.bytes.length,
      sha256: createHash("sha256").update(upload.bytes).digest(),
      held_because: upload.heldBecause,
      owner_id: actor.personId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

/** A file of this portal that was not removed. Whether somebody may have it is for the use case to say. */
export async function findStoredFile(db: TenantDb, id: string): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom("files")
    .select(["id", "storage_key as storageKey", "name", "media_type as mediaType", "bytes", "held_because as heldBecause", "owner_id as ownerId"])
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row as StoredFile | undefined;
}

/** The bytes of a file, or undefined when they are gone. */
export function readStoredFile(portal: Portal, file: StoredFile): Promise<Buffer | undefined> {
  return fileStore().read(portal.id, file.storageKey);
}

/**
 * Removes a file. The row says so within the transaction; the bytes go afterwards with `sweepBytes`,
 * because a transaction that is undone can not bring bytes back.
 */
export async function removeStoredFile(db: TenantDb, id: string): Promise<void> {
  await db
    .updateTable("files")
    .set({ deleted_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .execute();
}
