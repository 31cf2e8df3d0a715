import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { type AgreedWork, agreedWork } from "#modules/plans/public.ts";
import type { OpenAgreement, Progress } from "./agreement.ts";
import type { KeptConversation } from "./conversation-table.ts";

type Two = Pick<KeptConversation, "id" | "employeeId" | "managerId">;
type Earlier = { id: string; what: string; untilOn: DateString | null; placedId: string | null };
type Mark = { kind: "activity" | "agreement"; id: string; progress: Progress; note: string; isHere: boolean };

/**
 * H-46: everything that was agreed on before and is not over: the activities of the agreed plan, and what these two agreed on in earlier
 * conversations. What somebody agreed on with a manager before this one alone stays between those two.
 */
export async function listOpenAgreements(db: TenantDb, two: Two, plan?: Promise<AgreedWork | undefined>): Promise<OpenAgreement[]> {
  const [work, earlier, marks] = await Promise.all([plan ?? agreedWork(db, two.employeeId), listEarlier(db, two), listMarks(db, two)]);
  const isOver = (id: string) => marks.some((mark) => mark.id === id && !mark.isHere);
  const here = (id: string) => marks.find((mark) => mark.id === id && mark.isHere);
  const activities = (work?.activities ?? []).map(({ id, title, until }) => ({ kind: "activity" as const, id, title, untilOn: until }));
  const planned = new Set(activities.map(({ id }) => id));
  const agreements = earlier
    .filter(({ placedId }) => placedId === null || !planned.has(placedId))
    .map(({ id, what, untilOn }) => ({ kind: "agreement" as const, id, title: what, untilOn }));
  return [...agreements, ...activities]
    .filter(({ id }) => !isOver(id))
    .map((each) => ({ ...each, progress: here(each.id)?.progress, note: here(each.id)?.note ?? "" }));
}

async function listEarlier(db: TenantDb, { id, employeeId, managerId }: Two): Promise<Earlier[]> {
  const answer = await sql<Earlier>`
    select a.id, a.what, a.until_on as "untilOn", a.placed_id as "placedId"
    from conversations c join conversation_agreements a on a.tenant_id = c.tenant_id and a.conversation_id = c.id and a.removed_at is null
    where c.employee_id = ${employeeId} and c.manager_id = ${managerId} and c.state = 'signed' and c.id <> ${id}
    order by c.held_on, a.made_at, a.id`.execute(db);
  return answer.rows;
}

// What this conversation says, and what a signed one says is over.
async function listMarks(db: TenantDb, { id, employeeId }: Two): Promise<Mark[]> {
  const answer = await sql<Mark>`
    select p.subject_kind as kind, p.subject_id as id, p.progress, p.note, p.conversation_id = ${id}::uuid as "isHere"
    from conversations c join conversation_progress p on p.tenant_id = c.tenant_id and p.conversation_id = c.id
    where c.employee_id = ${employeeId} and (c.id = ${id} or (c.state = 'signed' and p.progress in ('done', 'stopped')))`.execute(db);
  return answer.rows;
}
