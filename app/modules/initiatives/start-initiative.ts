import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { now } from "#platform/time/clock.ts";
import type { InitiativeInput } from "./initiative-form.ts";
import type { SignedInActor } from "./initiative.ts";
import { surroundingsOf } from "./viewer.ts";

/** Starts an initiative (H-58): a title and an idea, for everybody or for a part of the organisation one belongs to. Sent twice it is one. */
export function startInitiative(actor: SignedInActor, { title, idea, workshop, unitId, once }: InitiativeInput): Promise<string> {
  return inTenant(actor, async (db) => {
    const [{ reach }, before] = await Promise.all([
      surroundingsOf(db, actor),
      once ? db.selectFrom("initiatives").select("id").where("started_by", "=", actor.personId).where("once_key", "=", once).executeTakeFirst() : undefined,
    ]);
    if (unitId !== null && !reach.has(unitId)) notFound();
    if (before) return before.id;
    const { id } = await db
      .insertInto("initiatives")
      .values({ title, idea, workshop, unit_id: unitId, started_by: actor.personId, started_at: now(), once_key: once })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("initiative_members").values({ initiative_id: id, person_id: actor.personId, joined_at: now() }).execute();
    await record(db, actor, "initiative.started", { kind: "initiative", id });
    return id;
  });
}
