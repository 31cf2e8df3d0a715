import { sql } from "kysely";
import { tokenHash } from "#platform/config/secrets.ts";
import { inTenant, readOnce } from "#platform/database/in-tenant.ts";
import { now, today } from "#platform/time/clock.ts";
import type { PersonId, Portal, RoleGrant, SignedIn } from "#platform/web/actor.ts";
import type { Language } from "#platform/words/words.ts";
import { personName } from "#modules/people/public.ts";
import { sessionPolicy } from "./session-policy.ts";

type PersonForActor = {
  firstName: string;
  infix: string;
  lastName: string;
  email: string;
  language: Language;
  leavesOn: string | null;
  functionTitle: string | null;
  isManager: boolean;
  roles: RoleGrant[];
};
export type SessionRow = {
  id: string;
  person_id: string;
  seen_at: Date;
  password_at: Date | null;
  needs_factor: boolean;
  factor_at: Date | null;
  has_factor: boolean;
  is_blocked: boolean;
  person: PersonForActor | null;
};

export type FoundSession = { readonly actor: SignedIn; readonly mustSetUpFactor: boolean };

/**
 * The person behind a session token, in one round trip. Nobody when the session ended, lay idle too long, still waits
 * for its second factor, or when the person has left.
 */
export async function findSignedIn(portal: Portal, token: string): Promise<FoundSession | undefined> {
  const row = await findSession(portal, token);
  if (!row?.person || isHalf(row)) return undefined;
  if (now().getTime() - row.seen_at.getTime() > sessionPolicy.touchSeconds * 1000) await touch(portal, row.id);
  return { actor: signedIn(portal, row, row.person), mustSetUpFactor: mustHaveFactor(row.person) && !row.has_factor && !portal.isDemo };
}

/** Whether a session gave its password and still waits for its second factor. It opens nothing but the page that asks for it. */
export function isHalf(row: Pick<SessionRow, "needs_factor" | "factor_at">): boolean {
  return row.needs_factor && !row.factor_at;
}

/** The session of a token as it stands, also while it waits for a second factor; not of someone who left or was blocked. */
export async function findSession(portal: Portal, token: string): Promise<SessionRow | undefined> {
  const row = await readSession(portal, token);
  const leavesOn = row?.person?.leavesOn ?? null;
  return row?.is_blocked || (leavesOn !== null && leavesOn < today()) ? undefined : row;
}

async function readSession(portal: Portal, token: string): Promise<SessionRow | undefined> {
  const idleSince = new Date(now().getTime() - sessionPolicy.idleSeconds * 1000);
  const rows = await readOnce({ portal }, (db) =>
    db
      .selectFrom("sessions as s")
      .select(["s.id", "s.person_id", "s.seen_at", "s.password_at", "s.needs_factor", "s.factor_at"])
      .select(
        sql<boolean>`exists (select from second_factors f where f.tenant_id = s.tenant_id and f.person_id = s.person_id and f.confirmed_at is not null)`.as(
          "has_factor",
        ),
      )
      .select(sql<boolean>`exists (select from sign_in_blocks b where b.tenant_id = s.tenant_id and b.person_id = s.person_id)`.as("is_blocked"))
      .select(sql<PersonForActor | null>`person_for_actor(s.person_id, ${today()}::date)`.as("person"))
      .where("s.token_hash", "=", tokenHash(token))
      .where("s.ended_at", "is", null)
      .where("s.expires_at", ">", now())
      .where("s.seen_at", ">", idleSince),
  );
  return rows[0];
}

// Administrators decide over everybody's account, so theirs asks for a second factor (ASVS 6.3.3, ROSA).
function mustHaveFactor(person: PersonForActor): boolean {
  return person.roles.some((grant) => grant.role === "tenantAdmin");
}

function signedIn(portal: Portal, row: SessionRow, person: PersonForActor): SignedIn {
  return {
    portal,
    kind: "person",
    personId: row.person_id as PersonId,
    sessionId: row.id,
    roles: person.roles,
    isManager: person.isManager,
    language: person.language,
    firstName: person.firstName,
    name: personName(person),
    functionTitle: person.functionTitle ?? "",
  };
}

async function touch(portal: Portal, sessionId: string): Promise<void> {
  await inTenant({ portal }, (db) => db.updateTable("sessions").set({ seen_at: now() }).where("id", "=", sessionId).execute());
}
