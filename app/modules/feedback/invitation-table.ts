import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { RequestId } from "./feedback.ts";
import type { RequestEnd } from "./request-table.ts";

/** What somebody is to who asks. The words of a full round; who is asked by name is a manager or a colleague. */
export type RaterGroup = "self" | "manager" | "colleague" | "pupil";

export type Invitation = {
  readonly id: string;
  readonly personId: PersonId;
  readonly group: RaterGroup;
  readonly answeredAt: Date | null;
  readonly declinedAt: Date | null;
  readonly readAt: Date | null;
  readonly revision: number;
};

/** An invitation with what its request says, for who was asked. */
export type OwnInvitation = Invitation & {
  readonly requestId: RequestId;
  readonly askedBy: PersonId;
  readonly topic: string;
  readonly until: DateString;
  readonly closedOn: DateString | null;
  readonly closedBecause: RequestEnd | null;
};

/**
 * The invitation of this person; somebody else's is not there. With `lock` nobody reads, closes or withdraws meanwhile: the lock on the request
 * is shared, so that people who answer do not wait for each other.
 */
export async function findOwnInvitation(
  db: TenantDb,
  id: string,
  personId: PersonId | null,
  options: { readonly lock?: boolean } = {},
): Promise<OwnInvitation | undefined> {
  const answer = await sql<OwnInvitation>`
    select i.id, i.person_id as "personId", i.rater_group as "group", i.answered_at as "answeredAt", i.declined_at as "declinedAt", i.read_at as "readAt",
      i.revision, r.id as "requestId", r.person_id as "askedBy", r.topic, r.until, r.closed_on as "closedOn", r.closed_because as "closedBecause"
    from feedback_invitations i join feedback_requests r on r.tenant_id = i.tenant_id and r.id = i.request_id
    where i.id = ${id} and i.person_id = ${personId} ${options.lock ? sql`for update of i for share of r` : sql``}`.execute(db);
  return answer.rows[0];
}

export async function listInvitations(db: TenantDb, requestId: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("feedback_invitations")
    .select(["id", "person_id as personId", "rater_group as group", "answered_at as answeredAt", "declined_at as declinedAt", "read_at as readAt", "revision"])
    .where("request_id", "=", requestId)
    .orderBy("id")
    .execute();
  return rows as Invitation[];
}

export async function insertInvitations(
  db: TenantDb,
  requestId: RequestId,
  people: readonly { readonly id: PersonId; readonly group: RaterGroup }[],
): Promise<{ readonly id: string; readonly personId: PersonId }[]> {
  const rows = await db
    .insertInto("feedback_invitations")
    .values(people.map(({ id, group }) => ({ request_id: requestId, person_id: id, rater_group: group })))
    .returning(["id", "person_id as personId"])
    .execute();
  return rows as { id: string; personId: PersonId }[];
}

export async function markAnswered(db: TenantDb, id: string, state: "answered" | "declined"): Promise<void> {
  await db
    .updateTable("feedback_invitations")
    .set((eb) => ({
      answered_at: state === "answered" ? now() : null,
      declined_at: state === "declined" ? now() : null,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** Everything that came in and was not read. From here on it stays as it is. */
export async function markRead(db: TenantDb, requestId: RequestId): Promise<void> {
  await db
    .updateTable("feedback_invitations")
    .set({ read_at: now() })
    .where("request_id", "=", requestId)
    .where("answered_at", "is not", null)
    .where("read_at", "is", null)
    .execute();
}

export type OpenInvitation = { readonly id: string; readonly askedBy: PersonId; readonly until: DateString };

/** What somebody is asked and neither answered nor passed over, what ends first on top. */
export async function listOpenInvitations(db: TenantDb, personId: string, today: DateString): Promise<OpenInvitation[]> {
  const answer = await sql<OpenInvitation>`
    select i.id, r.person_id as "askedBy", r.until
    from feedback_invitations i join feedback_requests r on r.tenant_id = i.tenant_id and r.id = i.request_id
    where i.person_id = ${personId} and i.answered_at is null and i.declined_at is null and r.closed_on is null and r.until >= ${today}
    order by r.until, i.id limit 50`.execute(db);
  return answer.rows;
}
