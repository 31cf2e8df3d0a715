import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { bookingsSource, type OwnBookings } from "./bookings-source.ts";
import { ownerOf } from "./change-own-plan.ts";
import { goalLines, type GoalLine } from "./goal-lines.ts";
import { readPlan, type StandingPlan } from "./read-plan.ts";
import { seenByManager, type SeenPlan } from "./seen-plan.ts";
import { findAgreedContent, findLatestContent } from "./version-table.ts";

export type OwnPlan = { readonly plan: StandingPlan; readonly lines: readonly GoalLine[]; readonly bookings: OwnBookings | undefined };

/** The own plan as its page shows it, with the bookings of this year where the employer keeps them. */
export function viewOwnPlan(actor: Actor): Promise<OwnPlan> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [plan, bookings] = await Promise.all([readPlan(db, owner), bookingsSource()?.ofActor(db, actor)]);
    return { plan, lines: linesOf(plan), bookings };
  });
}

/** The own plan exactly as the manager finds it now. */
export function viewOwnPlanAsManager(actor: Actor): Promise<{ readonly plan: StandingPlan; readonly seen: SeenPlan | undefined }> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const [plan, latest] = await Promise.all([readPlan(db, owner), findLatestContent(db, owner)]);
    return { plan, seen: seenByManager({ version: plan.version, lines: linesOf(plan) }, latest) };
  });
}

/** A version of the own plan as it was agreed on. */
export function viewOwnAgreement(actor: Actor, id: string): Promise<SeenPlan> {
  const owner = ownerOf(actor);
  return inTenant(actor, async (db) => {
    const found = (await findAgreedContent(db, id)) ?? notFound();
    if (found.agreement.employee.personId !== owner) notFound();
    return { version: found.content, lines: found.content.lines, agreement: found.agreement };
  });
}

export function linesOf({ version, unitGoals, unitNames }: Pick<StandingPlan, "version" | "unitGoals" | "unitNames">): readonly GoalLine[] {
  return goalLines(version.goals, unitGoals, unitNames);
}
