import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { ImportPlan } from "./import-plan.ts";
import { personName } from "./person-name.ts";
import type { FileProblem, ImportNotice } from "./read-import-file.ts";

export type ImportState = "checking" | "checked" | "confirmed" | "done" | "refused";
export type ImportCounts = {
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly newUnits: number;
};

export type LockedImport = {
  readonly id: string;
  readonly state: ImportState;
  readonly fileId: string | null;
  readonly runId: string | null;
  readonly planDigest: Buffer | null;
  readonly counts: ImportCounts;
  readonly invites: boolean;
  readonly confirmedBy: string | null;
};

/** Who holds this decides what happens to the import; everyone else waits. */
export async function lockImport(db: TenantDb, id: string): Promise<LockedImport> {
  const columns = [
    "id",
    "state",
    "file_id as fileId",
    "run_id as runId",
    "plan_digest as planDigest",
    "counts",
    "invites",
    "confirmed_by as confirmedBy",
  ] as const;
  const row = await db.selectFrom("people_imports").select(columns).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? (row as unknown as LockedImport) : notFound();
}

export type NewImport = {
  readonly fileId: string | null;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly runId: string | null;
  readonly state: ImportState;
};

export async function insertImport(db: TenantDb, actor: Actor, wanted: NewImport): Promise<string> {
  const made = await db
    .insertInto("people_imports")
    .values({
      file_id: wanted.fileId,
      file_name: wanted.fileName,
      file_sha256: createHash("sha256").update(wanted.bytes).digest(),
      state: wanted.state,
      run_id: wanted.runId,
      uploaded_by: actor.personId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

export type Shown = { readonly sheetName: string; readonly notices: readonly ImportNotice[]; readonly plan: ImportPlan };

/** What the dry run found, to be read and confirmed. */
export async function writeChecked(db: TenantDb, id: string, shown: Shown, problem: "changed-meanwhile" | null): Promise<void> {
  await db
    .updateTable("people_imports")
    .set({ state: "checked", problem, confirmed_at: null, confirmed_by: null, ...columnsOf(shown) })
    .where("id", "=", id)
    .execute();
  await replaceImportRows(db, id, shown.plan);
}

/** What was carried out. The file itself is not needed any more. */
export async function writeDone(db: TenantDb, id: string, shown: Shown, personIds: ReadonlyMap<number, string>): Promise<void> {
  await db
    .updateTable("people_imports")
    .set({ state: "done", problem: null, finished_at: sql<Date>`clock_timestamp()`, ...columnsOf(shown) })
    .where("id", "=", id)
    .execute();
  await replaceImportRows(db, id, shown.plan, personIds);
}

export async function writeRefused(db: TenantDb, id: string, problem: FileProblem): Promise<void> {
  await db
    .updateTable("people_imports")
    .set({ state: "refused", problem: JSON.stringify(problem), finished_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
}

function columnsOf({ sheetName, notices, plan }: Shown) {
  return { sheet_name: sheetName, notices: JSON.stringify(notices), counts: JSON.stringify(countsOf(plan)), plan_digest: digestOf(plan) };
}

export function countsOf(plan: ImportPlan): ImportCounts {
  const refused = new Set(plan.refused.map((problem) => problem.row)).size;
  return { create: plan.create.length, update: plan.update.length, unchanged: plan.unchanged.length, refused, newUnits: plan.newUnits.length };
}

/** Two plans with the same digest do the same: what a person confirmed is what happens, or nothing does. */
export function digestOf({ create, update, newUnits }: ImportPlan): Buffer {
  return createHash("sha256")
    .update(JSON.stringify([create, update, newUnits]))
    .digest();
}

type RowToWrite = {
  row: number;
  outcome: string;
  person: string | null;
  name: string;
  column: string | null;
  value: string | null;
  reason: string | null;
  detail: unknown;
};

/** The report: one line per person made or changed and one per bad cell. Who stays the same is only counted. */
async function replaceImportRows(db: TenantDb, id: string, plan: ImportPlan, personIds: ReadonlyMap<number, string> = new Map()): Promise<void> {
  await db.deleteFrom("people_import_rows").where("import_id", "=", id).execute();
  const remarks = new Map(plan.remarks.map((remark) => [remark.row, remark]));
  const taken =
    (outcome: string) =>
    (planned: ImportPlan["create"][number] & { changes?: unknown; personId?: string }): RowToWrite => {
      const remark = remarks.get(planned.row);
      const person = planned.personId ?? personIds.get(planned.row) ?? null;
      return {
        row: planned.row,
        outcome,
        person,
        name: personName(planned.name),
        column: remark?.column ?? null,
        value: remark?.value ?? null,
        reason: remark?.remark ?? null,
        detail: planned.changes ?? null,
      };
    };
  const rows: RowToWrite[] = [
    ...plan.create.map(taken("create")),
    ...plan.update.map(taken("update")),
    ...plan.refused.map(({ row, column, value, reason, details }) => ({
      row,
      outcome: "refused",
      person: null,
      name: "",
      column,
      value,
      reason,
      detail: details,
    })),
  ];
  for (let from = 0; from < rows.length; from += 5000) await insertRows(db, id, rows.slice(from, from + 5000), from);
}

async function insertRows(db: TenantDb, id: string, rows: readonly RowToWrite[], from: number): Promise<void> {
  const column = <Key extends keyof RowToWrite>(key: Key) => rows.map((row) => row[key]);
  const details = rows.map((row) => (row.detail === null ? null : JSON.stringify(row.detail)));
  await sql`
    insert into people_import_rows (import_id, row_number, position, outcome, person_id, name, column_name, value, reason, expected)
    select ${id}::uuid, r.row, ${from} + r.position, r.outcome, r.person, r.name, r.col, r.value, r.reason, r.detail::jsonb
    from unnest(${column("row")}::int[], ${column("outcome")}::text[], ${column("person")}::uuid[], ${column("name")}::text[], ${column("column")}::text[],
      ${column("value")}::text[], ${column("reason")}::text[], ${details}::text[]) with ordinality as r (row, outcome, person, name, col, value, reason, detail, position)`.execute(
    db,
  );
}
