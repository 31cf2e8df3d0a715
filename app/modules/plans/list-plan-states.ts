import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { dueState, type DueState } from "./plan.ts";

/** What others than the owner may know of a plan: that it waits or was agreed, and days. Whether somebody writes on a draft is nobody's business. */
export type PlanStanding = {
  readonly personId: PersonId;
  readonly state: "nothing-yet" | "submitted" | "agreed";
  readonly submittedOn: DateString | null;
  readonly agreedOn: DateString | null;
  readonly due: DueState;
};

/** H-43: how the plans of these people stand, in the order in which they were asked. Names and contents are not in it. */
export async function listPlanStates(db: TenantDb, personIds: readonly PersonId[]): Promise<PlanStanding[]> {
  if (personIds.length === 0) return [];
  const ids = [...personIds];
  const [terms, submitted] = await Promise.all([
    db
      .selectFrom("plan_terms")
      .select(["person_id", "agreed_on"])
      .where((eb) => eb("person_id", "=", eb.fn.any(eb.val(ids))))
      .execute(),
    db
      .selectFrom("personal_plans")
      .select(["person_id", "submitted_on"])
      .where((eb) => eb("person_id", "=", eb.fn.any(eb.val(ids))))
      .where("state", "=", "submitted")
      .execute(),
  ]);
  const agreedOn = new Map(terms.map((term) => [term.person_id, term.agreed_on as DateString | null]));
  const submittedOn = new Map(submitted.map((plan) => [plan.person_id, plan.submitted_on as DateString | null]));
  const day = today();
  return ids.map((personId) => {
    const agreed = agreedOn.get(personId) ?? null;
    const waits = submittedOn.get(personId) ?? null;
    return {
      personId,
      state: waits ? "submitted" : agreed ? "agreed" : "nothing-yet",
      submittedOn: waits,
      agreedOn: agreed,
      due: dueState(agreed ?? undefined, day),
    };
  });
}
