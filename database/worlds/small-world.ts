import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { type Actor, type PersonId, type Portal, type Role, systemActor } from "#platform/web/actor.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { bookUse } from "#modules/entitlements/public.ts";
import { addPerson, addUnit, employPerson, giveRole, joinTeam, uploadImport } from "#modules/people/public.ts";
import { recordLook, share } from "#modules/sharing/public.ts";
import { blockPerson, invitePerson } from "#modules/signin/public.ts";
import { addSmallPlan } from "./small-plan.ts";

export type SmallWorldPerson = Actor & { readonly personId: PersonId };
/** One person for each kind of visitor that a route may name. */
export type SmallWorld = { readonly portal: Portal; readonly people: Readonly<Record<"employee" | "manager" | Role, SmallWorldPerson>> };

const roles: readonly Role[] = ["tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"];

/** A school of ten, with something in every table: for guards that try every page and every id. */
export async function makeSmallWorld(portal: Portal): Promise<SmallWorld> {
  const system = systemActor(portal);
  const board = mustBeDone(await addUnit(system, { kind: "board", name: "Bestuur", parentId: null }));
  const school = mustBeDone(await addUnit(system, { kind: "school", name: "Het Anker", parentId: board }));
  const manager = await person(portal, "Mirjam", "Bos", { isManager: true });
  const employee = await person(portal, "Eva", "Prins");
  mustBeDone(
    await employPerson(system, {
      personId: manager.personId,
      unitId: school,
      category: "MGT",
      fteE4: 10000,
      functionTitle: "teamleider",
      managerId: null,
      startsOn: asDate("2015-08-01"),
    }),
  );
  mustBeDone(
    await employPerson(system, {
      personId: employee.personId,
      unitId: school,
      category: "OP",
      fteE4: 8000,
      functionTitle: "docent",
      managerId: manager.personId,
      startsOn: asDate("2015-08-01"),
    }),
  );
  const team = mustBeDone(await addUnit(system, { kind: "team", name: "Team onderbouw", parentId: school }));
  mustBeDone(await joinTeam(system, { personId: employee.personId, unitId: team, startsOn: asDate("2020-08-01") }));
  await inTenant({ portal }, async (db) => {
    const subject = { kind: "person", id: employee.personId } as const;
    await share(db, employee, subject, { to: "manager" });
    await recordLook(db, manager, employee.personId, subject);
  });
  await addSmallPlan(employee, manager);
  await addBooking(employee);
  await addImport(system);
  const people: Record<string, SmallWorldPerson> = { employee, manager };
  for (const role of roles) people[role] = await withRole(portal, role);
  mustBeDone(await invitePerson(system, employee.personId));
  await blockPerson(system, (await person(portal, "Wim", "Weg")).personId);
  return { portal, people: people as SmallWorld["people"] };
}

async function person(portal: Portal, firstName: string, lastName: string, extra: Partial<SmallWorldPerson> = {}): Promise<SmallWorldPerson> {
  const personId = mustBeDone(
    await addPerson(systemActor(portal), { firstName, infix: "", lastName, email: `${firstName}.${lastName}@anker.example`.toLowerCase() }),
  );
  return { portal, personId, kind: "person", roles: [], isManager: false, language: "nl", ...extra };
}

async function withRole(portal: Portal, role: Role): Promise<SmallWorldPerson> {
  const someone = await person(portal, role, "Rol", { roles: [{ role, unitId: null }] });
  await giveRole(systemActor(portal), { personId: someone.personId, role, unitId: null });
  return someone;
}

async function addBooking(employee: SmallWorldPerson): Promise<void> {
  const booking = {
    on: today(),
    description: "Intervisie",
    hours: hundredthHours(200),
    money: cents(0),
    activityId: null,
    chargedTo: "right",
    onceKey: "small world",
  } as const;
  mustBeDone(await bookUse(employee, booking));
}

async function addImport(system: Actor): Promise<void> {
  const bytes = await writeWorkbook([
    {
      name: "Personeel",
      rows: [
        ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mail"],
        ["Piet", null, "Jansen", "p.jansen@anker.example"],
      ],
    },
  ]);
  mustBeDone(await uploadImport(system, { name: "personeel.xlsx", mediaType: "", bytes }));
}
