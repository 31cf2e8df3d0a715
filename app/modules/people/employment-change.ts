import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Category, ContractKind, EducationLevel } from "./employment.ts";
import { whyNotEmployment, type WhyNotEmployment } from "./employment.ts";
import type { FteE4 } from "./fte.ts";
import { findManagerCycle } from "./manager-cycle.ts";

/** What an employment says; a form, a world and a test give the same. */
export type EmploymentFacts = {
  readonly unitId: string | null;
  readonly category: Category;
  /** Ten-thousandths of a full-time job. */
  readonly fteE4: FteE4;
  readonly functionTitle: string;
  readonly managerId: string | null;
  readonly educationLevel?: EducationLevel | null;
  readonly contractKind?: ContractKind | null;
  readonly startsOn: DateString;
  readonly endsOn?: DateString | null;
};

/** A circle is refused naming who is in it, from the person round to the person. */
export type WhyNotEmployed = WhyNotEmployment | "manager-has-left" | "unit-has-ended" | { readonly cycle: readonly string[] };

/** Why these facts can not be this person's employment. `instead` is the employment that they replace. */
export async function whyNotEmployed(db: TenantDb, personId: string, facts: EmploymentFacts, instead?: string): Promise<WhyNotEmployed | undefined> {
  const endsOn = facts.endsOn ?? null;
  const problem = whyNotEmployment({ ...facts, endsOn, personId });
  if (problem) return problem;
  if (facts.unitId && (await unitEndedBefore(db, facts.unitId, facts.startsOn))) return "unit-has-ended";
  if (facts.managerId === null) return undefined;
  if (await hasLeftBefore(db, facts.managerId, facts.startsOn)) return "manager-has-left";
  const cycle = await findManagerCycle(db, { personId, managerId: facts.managerId, startsOn: facts.startsOn, endsOn }, instead);
  return cycle && { cycle };
}

async function unitEndedBefore(db: TenantDb, unitId: string, day: DateString): Promise<boolean> {
  const unit = await db.selectFrom("organisation_units").select("ended_on").where("id", "=", unitId).executeTakeFirst();
  return unit?.ended_on != null && unit.ended_on < day;
}

async function hasLeftBefore(db: TenantDb, personId: string, day: DateString): Promise<boolean> {
  const person = await db.selectFrom("persons").select("leaves_on").where("id", "=", personId).executeTakeFirst();
  return person?.leaves_on != null && person.leaves_on < day;
}

/** The columns of an employment. */
export function employmentColumns(facts: EmploymentFacts) {
  return {
    unit_id: facts.unitId,
    category: facts.category,
    fte_e4: facts.fteE4,
    function_title: facts.functionTitle,
    manager_id: facts.managerId,
    education_level: facts.educationLevel ?? null,
    contract_kind: facts.contractKind ?? null,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn ?? null,
  };
}
