import { describe, expect, it } from "vitest";
import type { Esco } from "#modules/esco/public.ts";
import { asBlocks, occupationFeatures, resemblanceWeights, skillsOf } from "./occupation-features.ts";
import { FeatureIndex } from "./feature-index.ts";

const occupation = (uri: string, label: string, skills: Record<string, boolean>) => ({
  uri,
  label,
  otherLabels: [],
  description: "",
  skills: Object.entries(skills).map(([skill, isEssential]) => ({ uri: skill, isEssential, isKnowledge: false })),
});
const esco: Esco = {
  occupations: [
    occupation("baker", "bakker", { knead: true, bake: true, sell: false }),
    occupation("cook", "kok", { fry: true, sell: false }),
    occupation("smith", "smid", { forge: true, sell: true }),
    occupation("clerk", "klerk", { sell: true }),
  ],
  skills: new Map(["knead", "bake", "fry", "forge", "sell"].map((uri) => [uri, { uri, labels: [{ text: uri, language: "en" }] }])),
  groups: new Map(),
  broader: new Map([
    ["knead", ["food"]],
    ["bake", ["food"]],
    ["fry", ["food"]],
    ["food", ["all", "food"]],
  ]),
  nameless: [],
};

describe("what occupations are described by", () => {
  it("makes who shares a group of skills alike, although no skill is shared but what all have", () => {
    const scores = new FeatureIndex(asBlocks(occupationFeatures(esco))).scores(0);
    expect(scores[1]).toBeGreaterThan(scores[2] as number);
  });

  it("trims to what tells most: rare before common, essential before optional", () => {
    expect(skillsOf(esco, 2).map((skills) => [...skills.keys()])[0]).toEqual(["knead", "bake"]);
    expect(skillsOf(esco, 1).map((skills) => [...skills.keys()])[2]).toEqual(["forge"]);
  });

  it("has weights that add up to a whole", () => {
    expect(Object.values(resemblanceWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
  });
});
