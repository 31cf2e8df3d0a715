import type { z } from "zod";
import type { Outcome } from "#platform/errors/outcome.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { type ActivityForm, activityForm, addActivity, startPlan, viewNewActivity } from "#modules/plans/public.ts";
import type { HouseFunction } from "./compass-house.ts";
import type { planOfferForm } from "./plan-offer-form.ts";
import { type PlanOffer, planOffer } from "./plan-offer.ts";
import { readCompass } from "./read-compass.ts";

export type OfferedForPlan = { readonly target: HouseFunction; readonly offer: PlanOffer; readonly form: ActivityForm };

/** What can be put in the plan from the page of a function, and how the plan stands. */
export async function readPlanOffer(
  actor: SignedIn,
  functionId: string,
  asked: { readonly tagId?: string | undefined; readonly way?: string | undefined },
): Promise<OfferedForPlan> {
  const [compass, form] = await Promise.all([readCompass(actor), viewNewActivity(actor)]);
  return { target: compass.house.functions.get(functionId) ?? notFound(), offer: planOffer(compass.house, asked) ?? notFound(), form };
}

/**
 * Makes an activity of it in the plan (K-21). Who has no plan yet gets one, as its own page does; a submitted plan refuses, and an agreed one goes on in
 * its next version. `once` makes one activity of a form sent twice.
 */
export async function putInPlan(actor: SignedIn, typed: z.infer<typeof planOfferForm>): Promise<Outcome<string, "already-submitted">> {
  await startPlan(actor);
  const { title, kind, goalId, servesMe } = typed;
  return addActivity(actor, activityForm.parse({ title, kind, goalId, servesMe, ...explained(kind, title) }), typed.once);
}

// Something that is not among the kinds of the article must say why it equals them; here it is what one works on.
function explained(kind: string, title: string): { equalExplanation?: string } {
  return kind === "other" ? { equalExplanation: title } : {};
}
