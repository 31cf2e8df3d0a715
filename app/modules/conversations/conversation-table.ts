import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { peopleManagedBy } from "#modules/people/public.ts";
import type { Conversation, ConversationKind, Moment, Reveal } from "./conversation.ts";
import type { AskedQuestion } from "./cycle.ts";

/** A conversation as it is kept, with what its cycle says about it. */
export type KeptConversation = Conversation &
  Moment & {
    readonly cycleId: string;
    readonly cycleName: string;
    readonly kind: ConversationKind;
    readonly questions: readonly AskedQuestion[];
    readonly reveal: Reveal;
    readonly revealDays: number | null;
    readonly hasPartner: boolean;
    readonly unitId: string | null;
    readonly plannedAt: string;
    readonly place: string;
    readonly momentBy: string | null;
    readonly begunAt: Date | null;
    readonly heldOn: DateString | null;
    readonly nextOn: DateString | null;
    readonly dueOn: DateString;
    /** The round had begun and the conversation was there: what was said before that day is not of this conversation. */
    readonly firstDay: DateString;
    readonly closedOn: DateString | null;
    /** Who looks leads it, and leads the employee today. */
    readonly isManagerToday: boolean;
  };

/** One conversation; locked, everything that is written in it waits for each other. */
export async function findConversation(db: TenantDb, id: string, viewer: string, { lock = false } = {}): Promise<KeptConversation | undefined> {
  const answer = await sql<KeptConversation>`
    select c.id, c.cycle_id as "cycleId", y.name as "cycleName", y.kind, y.questions, y.reveal, y.reveal_days as "revealDays",
      y.partner_id is not distinct from c.manager_id as "hasPartner", c.employee_id as "employeeId", c.manager_id as "managerId", c.unit_id as "unitId",
      c.state, c.planned_on as "plannedOn", c.planned_at as "plannedAt", c.place, c.moment_by as "momentBy", c.moment_accepted as "isMomentAccepted",
      c.begun_at as "begunAt", c.held_on as "heldOn", c.next_on as "nextOn", c.due_on as "dueOn", c.revision, c.closed_on as "closedOn",
      greatest(y.starts_on, (c.made_at at time zone 'Europe/Amsterdam')::date) as "firstDay",
      c.closed_because as "closedBecause", (c.manager_id = ${viewer}::uuid and c.employee_id in ${peopleManagedBy(viewer)}) as "isManagerToday"
    from conversations c join conversation_cycles y on y.tenant_id = c.tenant_id and y.id = c.cycle_id
    where c.id = ${id}${lock ? sql` for update of c` : sql``}`.execute(db);
  return answer.rows[0];
}

export type ConversationChange = {
  readonly state?: Conversation["state"];
  readonly planned_on?: DateString;
  readonly planned_at?: string;
  readonly place?: string;
  readonly moment_by?: string;
  readonly moment_accepted?: boolean;
  readonly begun_at?: Date;
  readonly held_on?: DateString;
  readonly next_on?: DateString | null;
};

/** `isText`: what is signed differs, so it counts as a revision. */
export async function updateConversation(db: TenantDb, id: string, change: ConversationChange, { isText = false } = {}): Promise<void> {
  await db
    .updateTable("conversations")
    .set((eb) => ({ ...change, ...(isText ? { revision: eb("revision", "+", 1) } : {}) }))
    .where("id", "=", id)
    .execute();
}
