import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import { peopleManagedBy } from "#modules/people/public.ts";

/** How many plans wait for this manager, for Start; also those that another manager of the person may agree on. Without a name or a day. */
export async function countToAgree(db: TenantDb, managerId: string): Promise<number> {
  const counted = await team(db, managerId)
    .innerJoin("personal_plans as p", (join) => join.onRef("p.tenant_id", "=", "t.tenant_id").onRef("p.person_id", "=", "t.person_id"))
    .where("p.state", "=", "submitted")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return counted.count;
}

/** How many people of this manager agreed on a plan more than three years ago, and submitted nothing new. */
export async function countOverdueInTeam(db: TenantDb, managerId: string): Promise<number> {
  const counted = await team(db, managerId)
    .leftJoin("personal_plans as p", (join) =>
      join.onRef("p.tenant_id", "=", "t.tenant_id").onRef("p.person_id", "=", "t.person_id").on("p.state", "=", "submitted"),
    )
    .where("t.renew_before", "<=", today())
    .where("p.id", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return counted.count;
}

function team(db: TenantDb, managerId: string) {
  return db
    .selectFrom("plan_terms as t")
    .where("t.person_id", "in", peopleManagedBy(managerId))
    .where((eb) => eb.or([eb("t.employed_until", "is", null), eb("t.employed_until", ">=", today())]));
}
