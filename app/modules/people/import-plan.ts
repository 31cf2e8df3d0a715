import type { DateString } from "#platform/time/date-string.ts";
import type { Category } from "./employment.ts";
import type { FteE4 } from "./fte.ts";
import type { ImportColumn } from "./import-columns.ts";
import type { CellProblem, ImportRemark } from "./import-problem.ts";
import type { PersonName } from "./person-name.ts";
import type { UnitKind } from "./unit-kind.ts";

/**
 * What the portal already knows, read once before the file is judged. Ended units stay out;
 * ended employments are needed, or a row that ends one would make it again the next time.
 */
export type Snapshot = { readonly people: readonly KnownPerson[]; readonly units: readonly KnownUnit[] };

export type KnownPerson = {
  readonly id: string;
  readonly name: PersonName;
  readonly email: string;
  readonly personnelNumber: string | null;
  /** The last day of access, when that is known. */
  readonly leavesOn: DateString | null;
  readonly employments: readonly KnownEmployment[];
  readonly teamIds: readonly string[];
};

export type KnownEmployment = {
  readonly id: string;
  readonly unitId: string | null;
  readonly category: Category;
  readonly fteE4: FteE4;
  readonly functionTitle: string;
  readonly managerId: string | null;
  readonly educationLevel: string | null;
  readonly contractKind: string | null;
  readonly startsOn: DateString;
  readonly endsOn: DateString | null;
};

export type KnownUnit = { readonly id: string; readonly kind: UnitKind; readonly name: string; readonly parentId: string | null };

/** What a portal chooses. `null` as a default means: an employment without it is refused. */
export type ImportSettings = {
  readonly today: DateString;
  readonly defaultCategory: Category | null;
  readonly defaultFteE4: FteE4 | null;
  readonly startsOn: DateString;
  readonly newUnits: "make" | "refuse";
  /** What the column *school* makes: a school, or elsewhere a unit. */
  readonly schoolKind: UnitKind;
};

/** Somebody or something that is there already, or that this same import makes. */
export type PersonRef = { readonly id: string } | { readonly email: string };
export type UnitRef = { readonly id: string } | { readonly key: string };

export type PlannedEmployment = {
  /** The employment to change, or null for a new one. */
  readonly id: string | null;
  readonly category: Category;
  readonly fteE4: FteE4;
  readonly functionTitle: string;
  readonly educationLevel: string | null;
  readonly contractKind: string | null;
  readonly startsOn: DateString;
  readonly endsOn: DateString | null;
  readonly unit: UnitRef | null;
  readonly manager: PersonRef | null;
};

type Planned = {
  readonly row: number;
  readonly name: PersonName;
  readonly email: string;
  readonly personnelNumber: string | null;
  /** Null when the row says nothing about a job. */
  readonly employment: PlannedEmployment | null;
  /** The team to join, when the row names one this person is not yet in. */
  readonly joins: UnitRef | null;
};

export type PlannedCreate = Planned;
export type PlannedUpdate = Planned & { readonly personId: string; readonly changes: readonly Change[] };
/** What a person reads in the dry run: codes and names, not ids. */
export type Change = { readonly column: ImportColumn; readonly from: string; readonly to: string };
export type NewUnit = { readonly key: string; readonly kind: UnitKind; readonly name: string; readonly parent: UnitRef | null };

/** The outcome of the dry run. Every row that is not empty is in exactly one of the first four. */
export type ImportPlan = {
  readonly create: readonly PlannedCreate[];
  readonly update: readonly PlannedUpdate[];
  readonly unchanged: readonly { readonly row: number; readonly personId: string }[];
  readonly refused: readonly CellProblem[];
  /** Parents come before what is in them. */
  readonly newUnits: readonly NewUnit[];
  readonly remarks: readonly ImportRemark[];
};
