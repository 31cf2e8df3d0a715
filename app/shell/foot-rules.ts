import type { Portal } from "#platform/web/actor.ts";
import { findRulesOfToday } from "#modules/entitlements/public.ts";

/** The rule set in force today, for the foot of every page; nothing where a portal has no rights in it. */
export function footRules(portal: Pick<Portal, "settings" | "sector">): { label: string; href: string } | undefined {
  const set = findRulesOfToday(portal);
  return set ? { label: set, href: `/regels/${set}` } : undefined;
}
