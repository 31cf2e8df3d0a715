import { describe, expect, test } from "vitest";
import type { SeenTag, TagKind } from "#modules/functions/public.ts";
import { CompassHouse } from "./compass-house.ts";
import { findTags } from "./find-tags.ts";
import { defaultWeights } from "./match-weights.ts";

const tag = (label: string, kind: TagKind = "knowledge", mergedInto: string | null = null): SeenTag => ({
  id: label,
  kind,
  label,
  webAddress: "",
  escoUri: null,
  isForeign: false,
  mergedInto,
  courses: [],
});
const house = new CompassHouse(defaultWeights);
const labels = ["actief luisteren", "luisteren", "klassenmanagement", "R", "coördineren", "door en door", "overleggen met ouders"];
house.take({
  revision: 1,
  functions: [],
  domains: [],
  tags: [...labels.map((label) => tag(label)), tag("lokaal luisterend", "place"), tag("luisteren naar", "knowledge", "luisteren")],
});
const found = (typed: string, without?: ReadonlySet<string>) => findTags(house, typed, without).map((each) => each.label);

describe("K-14 K-39 a tag is found", () => {
  test.each([
    ["luistern", ["luisteren", "actief luisteren"]],
    ["klasenmanagement", ["klassenmanagement"]],
    ["coordineren", ["coördineren"]],
    ["ouders overleg", ["overleggen met ouders"]],
    ["sterrenkunde", []],
    [" ", []],
  ])("by %j, as the compass forgives it", (typed, labelsFound) => expect(found(typed)).toEqual(labelsFound));

  test.each([
    ["r", "R"],
    ["door en", "door en door"],
  ])("by %j, although it has no word that the search knows", (typed, label) => expect(found(typed)[0]).toBe(label));

  test("what begins with it first; never a place, a double one or what somebody has", () => {
    expect(found("luister")).toEqual(["luisteren", "actief luisteren"]);
    expect(found("luister", new Set(["luisteren"]))).toEqual(["actief luisteren"]);
  });
});
