import { mustBeDone } from "#platform/errors/outcome.ts";
import { type PersonId, type Portal, type Role, systemActor } from "#platform/web/actor.ts";
import { addStaff, giveRole, listUnits, type TreeUnit } from "#modules/people/public.ts";
import { openLedgers } from "#modules/entitlements/public.ts";
import { startPlans } from "#modules/plans/public.ts";
import { createPortal, findPortalByName } from "#modules/portals/public.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { employerOf } from "./sector-names.ts";
import { planOf, usesOf } from "./sector-year.ts";
import { inTurns } from "./world-people.ts";
import { portalNameOf, type SectorRoles, sectorStaff } from "./sector-staff.ts";

export type SectorSize = { readonly people: number; readonly portals: number };

/**
 * A whole sector in shared storage: so many people over so many portals, one in ten a municipality, everybody with a plan and a ledger.
 * For measuring growth.
 * A portal that has people already is left alone, so a run that was cut off goes on where it was.
 */
export async function makeSector(size: SectorSize, done: (portals: number) => void = () => {}): Promise<SectorSize> {
  let people = 0;
  let portals = 0;
  await inTurns(
    Array.from({ length: size.portals }, (_, index) => index + 1),
    async (number) => {
      const share = Math.floor(size.people / size.portals) + (number <= size.people % size.portals ? 1 : 0);
      if (await fillPortal(number, share)) people += share;
      portals += 1;
      done(portals);
    },
  );
  return { people, portals: size.portals };
}

async function fillPortal(number: number, size: number): Promise<boolean> {
  const sector = number % 10 === 0 ? "gov" : "vo";
  const name = portalNameOf(number);
  const portal =
    (await findPortalByName(name)) ?? mustBeDone(await createPortal({ name, title: employerOf(number, sector), sector, storage: "shared", isDemo: true }));
  if ((await unitsOf(portal)).length > 0) return false;
  const { staff, roles } = sectorStaff(number, size, sector);
  const operator = systemActor(portal, "operator");
  const ids = await addStaff(operator, staff);
  await giveRoles(portal, roles, ids);
  const people = [...ids.values()];
  await openLedgers(operator, people, usesOf);
  await startPlans(operator, people.map(planOf));
  return true;
}

function unitsOf(portal: Portal): Promise<TreeUnit[]> {
  return inTenant({ portal }, (db) => listUnits(db, "everyone"));
}

async function giveRoles(portal: Portal, roles: SectorRoles, ids: ReadonlyMap<number, string>): Promise<void> {
  const operator = systemActor(portal, "operator");
  const give = async (row: number, role: Role, unitId: string | null) =>
    mustBeDone(await giveRole(operator, { personId: ids.get(row) as PersonId, role, unitId }));
  await give(roles.administrator, "tenantAdmin", null);
  await give(roles.hr, "hr", null);
  const units = new Map((await unitsOf(portal)).map((unit) => [unit.name, unit.id]));
  for (const { row, unitName } of roles.schoolLeads) await give(row, "schoolLead", units.get(unitName) as string);
}
