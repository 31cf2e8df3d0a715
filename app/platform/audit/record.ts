import type { TenantDb } from "../database/in-tenant.ts";
import type { Actor } from "../web/actor.ts";

/** What an entry is about. Ids only: names and texts stay in their own tables. */
export type AuditSubject = { readonly kind: string; readonly id: string | null };
/** Codes, counts and ids; the type keeps sentences of people out as far as a type can. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Writes one line of the audit trail in the same transaction as what happened, chained to the line before it at commit.
 * The last line of a use case.
 *
 * @example await record(db, actor, "plan.agreed", { kind: "personal_plan", id: plan.id });
 */
export async function record(
  db: TenantDb,
  actor: Pick<Actor, "personId" | "kind">,
  action: string,
  subject?: AuditSubject,
  detail: AuditDetail = {},
): Promise<void> {
  await recordAll(db, actor, action, [{ ...(subject ?? { kind: null, id: null }), detail }]);
}

/** The same for many subjects at once, as an import makes them. */
export async function recordAll(
  db: TenantDb,
  actor: Pick<Actor, "personId" | "kind">,
  action: string,
  subjects: readonly { kind: string | null; id: string | null; detail?: AuditDetail }[],
): Promise<void> {
  if (subjects.length === 0) return;
  const rows = subjects.map((subject) => ({
    actor_id: actor.personId,
    actor_kind: actor.kind,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    detail: JSON.stringify(subject.detail ?? {}),
  }));
  // A statement carries 65,535 values at most.
  for (let from = 0; from < rows.length; from += 5000) {
    await db
      .insertInto("audit_entries")
      .values(rows.slice(from, from + 5000))
      .execute();
  }
}
