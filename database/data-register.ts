import { entitlementsRegister } from "./data-register/entitlements.ts";
import { conversationsRegister } from "./data-register/conversations.ts";
import { compassRegister } from "./data-register/compass.ts";
import { escoRegister } from "./data-register/esco.ts";
import { functionsRegister } from "./data-register/functions.ts";
import { assignmentsRegister } from "./data-register/assignments.ts";
import { feedbackRegister } from "./data-register/feedback.ts";
import { surveysRegister } from "./data-register/surveys.ts";
import { peopleRegister } from "./data-register/people.ts";
import { plansRegister } from "./data-register/plans.ts";
import { platformRegister } from "./data-register/platform.ts";
import { portalsRegister } from "./data-register/portals.ts";
import { sharingRegister } from "./data-register/sharing.ts";
import { qualificationsRegister } from "./data-register/qualifications.ts";
import { termsRegister } from "./data-register/terms.ts";
import { tracksRegister } from "./data-register/tracks.ts";
import { initiativesRegister } from "./data-register/initiatives.ts";
import { transferRegister } from "./data-register/transfer.ts";
import { signinRegister } from "./data-register/signin.ts";
import type { DataClass, ModuleRegister } from "./data-register/table-register.ts";

export type { DataClass } from "./data-register/table-register.ts";

/** Every table of the product in the processing register. A guard compares it with the catalogue, so a column without a class fails the build. */
export const dataRegister: ModuleRegister = {
  ...platformRegister,
  ...portalsRegister,
  ...peopleRegister,
  ...signinRegister,
  ...sharingRegister,
  ...plansRegister,
  ...transferRegister,
  ...initiativesRegister,
  ...entitlementsRegister,
  ...assignmentsRegister,
  ...escoRegister,
  ...functionsRegister,
  ...surveysRegister,
  ...compassRegister,
  ...conversationsRegister,
  ...feedbackRegister,
  ...termsRegister,
  ...qualificationsRegister,
  ...tracksRegister,
};

export type ColumnFacts = {
  readonly table: string;
  readonly column: string;
  readonly class: DataClass;
  readonly purpose: string;
  readonly retention: string;
  readonly readers: string;
};

/** One row per column, for documents and for guards on personal columns. */
export function allColumns(): readonly ColumnFacts[] {
  return Object.entries(dataRegister).flatMap(([table, { purpose, retention, readers, columns }]) =>
    Object.entries(columns).flatMap(([dataClass, names]) =>
      names.map((column) => ({ table, column, class: dataClass as DataClass, purpose, retention, readers })),
    ),
  );
}
