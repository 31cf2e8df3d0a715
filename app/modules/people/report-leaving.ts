import { sql } from "kysely";
import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { employmentsChanged, personLeaves } from "#modules/events.ts";
import { isLastAdministrator } from "./last-administrator.ts";
import { isStale, openPerson } from "./people-scope.ts";

export type WhyNotLeaving = "changed-meanwhile" | "last-administrator" | "starts-later";

/**
 * Sets someone's last day. After it nobody can sign in as them; every employment counts until that day and stays as it was written,
 * so that taking the leaving back brings all of it back.
 */
export function reportLeaving(actor: Actor, personId: string, lastDay: DateString, mark?: string): Promise<Outcome<void, WhyNotLeaving>> {
  return inTenant(actor, async (db) => {
    const person = await openPerson(db, actor, personId);
    if (isStale(person, mark)) return refused("changed-meanwhile");
    if (await isLastAdministrator(db, personId)) return refused("last-administrator");
    if (await startsAfter(db, personId, lastDay)) return refused("starts-later");
    await setLastDay(db, actor, personId, lastDay, earliest(lastDay, person.leavesOn as DateString | null));
    await record(db, actor, "person.leaves", { kind: "person", id: personId }, { lastDay });
    return done(undefined);
  });
}

/** Takes a leaving back, up to and including the last day. Who left comes back with a new employment. */
export function takeBackLeaving(actor: Actor, personId: string): Promise<Outcome<void, "has-left">> {
  return inTenant(actor, async (db) => {
    const person = await openPerson(db, actor, personId);
    if (person.leavesOn === null) return done(undefined);
    if (person.leavesOn < today()) return refused("has-left");
    await setLastDay(db, actor, personId, null, person.leavesOn as DateString);
    await record(db, actor, "person.stays", { kind: "person", id: personId });
    return done(undefined);
  });
}

async function setLastDay(db: TenantDb, actor: Actor, id: string, lastDay: DateString | null, from: DateString): Promise<void> {
  const personId = id as PersonId;
  await db
    .updateTable("persons")
    .set({ leaves_on: lastDay, changed_at: sql<Date>`clock_timestamp()` })
    .where("id", "=", id)
    .execute();
  await tell(db, actor, personLeaves, { personId, lastDay });
  await tell(db, actor, employmentsChanged, { personIds: [personId], from });
}

async function startsAfter(db: TenantDb, personId: string, day: DateString): Promise<boolean> {
  const later = await db.selectFrom("employments").select("id").where("person_id", "=", personId).where("starts_on", ">", day).executeTakeFirst();
  return later !== undefined;
}

function earliest(one: DateString, other: DateString | null): DateString {
  return other !== null && other < one ? other : one;
}
