import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { mustBeDone } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { importEsco } from "#modules/esco/public.ts";
import type { Say } from "./small-world.ts";

/** A library of one occupation whose only skill has no Dutch name, as files in the layout of ESCO. */
export async function addSmallLibrary(system: Actor, say: Say): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "windroos-esco-"));
  const write = (name: string, rows: readonly (readonly string[])[]): void =>
    writeFileSync(path.join(folder, name), rows.map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")}\n`).join(""));
  write("occupations_nl.csv", [
    ["conceptUri", "preferredLabel", "altLabels", "description"],
    ["uri:bakker", say("bakker"), say("broodbakker"), say("Bakt brood")],
  ]);
  write("skills_en.csv", [
    ["conceptUri", "preferredLabel"],
    ["uri:deeg", say("knead dough")],
  ]);
  write("occupationSkillRelations.csv", [
    ["occupationUri", "relationType", "skillType", "skillUri"],
    ["uri:bakker", "essential", "skill/competence", "uri:deeg"],
  ]);
  mustBeDone(await importEsco(system, folder));
  rmSync(folder, { recursive: true });
}
