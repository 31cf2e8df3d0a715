import { z } from "zod";
import type { DateString } from "#platform/time/date-string.ts";
import type { Passport } from "./passport.ts";
import { tagKinds, tagSources } from "./tag-kind.ts";

/** What a published version holds. The labels are those of the day it was published; who reads the newest version takes those of today. */
export const passportVersion = z.object({
  type: z.enum(["function", "role"]),
  title: z.string(),
  hr21Title: z.string(),
  otherTitles: z.array(z.string()),
  layer: z.string(),
  unitId: z.string().nullable(),
  field: z.string(),
  description: z.string(),
  activities: z.string(),
  meaning: z.string(),
  forOrganisation: z.string(),
  forSociety: z.string(),
  dimensions: z.array(z.number()).nullable(),
  escoUri: z.string().nullable(),
  domainIds: z.array(z.string()),
  tags: z.array(
    z.object({
      tagId: z.string(),
      kind: z.enum(tagKinds),
      label: z.string(),
      explanation: z.string(),
      source: z.enum(tagSources),
      sourceOn: z.string().transform((text) => text as DateString),
    }),
  ),
});
export type PassportVersion = z.infer<typeof passportVersion>;

/** The parts of a passport that a version keeps: what it says, not who minds it. */
export function passportContent(passport: Passport): PassportVersion {
  return passportVersion.parse(passport);
}
