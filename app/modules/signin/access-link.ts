import { newToken, tokenHash } from "#platform/config/secrets.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";
import type { PersonId } from "#platform/web/actor.ts";

export type LinkKind = "invitation" | "reset" | "new-email";

const hour = 60 * 60;
const lifeSeconds: Record<LinkKind, number> = { invitation: 7 * 24 * hour, reset: hour, "new-email": 24 * hour };
const paths: Record<LinkKind, string> = { invitation: "/uitnodiging", reset: "/wachtwoord", "new-email": "/account/e-mail" };

/** The path in a mail. @example linkPath("invitation", token) // "/uitnodiging/…" */
export function linkPath(kind: LinkKind, token: string): string {
  return `${paths[kind]}/${token}`;
}

/**
 * Makes a link for each of these people and withdraws the ones of that kind they had: only the newest mail works.
 * The token is known here and in the mail, and nowhere else.
 */
export async function makeLinks(db: TenantDb, kind: LinkKind, people: readonly { personId: string; newEmail?: string }[]): Promise<Map<string, string>> {
  const moment = now();
  await withdrawLinks(
    db,
    people.map((one) => one.personId),
    [kind],
  );
  const tokens = new Map(people.map((one) => [one.personId, newToken()]));
  const rows = people.map((one) => ({
    person_id: one.personId,
    kind,
    token_hash: tokenHash(tokens.get(one.personId) as string),
    new_email: one.newEmail ?? null,
    made_at: moment,
    expires_at: new Date(moment.getTime() + lifeSeconds[kind] * 1000),
  }));
  for (let from = 0; from < rows.length; from += 5000)
    await db
      .insertInto("access_links")
      .values(rows.slice(from, from + 5000))
      .execute();
  return tokens;
}

/** Makes the links of these kinds worthless. */
export async function withdrawLinks(db: TenantDb, personIds: readonly string[], kinds: readonly LinkKind[]): Promise<void> {
  await db
    .updateTable("access_links")
    .set({ withdrawn_at: now() })
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .where((eb) => eb("kind", "=", eb.fn.any(eb.val([...kinds]))))
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export type WhyNotLink = "link-unknown" | "link-used" | "link-withdrawn" | "link-expired";
export type AccessLink = { readonly id: string; readonly personId: PersonId; readonly newEmail: string | null; readonly problem: WhyNotLink | undefined };

/** The link of a token, with why it no longer works. Reading it changes nothing: scanners of mail open every link before people do. */
export async function findLink(db: TenantDb, kind: LinkKind, token: string): Promise<AccessLink | undefined> {
  const row = await db.selectFrom("access_links").selectAll().where("token_hash", "=", tokenHash(token)).where("kind", "=", kind).executeTakeFirst();
  if (!row) return undefined;
  const problem = row.used_at ? "link-used" : row.withdrawn_at ? "link-withdrawn" : row.expires_at <= now() ? "link-expired" : undefined;
  return { id: row.id, personId: row.person_id as PersonId, newEmail: row.new_email, problem };
}

/** Uses a link up. Of two at the same moment one gets it. */
export async function useUpLink(db: TenantDb, id: string): Promise<boolean> {
  const used = await db
    .updateTable("access_links")
    .set({ used_at: now() })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now())
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}
