import { sql } from "kysely";
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

const columns = [
  "e.id",
  "e.person_id",
  "e.unit_id",
  "e.category",
  "e.fte_e4",
  "e.function_title",
  "e.manager_id",
  "e.education_level",
  "e.contract_kind",
  "e.starts_on",
] as const;

/**
 * The employments of a person that touch a period, both days included, oldest first. A part of them may lie outside it.
 * Whoever leaves is employed until their last day: `endsOn` is that day when it comes before what was written.
 *
 * @example await employmentsOf(db, personId, schoolYear.startsOn, schoolYear.endsOn);
 */
export async function employmentsOf(db: TenantDb, personId: string, from: DateString, to: DateString): Promise<Employment[]> {
  return listEmployments(db, [personId], from, to);
}

/** The same for many people in one query, by person and then oldest first. */
export async function listEmployments(db: TenantDb, personIds: readonly string[], from: DateString, to: DateString): Promise<Employment[]> {
  const rows = await db
    .selectFrom("employments as e")
    .innerJoin("persons as p", (join) => join.onRef("p.tenant_id", "=", "e.tenant_id").onRef("p.id", "=", "e.person_id"))
    .select(columns)
    // LEAST passes over what is null.
    .select(sql<string | null>`least(e.ends_on, p.leaves_on)`.as("ends_on"))
    .where((eb) => eb("e.person_id", "=", eb.fn.any(eb.val([...personIds]))))
    .where("e.starts_on", "<=", to)
    .where(sql<boolean>`coalesce(least(e.ends_on, p.leaves_on) >= ${from}, true)`)
    .orderBy("e.person_id")
    .orderBy("e.starts_on")
    .orderBy("e.id")
    .execute();
  return rows.map(employmentOf);
}

/** One employment as it was written down, also when its person leaves before its end. */
export async function findEmployment(db: TenantDb, id: string): Promise<Employment | undefined> {
  const row = await db
    .selectFrom("employments as e")
    .select([...columns, "e.ends_on"])
    .where("e.id", "=", id)
    .executeTakeFirst();
  return row && employmentOf(row);
}

type Row = {
  id: string;
  person_id: string;
  unit_id: string | null;
  category: string;
  fte_e4: number;
  function_title: string;
  manager_id: string | null;
  education_level: string | null;
  contract_kind: string | null;
  starts_on: string;
  ends_on: string | null;
};

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
