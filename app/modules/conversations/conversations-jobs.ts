import { z } from "zod";
import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { defineJob } from "#platform/jobs/job.ts";
import type { Actor } from "#platform/web/actor.ts";
import { followPeople } from "./follow-people.ts";
import { remindToPrepare, tellManagersOfLate } from "./remind.ts";
import "./invite-job.ts";

/** Every morning. */
export const remindConversationsJob = defineJob({ name: "conversations.remind", payload: z.object({}), run: remind, every: "20 6 * * *" });

async function remind(actor: Actor): Promise<void> {
  await remindToPrepare(actor);
  await tellManagersOfLate(actor);
}

/** Every night: who left or got another manager without anybody changing something that day. */
export const followPeopleJob = defineJob({ name: "conversations.follow-people", payload: z.object({}), run: followEverybody, every: "40 2 * * *" });

const atOnce = 1000;

export async function followEverybody(actor: Actor): Promise<void> {
  for (let after: string | undefined; ;) {
    const ids: string[] = await inTenant(actor, async (db) => {
      const answer = await sql<{ id: string }>`
        select distinct employee_id as id from conversations
        where closed_on is null and state <> 'signed' and (${after ?? null}::uuid is null or employee_id > ${after ?? null}::uuid)
        order by employee_id limit ${atOnce}`.execute(db);
      const found = answer.rows.map(({ id }) => id);
      await followPeople(db, actor, found);
      return found;
    });
    after = ids.at(-1);
    if (after === undefined) return;
  }
}
