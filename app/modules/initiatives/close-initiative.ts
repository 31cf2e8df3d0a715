import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { systemActor } from "#platform/web/actor.ts";
import { initiativePolicy, type SignedInActor } from "./initiative.ts";
import { openInitiative } from "./viewer.ts";

/** Its owner closes it: it stays readable. Twice is once. */
export function closeInitiative(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { viewer, initiative } = await openInitiative(db, actor, id);
    if (initiative.closedAt && initiative.startedBy === actor.personId) return;
    if (!initiativePolicy.close(viewer, initiative)) notAllowed();
    await close(db, actor, id, "done");
  });
}

/** HR closes what does not belong here, open or not: nobody but its owner and HR reads it any more. */
export function closeUnsuitable(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { initiative } = await openInitiative(db, actor, id);
    if (!initiativePolicy.guard(actor)) notAllowed();
    if (initiative.closedBecause !== "unsuitable") await close(db, actor, id, "unsuitable");
    await settle(db, actor, id);
  });
}

/** Somebody says that a text does not belong here. Once each, until HR has looked. */
export function reportInitiative(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { viewer, initiative } = await openInitiative(db, actor, id);
    if (!initiativePolicy.report(viewer, initiative)) return;
    const made = await db
      .insertInto("initiative_reports")
      .values({ initiative_id: id, person_id: actor.personId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    // Not as the person: administrators read the trail, and nobody is told who reported something.
    if (made) await record(db, systemActor(actor.portal), "initiative.reported", { kind: "initiative", id });
  });
}

/** HR looked at what was reported and lets it stand. */
export function letStand(actor: SignedInActor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    await openInitiative(db, actor, id);
    if (!initiativePolicy.guard(actor)) notAllowed();
    await settle(db, actor, id);
  });
}

async function close(db: TenantDb, actor: SignedInActor, id: string, because: "done" | "unsuitable"): Promise<void> {
  await db
    .updateTable("initiatives")
    .set({ closed_at: sql<Date>`coalesce(closed_at, clock_timestamp())`, closed_because: because, closed_by: actor.personId })
    .where("id", "=", id)
    .execute();
  await record(db, actor, "initiative.closed", { kind: "initiative", id }, { because });
}

async function settle(db: TenantDb, actor: SignedInActor, id: string): Promise<void> {
  const settled = await db
    .updateTable("initiative_reports")
    .set({ settled_at: sql<Date>`clock_timestamp()`, settled_by: actor.personId })
    .where("initiative_id", "=", id)
    .where("settled_at", "is", null)
    .returning("id")
    .execute();
  if (settled.length > 0) await record(db, actor, "initiative.report-settled", { kind: "initiative", id }, { reports: settled.length });
}
