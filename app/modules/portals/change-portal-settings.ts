import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { type Actor, hasRoleEverywhere } from "#platform/web/actor.ts";
import { announcePortalChange } from "./find-portal.ts";
import { lockPortalRow, updatePortalRow } from "./portal-table.ts";

export type PortalChange = {
  readonly title?: string;
  readonly houseStyle?: Readonly<Record<string, unknown>>;
  /** Merged into the settings by their first key, so that a module changes its own part only. */
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** Changes what an administrator of the portal may set. Other modules call this after checking their own rules. */
export async function changePortalSettings(actor: Actor, change: PortalChange): Promise<void> {
  if (actor.kind === "person" && !hasRoleEverywhere(actor, "tenantAdmin")) notAllowed();
  await inTenant(actor, async (db) => {
    const before = await lockPortalRow(db, actor.portal.id);
    await updatePortalRow(db, actor.portal.id, {
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.houseStyle ? { houseStyle: { ...before.houseStyle, ...change.houseStyle } } : {}),
      ...(change.settings ? { settings: { ...before.settings, ...change.settings } } : {}),
    });
    await record(
      db,
      actor,
      "portal.settings-changed",
      { kind: "portal", id: actor.portal.id },
      { parts: Object.keys({ ...change.settings, ...(change.houseStyle ? { houseStyle: 1 } : {}), ...(change.title ? { title: 1 } : {}) }).join(" ") },
    );
  });
  await announcePortalChange(actor.portal.name);
}
