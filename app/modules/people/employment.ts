import type { DateString } from "#platform/time/date-string.ts";
import { type FteE4, highestFteE4 } from "./fte.ts";

/** OP teaches, OOP supports teaching, MGT leads; a municipality calls them by its own words. */
export const categories = ["OP", "OOP", "MGT"] as const;
export type Category = (typeof categories)[number];

export const contractKinds = ["permanent", "temporary", "substitute", "trainee", "hired", "on-call"] as const;
export type ContractKind = (typeof contractKinds)[number];

/** From low to high; "mbo" without a number when the level is not known. */
export const educationLevels = [
  "vmbo",
  "havo-vwo",
  "mbo",
  "mbo-1",
  "mbo-2",
  "mbo-3",
  "mbo-4",
  "ad",
  "hbo",
  "hbo-master",
  "wo",
  "wo-master",
  "doctorate",
] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** H-74 gives some rights only to those schooled up to and including mbo. */
export function isUpToMbo(level: EducationLevel): boolean {
  return educationLevels.indexOf(level) <= educationLevels.indexOf("mbo-4");
}

/** What can be judged of an employment without the rest of the world. */
export type EmploymentTerms = {
  readonly fteE4: FteE4;
  readonly startsOn: DateString;
  readonly endsOn: DateString | null;
  readonly personId: string;
  readonly managerId: string | null;
};

export type WhyNotEmployment = "fte-out-of-range" | "ends-before-start" | "manager-is-self";

/** @example whyNotEmployment({ …, fteE4: 13000 }) // "fte-out-of-range" */
export function whyNotEmployment(terms: EmploymentTerms): WhyNotEmployment | undefined {
  const isWhole = Number.isInteger(terms.fteE4);
  if (!isWhole || terms.fteE4 < 0 || terms.fteE4 > highestFteE4) return "fte-out-of-range";
  if (terms.endsOn !== null && terms.endsOn < terms.startsOn) return "ends-before-start";
  return terms.managerId === terms.personId ? "manager-is-self" : undefined;
}

/** Someone works on the last day too: an employment runs until and including its end. */
export function isRunning(period: { readonly startsOn: DateString; readonly endsOn: DateString | null }, day: DateString): boolean {
  return period.startsOn <= day && (period.endsOn === null || period.endsOn >= day);
}
