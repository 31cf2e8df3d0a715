import { sql } from "kysely";
import { z } from "zod";
import { inTenant } from "../database/in-tenant.ts";
import { defineJob } from "../jobs/job.ts";
import type { Actor } from "../web/actor.ts";
import { fileStore } from "./files.ts";

/** Takes the bytes of removed files off the disk. Doing it twice is doing it once. */
export async function sweepFiles(actor: Actor): Promise<void> {
  const removed = await inTenant(actor, (db) =>
    db
      .selectFrom("files")
      .select("storage_key")
      .where("deleted_at", ">", sql<Date>`clock_timestamp() - interval '40 days'`)
      .execute(),
  );
  for (const { storage_key } of removed) await fileStore().remove(actor.portal.id, storage_key);
}

/** Every night, for what a process that died left behind. */
export const sweepFilesJob = defineJob({ name: "files.sweep", payload: z.object({}), run: sweepFiles, every: "40 2 * * *" });
