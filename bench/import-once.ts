// One import in a process of its own; prints its figures as JSON. Started by bench/import.ts.
import { randomUUID } from "node:crypto";
import path from "node:path";
import { sql } from "kysely";
import { inTenant } from "#platform/database/in-tenant.ts";
import { stopPostgres } from "#platform/database/embedded/stop-postgres.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { systemActor } from "#platform/web/actor.ts";
import { importFromPath } from "#modules/people/import-from-path.ts";
import { createPortal } from "#modules/portals/public.ts";
import { openWindroos } from "#app/open-windroos.ts";

const [what, file = ""] = process.argv.slice(2);
const dataDir = path.resolve(process.env["DATA_DIR"] ?? "");

if (what === "stop") await stopPostgres(dataDir);
else {
  const { close } = await openWindroos(process.env);
  const portal = mustBeDone(await createPortal({ name: `bench-${randomUUID().slice(0, 8)}`, title: "Bench", sector: "vo", storage: "shared" }));
  const actor = systemActor(portal, "operator");
  const began = performance.now();
  const plan = mustBeDone(await importFromPath(actor, file, { dryRun: false }));
  const seconds = (performance.now() - began) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const floorSeconds = await bareInsert(actor, plan.create.length);
  process.stdout.write(JSON.stringify({ seconds, floorSeconds, megabytes, created: plan.create.length }));
  await close();
}

/** The floor: as many bare rows into the same table under the same row-level security, made by the database itself and rolled back. */
async function bareInsert(actor: ReturnType<typeof systemActor>, rows: number): Promise<number> {
  const began = performance.now();
  await inTenant(actor, async (db) => {
    await sql`insert into persons (first_name, last_name, sort_name, email) select 'a', 'b', 'b  a', 'floor' || n || '@school.example' from generate_series(1, ${rows}::int) n`.execute(db);
    throw new Error("rolled back");
  }).catch((error: Error) => {
    if (error.message !== "rolled back") throw error;
  });
  return (performance.now() - began) / 1000;
}
