import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { Person } from "#modules/people/public.ts";

/** Whether an administrator closed the door for someone. */
export async function isBlocked(db: TenantDb, personId: string): Promise<boolean> {
  return (await db.selectFrom("sign_in_blocks").select("person_id").where("person_id", "=", personId).executeTakeFirst()) !== undefined;
}

/** Whether someone's last day has passed: the day itself still counts. */
export function hasLeft(person: Pick<Person, "leavesOn">): boolean {
  return person.leavesOn !== null && person.leavesOn < today();
}
