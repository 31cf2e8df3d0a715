import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { addDays, type DateString } from "#platform/time/date-string.ts";

/** What somebody can do for their next conversation. */
export type ConversationStep = "agree-moment" | "plan" | "prepare" | "wait" | "sign";
/** `before`: the day that was agreed on, or the one after the last day of the round. */
export type NextConversation = { readonly id: string; readonly step: ConversationStep; readonly before: DateString };
export type ConversationsToDo = { readonly own: NextConversation | undefined; readonly toPrepareInTeam: number };

type Row = {
  id: string;
  state: string;
  plannedOn: DateString | null;
  isMomentAccepted: boolean;
  isProposedByOther: boolean;
  dueOn: DateString;
  isReady: boolean;
  hasSigned: boolean;
};

/** For Start: the own conversation that comes first of those in which one can do something, and with how many people a manager still has to prepare. One flight. */
export async function conversationsToDo(db: TenantDb, me: string): Promise<ConversationsToDo> {
  const [own, team] = await Promise.all([
    sql<Row>`
      select c.id, c.state, c.planned_on as "plannedOn", c.moment_accepted as "isMomentAccepted", c.moment_by is distinct from ${me}::uuid as "isProposedByOther",
        c.due_on as "dueOn",
        exists (select from conversation_preparations p where p.tenant_id = c.tenant_id and p.conversation_id = c.id and p.person_id = ${me} and p.ready_at is not null) as "isReady",
        exists (select from conversation_versions v join conversation_signatures s on s.tenant_id = v.tenant_id and s.version_id = v.id
          where v.tenant_id = c.tenant_id and v.conversation_id = c.id and v.revision = c.revision and s.person_id = ${me}) as "hasSigned"
      from conversations c where c.employee_id = ${me} and c.closed_on is null and c.state <> 'signed'
      order by coalesce(c.planned_on, c.due_on), c.id limit 20`.execute(db),
    sql<{ count: number }>`
      select count(*)::int as count from conversations c where c.manager_id = ${me} and c.closed_on is null and c.state = 'prepare'
        and not exists (select from conversation_preparations p where p.tenant_id = c.tenant_id and p.conversation_id = c.id and p.person_id = ${me} and p.ready_at is not null)`.execute(
      db,
    ),
  ]);
  const first = own.rows.find((row) => stepOf(row) !== "wait") ?? own.rows[0];
  const next = first && { id: first.id, step: stepOf(first), before: first.plannedOn ?? addDays(first.dueOn, 1) };
  return { own: next, toPrepareInTeam: team.rows[0]?.count ?? 0 };
}

function stepOf(row: Row): ConversationStep {
  if (row.state !== "prepare") return row.hasSigned ? "wait" : "sign";
  if (row.plannedOn === null) return "plan";
  if (!row.isMomentAccepted && row.isProposedByOther) return "agree-moment";
  return row.isReady ? "wait" : "prepare";
}
