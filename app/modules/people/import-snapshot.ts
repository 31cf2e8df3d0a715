import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Category } from "./employment.ts";
import type { KnownEmployment, Snapshot } from "./import-plan.ts";
import type { UnitKind } from "./unit-kind.ts";

/** All that an import is judged against, in one flight: everyone, their employments and teams, and the units that run. */
export async function readSnapshot(db: TenantDb): Promise<Snapshot> {
  const [people, employments, memberships, units] = await Promise.all([
    db.selectFrom("persons").select(["id", "first_name", "infix", "last_name", "email", "personnel_number", "leaves_on"]).execute(),
    readEmployments(db),
    db.selectFrom("team_memberships").select(["person_id", "unit_id"]).where("ends_on", "is", null).execute(),
    db.selectFrom("organisation_units").select(["id", "kind", "name", "parent_id"]).where("ended_on", "is", null).execute(),
  ]);
  const teams = Map.groupBy(memberships, (row) => row.person_id);
  return {
    people: people.map((row) => ({
      id: row.id,
      name: { firstName: row.first_name, infix: row.infix, lastName: row.last_name },
      email: row.email,
      personnelNumber: row.personnel_number,
      leavesOn: row.leaves_on as DateString | null,
      employments: employments.get(row.id) ?? [],
      teamIds: (teams.get(row.id) ?? []).map((each) => each.unit_id),
    })),
    units: units.map((row) => ({ id: row.id, kind: row.kind as UnitKind, name: row.name, parentId: row.parent_id })),
  };
}

async function readEmployments(db: TenantDb): Promise<Map<string, KnownEmployment[]>> {
  const columns = [
    "id",
    "person_id",
    "unit_id",
    "category",
    "fte_e4",
    "function_title",
    "manager_id",
    "education_level",
    "contract_kind",
    "starts_on",
    "ends_on",
  ] as const;
  const rows = await db.selectFrom("employments").select(columns).orderBy("starts_on").orderBy("id").execute();
  const byPerson = new Map<string, KnownEmployment[]>();
  for (const row of rows) {
    const employment: KnownEmployment = {
      id: row.id,
      unitId: row.unit_id,
      category: row.category as Category,
      fteE4: row.fte_e4,
      functionTitle: row.function_title,
      managerId: row.manager_id,
      educationLevel: row.education_level,
      contractKind: row.contract_kind,
      startsOn: row.starts_on as DateString,
      endsOn: row.ends_on as DateString | null,
    };
    const known = byPerson.get(row.person_id);
    if (known) known.push(employment);
    else byPerson.set(row.person_id, [employment]);
  }
  return byPerson;
}
