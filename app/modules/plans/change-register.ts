import { notAllowed } from "#platform/errors/errors.ts";
import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { professionalRegisterKey } from "./professional-register.ts";

/** Says what the register is called here. Empty: no register by name; what was marked before stays marked. */
export async function changeRegister(actor: Actor, name: string): Promise<void> {
  if (!hasRoleEverywhere(actor, "tenantAdmin")) notAllowed();
  await changePortalSettings(actor, { settings: { [professionalRegisterKey]: name.trim() } });
}
