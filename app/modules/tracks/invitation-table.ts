import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

export type Invitation = {
  readonly id: string;
  readonly trackId: string;
  readonly personId: PersonId;
  readonly invitedBy: PersonId;
  readonly invitedOn: DateString;
  readonly answer: "accepted" | "declined" | null;
  readonly answeredOn: DateString | null;
};

const columns = [
  "id",
  "track_id as trackId",
  "person_id as personId",
  "invited_by as invitedBy",
  "invited_on as invitedOn",
  "answer",
  "answered_on as answeredOn",
] as const;

/** Invitations that somebody still has to answer. */
export async function listOpenInvitations(db: TenantDb, personId: string): Promise<Invitation[]> {
  const rows = await db.selectFrom("track_invitations").select(columns).where("person_id", "=", personId).where("answer", "is", null).orderBy("id").execute();
  return rows as Invitation[];
}

/** What somebody invited people to, the newest first. */
export async function listInvitationsBy(db: TenantDb, managerId: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("track_invitations")
    .select(columns)
    .where("invited_by", "=", managerId)
    .orderBy("invited_on", "desc")
    .orderBy("id")
    .limit(50)
    .execute();
  return rows as Invitation[];
}

/** Its id; undefined when the same invitation is open already. */
export async function insertInvitation(
  db: TenantDb,
  wanted: { readonly trackId: string; readonly personId: string; readonly by: string },
): Promise<string | undefined> {
  const made = await db
    .insertInto("track_invitations")
    .values({ track_id: wanted.trackId, person_id: wanted.personId, invited_by: wanted.by, invited_on: today() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

/** Whether it is an invitation of this person, answered or not. */
export async function isInvitationOf(db: TenantDb, id: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom("track_invitations").select("id").where("id", "=", id).where("person_id", "=", personId).executeTakeFirst();
  return row !== undefined;
}

/** Answers what is open of these; answers what it answered. */
export async function answerInvitations(
  db: TenantDb,
  personId: string,
  which: { readonly id: string } | { readonly trackId: string },
  answer: "accepted" | "declined",
): Promise<readonly string[]> {
  const rows = await db
    .updateTable("track_invitations")
    .set({ answer, answered_on: today() })
    .where("person_id", "=", personId)
    .where("answer", "is", null)
    .where("id" in which ? "id" : "track_id", "=", "id" in which ? which.id : which.trackId)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
