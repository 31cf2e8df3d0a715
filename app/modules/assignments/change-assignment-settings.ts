import { notAllowed } from "#platform/errors/errors.ts";
import { done, refused, type Outcome } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { assignmentPolicy } from "./assignment-policy.ts";
import { type AssignmentSettings, assignmentSettingsKey } from "./assignment-settings.ts";

/** Sets after how many days people are reminded and after how many the employer pays. What was asked before keeps its last day. */
export async function changeAssignmentSettings(actor: Actor, settings: AssignmentSettings): Promise<Outcome<void, "reminded-after-the-end">> {
  if (!assignmentPolicy.changeSettings(actor)) notAllowed();
  if (settings.remindAfterDays >= settings.expireAfterDays) return refused("reminded-after-the-end");
  await changePortalSettings(actor, { settings: { [assignmentSettingsKey]: settings } });
  return done(undefined);
}
