import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { now } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { tidyAttempts } from "#platform/web/take-attempt.ts";

/** What is over stays this long, to answer "who was signed in last week"; the audit trail knows it longer. */
const keptDays = 30;

/** Every night: sessions and links that are over, and counted attempts, are removed. */
export const tidySigninJob = defineJob({ name: "signin.tidy", payload: z.object({}), run: tidySignin, every: "20 2 * * *" });

export async function tidySignin(actor: Actor): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await inTenant(actor, async (db) => {
    await db.deleteFrom("sessions").where("expires_at", "<", before).execute();
    await db.deleteFrom("access_links").where("expires_at", "<", before).execute();
  });
  await tidyAttempts(actor.portal);
}
