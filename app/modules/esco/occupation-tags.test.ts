import { describe, expect, it, test } from "vitest";
import { mostTelling } from "./most-telling.ts";
import { occupationTags, type OccupationSkill, tagKindOf } from "./occupation-tags.ts";

const root = (id: string) => `http://data.europa.eu/esco/skill/${id}`;
const [transversal, practical, languages] = [
  "04a13491-b58c-4d33-8b59-8fad0d55fe9e",
  "335228d2-297d-4e0e-a6ee-bc6a8dc110d9",
  "e35a5936-091d-4e87-bafe-f264e55bd656",
].map(root) as [string, string, string];
const skill = (label: string, wanted: Partial<OccupationSkill> = {}): OccupationSkill => ({
  uri: `uri ${label}`,
  label,
  labelKind: "own",
  original: `${label} (en)`,
  isKnowledge: false,
  isEssential: true,
  groups: [],
  holders: 10,
  ...wanted,
});

describe("of the skills of an occupation", () => {
  it("the most telling go first: essential counts double, and rare more than common", () => {
    const skills = [
      skill("everybody", { holders: 100 }),
      skill("rare and optional", { isEssential: false, holders: 10 }),
      skill("rare", { holders: 10 }),
      skill("half", { holders: 50 }),
    ];
    const of = { holdersOf: (each: OccupationSkill) => each.holders, groupOf: () => undefined, occupations: 100 };
    expect(mostTelling(skills, of, 4).map((each) => each.label)).toEqual(["rare", "rare and optional", "half", "everybody"]);
  });

  it("of one group each next one tells less: three languages leave room for something else", () => {
    const skills = ["Java", "C", "Python", "Ruby"].map((label) => skill(label, { holders: 10 }));
    const other = skill("testen", { holders: 12, groups: ["tests"] });
    const of = { holdersOf: (each: OccupationSkill) => each.holders, groupOf: (each: OccupationSkill) => each.groups[0] ?? "languages", occupations: 100 };
    expect(mostTelling([...skills, other], of, 3).map((each) => each.label)).toEqual(["Java", "testen", "C"]);
  });

  it("those called after one group are one tag that says which ones it stands for", () => {
    const skills = [
      skill("voedsel bereiden", { labelKind: "group", original: "knead dough", uri: "a", holders: 2 }),
      skill("Voedsel bereiden ", { labelKind: "group", original: "bake bread", uri: "b", holders: 5 }),
      skill("deeg", { isKnowledge: true }),
    ];
    expect(occupationTags(skills, 100)).toEqual([
      { kind: "technical", label: "voedsel bereiden", explanation: "knead dough; bake bread", escoUri: "a", isForeign: false },
      { kind: "knowledge", label: "deeg", explanation: "", escoUri: "uri deeg", isForeign: false },
    ]);
  });

  it("one without any Dutch name is marked as foreign", () => {
    expect(occupationTags([skill("forge", { labelKind: "foreign" })], 9)[0]).toMatchObject({ label: "forge", isForeign: true, explanation: "" });
  });

  it("as many are kept as asked, counted as tags and not as skills", () => {
    const many = Array.from({ length: 60 }, (_, at) => skill(`s${Math.floor(at / 2)}`, { uri: `u${at}`, holders: at + 1 }));
    expect(occupationTags(many, 100)).toHaveLength(25);
    expect(occupationTags(many, 100, 12)).toHaveLength(12);
    expect(occupationTags([], 0)).toEqual([]);
  });
});

test.each([
  ["knowledge, wherever it stands", { isKnowledge: true, groups: [transversal] }, "knowledge"],
  ["a transversal skill", { groups: ["t1", transversal] }, "behaviour"],
  ["a practical skill that also stands far below a transversal one", { groups: ["s1", practical, transversal] }, "technical"],
  ["a language", { groups: [transversal, languages] }, "technical"],
  ["a skill in no group", {}, "technical"],
] as const)("%s is %j", (_, wanted, kind) => {
  expect(tagKindOf({ isKnowledge: false, groups: [], ...wanted })).toBe(kind);
});
