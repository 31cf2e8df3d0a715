import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { deadlinePolicy } from "./deadline-policy.ts";
import { type ReminderSettings, reminderSettingsKey } from "./reminder-settings.ts";

/** Switches the mails on or off for the whole portal, and says how long someone has for a first plan. */
export async function changeReminders(actor: Actor, settings: ReminderSettings): Promise<void> {
  if (!deadlinePolicy.setReminders(actor)) notAllowed();
  await changePortalSettings(actor, { settings: { [reminderSettingsKey]: settings } });
}
