import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { RequestId, Span } from "./feedback.ts";

export type RequestEnd = "closed" | "withdrawn" | "left";
export type FeedbackRequest = Span & {
  readonly id: RequestId;
  readonly personId: PersonId;
  readonly topic: string;
  readonly closedBecause: RequestEnd | null;
};

/** With `lock`, nobody answers it until the transaction ends. */
export async function findRequest(db: TenantDb, id: string, options: { readonly lock?: boolean } = {}): Promise<FeedbackRequest | undefined> {
  const row = await db
    .selectFrom("feedback_requests")
    .select(["id", "person_id", "topic", "asked_on", "until", "closed_on", "closed_because"])
    .where("id", "=", id)
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .executeTakeFirst();
  return (
    row && {
      id: row.id as RequestId,
      personId: row.person_id as PersonId,
      topic: row.topic,
      askedOn: row.asked_on as DateString,
      until: row.until as DateString,
      closedOn: row.closed_on as DateString | null,
      closedBecause: row.closed_because as RequestEnd | null,
    }
  );
}

export async function findRequestOnce(db: TenantDb, personId: PersonId, onceKey: string): Promise<RequestId | undefined> {
  const row = await db.selectFrom("feedback_requests").select("id").where("person_id", "=", personId).where("once_key", "=", onceKey).executeTakeFirst();
  return row?.id as RequestId | undefined;
}

export type ListedRequest = Span & {
  readonly id: RequestId;
  readonly topic: string;
  readonly asked: number;
  readonly answered: number;
  readonly unread: number;
};

/** What somebody asked and did not withdraw, the newest first. */
export async function listRequestsOf(db: TenantDb, personId: PersonId): Promise<ListedRequest[]> {
  const answer = await sql<ListedRequest>`
    select r.id, r.topic, r.asked_on as "askedOn", r.until, r.closed_on as "closedOn", count(i.id)::int as asked, count(i.answered_at)::int as answered,
      (count(i.answered_at) filter (where i.read_at is null))::int as unread
    from feedback_requests r left join feedback_invitations i on i.tenant_id = r.tenant_id and i.request_id = r.id
    where r.person_id = ${personId} and r.closed_because is distinct from 'withdrawn'
    group by r.tenant_id, r.id order by r.asked_on desc, r.id desc limit 100`.execute(db);
  return answer.rows;
}

export type NewRequest = Pick<FeedbackRequest, "personId" | "topic" | "until"> & { readonly onceKey: string };

/** Undefined when the same form was sent before. */
export async function insertRequest(db: TenantDb, { personId, topic, until, onceKey }: NewRequest): Promise<RequestId | undefined> {
  const row = await db
    .insertInto("feedback_requests")
    .values({ person_id: personId, topic, asked_on: today(), until, once_key: onceKey })
    .onConflict((conflict) => conflict.columns(["tenant_id", "person_id", "once_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id as RequestId | undefined;
}

export async function insertQuestions(db: TenantDb, requestId: RequestId, questions: readonly string[]): Promise<void> {
  await db
    .insertInto("feedback_questions")
    .values(questions.map((question, index) => ({ request_id: requestId, position: index + 1, question })))
    .execute();
}

export type Question = { readonly id: string; readonly position: number; readonly question: string };

export function listQuestions(db: TenantDb, requestId: string): Promise<Question[]> {
  return db.selectFrom("feedback_questions").select(["id", "position", "question"]).where("request_id", "=", requestId).orderBy("position").execute();
}

export async function endRequest(db: TenantDb, id: RequestId, because: RequestEnd): Promise<void> {
  await db.updateTable("feedback_requests").set({ closed_on: today(), closed_because: because }).where("id", "=", id).execute();
}

/** What was said and asked goes; that it was asked stays, so that who was asked reads that it is no longer needed. */
export async function emptyRequest(db: TenantDb, id: RequestId): Promise<void> {
  await deleteAnswersOf(db, [id]);
  await db.deleteFrom("feedback_questions").where("request_id", "=", id).execute();
  await db.updateTable("feedback_requests").set({ topic: "" }).where("id", "=", id).execute();
}

/** Everything of these requests. */
export async function deleteRequests(db: TenantDb, ids: readonly string[]): Promise<void> {
  const all = [...ids];
  await deleteAnswersOf(db, all);
  for (const table of ["feedback_questions", "feedback_invitations"] as const)
    await db
      .deleteFrom(table)
      .where((eb) => eb("request_id", "=", eb.fn.any(eb.val(all))))
      .execute();
  await db
    .deleteFrom("feedback_requests")
    .where((eb) => eb("id", "=", eb.fn.any(eb.val(all))))
    .execute();
}

async function deleteAnswersOf(db: TenantDb, requestIds: readonly string[]): Promise<void> {
  await sql`delete from feedback_answers where question_id in (select id from feedback_questions where request_id = any(${[...requestIds]}::uuid[]))`.execute(
    db,
  );
}
