import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// A release in miniature, in our own words, with the columns of the real one in another order.
export const skill = (id: string) => `http://data.europa.eu/esco/skill/${id}`;
export const occupation = (id: string) => `http://data.europa.eu/esco/occupation/${id}`;
export const group = (id: string) => `http://data.europa.eu/esco/skill/group-${id}`;
export const release: Readonly<Record<string, string>> = {
  "occupations_nl.csv": `conceptType,preferredLabel,conceptUri,altLabels,description,code
Occupation,bakker,${occupation("a")},"broodbakker
bakkersgezel","Bakt ""vers"" brood, elke dag.",7512.1
Occupation,molenaar,${occupation("b")},,Maalt graan.,8160.1
`,
  "skills_en.csv": `conceptType,conceptUri,skillType,preferredLabel
KnowledgeSkillCompetence,${skill("1")},skill/competence,knead dough
KnowledgeSkillCompetence,${skill("2")},knowledge,kinds of grain
`,
  "foodSkillsCollection_nl.csv": `conceptUri,preferredLabel\n${skill("1")},deeg kneden\n`,
  "skillGroups_nl.csv": `conceptUri,preferredLabel\n${group("food")},voedsel bereiden\n`,
  "broaderRelationsSkillPillar.csv": `conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence,${skill("1")},SkillGroup,${group("food")}\n`,
  "broaderRelationsOccPillar.csv": `conceptType,conceptUri,broaderType,broaderUri\nOccupation,${occupation("nameless")},ISCOGroup,http://data.europa.eu/esco/isco/C7512\n`,
  "occupationSkillRelations.csv": `occupationUri,relationType,skillType,skillUri
${occupation("a")},essential,skill/competence,${skill("1")}
${occupation("a")},optional,knowledge,${skill("2")}
${occupation("b")},essential,knowledge,${skill("2")}
`,
};

/** The miniature release in a folder of its own, with files that a test writes over. */
export function escoFolder(): {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  readonly without: (name: string) => void;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "windroos-esco-"));
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  for (const [name, text] of Object.entries(release)) write(name, text);
  return { folder, write, without: (name) => rmSync(path.join(folder, name)), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
