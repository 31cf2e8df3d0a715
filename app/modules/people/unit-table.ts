import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { UnitKind } from "./unit-kind.ts";

export type Unit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly endedOn: DateString | null;
};

/** One change of the tree at a time: two that are each right could together make a circle, or fill what is being ended. */
export async function lockTree(db: TenantDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation ' || current_setting('app.tenant_id'), 0))`.execute(db);
}

export async function findUnit(db: TenantDb, id: string): Promise<Unit | undefined> {
  const row = await db
    .selectFrom("organisation_units")
    .select(["id", "kind", "name", "parent_id as parentId", "ended_on as endedOn"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row as Unit | undefined;
}

/** Whether another unit with this name and kind stands in this place. */
export async function isNameTaken(db: TenantDb, unit: Pick<Unit, "id" | "kind" | "name" | "parentId">): Promise<boolean> {
  const other = await db
    .selectFrom("organisation_units")
    .select("id")
    .where("parent_id", unit.parentId === null ? "is" : "=", unit.parentId)
    .where("kind", "=", unit.kind)
    .where(sql<boolean>`lower(name) = lower(${unit.name})`)
    .where("ended_on", "is", null)
    .where("id", "<>", unit.id)
    .executeTakeFirst();
  return other !== undefined;
}
