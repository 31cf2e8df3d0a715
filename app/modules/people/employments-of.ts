import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Category, ContractKind, EducationLevel } from "./employment.ts";
import type { FteE4 } from "./fte.ts";

export type Employment = {
  readonly id: string;
  readonly personId: PersonId;
  readonly unitId: string | null;
  readonly category: Category;
  readonly fteE4: FteE4;
  readonly functionTitle: string;
  readonly managerId: PersonId | null;
  readonly educationLevel: EducationLevel | null;
  readonly contractKind: ContractKind | null;
  readonly startsOn: DateString;
  readonly endsOn: DateString | null;
};

const columns = ["id", "person_id", "unit_id", "category", "fte_e4", "function_title", "manager_id", "education_level", "contract_kind", "starts_on", "ends_on"] as const;

/**
 * The employments of a person that touch a period, both days included, oldest first. A part of them may lie outside it.
 *
 * @example await employmentsOf(db, personId, schoolYear.startsOn, schoolYear.endsOn);
 */
export async function employmentsOf(db: TenantDb, personId: string, from: DateString, to: DateString): Promise<Employment[]> {
  return listEmployments(db, [personId], from, to);
}

/** The same for many people in one query, by person and then oldest first. */
export async function listEmployments(db: TenantDb, personIds: readonly string[], from: DateString, to: DateString): Promise<Employment[]> {
  const rows = await db
    .selectFrom("employments")
    .select(columns)
    .where((eb) => eb("person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .where("starts_on", "<=", to)
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", from)]))
    .orderBy("person_id")
    .orderBy("starts_on")
    .orderBy("id")
    .execute();
  return rows.map(employmentOf);
}

/** One employment, or undefined. */
export async function findEmployment(db: TenantDb, id: string): Promise<Employment | undefined> {
  const row = await db.selectFrom("employments").select(columns).where("id", "=", id).executeTakeFirst();
  return row && employmentOf(row);
}

type Row = { id: string; person_id: string; unit_id: string | null; category: string; fte_e4: number; function_title: string; manager_id: string | null; education_level: string | null; contract_kind: string | null; starts_on: string; ends_on: string | null };

function employmentOf(row: Row): Employment {
  return {
    id: row.id,
    personId: row.person_id as PersonId,
    unitId: row.unit_id,
    category: row.category as Category,
    fteE4: row.fte_e4,
    functionTitle: row.function_title,
    managerId: row.manager_id as PersonId | null,
    educationLevel: row.education_level as EducationLevel | null,
    contractKind: row.contract_kind as ContractKind | null,
    startsOn: row.starts_on as DateString,
    endsOn: row.ends_on as DateString | null,
  };
}
