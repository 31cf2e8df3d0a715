import { z } from "zod";
import { defineJob } from "#platform/jobs/job.ts";
import type { Actor } from "#platform/web/actor.ts";
import { remindManagers } from "./remind-managers.ts";
import { remindPeople } from "./remind-people.ts";

/** Every morning, after the night brought the list of terms up to date: whose plan must be agreed on, and a number for their managers. */
export const remindJob = defineJob({ name: "plans.remind", payload: z.object({}), run: remind, every: "0 6 * * *" });

async function remind(actor: Actor): Promise<void> {
  await remindPeople(actor);
  await remindManagers(actor);
}
