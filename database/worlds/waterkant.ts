import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addPerson, addUnit, employPerson, giveRole } from "#modules/people/public.ts";
import { createPortal } from "#modules/portals/public.ts";

/** A school foundation with two schools, in shared storage. */
export async function makeWaterkant(): Promise<void> {
  const portal = mustBeDone(await createPortal({ name: "dewaterkant", title: "Stichting De Waterkant", sector: "vo", storage: "shared", isDemo: true }));
  const operator = systemActor(portal, "operator");
  const board = mustBeDone(await addUnit(operator, { kind: "board", name: "Stichting De Waterkant", parentId: null }));
  const marleen = mustBeDone(await addPerson(operator, { firstName: "Marleen", infix: "", lastName: "Kuipers", email: "m.kuipers@dewaterkant.example" }));
  const samira = mustBeDone(await addPerson(operator, { firstName: "Samira", infix: "", lastName: "Vos", email: "s.vos@dewaterkant.example" }));
  mustBeDone(await employPerson(operator, { personId: samira, unitId: board, category: "OP", fteE4: 10000, functionTitle: "docent biologie", managerId: marleen, startsOn: asDate("2015-08-01") }));
  await giveRole(operator, { personId: marleen, role: "tenantAdmin", unitId: null });
}
