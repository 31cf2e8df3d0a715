import path from "node:path";
import { type EscoProblem, EscoUnreadable } from "./esco-problem.ts";
import { type EscoFiles, findEscoFiles, type LanguageFile } from "./find-esco-files.ts";
import { readTable } from "./read-table.ts";

export type EscoLabel = { readonly text: string; readonly language: string };
export type EscoOccupation = {
  readonly uri: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
  readonly description: string;
  readonly skills: readonly EscoRelation[];
};
export type EscoRelation = { readonly uri: string; readonly isEssential: boolean; readonly isKnowledge: boolean };
export type EscoSkill = {
  readonly uri: string;
  /** In each language that there is a file of; Dutch first. */
  readonly labels: readonly EscoLabel[];
};
/** A release of ESCO, as far as its files were there. Every uri in it is one that the release itself describes. */
export type Esco = {
  readonly occupations: readonly EscoOccupation[];
  readonly skills: ReadonlyMap<string, EscoSkill>;
  /** Skill groups and ISCO groups. */
  readonly groups: ReadonlyMap<string, string>;
  /** What a skill, a group or an occupation stands directly under, both pillars together. */
  readonly broader: ReadonlyMap<string, readonly string[]>;
  /** Occupations that the release relates to skills and names nowhere in this language: left out. */
  readonly nameless: readonly string[];
};
export type EscoRead = { readonly ok: true; readonly esco: Esco } | { readonly ok: false; readonly problem: EscoProblem };

/**
 * Reads a folder of official ESCO files whole, or says in one problem what is wrong with which file.
 *
 * @example const read = await readEsco(folder); if (!read.ok) return refused(read.problem);
 */
export async function readEsco(folder: string): Promise<EscoRead> {
  try {
    return { ok: true, esco: await readFiles(findEscoFiles(folder)) };
  } catch (error) {
    if (error instanceof EscoUnreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readFiles(files: EscoFiles): Promise<Esco> {
  const skills = await readSkills([...files.skills, ...files.collections]);
  const groups = await readGroups([...files.skillGroups, ...files.iscoGroups]);
  const broader = await readBroader([files.broaderSkills, files.broaderOccupations]);
  // Without a main file of skills nobody can say which skills there are; with one, a relation to another skill is a mistake.
  const relations = await readRelations(files.relations, files.skills.length > 0 ? skills : undefined);
  const occupations = await readOccupations(files.occupations, relations.of);
  // A release may relate an occupation that has no name in this language: its hierarchy knows it, so it is left out and said.
  const [nameless, strangers] = [[...relations.of.keys()].filter((uri) => broader.has(uri)), [...relations.of.keys()].filter((uri) => !broader.has(uri))];
  if (strangers[0] !== undefined) throw unknown(files.relations, relations.lines.get(strangers[0]) ?? 1, strangers[0]);
  refuseCutShort(files, relations, { occupations, nameless });
  return { occupations, skills, groups, broader, nameless };
}

/**
 * A release of thousands has a handful of each at most; more of them means that a file was cut off at the end of a line, which its form does not
 * show. A small selection of one's own may be as it likes.
 */
const [mostWithout, aRelease] = [0.05, 100];

function refuseCutShort(files: EscoFiles, { last }: Relations, { occupations, nameless }: Pick<Esco, "occupations" | "nameless">): void {
  const without = occupations.filter((each) => each.skills.length === 0).length;
  const total = occupations.length;
  const tell = (file: string, line: number, missing: number) =>
    new EscoUnreadable({ file: path.basename(file), line, reason: "cut-short", without: missing, total });
  if (total < aRelease) return;
  if (without > total * mostWithout) throw tell(files.relations, last, without);
  if (nameless.length > total * mostWithout) throw tell(files.occupations, total + 1, nameless.length);
}

async function readSkills(files: readonly LanguageFile[]): Promise<Map<string, EscoSkill>> {
  const labels = new Map<string, EscoLabel[]>();
  for (const { file, language } of files)
    for await (const { values } of readTable(file, ["conceptUri", "preferredLabel"])) {
      const known = labels.get(values.conceptUri) ?? [];
      if (!known.some((label) => label.language === language)) known.push({ text: values.preferredLabel, language });
      labels.set(values.conceptUri, known);
    }
  const dutchFirst = (all: readonly EscoLabel[]) => all.toSorted((a, b) => Number(b.language === "nl") - Number(a.language === "nl"));
  return new Map([...labels].map(([uri, all]) => [uri, { uri, labels: dutchFirst(all) }]));
}

async function readGroups(files: readonly LanguageFile[]): Promise<Map<string, string>> {
  const groups = new Map<string, string>();
  for (const { file } of files)
    for await (const { values } of readTable(file, ["conceptUri", "preferredLabel"])) {
      if (!groups.has(values.conceptUri)) groups.set(values.conceptUri, values.preferredLabel);
    }
  return groups;
}

async function readBroader(files: readonly (string | undefined)[]): Promise<Map<string, string[]>> {
  const broader = new Map<string, string[]>();
  for (const file of files.filter((each) => each !== undefined))
    for await (const { values } of readTable(file, ["conceptUri", "broaderUri"])) {
      const above = broader.get(values.conceptUri) ?? [];
      if (!above.includes(values.broaderUri)) above.push(values.broaderUri);
      broader.set(values.conceptUri, above);
    }
  return broader;
}

type Relations = { readonly of: Map<string, EscoRelation[]>; readonly lines: ReadonlyMap<string, number>; readonly last: number };

async function readRelations(file: string, skills: ReadonlyMap<string, EscoSkill> | undefined): Promise<Relations> {
  const of = new Map<string, EscoRelation[]>();
  const lines = new Map<string, number>();
  let last = 1;
  for await (const { line, values } of readTable(file, ["occupationUri", "relationType", "skillType", "skillUri"])) {
    if (skills && !skills.has(values.skillUri)) throw unknown(file, line, values.skillUri);
    const known = of.get(values.occupationUri) ?? [];
    if (known.length === 0) {
      of.set(values.occupationUri, known);
      lines.set(values.occupationUri, line);
    }
    last = line;
    known.push({ uri: values.skillUri, isEssential: values.relationType === "essential", isKnowledge: values.skillType === "knowledge" });
  }
  return { of, lines, last };
}

/** Takes from the relations what it uses: what is left belongs to no occupation. */
async function readOccupations(file: string, relations: Map<string, EscoRelation[]>): Promise<EscoOccupation[]> {
  const occupations: EscoOccupation[] = [];
  for await (const { values } of readTable(file, ["conceptUri", "preferredLabel", "altLabels", "description"])) {
    const { conceptUri: uri, preferredLabel: label, description } = values;
    const otherLabels = values.altLabels.split("\n").filter((each) => each !== "" && each !== label);
    occupations.push({ uri, label, otherLabels, description, skills: relations.get(uri) ?? [] });
    relations.delete(uri);
  }
  return occupations;
}

function unknown(file: string, line: number, uri: string): EscoUnreadable {
  return new EscoUnreadable({ file: path.basename(file), line, reason: "unknown-uri", uri });
}
