import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Case } from "./case.ts";

const columns = [
  "id",
  "written_by as writtenBy",
  "shows_name as showsName",
  "title",
  "situation",
  "question",
  "written_on as writtenOn",
  "taken",
  "taken_on as takenOn",
] as const;

export async function findCase(db: TenantDb, id: string, options: { readonly lock?: boolean } = {}): Promise<Case | undefined> {
  const row = await db
    .selectFrom("cases")
    .select(columns)
    .where("id", "=", id)
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .executeTakeFirst();
  return row as Case | undefined;
}

export type ListedCase = Case & { readonly replies: number };

/** Every case of the portal, the newest first. */
export async function listCases(db: TenantDb): Promise<ListedCase[]> {
  const rows = await db
    .selectFrom("cases as c")
    .select(columns.map((column) => `c.${column}` as const))
    .select((eb) =>
      eb
        .selectFrom("case_replies as r")
        .whereRef("r.tenant_id", "=", "c.tenant_id")
        .whereRef("r.case_id", "=", "c.id")
        .select((count) => sql<number>`${count.fn.countAll()}::int`.as("n"))
        .as("replies"),
    )
    .orderBy("c.written_on", "desc")
    .orderBy("c.id", "desc")
    .limit(100)
    .execute();
  return rows as ListedCase[];
}

export type NewCase = Pick<Case, "writtenBy" | "showsName" | "title" | "situation" | "question"> & { readonly onceKey: string };

/** The id, and whether it is new: the same form sent twice is one case. */
export async function insertCase(db: TenantDb, given: NewCase): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const row = await db
    .insertInto("cases")
    .values({
      written_by: given.writtenBy,
      shows_name: given.showsName,
      title: given.title,
      situation: given.situation,
      question: given.question,
      written_on: today(),
      once_key: given.onceKey,
    })
    .onConflict((conflict) => conflict.columns(["tenant_id", "written_by", "once_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) return { id: row.id, isNew: true };
  const before = await db
    .selectFrom("cases")
    .select("id")
    .where("written_by", "=", given.writtenBy)
    .where("once_key", "=", given.onceKey)
    .executeTakeFirstOrThrow();
  return { id: before.id, isNew: false };
}

export async function writeTaken(db: TenantDb, id: string, taken: string): Promise<void> {
  await db.updateTable("cases").set({ taken, taken_on: today() }).where("id", "=", id).execute();
}

export type Reply = {
  readonly id: string;
  readonly writtenBy: PersonId;
  readonly showsName: boolean;
  readonly reply: string;
  readonly writtenOn: DateString;
};

/** In the order in which they came. */
export async function listReplies(db: TenantDb, caseId: string): Promise<Reply[]> {
  const rows = await db
    .selectFrom("case_replies")
    .select(["id", "written_by as writtenBy", "shows_name as showsName", "reply", "written_on as writtenOn"])
    .where("case_id", "=", caseId)
    .orderBy("written_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows as Reply[];
}

export type NewReply = { readonly caseId: string; readonly writtenBy: PersonId; readonly showsName: boolean; readonly reply: string; readonly onceKey: string };

export async function insertReply(db: TenantDb, { caseId, writtenBy, showsName, reply, onceKey }: NewReply): Promise<void> {
  await db
    .insertInto("case_replies")
    .values({ case_id: caseId, written_by: writtenBy, shows_name: showsName, reply, written_on: today(), once_key: onceKey })
    .onConflict((conflict) => conflict.columns(["tenant_id", "written_by", "once_key"]).doNothing())
    .execute();
}

export async function deleteReply(db: TenantDb, id: string): Promise<void> {
  await db.deleteFrom("case_replies").where("id", "=", id).execute();
}

/** With what was said to it. */
export async function deleteCase(db: TenantDb, id: string): Promise<void> {
  await db.deleteFrom("case_replies").where("case_id", "=", id).execute();
  await db.deleteFrom("cases").where("id", "=", id).execute();
}

export async function deleteCasesBefore(db: TenantDb, day: DateString): Promise<void> {
  await sql`delete from case_replies where case_id in (select id from cases where written_on < ${day})`.execute(db);
  await db.deleteFrom("cases").where("written_on", "<", day).execute();
}
