import type { Portal } from "#platform/web/actor.ts";

/** The rule set in force, for the foot of every page; nothing where a portal has no rights in it. */
export function footRules(portal: Portal): { label: string; href: string } | undefined {
  const settings = portal.settings["entitlements"] as { ruleSet?: string } | undefined;
  const set = settings?.ruleSet ?? (portal.sector === "vo" ? "cao-vo-2014" : undefined);
  return set ? { label: set, href: `/regels/${set}` } : undefined;
}
