import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { Cycle } from "./cycle.ts";

const columns = [
  "id",
  "kind",
  "name",
  "partner_id as partnerId",
  "starts_on as startsOn",
  "ends_on as endsOn",
  "reveal",
  "reveal_days as revealDays",
  "questions",
] as const;

export async function findCycle(db: TenantDb, id: string): Promise<Cycle | undefined> {
  const row = await db.selectFrom("conversation_cycles").select(columns).where("id", "=", id).executeTakeFirst();
  return row as unknown as Cycle | undefined;
}

export type ListedCycle = Cycle & { readonly conversations: number; readonly signed: number };

/** The cycles of a portal with how many conversations they hold, the newest first. */
export async function listCycles(db: TenantDb): Promise<ListedCycle[]> {
  const answer = await sql<ListedCycle>`
    select y.id, y.kind, y.name, y.partner_id as "partnerId", y.starts_on as "startsOn", y.ends_on as "endsOn", y.reveal, y.reveal_days as "revealDays", y.questions,
      coalesce(c.conversations, 0)::int as conversations, coalesce(c.signed, 0)::int as signed
    from conversation_cycles y
      left join (select cycle_id, count(*) as conversations, count(*) filter (where state = 'signed') as signed
        from conversations where closed_on is null group by cycle_id) c on c.cycle_id = y.id
    order by y.starts_on desc, y.made_at desc, y.id limit 100`.execute(db);
  return answer.rows;
}

export async function insertCycle(db: TenantDb, cycle: Omit<Cycle, "id">, madeBy: string | null, once: string | undefined): Promise<string | undefined> {
  const made = await db
    .insertInto("conversation_cycles")
    .values({
      kind: cycle.kind,
      name: cycle.name,
      partner_id: cycle.partnerId,
      starts_on: cycle.startsOn,
      ends_on: cycle.endsOn,
      reveal: cycle.reveal,
      reveal_days: cycle.revealDays,
      questions: JSON.stringify(cycle.questions),
      made_by: madeBy,
      once_key: once ?? null,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "once_key"]).where("once_key", "is not", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}
