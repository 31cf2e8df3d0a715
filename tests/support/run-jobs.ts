import { ownerPool } from "#platform/database/databases.ts";
import { startJobs } from "#platform/jobs/start-jobs.ts";
import { findPortalById, listPortals } from "#modules/portals/public.ts";
import "#app/all-jobs.ts";

/** Does the jobs that wait in the database of a portal, and those that they make, as the product does. Fails when one fails. */
export async function runJobs(portal: { databaseName: string }): Promise<void> {
  const jobs = await startJobs({ concurrency: 2, directory: { findPortalById, listPortals } });
  try {
    for (const until = Date.now() + 20_000; Date.now() < until;) {
      const { rows } = await ownerPool(portal.databaseName).query<{ open: number; problem: string | null }>(
        "select count(*)::int as open, max(last_error) as problem from graphile_worker.jobs where run_at <= now() or attempts > 0",
      );
      if (rows[0]?.problem) throw new Error(`a job failed: ${rows[0].problem}`);
      if (rows[0]?.open === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error("the jobs are not done after twenty seconds");
  } finally {
    await jobs.stop();
  }
}
