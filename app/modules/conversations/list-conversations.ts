import { type RawBuilder, sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import type { SchoolYear } from "#modules/entitlements/public.ts";
import { listManagedPeople, managerOf, peopleNames } from "#modules/people/public.ts";
import type { ConversationKind, ConversationState, WhyClosed } from "./conversation.ts";
import { conversationYear } from "./conversation-year.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { listReflections, type Reflection } from "./reflections.ts";

/** A conversation in a list: whose, when, and that both prepared. Never what was written. */
export type ListedConversation = {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly cycleName: string;
  readonly employeeId: PersonId;
  readonly managerId: PersonId;
  readonly state: ConversationState;
  readonly closedBecause: WhyClosed | null;
  readonly plannedOn: DateString | null;
  readonly plannedAt: string;
  readonly isMomentAccepted: boolean;
  /** Who proposed the moment, and who signed the text as it is now. */
  readonly momentBy: PersonId | null;
  readonly signedBy: readonly PersonId[];
  readonly heldOn: DateString | null;
  readonly nextOn: DateString | null;
  readonly dueOn: DateString;
  readonly isEmployeeReady: boolean;
  readonly isManagerReady: boolean;
};

export async function listWhere(db: TenantDb, where: RawBuilder<boolean>): Promise<ListedConversation[]> {
  const answer = await sql<ListedConversation>`
    select c.id, y.kind, y.name as "cycleName", c.employee_id as "employeeId", c.manager_id as "managerId", c.state, c.closed_because as "closedBecause",
      c.planned_on as "plannedOn", c.planned_at as "plannedAt", c.moment_accepted as "isMomentAccepted", c.moment_by as "momentBy", c.held_on as "heldOn", c.next_on as "nextOn", c.due_on as "dueOn",
      exists (select from conversation_preparations p where p.tenant_id = c.tenant_id and p.conversation_id = c.id and p.person_id = c.employee_id and p.ready_at is not null) as "isEmployeeReady",
      exists (select from conversation_preparations p where p.tenant_id = c.tenant_id and p.conversation_id = c.id and p.person_id = c.manager_id and p.ready_at is not null) as "isManagerReady",
      array(select s.person_id::text from conversation_versions v join conversation_signatures s on s.tenant_id = v.tenant_id and s.version_id = v.id
        where c.state = 'signed-by-one' and v.tenant_id = c.tenant_id and v.conversation_id = c.id and v.revision = c.revision) as "signedBy"
    from conversations c join conversation_cycles y on y.tenant_id = c.tenant_id and y.id = c.cycle_id
    where ${where}
    order by coalesce(c.held_on, c.planned_on, c.due_on) desc, c.id limit 500`.execute(db);
  return answer.rows;
}

/** Held and not closed: with that the year has its formal conversation, also while a signature is missing. */
export function isFormal({ heldOn }: Pick<ListedConversation, "heldOn">, year: SchoolYear): boolean {
  return heldOn !== null && year.start <= heldOn && heldOn <= year.end;
}

export type OwnConversations = {
  readonly mine: readonly ListedConversation[];
  /** That somebody leads although they manage nobody: the cycle names them. */
  readonly led: readonly ListedConversation[];
  readonly names: ReadonlyMap<string, string>;
  readonly reflections: readonly Reflection[];
  readonly managerName: string | undefined;
  readonly year: SchoolYear;
};

/** The own conversations and what was written between them. */
export function readOwnConversations(actor: Actor): Promise<OwnConversations> {
  const me = actor.kind === "person" && actor.personId ? actor.personId : notAllowed();
  return inTenant(actor, async (db) => {
    const [mine, led, reflections, manager] = await Promise.all([
      listWhere(db, sql`c.employee_id = ${me}`),
      listWhere(db, sql`c.manager_id = ${me} and y.partner_id = ${me} and c.closed_on is null`),
      listReflections(db, me),
      managerOf(db, me),
    ]);
    const people = [
      ...mine.map(({ managerId }) => managerId),
      ...led.map(({ employeeId }) => employeeId),
      ...reflections.flatMap((each) => each.sharedWith ?? []),
    ];
    const names = await peopleNames(db, people);
    return { mine, led, names, reflections, managerName: manager?.name, year: conversationYear(actor.portal, today()) };
  });
}

export type TeamConversation = {
  readonly personId: PersonId;
  readonly name: string;
  readonly functionTitle: string;
  /** All that still goes on with this manager: somebody may be in two rounds at once. */
  readonly open: readonly ListedConversation[];
  readonly lastHeldOn: DateString | null;
  readonly formalThisYear: number;
  readonly nextOn: DateString | null;
};
export type TeamConversations = { readonly people: readonly TeamConversation[]; readonly year: SchoolYear };

/** H-47: everybody the actor manages, with what goes on, when they spoke last and who has had no formal conversation this year. */
export function readTeamConversations(actor: Actor): Promise<TeamConversations> {
  const me = conversationsPolicy.team(actor) && actor.personId ? actor.personId : notAllowed();
  const year = conversationYear(actor.portal, today());
  return inTenant(actor, async (db) => {
    const people = await listManagedPeople(db, me);
    const ids = people.map(({ id }) => id);
    const [open, held] = await Promise.all([
      listWhere(db, sql`c.employee_id = any(${ids}::uuid[]) and c.manager_id = ${me} and c.closed_on is null and c.state <> 'signed'`),
      listHeld(db, ids, me, year),
    ]);
    const heldBy = new Map(held.map((row) => [row.personId, row]));
    return {
      year,
      people: people.map(({ id, name, functionTitle }) => ({
        personId: id,
        name,
        functionTitle,
        open: open.filter(({ employeeId }) => employeeId === id),
        lastHeldOn: heldBy.get(id)?.lastHeldOn ?? null,
        formalThisYear: heldBy.get(id)?.formal ?? 0,
        nextOn: heldBy.get(id)?.nextOn ?? null,
      })),
    };
  });
}

type Held = { personId: string; lastHeldOn: DateString | null; formal: number; nextOn: DateString | null };

// That somebody had a conversation this year counts with whomever it was; the next day that was agreed on is only of these two.
async function listHeld(db: TenantDb, ids: readonly string[], me: string, year: SchoolYear): Promise<Held[]> {
  const answer = await sql<Held>`
    select employee_id as "personId", max(held_on) as "lastHeldOn", count(*) filter (where held_on between ${year.start} and ${year.end})::int as formal,
      (array_agg(next_on order by held_on desc) filter (where next_on is not null and manager_id = ${me}))[1] as "nextOn"
    from conversations where employee_id = any(${[...ids]}::uuid[]) and held_on is not null group by employee_id`.execute(db);
  return answer.rows;
}
