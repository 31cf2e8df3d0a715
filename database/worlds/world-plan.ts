import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { now, setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { bookUse } from "#modules/entitlements/public.ts";
import { markSignedIn } from "#modules/people/public.ts";
import {
  activityForm,
  addActivity,
  addGoal,
  agreeSubmittedPlan,
  type Direction,
  finishActivity,
  goalForm,
  keepLearningQuestion,
  startPlan,
  submitPlan,
} from "#modules/plans/public.ts";

/** What a person of a demo world wants to learn, in the words of a form. */
export type WorldPlan = {
  readonly question: string;
  readonly direction: Direction;
  readonly goal: Readonly<Record<string, string>>;
  readonly activities: readonly WorldActivity[];
  readonly bookings?: readonly WorldBooking[];
  readonly finished?: readonly { readonly on: string; readonly activity: string; readonly evidence: string }[];
  /** What was added after the agreement: the next version, in draft. */
  readonly again?: { readonly on: string; readonly activities: readonly WorldActivity[] };
  readonly startedOn: string;
  readonly submittedOn?: string;
  readonly agreedOn?: string;
};
export type WorldActivity = Readonly<Record<string, string>>;
export type WorldBooking = { readonly on: string; readonly what: string; readonly hours?: number; readonly euros?: number; readonly activity?: string };

export function personActor(portal: Portal, personId: PersonId, isManager = false): Actor & { readonly personId: PersonId } {
  return { portal, personId, kind: "person", roles: [], isManager, language: "nl" };
}

/**
 * Lives through a person's plan day by day, with the clock set to each day: started, submitted, agreed, booked.
 * The use cases are those of the product, so the dates on the screen are what they would be.
 */
export async function livePlan(portal: Portal, personId: PersonId, managerId: PersonId, plan: WorldPlan, goalParentId?: string): Promise<void> {
  const owner = personActor(portal, personId);
  const activities = new Map<string, string>();
  const days: [string, () => Promise<void>][] = [[plan.startedOn, () => write(owner, plan, activities, goalParentId)]];
  if (plan.submittedOn) days.push([plan.submittedOn, async () => void mustBeDone(await submitPlan(owner))]);
  if (plan.agreedOn) days.push([plan.agreedOn, async () => void mustBeDone(await agreeSubmittedPlan(personActor(portal, managerId, true), personId))]);
  for (const booking of plan.bookings ?? []) days.push([booking.on, () => book(owner, booking, activities)]);
  for (const { on, activity, evidence } of plan.finished ?? []) {
    days.push([
      on,
      async () =>
        void mustBeDone(
          await finishActivity(owner, activities.get(activity) as string, {
            doneOn: asDate(on),
            evidence: { kind: "text", title: activity, content: evidence },
          }),
        ),
    ]);
  }
  const { again } = plan;
  if (again) days.push([again.on, () => addActivities(owner, again.activities, activities)]);
  await liveThrough(days);
}

/** Does each thing on its day, in the order of the days, and sets the clock back. Days that are still to come are left for then. */
export async function liveThrough(days: readonly (readonly [day: string, work: () => Promise<void>])[]): Promise<void> {
  const real = now();
  try {
    for (const [day, work] of days.toSorted((a, b) => a[0].localeCompare(b[0]))) {
      if (day > real.toISOString()) continue;
      setClock(day);
      await work();
    }
  } finally {
    setClock();
  }
}

async function write(owner: Actor & { readonly personId: PersonId }, plan: WorldPlan, activities: Map<string, string>, goalParentId?: string): Promise<void> {
  await inTenant(owner, (db) => markSignedIn(db, owner.personId));
  await startPlan(owner);
  mustBeDone(await keepLearningQuestion(owner, { sentence: plan.question, direction: plan.direction }));
  const goalId = mustBeDone(await addGoal(owner, goalForm.parse({ ...plan.goal, parentId: goalParentId ?? "" })));
  await addActivities(
    owner,
    plan.activities.map((activity) => ({ goalId, ...activity })),
    activities,
  );
}

async function addActivities(owner: Actor, wanted: readonly WorldActivity[], activities: Map<string, string>): Promise<void> {
  for (const activity of wanted) activities.set(activity["title"] ?? "", mustBeDone(await addActivity(owner, activityForm.parse(activity))));
}

async function book(owner: Actor, booking: WorldBooking, activities: ReadonlyMap<string, string>): Promise<void> {
  mustBeDone(
    await bookUse(owner, {
      on: asDate(booking.on),
      description: booking.what,
      hours: hundredthHours(Math.round((booking.hours ?? 0) * 100)),
      money: cents(Math.round((booking.euros ?? 0) * 100)),
      activityId: booking.activity ? (activities.get(booking.activity) ?? null) : null,
      chargedTo: "right",
      onceKey: `${booking.on} ${booking.what}`,
    }),
  );
}
