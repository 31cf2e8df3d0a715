import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Answer, OwnWord } from "./survey.ts";

export type KeptSurvey = {
  readonly id: string;
  readonly functionId: string;
  readonly closesOn: DateString;
  readonly closedAt: Date | null;
  readonly askedAt: Date;
};

const columns = ["id", "function_id as functionId", "closes_on as closesOn", "closed_at as closedAt", "asked_at as askedAt"] as const;

export async function findSurvey(db: TenantDb, id: string, options: { readonly lock?: boolean } = {}): Promise<KeptSurvey | undefined> {
  const row = await db
    .selectFrom("surveys")
    .select(columns)
    .where("id", "=", id)
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .executeTakeFirst();
  return row as KeptSurvey | undefined;
}

export type ListedSurvey = KeptSurvey & { readonly invited: number; readonly answered: number };

/** The surveys of a portal with how many answered, the newest first. */
export async function listSurveys(db: TenantDb): Promise<ListedSurvey[]> {
  const answer = await sql<ListedSurvey>`
    select s.id, s.function_id as "functionId", s.closes_on as "closesOn", s.closed_at as "closedAt", s.asked_at as "askedAt",
      count(i.id)::int as invited, count(i.answered_on)::int as answered
    from surveys s left join survey_invitations i on i.tenant_id = s.tenant_id and i.survey_id = s.id
    group by s.tenant_id, s.id order by s.asked_at desc, s.id desc limit 200`.execute(db);
  return answer.rows;
}

/** In the order of their random ids, which says nothing of who came first. */
export async function listAnswers(db: TenantDb, surveyId: string): Promise<Answer[]> {
  const rows = await db.selectFrom("survey_answers").select(["dimensions", "tag_ids", "own_words"]).where("survey_id", "=", surveyId).orderBy("id").execute();
  return rows.map((row) => ({ dimensions: row.dimensions, tagIds: row.tag_ids, ownWords: row.own_words as unknown as OwnWord[] }));
}

export async function countInvited(db: TenantDb, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("survey_invitations")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("survey_id", "=", surveyId)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** What editors did with the proposals, by the key of each. */
export async function listDecisions(db: TenantDb, surveyId: string): Promise<ReadonlyMap<string, "accepted" | "setAside">> {
  const rows = await db.selectFrom("survey_decisions").select(["proposal", "decision"]).where("survey_id", "=", surveyId).execute();
  return new Map(rows.map((row) => [row.proposal, row.decision as "accepted" | "setAside"]));
}
