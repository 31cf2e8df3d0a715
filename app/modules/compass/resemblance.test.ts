import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PassportVersion } from "#modules/functions/public.ts";
import { apportion } from "./apportion.ts";
import { FeatureIndex } from "./feature-index.ts";
import { asBlocks } from "./occupation-features.ts";
import { type DescribedFunction, type EscoLinks, passportFeatures } from "./passport-features.ts";
import { resemblanceOf } from "./resemblance.ts";

const labels = ["samenwerken", "feedback geven", "lessen plannen", "gesprekken voeren", "toetsen maken", "leiding geven", "plannen maken", "onderzoek doen"];
const blank = {
  type: "function",
  hr21Title: "",
  otherTitles: [],
  layer: "",
  unitId: null,
  field: "",
  activities: "",
  meaning: "",
  forOrganisation: "",
} as const;

function described(title: string, numbers: readonly number[], link: boolean): DescribedFunction {
  const passport: PassportVersion = {
    ...blank,
    title,
    otherTitles: [],
    description: numbers.map((number) => labels[number]).join(" en "),
    forSociety: "",
    dimensions: null,
    escoUri: link ? `occupation-${(numbers[0] ?? 0) % 3}` : null,
    domainIds: [],
    tags: [],
  };
  return {
    passport,
    tags: numbers.map((number) => ({ id: `tag-${number}`, label: labels[number] ?? "", weight: 2, escoUri: link ? `skill-${number}` : null })),
  };
}

const links: EscoLinks = { groupsOf: (uri) => [`group-${Number(uri.slice(6)) % 3}`, "group-all"], fieldsOf: (uri) => [`field of ${uri}`] };
const some = fc.uniqueArray(fc.integer({ min: 0, max: labels.length - 1 }), { minLength: 1, maxLength: 6 });
const titles = fc.constantFrom("Docent biologie", "Docent natuurkunde", "Teamleider", "Toa", "Mentor", "Decaan");
const functions = fc.array(
  fc.tuple(titles, some, fc.boolean()).map(([title, numbers, link]) => described(title, numbers, link)),
  { minLength: 2, maxLength: 9 },
);
const indexOf = (all: readonly DescribedFunction[]) => new FeatureIndex(asBlocks(passportFeatures(all, links)));

describe("how much two passports resemble each other", () => {
  it("K-19 is the sum of its reasons, to the last decimal, and the same from both sides", () => {
    fc.assert(
      fc.property(functions, (all) => {
        const index = indexOf(all);
        for (let other = 0; other < all.length; other += 1) {
          const { tenths, parts } = resemblanceOf(index, 0, other);
          expect(parts.reduce((sum, part) => sum + part.tenths, 0)).toBe(tenths);
          for (const part of parts) expect(part.tenths).toBeGreaterThanOrEqual(0);
          expect(tenths).toBeGreaterThanOrEqual(0);
          expect(tenths).toBeLessThanOrEqual(1000);
          expect(resemblanceOf(index, other, 0).tenths).toBe(tenths);
        }
      }),
    );
  });

  it("is whole with itself, whatever is known of it", () => {
    fc.assert(
      fc.property(functions, (all) => {
        const { tenths, parts } = resemblanceOf(indexOf(all), 0, 0);
        expect(tenths).toBe(parts.length === 0 ? 0 : 1000);
      }),
    );
  });

  it("says by which groups of skills two passports without one tag in common resemble each other", () => {
    const all = [described("Docent", [0, 1], true), described("Mentor", [3, 4], true), described("Toa", [2], true), described("Decaan", [5], true)];
    const { parts } = resemblanceOf(indexOf(all), 0, 1);
    expect(parts.map((part) => part.kind)).not.toContain("tag");
    expect(parts.find((part) => part.kind === "tagGroup")?.features.toSorted()).toEqual(["group-0", "group-1"]);
  });

  it("does not count against a passport that it has no link to ESCO", () => {
    const [linked, other] = [described("Docent", [0, 1, 2], true), described("Mentor", [0, 1, 3], false)];
    const rest = [described("Toa", [4], true), described("Decaan", [5], false)];
    const { parts, tenths } = resemblanceOf(indexOf([linked, other, ...rest]), 0, 1);
    const without = { ...linked, passport: { ...linked.passport, escoUri: null }, tags: linked.tags.map((tag) => ({ ...tag, escoUri: null })) };
    expect(parts.map((part) => part.kind)).not.toContain("tagGroup");
    expect(tenths).toBe(resemblanceOf(indexOf([without, other, ...rest]), 0, 1).tenths);
  });
});

it("K-19 a total is divided into whole parts that add up to it, each within one of its share", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 1000 }), (weights, total) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const parts = apportion(weights, total);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(sum > 0 ? total : 0);
      if (sum > 0) parts.forEach((part, place) => expect(Math.abs(part - ((weights[place] as number) * total) / sum)).toBeLessThanOrEqual(1));
    }),
  );
});
