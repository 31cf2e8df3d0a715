import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

// As many lines as version 1.1.1 of the classification has, and names and descriptions as long as there.
const [occupations, skills, relations, groups] = [3_007, 13_896, 123_855, 640];
const base = "http://data.europa.eu/esco";

/** Writes files in the official layout, as large as the real ones, with made-up content. Answers the folder. */
export function writeEscoFiles(parent: string): string {
  const folder = path.join(parent, "esco");
  mkdirSync(folder, { recursive: true });
  const write = (name: string, header: string, lines: readonly string[]) => writeFileSync(path.join(folder, name), `${header}\n${lines.join("\n")}\n`);
  const each = <Line>(count: number, line: (n: number) => Line): Line[] => Array.from({ length: count }, (_, n) => line(n));
  const words = (n: number, count: number) => each(count, (at) => `woord${(n * 31 + at * 97) % 4_001}`).join(" ");
  write(
    "occupations_nl.csv",
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code",
    each(
      occupations,
      (n) =>
        `Occupation,${base}/occupation/${uuid(n)},${1000 + (n % 9000)},beroep ${n},"naam ${n}\nandere naam ${n}\nderde naam ${n}",,released,"${words(n, 60)}",${n}`,
    ),
  );
  write(
    "skills_en.csv",
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description",
    each(
      skills,
      (n) =>
        `KnowledgeSkillCompetence,${base}/skill/${uuid(n)},${n % 4 ? "skill/competence" : "knowledge"},cross-sector,skill number ${n},"${words(n, 30)}",released,"${words(n, 40)}"`,
    ),
  );
  write(
    "digitalSkillsCollection_nl.csv",
    "conceptUri,preferredLabel",
    each(2_218, (n) => `${base}/skill/${uuid(n * 6)},vaardigheid ${n}`),
  );
  write(
    "skillGroups_nl.csv",
    "conceptUri,preferredLabel",
    each(groups, (n) => `${base}/skill/group-${n},groep ${n}`),
  );
  write(
    "broaderRelationsSkillPillar.csv",
    "conceptType,conceptUri,broaderType,broaderUri",
    each(skills, (n) => `KnowledgeSkillCompetence,${base}/skill/${uuid(n)},SkillGroup,${base}/skill/group-${n % groups}`),
  );
  write(
    "broaderRelationsOccPillar.csv",
    "conceptType,conceptUri,broaderType,broaderUri",
    each(occupations, (n) => `Occupation,${base}/occupation/${uuid(n)},ISCOGroup,${base}/isco/C${1000 + (n % 400)}`),
  );
  write(
    "occupationSkillRelations.csv",
    "occupationUri,relationType,skillType,skillUri",
    each(relations, (n) => {
      const [occupation, place] = [n % occupations, Math.floor(n / occupations)];
      return `${base}/occupation/${uuid(occupation)},${place % 2 ? "optional" : "essential"},skill/competence,${base}/skill/${uuid((occupation * 37 + place * 113) % skills)}`;
    }),
  );
  return folder;
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}
