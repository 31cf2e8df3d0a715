import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { type Actor, type Portal, systemActor } from "#platform/web/actor.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { addPathStep, sayFindable, saveFunction } from "#modules/compass/public.ts";
import { addDomain, addFunction, pinFunction, publishFunction, uploadPassports } from "#modules/functions/public.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { answerSurvey, closeSurvey, openSurveysFor, startSurvey } from "#modules/surveys/public.ts";
import { addSmallLibrary } from "./small-library.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** A function house of four in a world of ten: two published, a role, and one that is being filled; with what hangs on them in every table. */
export async function addSmallFunctions(portal: Portal, employee: SmallWorldPerson, unitId: string, say: Say): Promise<void> {
  const system = systemActor(portal);
  const domain = mustBeDone(await addDomain(system, say("Onderwijs")));
  const passport = (title: string, tag: string) => ({
    title: say(title),
    otherTitles: [say(`${title} onderbouw`)],
    unitId,
    domainIds: [domain],
    description: say("Werk met jongeren"),
    meaning: say("Je merkt als eerste wanneer iemand vastloopt"),
    forOrganisation: say("Goede lessen"),
    forSociety: say("Leerlingen die zelf oordelen"),
    tags: [
      { kind: "behaviour", label: say("luisteren"), explanation: say("Ook naar wat niet gezegd wordt") },
      { kind: "knowledge", label: say(tag) },
      { kind: "course", label: say("Feedback waar je iets aan hebt") },
      { kind: "requirement", label: say("lesbevoegdheid") },
    ] as const,
  });
  const [teacher, mentor] = [
    mustBeDone(await addFunction(system, passport("docent", "biologie"))),
    mustBeDone(await addFunction(system, { ...passport("mentor", "groepsdynamiek"), type: "role" })),
  ];
  const dean = mustBeDone(await addFunction(system, { title: say("decaan"), otherTitles: [say("docent")], domainIds: [domain] }));
  for (const id of [teacher, mentor]) mustBeDone(await publishFunction(system, id));
  // So that guards see the pages that a portal has to switch on first.
  const finding = { reason: "vacancies", text: say("Vacatures gaan eerst naar eigen mensen"), since: today(), reasonFrom: new Date(0).toISOString() };
  const settings = { compassPublic: true, compassFinding: finding };
  await changePortalSettings(system, { settings });
  mustBeDone(await pinFunction(system, teacher, mentor));
  await addSmallFile(system, say);
  await addSmallLibrary(system, say);
  await addSmallSurveys(system, employee, { open: teacher, closed: dean });
  await saveFunction(employee, mentor);
  mustBeDone(await addPathStep(employee, { way: "talk", functionId: null, note: say("Praten met een mentor"), isGoal: false }));
  mustBeDone(await sayFindable({ ...employee, portal: { ...portal, settings } }, true));
}

/** A file of functions that somebody looks at before reading it in: something new, something changed, something refused. */
async function addSmallFile(system: Actor, say: Say): Promise<void> {
  const rows = [
    ["titel", "soort", "laag", "domeinen", "kennis", "schaal", say("kleur")],
    [say("conciërge"), "functie", "", say("Beheer"), say("sleutels"), "5", "groen"],
    [say("docent"), "functie", say("boven"), "", "", "", ""],
    [say("mentor"), say("baan"), "", "", "", "", ""],
  ];
  mustBeDone(await uploadPassports(system, { name: `${say("functies")}.csv`, mediaType: "", bytes: Buffer.from(writeCsv(rows)) }));
}

/** Two surveys of one holder: one to answer still, one that is answered and closed. */
async function addSmallSurveys(system: Actor, employee: SmallWorldPerson, functions: { readonly open: string; readonly closed: string }): Promise<void> {
  const closed = mustBeDone(await startSurvey(system, functions.closed, addDays(today(), 14)));
  const [invitation] = await inTenant(system, (db) => openSurveysFor(db, employee.personId));
  const ownWords = [{ kind: "technical", label: "roosteren" }] as const;
  mustBeDone(await answerSurvey(employee, invitation?.invitationId ?? "", { dimensions: [10, 20, 30, 40, 50], tagIds: [], ownWords }));
  await closeSurvey(system, closed);
  mustBeDone(await startSurvey(system, functions.open, addDays(today(), 14)));
}
