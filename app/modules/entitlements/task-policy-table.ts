import { hundredthHours } from "#platform/amounts/amounts.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Category } from "./rule-set.ts";
import type { PolicyPart, PolicyPartKind, ScopedPolicy } from "./task-policy.ts";

export type KeptPolicy = ScopedPolicy & {
  readonly id: string;
  readonly yearStart: DateString;
  readonly consultation: string;
  readonly by: string;
  readonly on: DateString;
};

/** Every policy that was recorded for these years, the newest first; `newestOf` leaves what counts. */
export async function listPolicies(db: TenantDb, years: readonly DateString[]): Promise<KeptPolicy[]> {
  const [rows, parts] = await Promise.all([
    db
      .selectFrom("task_policies as p")
      .select(["p.id", "p.starts_on", "p.unit_id", "p.category", "p.hundredth_hours", "p.consultation", "p.made_by_name", "p.made_on"])
      .where((eb) => eb("p.starts_on", "=", eb.fn.any(eb.val([...years]))))
      .orderBy("p.sequence", "desc")
      .execute(),
    db
      .selectFrom("task_policy_parts as t")
      .innerJoin("task_policies as p", (join) => join.onRef("p.tenant_id", "=", "t.tenant_id").onRef("p.id", "=", "t.policy_id"))
      .select(["t.policy_id", "t.kind", "t.hundredth_hours", "t.note"])
      .where((eb) => eb("p.starts_on", "=", eb.fn.any(eb.val([...years]))))
      .orderBy("t.kind", "desc")
      .execute(),
  ]);
  const ofPolicy = Map.groupBy(parts, ({ policy_id }) => policy_id);
  return rows.map((row) => ({
    id: row.id,
    yearStart: row.starts_on as DateString,
    unitId: row.unit_id,
    category: row.category as Category,
    own: hundredthHours(row.hundredth_hours),
    parts: (ofPolicy.get(row.id) ?? []).map(({ kind, hundredth_hours, note }): PolicyPart => ({
      kind: kind as PolicyPartKind,
      hours: hundredthHours(hundredth_hours),
      note,
    })),
    consultation: row.consultation,
    by: row.made_by_name,
    on: row.made_on as DateString,
  }));
}

/** Of each place and category what was recorded last. */
export function newestOf(policies: readonly KeptPolicy[], year: DateString): KeptPolicy[] {
  const seen = new Set<string>();
  return policies.filter(({ yearStart, unitId, category }) => {
    const key = `${category} ${unitId}`;
    if (yearStart !== year || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export async function listPolicyYears(db: TenantDb): Promise<DateString[]> {
  const rows = await db.selectFrom("task_policies").select("starts_on").distinct().orderBy("starts_on").execute();
  return rows.map((row) => row.starts_on as DateString);
}

export type NewPolicy = ScopedPolicy & {
  readonly yearStart: DateString;
  readonly right: number;
  readonly ruleSet: string;
  readonly consultation: string;
  readonly by: PersonId;
  readonly byName: string;
  readonly on: DateString;
  readonly onceKey: string;
};

/** Answers undefined when the same form was sent before. */
export async function insertPolicy(db: TenantDb, policy: NewPolicy): Promise<string | undefined> {
  const row = await db
    .insertInto("task_policies")
    .values({
      starts_on: policy.yearStart,
      unit_id: policy.unitId,
      category: policy.category,
      hundredth_hours: policy.own,
      right_hundredth_hours: policy.right,
      rule_set: policy.ruleSet,
      consultation: policy.consultation,
      made_by: policy.by,
      made_by_name: policy.byName,
      made_on: policy.on,
      once_key: policy.onceKey,
    })
    .onConflict((conflict) => conflict.constraint("task_policies_once").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return undefined;
  const parts = policy.parts.map(({ kind, hours, note }) => ({ policy_id: row.id, kind, hundredth_hours: hours, note }));
  if (parts.length > 0) await db.insertInto("task_policy_parts").values(parts).execute();
  return row.id;
}
