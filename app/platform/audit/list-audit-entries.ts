import { sql } from "kysely";
import type { TenantDb } from "../database/in-tenant.ts";
import type { AuditDetail } from "./record.ts";

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: "person" | "system" | "operator" | "visitor";
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly detail: AuditDetail;
};

/** Which entries: an action's noun (`plan`), a person who acted or who it was about, and days (Dutch time, both included). */
export type AuditFilter = { readonly noun?: string; readonly personId?: string; readonly from?: string; readonly until?: string };

/** One page of the audit trail, newest first, and whether there is more. @example await listAuditEntries(db, { noun: "plan" }, { page: 1, size: 50 }) */
export async function listAuditEntries(
  db: TenantDb,
  filter: AuditFilter,
  { page, size }: { page: number; size: number },
): Promise<{ entries: AuditEntry[]; hasMore: boolean }> {
  let query = db.selectFrom("audit_entries").select(["id", "at", "actor_id", "actor_kind", "action", "subject_kind", "subject_id", "detail"]);
  if (filter.noun) query = query.where("action", ">=", `${filter.noun}.`).where("action", "<", `${filter.noun}/`);
  if (filter.personId) {
    const id = filter.personId;
    // What is about something of a person says so in its detail: an agreed plan, a job, a decision on a request.
    query = query.where((eb) => eb.or([eb("actor_id", "=", id), eb("subject_id", "=", id), sql<boolean>`detail ->> 'personId' = ${id}`]));
  }
  if (filter.from) query = query.where("at", ">=", sql<Date>`(${filter.from}::date)::timestamp at time zone 'Europe/Amsterdam'`);
  if (filter.until) query = query.where("at", "<", sql<Date>`(${filter.until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  const rows = await query
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .offset((page - 1) * size)
    .limit(size + 1)
    .execute();
  return { entries: rows.slice(0, size).map(asEntry), hasMore: rows.length > size };
}

type Row = {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_kind: string;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  detail: unknown;
};

function asEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    actorKind: row.actor_kind as AuditEntry["actorKind"],
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail as AuditDetail,
  };
}
