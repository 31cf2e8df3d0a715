import { type AuditDetail, recordAll } from "#platform/audit/record.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { log } from "#platform/log/log.ts";
import type { Actor } from "#platform/web/actor.ts";

/** What can happen at the door. The audit trail of a portal names each in words. */
export type SigninEvent =
  | "signin.succeeded"
  | "signin.failed"
  | "signin.ended"
  | "signin.sessions-ended"
  | "signin.invited"
  | "signin.invitation-used"
  | "signin.reset-asked"
  | "signin.password-reset"
  | "signin.password-changed"
  | "signin.identity-confirmed"
  | "signin.identity-refused"
  | "signin.factor-passed"
  | "signin.factor-failed"
  | "signin.factor-set-up"
  | "signin.factor-off"
  | "signin.factor-removed"
  | "signin.recovery-codes-made"
  | "signin.recovery-code-used"
  | "signin.email-asked"
  | "signin.email-changed"
  | "signin.language-changed"
  | "signin.blocked"
  | "signin.unblocked";

type Who = Pick<Actor, "personId" | "kind">;

/**
 * Writes what happened at the door in the audit trail, and in the log, where whoever guards the server looks (T34). Ids and codes only.
 *
 * @example await noteSignin(db, actor, "signin.failed", personId, { reason: "password" })
 */
export async function noteSignin(db: TenantDb, actor: Who, event: SigninEvent, personId: string | null, detail: AuditDetail = {}): Promise<void> {
  await noteSigninOfAll(db, actor, event, [personId], detail);
}

/** The same of many people at once; one line in the log. */
export async function noteSigninOfAll(
  db: TenantDb,
  actor: Who,
  event: SigninEvent,
  personIds: readonly (string | null)[],
  detail: AuditDetail = {},
): Promise<void> {
  if (personIds.length === 0) return;
  await recordAll(
    db,
    actor,
    event,
    personIds.map((id) => ({ kind: id === null ? null : "person", id, detail })),
  );
  const level = /failed|refused/.test(event) ? "warn" : "info";
  log[level](event, { ...detail, subjectId: personIds.length === 1 ? personIds[0] : undefined, people: personIds.length });
}
