import type { DateString } from "#platform/time/date-string.ts";
import { competenceKinds, type TagKind, type TagSource } from "./tag-kind.ts";

export type FunctionType = "function" | "role";
export const functionTypes = ["function", "role"] as const;
export type FunctionState = "draft" | "published" | "archived";

/** A tag on a passport: what it asks in the words of this function, and where that was learned. */
export type PassportTag = {
  readonly tagId: string;
  readonly kind: TagKind;
  readonly label: string;
  readonly explanation: string;
  readonly source: TagSource;
  readonly sourceOn: DateString;
};

/** The texts of a passport. Nowhere what it pays (K-04). */
export type PassportTexts = {
  readonly title: string;
  readonly hr21Title: string;
  readonly otherTitles: readonly string[];
  readonly layer: string;
  readonly field: string;
  readonly description: string;
  readonly activities: string;
  readonly meaning: string;
  readonly forOrganisation: string;
  readonly forSociety: string;
};

export type Passport = PassportTexts & {
  readonly type: FunctionType;
  readonly unitId: string | null;
  readonly domainIds: readonly string[];
  /** Five times 0 to 100, in the order of `dimensionNames`. */
  readonly dimensions: readonly number[] | null;
  readonly escoUri: string | null;
  readonly tags: readonly PassportTag[];
};

/** K-09: from the first word to the second. The first and the last tell most and stand on the card. */
export const dimensionNames = ["strategic", "abstract", "external", "generalist", "resident"] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** The six kinds of information that a passport must have before others read it (K-02). */
export const informationKinds = ["competences", "knowledge", "place", "contribution", "requirements", "courses"] as const;
export type InformationKind = (typeof informationKinds)[number];

/** What of a passport says which kinds of information it has. */
export type FilledWith = Pick<Passport, "domainIds" | "unitId" | "forOrganisation" | "forSociety"> & { readonly tags: readonly Pick<PassportTag, "kind">[] };

/** The kinds of information that a passport still lacks, in the order of the page. @example emptyKinds(passport) // ["courses"] */
export function emptyKinds(passport: FilledWith): InformationKind[] {
  const has = (...kinds: readonly TagKind[]) => passport.tags.some((tag) => kinds.includes(tag.kind));
  const filled: Record<InformationKind, boolean> = {
    competences: has(...competenceKinds),
    knowledge: has("knowledge"),
    place: passport.domainIds.length > 0 && (passport.unitId !== null || has("place")),
    contribution: passport.forOrganisation.trim() !== "" && passport.forSociety.trim() !== "",
    requirements: has("requirement"),
    courses: has("course"),
  };
  return informationKinds.filter((kind) => !filled[kind]);
}
