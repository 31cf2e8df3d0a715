import { z } from "zod";
import type { Portal } from "#platform/web/actor.ts";

export const remindChoices = [3, 7, 14] as const;
export const expireChoices = [14, 30, 60] as const;

/** Kept under this name in the settings of the portal. */
export const assignmentSettingsKey = "assignments";
const usual = { remindAfterDays: 7, expireAfterDays: 30 };

const schema = z.object({
  /** After how many days without an answer the employee gets a mail, once. */
  remindAfterDays: z.number().int().min(1).max(92).catch(usual.remindAfterDays),
  /** After how many days without an answer the employer pays. */
  expireAfterDays: z.number().int().min(2).max(184).catch(usual.expireAfterDays),
});
export type AssignmentSettings = z.infer<typeof schema>;

export function assignmentSettings({ settings }: Pick<Portal, "settings">): AssignmentSettings {
  return schema.catch(usual).parse(settings[assignmentSettingsKey] ?? {});
}
