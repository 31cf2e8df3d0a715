import { sql } from "kysely";
import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { removeStoredFile } from "#platform/files/stored-file.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { writeRefused } from "./import-table.ts";

const daysToConfirm = 30;

/** A staff list nobody confirms is a copy of everyone's data without a purpose: after thirty days the file and its rows go. */
export async function tidyImports(actor: Actor): Promise<void> {
  const latest = new Date(now().getTime() - daysToConfirm * 86_400_000);
  await inTenant(actor, async (db) => {
    const found = await db
      .selectFrom("people_imports")
      .select(["id", "file_id"])
      .where("state", "in", ["checking", "checked"])
      .where("uploaded_at", "<", sql<Date>`${latest}::timestamptz`)
      .forUpdate()
      .execute();
    for (const { id, file_id: fileId } of found) {
      if (fileId) await removeStoredFile(db, fileId);
      await db.deleteFrom("people_import_rows").where("import_id", "=", id).execute();
      await writeRefused(db, id, { reason: "expired" });
    }
  });
}

export const tidyImportsJob = defineJob({ name: "people.import.tidy", payload: z.object({}), run: tidyImports, every: "20 2 * * *" });
