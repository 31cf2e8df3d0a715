import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";

/** What somebody typed in one form and did not save yet. `revision` tells two tabs apart. */
export type FormDraft = { readonly fields: Readonly<Record<string, string>>; readonly revision: number; readonly savedAt: Date };

export async function findFormDraft(db: TenantDb, personId: string, form: string): Promise<FormDraft | undefined> {
  const row = await db
    .selectFrom("form_drafts")
    .select(["fields", "revision", "saved_at"])
    .where("person_id", "=", personId)
    .where("form", "=", form)
    .executeTakeFirst();
  return row && { fields: row.fields as Record<string, string>, revision: row.revision, savedAt: row.saved_at };
}

/**
 * Keeps a draft when the tab that sends it wrote the newest one, or knows it: `known` is the revision it was opened with, 0 for none.
 * Every opened form has its own value in the field `tab`. Undefined when another tab saved in between; nothing is overwritten then.
 */
export async function keepFormDraft(
  db: TenantDb,
  personId: string,
  form: string,
  fields: Readonly<Record<string, string>>,
  known: number,
): Promise<number | undefined> {
  const answer = await sql<{ revision: number }>`
    insert into form_drafts as d (person_id, form, fields, revision, saved_at)
    values (${personId}::uuid, ${form}, ${JSON.stringify(fields)}::jsonb, ${known}::integer + 1, ${now()}::timestamptz)
    on conflict (tenant_id, person_id, form) do update set fields = excluded.fields, revision = d.revision + 1, saved_at = excluded.saved_at
      where d.revision = ${known} or d.fields->>'tab' = excluded.fields->>'tab'
    returning d.revision`.execute(db);
  return answer.rows[0]?.revision;
}

export async function dropFormDraft(db: TenantDb, personId: string, form: string): Promise<void> {
  await db.deleteFrom("form_drafts").where("person_id", "=", personId).where("form", "=", form).execute();
}

/** Removes what nobody went on with since this moment. */
export async function dropFormDraftsBefore(db: TenantDb, moment: Date): Promise<void> {
  await db.deleteFrom("form_drafts").where("saved_at", "<", moment).execute();
}
