import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";

export type Topic = {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly title: string;
  readonly brings: string;
  readonly position: number;
  readonly toldOn: DateString | null;
  readonly lesson: string;
};

const columns = ["id", "unit_id as unitId", "person_id as personId", "title", "brings", "position", "told_on as toldOn", "lesson"] as const;
const mostCards = 50;

/** What waits to be told in these teams, in its order. */
export async function listQueue(db: TenantDb, unitIds: readonly string[], options: { readonly lock?: boolean } = {}): Promise<Topic[]> {
  const rows = await db
    .selectFrom("transfer_topics")
    .select(columns)
    .where((eb) => eb("unit_id", "=", eb.fn.any(eb.val([...unitIds]))))
    .where("removed_at", "is", null)
    .where("told_on", "is", null)
    .orderBy("position")
    .orderBy("id")
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .execute();
  return rows as Topic[];
}

/** What was told, the last first. */
export async function listTold(db: TenantDb, unitId: string): Promise<Topic[]> {
  const rows = await db
    .selectFrom("transfer_topics")
    .select(columns)
    .where("unit_id", "=", unitId)
    .where("removed_at", "is", null)
    .where("told_on", "is not", null)
    .orderBy("told_on", "desc")
    .orderBy("id")
    .limit(mostCards)
    .execute();
  return rows as Topic[];
}

export async function getTopic(db: TenantDb, id: string): Promise<Topic> {
  const row = await db.selectFrom("transfer_topics").select(columns).where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
  return (row as Topic | undefined) ?? notFound();
}

export type Slot = { readonly id: string; readonly unitId: string; readonly heldOn: DateString; readonly place: string };

/** The dates of these teams from today on. */
export async function listSlots(db: TenantDb, unitIds: readonly string[]): Promise<Slot[]> {
  const rows = await db
    .selectFrom("transfer_slots")
    .select(["id", "unit_id as unitId", "held_on as heldOn", "place"])
    .where((eb) => eb("unit_id", "=", eb.fn.any(eb.val([...unitIds]))))
    .where("removed_at", "is", null)
    .where("held_on", ">=", today())
    .orderBy("held_on")
    .execute();
  return rows as Slot[];
}
