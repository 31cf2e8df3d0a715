import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { addPathStep, sayFindable, saveFunction } from "#modules/compass/public.ts";
import { addDomain, addFunction, publishFunction } from "#modules/functions/public.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
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
  await addFunction(system, { title: say("decaan"), domainIds: [domain] });
  for (const id of [teacher, mentor]) mustBeDone(await publishFunction(system, id));
  // So that guards see the pages that a portal has to switch on first.
  const finding = { reason: "vacancies", text: say("Vacatures gaan eerst naar eigen mensen"), since: today() };
  const settings = { compassPublic: true, compassFinding: finding };
  await changePortalSettings(system, { settings });
  await inTenant({ portal }, async (db) => {
    await db.insertInto("function_pins").values({ function_id: teacher, pinned_id: mentor }).execute();
    await db
      .insertInto("function_imports")
      .values({ file_name: say("functies.xlsx"), state: "checked", content: JSON.stringify(importOf(say)), uploaded_by: employee.personId })
      .execute();
    await addSmallLibrary(db, say);
    const survey = await db
      .insertInto("surveys")
      .values({ function_id: teacher, closes_on: today(), asked_by: employee.personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("survey_invitations").values({ survey_id: survey.id, person_id: employee.personId }).execute();
  });
  await saveFunction(employee, mentor);
  mustBeDone(await addPathStep(employee, { way: "talk", functionId: null, note: say("Praten met een mentor"), isGoal: false }));
  mustBeDone(await sayFindable({ ...employee, portal: { ...portal, settings } }, true));
}

/** What a file of functions would do, with something in every part of it. */
function importOf(say: Say) {
  return {
    create: [{ row: 2, title: say("conciërge"), functionId: null, changes: [{ what: "tags-added", labels: [say("sleutels")] }] }],
    update: [{ row: 3, title: say("docent"), functionId: null, changes: [{ what: "text", column: "laag", from: say("a"), to: say("b") }] }],
    unchanged: 1,
    problems: [{ row: 4, column: "soort", value: say("baan"), reason: "type-unknown" }],
    notices: [{ kind: "column-dropped", heading: say("schaal"), why: "pay" }],
    newDomains: [say("Beheer")],
    mark: "mark",
    file: null,
  };
}

/** A library with one occupation, whose skill has no Dutch name. */
async function addSmallLibrary(db: TenantDb, say: Say): Promise<void> {
  await db.insertInto("esco_releases").values({ occupations: 1, skills: 1, relations: 1 }).execute();
  const skill = await db
    .insertInto("esco_skills")
    .values({ uri: "uri:1", label: say("voedsel bereiden"), label_kind: "group", original_label: say("knead dough"), is_knowledge: false, groups: [] })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("esco_occupations")
    .values({
      uri: "uri:2",
      label: say("bakker"),
      other_labels: [say("broodbakker")],
      description: say("Bakt brood"),
      fields: [],
      essential: [skill.id],
      optional: [],
    })
    .execute();
  await db
    .insertInto("esco_uploads")
    .values({
      file_names: [say("esco.zip")],
      problem: JSON.stringify({ file: say("skills.csv"), line: 2, reason: "unknown-uri", uri: say("x") }),
      ended_at: new Date(),
    })
    .execute();
}
