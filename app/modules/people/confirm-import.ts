import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { startRun } from "#platform/jobs/job-run.ts";
import type { Actor } from "#platform/web/actor.ts";
import { runImportJob } from "./import-jobs.ts";
import { type ImportCounts, lockImport, type LockedImport } from "./import-table.ts";
import { peoplePolicy } from "./people-policy.ts";

export type WhyNotConfirmed = "not-checked" | "nothing-to-do" | "changed-meanwhile";

/** Whether a dry run can be confirmed. `shown` is the mark of what the page showed. */
export function whyNotConfirmed(found: Pick<LockedImport, "state" | "counts" | "planDigest">, shown: string): WhyNotConfirmed | undefined {
  if (found.state !== "checked") return "not-checked";
  if (markOfPlan(found) !== shown) return "changed-meanwhile";
  return hasWork(found.counts) ? undefined : "nothing-to-do";
}

export function hasWork(counts: ImportCounts): boolean {
  return counts.create + counts.update > 0;
}

/** The plan as a form carries it. */
export function markOfPlan(found: Pick<LockedImport, "planDigest">): string {
  return found.planDigest?.toString("hex").slice(0, 32) ?? "";
}

/** Confirms a dry run: from here on it happens by itself. Confirming twice is confirming once. */
export function confirmImport(actor: Actor, id: string, wish: { readonly invites: boolean; readonly shown: string }): Promise<Outcome<void, WhyNotConfirmed>> {
  return inTenant(actor, async (db) => {
    if (!peoplePolicy.manage(actor)) notAllowed();
    const found = await lockImport(db, id);
    if (found.state === "confirmed" || found.state === "done") return done(undefined);
    const problem = whyNotConfirmed(found, wish.shown);
    if (problem) return refused(problem);
    const runId = await startRun(db, actor, "people.import.run");
    await db
      .updateTable("people_imports")
      .set({
        state: "confirmed",
        run_id: runId,
        invites: wish.invites,
        confirmed_by: actor.personId,
        confirmed_at: sql<Date>`clock_timestamp()`,
        problem: null,
      })
      .where("id", "=", id)
      .execute();
    await enqueue(db, runImportJob, { importId: id });
    await record(db, actor, "import.confirmed", { kind: "people_import", id }, { invites: wish.invites });
    return done(undefined);
  });
}
