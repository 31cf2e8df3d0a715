import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { type EducationLevel, employmentsOf } from "#modules/people/public.ts";
import { highestLevel } from "./qualification.ts";

/** Somebody's level of schooling, as their running jobs say it. */
export async function levelOf(db: TenantDb, personId: string): Promise<EducationLevel | undefined> {
  const jobs = await employmentsOf(db, personId, today(), today());
  return highestLevel(jobs.map(({ educationLevel }) => educationLevel));
}
