import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { escoFolder, group, occupation, release, skill } from "#tests/support/esco-release.ts";
import { readEsco } from "./read-esco.ts";

let place: ReturnType<typeof escoFolder>;
beforeEach(() => {
  place = escoFolder();
});
afterEach(() => place.remove());

const write = (name: string, text: string): void => place.write(name, text);
const without = (name: string): void => place.without(name);
const problem = async () => {
  const read = await readEsco(place.folder);
  if (read.ok) throw new Error("it was read");
  return read.problem;
};
const esco = async () => {
  const read = await readEsco(place.folder);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.esco;
};

describe("a release of ESCO", () => {
  it("is read by its headers, with Dutch names where there are any", async () => {
    const { occupations, skills, groups, broader, nameless } = await esco();
    expect(occupations).toEqual([
      {
        uri: occupation("a"),
        label: "bakker",
        otherLabels: ["broodbakker", "bakkersgezel"],
        description: 'Bakt "vers" brood, elke dag.',
        skills: [
          { uri: skill("1"), isEssential: true, isKnowledge: false },
          { uri: skill("2"), isEssential: false, isKnowledge: true },
        ],
      },
      {
        uri: occupation("b"),
        label: "molenaar",
        otherLabels: [],
        description: "Maalt graan.",
        skills: [{ uri: skill("2"), isEssential: true, isKnowledge: true }],
      },
    ]);
    expect(skills.get(skill("1"))?.labels).toEqual([
      { text: "deeg kneden", language: "nl" },
      { text: "knead dough", language: "en" },
    ]);
    expect([groups.get(group("food")), broader.get(skill("1")), nameless]).toEqual(["voedsel bereiden", [group("food")], []]);
  });

  it("is read with a byte-order mark, other line ends, other columns and the names of a newer version", async () => {
    without("occupationSkillRelations.csv");
    write("occupationSkillRelations_nl.csv", `\uFEFF${(release["occupationSkillRelations.csv"] as string).replaceAll("\n", "\r\n")}`);
    expect((await esco()).occupations[0]?.skills).toHaveLength(2);
  });

  it.each(["foodSkillsCollection_nl.csv", "skillGroups_nl.csv", "broaderRelationsSkillPillar.csv", "broaderRelationsOccPillar.csv"])(
    "is read without %s",
    async (name) => {
      without(name);
      expect((await esco()).occupations).toHaveLength(2);
    },
  );

  it("leaves out an occupation that has skills and a place but no name in this language, and says so", async () => {
    write("occupationSkillRelations.csv", `${release["occupationSkillRelations.csv"]}${occupation("nameless")},essential,knowledge,${skill("2")}\n`);
    const read = await esco();
    expect([read.occupations.length, read.nameless]).toEqual([2, [occupation("nameless")]]);
  });

  it.each([
    [
      "a skill that no file describes",
      "occupationSkillRelations.csv",
      `${occupation("b")},optional,knowledge,${skill("x")}\n`,
      { line: 5, reason: "unknown-uri", uri: skill("x") },
    ],
    [
      "an occupation that no file describes",
      "occupationSkillRelations.csv",
      `${occupation("x")},optional,knowledge,${skill("1")}\n`,
      { line: 5, reason: "unknown-uri", uri: occupation("x") },
    ],
    ["a row that breaks off", "occupationSkillRelations.csv", `${occupation("b")},essen`, { line: 5, reason: "other-number-of-fields", wanted: 4, found: 2 }],
    ["a text that breaks off", "occupations_nl.csv", `Occupation,maaier,${occupation("c")},,"Maait het`, { line: 5, reason: "broken-off" }],
  ])("is refused for %s, with file and line", async (_what, file, more, wrong) => {
    write(file, `${release[file]}${more}`);
    expect(await problem()).toEqual({ file, ...wrong });
  });

  it.each([
    ["a column that is missing", "skills_en.csv", "conceptUri,label\n", { line: 1, reason: "column-missing", columns: ["preferredLabel"] }],
    ["an empty file", "occupations_nl.csv", "", { reason: "empty" }],
  ])("is refused for %s", async (_what, file, text, wrong) => {
    write(file, text);
    expect(await problem()).toEqual({ file, ...wrong });
  });

  it.each([
    ["occupations_nl.csv", "occupations_nl.csv"],
    ["occupationSkillRelations.csv", "occupationSkillRelations.csv"],
  ])("is refused without %s", async (name, wanted) => {
    without(name);
    expect(await problem()).toEqual({ file: path.basename(place.folder), reason: "file-missing", wanted });
  });
});

describe("a file that was cut off at the end of a line", () => {
  const header = (name: string) => (release[name] as string).split("\n")[0] as string;
  const many = Array.from({ length: 140 }, (_, n) => `o${n}`);
  beforeEach(() => {
    write(
      "broaderRelationsOccPillar.csv",
      ["conceptType,conceptUri,broaderType,broaderUri", ...many.map((id) => `Occupation,${occupation(id)},ISCOGroup,x`)].join("\n"),
    );
  });
  const occupations = (ids: readonly string[]) =>
    write("occupations_nl.csv", [header("occupations_nl.csv"), ...ids.map((id) => `Occupation,beroep ${id},${occupation(id)},,,1`)].join("\n"));
  const relations = (ids: readonly string[]) =>
    write(
      "occupationSkillRelations.csv",
      [header("occupationSkillRelations.csv"), ...ids.map((id) => `${occupation(id)},essential,knowledge,${skill("2")}`)].join("\n"),
    );

  it.each([
    ["relations", () => [occupations(many), relations(many.slice(0, 130))], { file: "occupationSkillRelations.csv", line: 131, without: 10, total: 140 }],
    ["occupations", () => [occupations(many.slice(0, 130)), relations(many)], { file: "occupations_nl.csv", line: 131, without: 10, total: 130 }],
  ])("is refused for its %s, with how much has nothing there", async (_name, cut, expected) => {
    cut();
    expect(await problem()).toEqual({ ...expected, reason: "cut-short" });
  });

  it("is not taken for one when two of many are not there, nor when a small selection has few skills", async () => {
    occupations(many.slice(0, 139));
    relations(many.slice(1));
    expect((await esco()).nameless).toEqual([occupation("o139")]);
    occupations(many.slice(0, 20));
    relations(many.slice(0, 3));
    expect((await esco()).occupations).toHaveLength(20);
  });
});
