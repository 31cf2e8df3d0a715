import { z } from "zod";
import type { Portal } from "#platform/web/actor.ts";

/** Kept under these names in the settings of a portal. */
export const publicKey = "compassPublic";
export const launchKey = "compassLaunch";
export const findingKey = "compassFinding";

/** Why a portal lets people be found. Of the reason only this is in the audit trail; the words stay in the settings. */
export const findingReasons = ["vacancies", "mobility", "change", "other"] as const;
export type FindingReason = (typeof findingReasons)[number];
export type Finding = {
  readonly reason: FindingReason;
  readonly text: string;
  readonly since: string;
  /** The moment from which this reason holds. Who said yes before it said yes to something else. */
  readonly reasonFrom: string;
};

export type CompassSettings = {
  /** Whether outsiders may explore (K-40). Off until somebody switches it on. */
  readonly isPublic: boolean;
  /** From which percentage of filled functions the compass stops saying that it is being filled (OQ-42). */
  readonly launchAt: number;
  /** Undefined while people can not be found (K-46). */
  readonly finding?: Finding | undefined;
};

export const usualLaunch = 80;
const finding = z.object({ reason: z.enum(findingReasons), text: z.string().min(1), since: z.string(), reasonFrom: z.iso.datetime() });

/** How a portal uses the compass (K-51); what was never set, or is not understood, is off. */
export function compassSettings({ settings }: Pick<Portal, "settings">): CompassSettings {
  return {
    isPublic: settings[publicKey] === true,
    launchAt: z.number().int().min(0).max(100).catch(usualLaunch).parse(settings[launchKey]),
    finding: finding
      .optional()
      .catch(undefined)
      .parse(settings[findingKey] ?? undefined),
  };
}

/** Whether enough functions are filled to say no more that the compass is being filled (OQ-42). @example isLaunched(portal, { filled: 48, total: 52 }) */
export function isLaunched(portal: Pick<Portal, "settings">, { filled, total }: { readonly filled: number; readonly total: number }): boolean {
  return total > 0 && filled * 100 >= compassSettings(portal).launchAt * total;
}
