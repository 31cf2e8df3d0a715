import { expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import type { PassportVersion } from "./passport-version.ts";
import { versionChanges } from "./version-changes.ts";

const tag = (tagId: string, explanation = "") => ({
  tagId,
  kind: "core" as const,
  label: tagId,
  explanation,
  source: "editor" as const,
  sourceOn: asDate("2026-11-22"),
});
const before: PassportVersion = {
  type: "function",
  title: "Schoolopleider",
  hr21Title: "",
  otherTitles: [],
  layer: "",
  unitId: null,
  field: "",
  description: "",
  activities: "",
  meaning: "",
  forOrganisation: "",
  forSociety: "",
  dimensions: null,
  escoUri: null,
  domainIds: ["a", "b"],
  tags: [tag("luisteren"), tag("plannen", "elke week"), tag("rekenen")],
};

it("K-12 the same version twice shows no change, whatever the order of domains", () => {
  const same = versionChanges(before, { ...before, domainIds: ["b", "a"] });
  expect(same).toEqual({ texts: [], added: [], removed: [], reworded: [], otherTitles: false, place: false, dimensions: false });
});

it("K-12 a version says which texts and tags are others than before", () => {
  const changes = versionChanges(before, {
    ...before,
    title: "Opleider",
    unitId: "noord",
    otherTitles: ["coach"],
    dimensions: [1, 2, 3, 4, 5],
    tags: [tag("luisteren"), tag("plannen", "elke dag"), tag("schrijven")],
  });
  expect(changes.texts).toEqual([{ text: "title", before: "Schoolopleider", after: "Opleider" }]);
  expect([changes.added, changes.removed, changes.reworded].map((tags) => tags.map((each) => each.tagId))).toEqual([["schrijven"], ["rekenen"], ["plannen"]]);
  expect([changes.otherTitles, changes.place, changes.dimensions]).toEqual([true, true, true]);
});
