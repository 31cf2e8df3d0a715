import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import type { Actor } from "#platform/web/actor.ts";
import { keepTermsOf } from "./keep-terms.ts";
import { listEmployed } from "./list-employed.ts";

/** Every night: who began, moved or left without anybody changing something that day. */
export const keepTermsJob = defineJob({ name: "plans.keep-terms", payload: z.object({}), run: keepAllTerms, every: "10 2 * * *" });

async function keepAllTerms(actor: Actor): Promise<void> {
  for (let after: string | undefined; ;) {
    const page: string[] = await inTenant(actor, async (db) => {
      const ids = await listEmployed(db, after, 2000);
      await keepTermsOf(db, ids);
      return ids;
    });
    after = page.at(-1);
    if (!after) return;
  }
}
