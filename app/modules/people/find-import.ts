import { sql } from "kysely";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { findRun, type JobRun } from "#platform/jobs/job-run.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Change } from "./import-plan.ts";
import type { ImportCounts, ImportState } from "./import-table.ts";
import { peoplePolicy } from "./people-policy.ts";
import type { ImportNotice } from "./read-import-file.ts";

export type ImportRowOutcome = "refused" | "create" | "update";

/** One import as its page shows it. */
export type FoundImport = {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly sheetName: string;
  readonly counts: ImportCounts;
  readonly notices: readonly ImportNotice[];
  /** A code, or what was wrong with the file as a whole. */
  readonly problem: string | null;
  readonly planDigest: Buffer | null;
  readonly invites: boolean;
  readonly uploadedAt: Date;
  readonly finishedAt: Date | null;
  readonly run: JobRun | undefined;
};

export type ImportLine = {
  readonly row: number;
  readonly outcome: ImportRowOutcome;
  readonly personId: string | null;
  readonly name: string;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string>> | readonly Change[] | null;
};

const columns = [
  "id",
  "file_name as fileName",
  "state",
  "sheet_name as sheetName",
  "counts",
  "notices",
  "problem",
  "plan_digest as planDigest",
  "invites",
  "uploaded_at as uploadedAt",
  "finished_at as finishedAt",
] as const;

/** The import with one page of its lines of one kind, in one flight. */
export function getImport(
  actor: Actor,
  id: string,
  shown: { readonly outcome: ImportRowOutcome; readonly page: number; readonly perPage: number },
): Promise<{ found: FoundImport; lines: ImportLine[] }> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const [row, lines, run] = await Promise.all([
      db.selectFrom("people_imports").select(columns).where("id", "=", id).executeTakeFirst(),
      listLines(db, id, shown.outcome)
        .limit(shown.perPage)
        .offset((shown.page - 1) * shown.perPage)
        .execute(),
      db
        .selectFrom("people_imports")
        .select("run_id")
        .where("id", "=", id)
        .executeTakeFirst()
        .then((found) => (found?.run_id ? findRun(db, found.run_id) : undefined)),
    ]);
    if (!row) notFound();
    return { found: { ...(row as unknown as FoundImport), run }, lines: lines as unknown as ImportLine[] };
  });
}

/** Every refused line, for who repairs the file beside it. */
export function listRefusedLines(actor: Actor, id: string): Promise<ImportLine[]> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const found = await db.selectFrom("people_imports").select("id").where("id", "=", id).executeTakeFirst();
    if (!found) notFound();
    return (await listLines(db, id, "refused").execute()) as unknown as ImportLine[];
  });
}

function listLines(db: TenantDb, id: string, outcome: ImportRowOutcome) {
  return db
    .selectFrom("people_import_rows")
    .select(["row_number as row", "outcome", "person_id as personId", "name", "column_name as column", "value", "reason", "expected as details"])
    .where("import_id", "=", id)
    .where("outcome", "=", outcome)
    .orderBy("row_number")
    .orderBy("position");
}

export type ListedImport = Pick<FoundImport, "id" | "fileName" | "state" | "counts" | "uploadedAt" | "finishedAt">;

/** The imports of this portal, the newest first. */
export function listImports(actor: Actor): Promise<ListedImport[]> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const rows = await db
      .selectFrom("people_imports")
      .select(["id", "file_name as fileName", "state", "counts", "uploaded_at as uploadedAt", "finished_at as finishedAt"])
      .orderBy("uploaded_at", "desc")
      .orderBy("id", "desc")
      .limit(50)
      .execute();
    return rows as unknown as ListedImport[];
  });
}

/** P-36: when a list was taken in before, so that whoever comes with another is told. */
export async function findLastImport(actor: Actor): Promise<Date | undefined> {
  return inTenant(actor, async (db) => {
    const row = await db
      .selectFrom("people_imports")
      .select(sql<Date | null>`max(finished_at)`.as("at"))
      .where("state", "=", "done")
      .executeTakeFirst();
    return row?.at ?? undefined;
  });
}
