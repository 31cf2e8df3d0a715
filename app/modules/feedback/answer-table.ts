import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { RaterGroup } from "./invitation-table.ts";

export type GivenAnswer = {
  readonly id: string;
  readonly questionId: string;
  readonly invitationId: string;
  readonly personId: PersonId;
  readonly answer: string;
  readonly broughtAt: Date | null;
};

/** What its owner has read of a request. What came in since is not in it. */
export async function listReadAnswers(db: TenantDb, requestId: string): Promise<GivenAnswer[]> {
  const answer = await sql<GivenAnswer>`
    select a.id, a.question_id as "questionId", a.invitation_id as "invitationId", i.person_id as "personId", a.answer, a.brought_at as "broughtAt"
    from feedback_answers a join feedback_invitations i on i.tenant_id = a.tenant_id and i.id = a.invitation_id
    where i.request_id = ${requestId} and i.read_at is not null order by i.read_at, a.invitation_id, a.id`.execute(db);
  return answer.rows;
}

/** What somebody said on an invitation, by question. */
export async function answersOf(db: TenantDb, invitationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("feedback_answers").select(["question_id", "answer"]).where("invitation_id", "=", invitationId).execute();
  return new Map(rows.map((row) => [row.question_id, row.answer]));
}

/** Says it anew: what stood there before is gone. */
export async function replaceAnswers(
  db: TenantDb,
  invitation: { readonly id: string; readonly group: RaterGroup },
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  await db.deleteFrom("feedback_answers").where("invitation_id", "=", invitation.id).execute();
  if (answers.size === 0) return;
  const rows = [...answers].map(([questionId, answer]) => ({ question_id: questionId, invitation_id: invitation.id, rater_group: invitation.group, answer }));
  await db.insertInto("feedback_answers").values(rows).execute();
}

export async function markBrought(db: TenantDb, id: string, isBrought: boolean): Promise<void> {
  await db
    .updateTable("feedback_answers")
    .set({ brought_at: isBrought ? now() : null })
    .where("id", "=", id)
    .execute();
}

/** A line that somebody brings along: what was asked, and what a colleague said. */
export type BroughtLine = {
  readonly id: string;
  readonly requestId: string;
  readonly topic: string;
  readonly question: string;
  readonly answer: string;
  readonly saidBy: PersonId;
};

export async function listBrought(db: TenantDb, ownerId: PersonId): Promise<BroughtLine[]> {
  const answer = await sql<BroughtLine>`
    select a.id, r.id as "requestId", r.topic, q.question, a.answer, i.person_id as "saidBy"
    from feedback_requests r
    join feedback_invitations i on i.tenant_id = r.tenant_id and i.request_id = r.id and i.read_at is not null
    join feedback_answers a on a.tenant_id = i.tenant_id and a.invitation_id = i.id and a.brought_at is not null
    join feedback_questions q on q.tenant_id = a.tenant_id and q.id = a.question_id
    where r.person_id = ${ownerId} order by a.brought_at, a.id limit 100`.execute(db);
  return answer.rows;
}
