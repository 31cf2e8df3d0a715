import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { emptyKinds, type InformationKind, informationKinds, type Passport } from "./passport.ts";
import { whyNotPublishable } from "./publish-function.ts";
import { practiceShare } from "./practice-share.ts";
import { type TagKind, tagKinds } from "./tag-kind.ts";

const tag = (kind: TagKind) => ({ tagId: kind, kind, label: kind, explanation: "", source: "editor" as const, sourceOn: asDate("2026-11-22") });
const full: Passport = {
  type: "function",
  title: "Schoolopleider",
  hr21Title: "",
  otherTitles: [],
  layer: "",
  field: "",
  description: "",
  activities: "",
  meaning: "",
  forOrganisation: "Nieuwe collega’s blijven.",
  forSociety: "Leerlingen krijgen les van wie het vak kent.",
  dimensions: null,
  escoUri: null,
  unitId: "unit",
  domainIds: ["domain"],
  tags: (["behaviour", "knowledge", "requirement", "course"] as const).map(tag),
};
const without = (kind: TagKind) => ({ tags: full.tags.filter((each) => each.kind !== kind) });

describe("K-02 what a passport still lacks", () => {
  it.each<[string, Partial<Passport>, InformationKind[]]>([
    ["nothing when each kind has something", {}, []],
    ["competences, when none of the three kinds is there", without("behaviour"), ["competences"]],
    ["nothing when there is only a technical competence", { tags: [...without("behaviour").tags, tag("technical")] }, []],
    ["nothing when there is only a core competence", { tags: [...without("behaviour").tags, tag("core")] }, []],
    ["knowledge", without("knowledge"), ["knowledge"]],
    ["a domain", { domainIds: [] }, ["place"]],
    ["a unit, when no section is named either", { unitId: null }, ["place"]],
    ["nothing when a section is named instead of a unit", { unitId: null, tags: [...full.tags, tag("place")] }, []],
    ["what it does for the organisation", { forOrganisation: " \n" }, ["contribution"]],
    ["what it does for society", { forSociety: "" }, ["contribution"]],
    ["hard requirements", without("requirement"), ["requirements"]],
    ["courses", without("course"), ["courses"]],
    ["everything, in the order of the page", { tags: [], domainIds: [], forSociety: "" }, [...informationKinds]],
  ])("%s", (_what, change, expected) => {
    expect(emptyKinds({ ...full, ...change })).toEqual(expected);
  });

  it("publishing is refused exactly when a kind is empty, and names each of them", () => {
    const passports = fc.record({
      tags: fc.subarray([...tagKinds]).map((kinds) => kinds.map(tag)),
      domainIds: fc.subarray(["one", "two"]),
      unitId: fc.option(fc.constant("unit")),
      forOrganisation: fc.constantFrom("", " ", "Nut"),
      forSociety: fc.constantFrom("", "\n", "Nut"),
    });
    fc.assert(
      fc.property(passports, (parts) => {
        const kept = {
          ...full,
          ...parts,
          id: "f",
          state: "draft" as const,
          ownerId: null,
          checkBefore: null,
          publishedVersion: null,
          isChanged: false,
          edition: 1,
        };
        const empty = emptyKinds(kept);
        expect(whyNotPublishable(kept)).toEqual(empty.length === 0 ? undefined : { reason: "empty", kinds: empty });
      }),
    );
  });
});

it("K-08 the share from practice is the part of tags that holders named", () => {
  const from = (...sources: ("survey" | "editor" | "esco")[]) => practiceShare(sources.map((source) => ({ source })));
  expect([from(), from("editor"), from("survey"), from("survey", "esco", "editor")]).toEqual([0, 0, 100, 33]);
});
