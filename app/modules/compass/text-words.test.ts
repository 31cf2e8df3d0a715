import { expect, it } from "vitest";
import { letterGroups, textWords } from "./text-words.ts";

it("small words fall away, and endings and accents too, so that forms of one word meet", () => {
  expect(textWords("De leraren van het coördinatieteam")).toEqual(textWords("leraren: coordinatieteams"));
  expect(textWords("Wij bakken op de bakkerij")).toEqual(["wij", "bakk", "bakkerij"]);
});

it("runs of letters make a compound like its parts", () => {
  const shared = letterGroups("wiskundeleraar").filter((group) => letterGroups("leraar wiskunde").includes(group));
  expect(shared).toEqual(expect.arrayContaining(["lera", "wiskun"]));
  expect(letterGroups("de op in")).toEqual([]);
});
