import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";

const daysKept = 30;

/** A file of passports that nobody confirmed, and what was read from one that was: both have done their work after a month. */
export async function tidyFunctionImports(actor: Actor): Promise<void> {
  const latest = new Date(now().getTime() - daysKept * 86_400_000);
  await inTenant(actor, (db) => db.deleteFrom("function_imports").where("uploaded_at", "<", latest).execute());
}

export const tidyFunctionImportsJob = defineJob({ name: "functions.import.tidy", payload: z.object({}), run: tidyFunctionImports, every: "40 3 * * *" });
