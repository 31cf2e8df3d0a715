import type { DateString } from "#platform/time/date-string.ts";
import type { FunctionType, PassportTexts } from "./passport.ts";
import type { TagKind, TagSource } from "./tag-kind.ts";

/** A passport with names instead of ids, so that another portal can read it. */
export type FilePassport = PassportTexts & {
  readonly type: FunctionType;
  /** The name of the unit, with what it is part of before it where more units are called so: "De Horizon > Bovenbouw". */
  readonly unit: string;
  readonly domains: readonly string[];
  readonly dimensions: readonly number[] | null;
  readonly escoUri: string;
  readonly tags: readonly FilePassportTag[];
};
export type FilePassportTag = {
  readonly kind: TagKind;
  readonly label: string;
  readonly explanation: string;
  readonly source: TagSource;
  readonly sourceOn: DateString;
  readonly webAddress: string;
  readonly escoUri: string;
  readonly isForeign: boolean;
};
