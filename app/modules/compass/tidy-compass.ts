import { z } from "zod";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listLeft } from "#modules/people/public.ts";

/** As long as somebody who left can still take along what is theirs; the page of what is kept promises the same. */
const daysKept = 30;

/** What somebody explored is for while they work here: a month after their last day it goes. */
export async function tidyCompass(actor: Actor): Promise<void> {
  await inTenant(actor, async (db) => {
    const left = await listLeft(db, addDays(today(), -daysKept));
    if (left.length === 0) return;
    for (const table of ["compass_profiles", "profile_tags", "saved_functions", "path_steps"] as const)
      await db
        .deleteFrom(table)
        .where((eb) => eb("person_id", "=", eb.fn.any(eb.val(left))))
        .execute();
  });
}

export const tidyCompassJob = defineJob({ name: "compass.tidy", payload: z.object({}), run: tidyCompass, every: "35 3 * * *" });
