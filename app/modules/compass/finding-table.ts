import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";

export type FindingWord = { readonly isGiven: boolean; readonly saidAt: Date };

/** What somebody said last about being found; undefined when they never did. */
export async function lastFindingWord(db: TenantDb, personId: string): Promise<FindingWord | undefined> {
  const row = await db
    .selectFrom("finding_consents")
    .select(["is_given", "said_at"])
    .where("person_id", "=", personId)
    .orderBy("said_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { isGiven: row.is_given, saidAt: row.said_at };
}

/** Writes what somebody says now; what they said before stays readable. */
export async function insertFindingWord(db: TenantDb, personId: string, isGiven: boolean): Promise<void> {
  await db.insertInto("finding_consents").values({ person_id: personId, is_given: isGiven }).execute();
}

/** Everybody whose last word was yes, and was said to the reason that holds since this moment. */
export async function listFindable(db: TenantDb, reasonFrom: Date): Promise<ReadonlySet<string>> {
  const answer = await sql<{ person_id: string }>`
    select person_id from (select distinct on (person_id) person_id, is_given, said_at from finding_consents order by person_id, said_at desc, id desc) last
    where is_given and said_at >= ${reasonFrom}::timestamptz`.execute(db);
  return new Set(answer.rows.map((row) => row.person_id));
}
