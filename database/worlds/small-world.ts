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
import { addUnitGoal, unitGoalForm } from "#modules/plans/public.ts";
import { blockPerson, invitePerson } from "#modules/signin/public.ts";
import { addSmallAssignments } from "./small-assignments.ts";
import { addSmallConversations } from "./small-conversation.ts";
import { addSmallFeedback } from "./small-feedback.ts";
import { addSmallFunctions } from "./small-functions.ts";
import { addSmallInitiative } from "./small-initiative.ts";
import { addSmallTransfer } from "./small-transfer.ts";
import { addSmallPlan } from "./small-plan.ts";
import { addSmallQualification } from "./small-qualification.ts";
import { addSmallTaskPolicy } from "./small-task-policy.ts";
import { addSmallTracks } from "./small-tracks.ts";
import { addSmallTerms } from "./small-terms.ts";
import { addSmallYearEnd } from "./small-year-end.ts";

export type SmallWorldPerson = Actor & { readonly personId: PersonId };
/** One person for each kind of visitor that a route may name. */
export type SmallWorld = { readonly portal: Portal; readonly people: Readonly<Record<"employee" | "manager" | Role, SmallWorldPerson>> };

const roles: readonly Role[] = ["tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"];

/** How a text of the world is written: as it is, or with something behind it that a guard looks for. */
export type Say = (text: string) => string;

/** A school of ten, with something in every table: for guards that try every page and every id. */
export async function makeSmallWorld(portal: Portal, say: Say = (text) => text): Promise<SmallWorld> {
  const system = systemActor(portal);
  const board = mustBeDone(await addUnit(system, { kind: "board", name: say("Bestuur"), parentId: null }));
  const school = mustBeDone(await addUnit(system, { kind: "school", name: say("Het Anker"), parentId: board }));
  const manager = await person(portal, "Mirjam", say("Bos"), { isManager: true });
  const employee = await person(portal, "Eva", say("Prins"));
  mustBeDone(
    await employPerson(system, {
      personId: manager.personId,
      unitId: school,
      category: "MGT",
      fteE4: 10000,
      functionTitle: say("teamleider"),
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
      functionTitle: say("docent"),
      managerId: manager.personId,
      startsOn: asDate("2015-08-01"),
    }),
  );
  const team = mustBeDone(await addUnit(system, { kind: "team", name: say("Team onderbouw"), parentId: school }));
  mustBeDone(await joinTeam(system, { personId: employee.personId, unitId: team, startsOn: asDate("2020-08-01") }));
  await inTenant({ portal }, async (db) => {
    const subject = { kind: "person", id: employee.personId } as const;
    await share(db, employee, subject, { to: "manager" });
    await recordLook(db, manager, employee.personId, subject);
  });
  await addSmallPlan(employee, manager, say);
  await addSmallTransfer(employee, team, say);
  await addSmallInitiative(employee, manager, say);
  await addSmallFunctions(portal, employee, school, say);
  await addBooking(employee, say);
  await addSmallAssignments(employee, manager, say);
  await addSmallYearEnd(employee, manager, say);
  await addImport(system, say);
  const people: Record<string, SmallWorldPerson> = { employee, manager };
  for (const role of roles) people[role] = await withRole(portal, role);
  mustBeDone(
    await addUnitGoal(people["schoolLead"] as SmallWorldPerson, "school", unitGoalForm.parse({ title: say("Iedereen leest elke dag"), unitId: school })),
  );
  await addSmallTaskPolicy(people["hr"] as SmallWorldPerson, school, say);
  await addSmallTerms(employee, people["board"] as SmallWorldPerson, say);
  await addSmallConversations({ employee, manager, hr: people["hr"] as SmallWorldPerson }, say);
  await addSmallFeedback({ employee, manager, hr: people["hr"] as SmallWorldPerson }, say);
  await addSmallQualification(people["hr"] as SmallWorldPerson, say);
  await addSmallTracks({ employee, manager, hr: people["hr"] as SmallWorldPerson }, say);
  mustBeDone(await invitePerson(system, employee.personId));
  await blockPerson(system, (await person(portal, "Wim", "Weg")).personId);
  return { portal, people: people as SmallWorld["people"] };
}

async function person(portal: Portal, firstName: string, lastName: string, extra: Partial<SmallWorldPerson> = {}): Promise<SmallWorldPerson> {
  const personId = mustBeDone(await addPerson(systemActor(portal), { firstName, infix: "", lastName, email: `${firstName}@anker.example`.toLowerCase() }));
  return { portal, personId, kind: "person", roles: [], isManager: false, language: "nl", ...extra };
}

async function withRole(portal: Portal, role: Role): Promise<SmallWorldPerson> {
  const someone = await person(portal, role, "Rol", { roles: [{ role, unitId: null }] });
  await giveRole(systemActor(portal), { personId: someone.personId, role, unitId: null });
  return someone;
}

async function addBooking(employee: SmallWorldPerson, say: Say): Promise<void> {
  const booking = {
    on: today(),
    description: say("Intervisie"),
    hours: hundredthHours(200),
    money: cents(0),
    activityId: null,
    chargedTo: "right",
    onceKey: "small world",
    evidence: { kind: "text", title: say("Vier collega’s"), content: say("Vier collega’s, twee casussen") },
  } as const;
  mustBeDone(await bookUse(employee, booking));
}

async function addImport(system: Actor, say: Say): Promise<void> {
  const bytes = await writeWorkbook([
    {
      name: "Personeel",
      rows: [
        ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mail"],
        ["Piet", null, say("Jansen"), "p.jansen@anker.example"],
      ],
    },
  ]);
  mustBeDone(await uploadImport(system, { name: `${say("personeel")}.xlsx`, mediaType: "", bytes }));
}
