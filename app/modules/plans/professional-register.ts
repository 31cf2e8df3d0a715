import type { Portal } from "#platform/web/actor.ts";

/** Kept under this name in the settings of the portal. */
export const professionalRegisterKey = "professionalRegister";

/** What the register is called for which an activity may count (H-61); null where people are not in one. Schools know the one of teachers. */
export function professionalRegister({ settings, sector }: Pick<Portal, "settings" | "sector">): string | null {
  const kept = settings[professionalRegisterKey];
  if (typeof kept === "string") return kept.trim() || null;
  return sector === "gov" ? null : "lerarenregister";
}
