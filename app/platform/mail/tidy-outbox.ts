import { z } from "zod";
import { inTenant } from "../database/in-tenant.ts";
import { defineJob } from "../jobs/job.ts";
import { now } from "../time/clock.ts";
import type { Actor } from "../web/actor.ts";

const day = 24 * 60 * 60 * 1000;
/** No link in a mail works longer than a week. */
const linksKeptDays = 8;
/** Long enough to find out why a mail did not arrive. */
const mailsKeptDays = 90;

/** Every night: working links that nobody needs any more are wiped, and old mail goes. */
export const tidyOutboxJob = defineJob({ name: "mail.tidy", payload: z.object({}), run: tidyOutbox, every: "10 2 * * *" });

export async function tidyOutbox(actor: Actor): Promise<void> {
  await inTenant(actor, async (db) => {
    await db
      .updateTable("outbox_mails")
      .set({ sealed_link: null })
      .where("sealed_link", "is not", null)
      .where("created_at", "<", daysAgo(linksKeptDays))
      .execute();
    await db.deleteFrom("outbox_mails").where("created_at", "<", daysAgo(mailsKeptDays)).execute();
  });
}

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * day);
}
