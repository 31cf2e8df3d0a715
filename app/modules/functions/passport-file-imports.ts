import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import type { Offered } from "#platform/files/check-upload.ts";
import { safeFileName } from "#platform/files/safe-file-name.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { inFunctionHouse } from "./function-house.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { readHouse } from "./passport-file-house.ts";
import type { LineProblem } from "./passport-file-line.ts";
import { type FileChange, markOfPlan, type PassportPlan, planPassports } from "./passport-file-plan.ts";
import { type FileNotice, type FileProblem, type PassportFile, readPassportFile } from "./passport-file-read.ts";
import { writePassports } from "./passport-file-write.ts";

export type ShownLine = { readonly row: number; readonly title: string; readonly functionId: string | null; readonly changes: readonly FileChange[] };
/** What a file would do, or did, as its page shows it. */
export type PassportImportContent = {
  readonly create: readonly ShownLine[];
  readonly update: readonly ShownLine[];
  readonly unchanged: number;
  readonly problems: readonly LineProblem[];
  readonly notices: readonly FileNotice[];
  readonly newDomains: readonly string[];
  readonly mark: string;
  /** What was read, until it is carried out or thrown away. */
  readonly file: PassportFile | null;
};
export type PassportImportState = "checked" | "done" | "dropped";
export type PassportImport = {
  readonly id: string;
  readonly fileName: string;
  readonly state: PassportImportState;
  readonly content: PassportImportContent;
};

/** Takes in a file of passports and says what it would do. Nothing of the house changes yet. */
export async function uploadPassports(actor: Actor, offered: Offered): Promise<Outcome<string, FileProblem>> {
  if (!functionsPolicy.edit(actor)) notAllowed();
  const read = await readPassportFile(offered);
  if (!read.ok) return refused(read.problem);
  return inTenant(actor, async (db) => {
    const plan = await planOf(db, read.file);
    const made = await db
      .insertInto("function_imports")
      .values({ file_name: safeFileName(offered.name), state: "checked", content: contentOf(plan, read.file, true), uploaded_by: actor.personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await record(db, actor, "functions.import-uploaded", { kind: "function_import", id: made.id });
    return done(made.id);
  });
}

async function planOf(db: TenantDb, file: PassportFile): Promise<PassportPlan> {
  const plan = planPassports(file.lines, await readHouse(db, file.lines), today());
  return { ...plan, problems: [...file.problems, ...plan.problems].toSorted((a, b) => a.row - b.row) };
}

function contentOf(plan: PassportPlan, file: PassportFile, isWaiting: boolean): string {
  const shown = (list: PassportPlan["create"]): ShownLine[] =>
    list.map(({ row, title, functionId, changes }) => ({ row, title, functionId: functionId ?? null, changes: changes.map(shortened) }));
  const content: PassportImportContent = {
    create: shown(plan.create),
    update: shown(plan.update),
    unchanged: plan.unchanged,
    problems: plan.problems,
    notices: file.notices,
    newDomains: plan.newDomains,
    mark: markOfPlan(plan),
    file: isWaiting ? file : null,
  };
  return JSON.stringify(content);
}

/** A page shows the beginning of a text; the mark was taken from all of it. */
function shortened(change: FileChange): FileChange {
  const short = (text: string) => (text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);
  return change.what === "text" ? { ...change, from: short(change.from), to: short(change.to) } : change;
}

export type WhyNotCarriedOut = "dropped" | "nothing-to-do" | "changed-meanwhile";

/**
 * Carries out what somebody looked at: all of it, or nothing. When the house changed since, it writes nothing and shows what it would do now.
 * Confirming twice is confirming once.
 */
export function confirmPassports(actor: Actor, id: string, shown: string): Promise<Outcome<void, WhyNotCarriedOut>> {
  return inFunctionHouse(actor, async (db) => {
    const found = await findImport(db, id, true);
    const { file, create, update } = found.content;
    if (found.state === "done") return done(undefined);
    if (found.state === "dropped" || !file) return refused("dropped");
    if (create.length + update.length === 0) return refused("nothing-to-do");
    const plan = await planOf(db, file);
    if (markOfPlan(plan) !== shown) {
      await db
        .updateTable("function_imports")
        .set({ content: contentOf(plan, file, true) })
        .where("id", "=", id)
        .execute();
      return refused("changed-meanwhile");
    }
    await writePassports(db, actor, plan);
    await end(db, id, "done", contentOf(plan, file, false));
    const counts = { create: plan.create.length, update: plan.update.length, refused: new Set(plan.problems.map((each) => each.row)).size };
    await record(db, actor, "functions.imported", { kind: "function_import", id }, counts);
    return done(undefined);
  });
}

/** Throws a file away that was only looked at. */
export function dropPassports(actor: Actor, id: string): Promise<Outcome<void, "done">> {
  return inTenant(actor, async (db) => {
    if (!functionsPolicy.edit(actor)) notAllowed();
    const found = await findImport(db, id, true);
    if (found.state === "done") return refused("done");
    if (found.state === "dropped") return done(undefined);
    await end(db, id, "dropped", JSON.stringify({ ...found.content, file: null }));
    await record(db, actor, "functions.import-dropped", { kind: "function_import", id });
    return done(undefined);
  });
}

async function end(db: TenantDb, id: string, state: "done" | "dropped", content: string): Promise<void> {
  await db
    .updateTable("function_imports")
    .set({ state, content, ended_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
}

export function getPassportImport(actor: Actor, id: string): Promise<PassportImport> {
  return inTenant(actor, (db) => {
    if (!functionsPolicy.edit(actor)) notAllowed();
    return findImport(db, id, false);
  });
}

async function findImport(db: TenantDb, id: string, lock: boolean): Promise<PassportImport> {
  const row = await db
    .selectFrom("function_imports")
    .select(["id", "file_name as fileName", "state", lock ? "content" : sql`content - 'file'`.as("content")])
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return (row as unknown as PassportImport | undefined) ?? notFound();
}
