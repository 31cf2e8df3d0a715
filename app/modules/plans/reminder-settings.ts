import { z } from "zod";
import type { Portal } from "#platform/web/actor.ts";

export const firstPlanMonths = [3, 6, 9, 12] as const;

/** How a portal reminds people of their plans. Kept under this name in the settings of the portal. */
export const reminderSettingsKey = "planReminders";
const usual = { isOn: true, firstPlanMonths: 6 };

const schema = z.object({
  isOn: z.boolean().catch(usual.isOn),
  /** How many months after someone began here a first plan is asked for. */
  firstPlanMonths: z.number().int().min(1).max(36).catch(usual.firstPlanMonths),
});
export type ReminderSettings = z.infer<typeof schema>;

export function reminderSettings(portal: Pick<Portal, "settings">): ReminderSettings {
  return schema.catch(usual).parse(portal.settings[reminderSettingsKey] ?? {});
}
