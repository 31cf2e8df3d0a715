import { readdirSync } from "node:fs";
import path from "node:path";
import { EscoUnreadable } from "./esco-problem.ts";

/** The files of a release that we read. What is not there is left out, save occupations and their relations. */
export type EscoFiles = {
  readonly occupations: string;
  readonly relations: string;
  /** The main files of skills, one for each language. */
  readonly skills: readonly LanguageFile[];
  /** Files of one collection, such as digital or green skills: often in a language in which the main file is not there. */
  readonly collections: readonly LanguageFile[];
  readonly skillGroups: readonly LanguageFile[];
  readonly iscoGroups: readonly LanguageFile[];
  readonly broaderSkills: string | undefined;
  readonly broaderOccupations: string | undefined;
};
export type LanguageFile = { readonly file: string; readonly language: string };

/**
 * Finds the official files in a folder by their names. Since version 1.2 relations carry a language in their name as well.
 * Of occupations Dutch comes first, then English, then what there is.
 *
 * @example findEscoFiles("/downloads/esco-v1.2.0").skills // [{ file: ".../skills_nl.csv", language: "nl" }]
 */
export function findEscoFiles(folder: string): EscoFiles {
  const names = listFolder(folder);
  const inLanguages = (kind: string): LanguageFile[] =>
    names
      .flatMap((name) => {
        const language = new RegExp(`^${kind}_([a-z]{2})\\.csv$`).exec(name)?.[1];
        return language ? [{ file: path.join(folder, name), language }] : [];
      })
      .toSorted((a, b) => rank(a.language) - rank(b.language) || (a.file < b.file ? -1 : 1));
  const one = (kind: string): string | undefined => {
    const name = names.find((each) => new RegExp(`^${kind}(?:_[a-z]{2})?\\.csv$`).test(each));
    return name ? path.join(folder, name) : undefined;
  };
  return {
    occupations: inLanguages("occupations")[0]?.file ?? missing(folder, "occupations_nl.csv"),
    relations: one("occupationSkillRelations") ?? missing(folder, "occupationSkillRelations.csv"),
    skills: inLanguages("skills"),
    collections: inLanguages("\\w+SkillsCollection"),
    skillGroups: inLanguages("skillGroups"),
    iscoGroups: inLanguages("ISCOGroups"),
    broaderSkills: one("broaderRelationsSkillPillar"),
    broaderOccupations: one("broaderRelationsOccPillar"),
  };
}

/** Whether a file is one that we read, by its name alone. @example isEscoFile("skills_nl.csv") // true */
export function isEscoFile(name: string): boolean {
  return /^(?:occupations|skills|skillGroups|ISCOGroups|\w{1,40}SkillsCollection)_[a-z]{2}\.csv$|^(?:occupationSkillRelations|broaderRelations(?:Skill|Occ)Pillar)(?:_[a-z]{2})?\.csv$/.test(
    name,
  );
}

function rank(language: string): number {
  return language === "nl" ? 0 : language === "en" ? 1 : 2;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return missing(folder, "occupations_nl.csv");
  }
}

function missing(folder: string, wanted: string): never {
  throw new EscoUnreadable({ file: path.basename(folder), reason: "file-missing", wanted });
}
