import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { type Portal, systemActor } from "#platform/web/actor.ts";
import { addDomain, addFunction, publishFunction } from "#modules/functions/public.ts";
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
  await inTenant({ portal }, async (db) => {
    await db.insertInto("function_pins").values({ function_id: teacher, pinned_id: mentor }).execute();
    await db
      .insertInto("function_imports")
      .values({ file_name: say("functies.xlsx"), state: "checked", content: JSON.stringify({ functions: [], problems: [] }), uploaded_by: employee.personId })
      .execute();
    const survey = await db
      .insertInto("surveys")
      .values({ function_id: teacher, closes_on: today(), asked_by: employee.personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("survey_invitations").values({ survey_id: survey.id, person_id: employee.personId }).execute();
    await db.insertInto("saved_functions").values({ person_id: employee.personId, function_id: mentor }).execute();
    await db
      .insertInto("path_steps")
      .values({ person_id: employee.personId, place: 1, way: "talk", note: say("Praten met een mentor") })
      .execute();
  });
}
