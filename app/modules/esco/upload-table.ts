import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { findRun, type JobRun } from "#platform/jobs/job-run.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { EscoProblem } from "./esco-problem.ts";
import type { EscoImported } from "./import-esco.ts";

/** Files that somebody handed in: being read, or what became of them. */
export type EscoUpload = {
  readonly id: string;
  readonly fileNames: readonly string[];
  readonly fileIds: readonly string[] | null;
  readonly runId: string | null;
  readonly problem: EscoProblem | null;
  readonly outcome: EscoImported | null;
  readonly uploadedBy: string | null;
  readonly endedAt: Date | null;
};

const columns = [
  "id",
  "file_names as fileNames",
  "file_ids as fileIds",
  "run_id as runId",
  "problem",
  "outcome",
  "uploaded_by as uploadedBy",
  "ended_at as endedAt",
] as const;

/** With an outcome it has ended already. */
export async function insertUpload(
  db: TenantDb,
  actor: Actor,
  upload: Pick<EscoUpload, "fileNames" | "fileIds" | "runId"> & { readonly outcome?: EscoImported },
): Promise<string> {
  const made = await db
    .insertInto("esco_uploads")
    .values({
      file_names: [...upload.fileNames],
      file_ids: upload.fileIds && [...upload.fileIds],
      run_id: upload.runId,
      outcome: upload.outcome ? JSON.stringify(upload.outcome) : null,
      uploaded_by: actor.personId,
      ended_at: upload.outcome ? sql<Date>`clock_timestamp()` : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function lockUpload(db: TenantDb, id: string): Promise<EscoUpload> {
  const row = await db.selectFrom("esco_uploads").select(columns).where("id", "=", id).forUpdate().executeTakeFirst();
  return (row as unknown as EscoUpload | undefined) ?? notFound();
}

export async function endUpload(db: TenantDb, id: string, end: { readonly outcome: EscoImported } | { readonly problem: EscoProblem }): Promise<void> {
  const what = "outcome" in end ? { outcome: JSON.stringify(end.outcome) } : { problem: JSON.stringify(end.problem) };
  await db
    .updateTable("esco_uploads")
    .set({ ...what, file_ids: null, ended_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
}

/** The newest, with how far it is. */
export async function findLastUpload(db: TenantDb): Promise<(EscoUpload & { readonly run: JobRun | undefined }) | undefined> {
  const row = (await db.selectFrom("esco_uploads").select(columns).orderBy("uploaded_at", "desc").orderBy("id", "desc").limit(1).executeTakeFirst()) as
    | EscoUpload
    | undefined;
  if (!row) return undefined;
  return { ...row, run: row.endedAt === null && row.runId !== null ? await findRun(db, row.runId) : undefined };
}
