import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { dropFormDraftsBefore } from "./form-draft-table.ts";

/** What somebody typed and left is theirs to come back to, a school term long; the data register promises the same. */
const daysKept = 90;

/** Every night: half-written forms that nobody went on with are removed. */
export const tidyFormDraftsJob = defineJob({ name: "plans.tidy-form-drafts", payload: z.object({}), run: tidyFormDrafts, every: "30 3 * * *" });

export async function tidyFormDrafts(actor: Actor): Promise<void> {
  await inTenant(actor, (db) => dropFormDraftsBefore(db, new Date(now().getTime() - daysKept * 86_400_000)));
}
