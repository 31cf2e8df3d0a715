import type { Cell } from "#platform/workbook/cell.ts";
import { type Candidate, matchPeople, refuseTwice, Refusals } from "./import-candidates.ts";
import type { FoundColumns } from "./import-columns.ts";
import { ManagerCheck } from "./import-managers.ts";
import type { Change, ImportPlan, ImportSettings, PlannedCreate, PlannedUpdate, Snapshot } from "./import-plan.ts";
import type { ImportRemark } from "./import-problem.ts";
import { isEmptyRow, readImportRow, type RowRead } from "./import-row.ts";
import { change, checkTerms, chooseEmployment, jobChanges, planEmployment } from "./import-terms.ts";
import { UnitFinder } from "./import-units.ts";
import { personName, sortName } from "./person-name.ts";

/** Reads every row below the headings that shows something. */
export function readImportRows(rows: readonly (readonly Cell[])[], columns: FoundColumns): RowRead[] {
  const below = rows.slice(columns.headingRow);
  return below.flatMap((cells, index) => (isEmptyRow(cells, columns) ? [] : [readImportRow(columns.headingRow + index + 1, cells, columns)]));
}

/**
 * Judges the whole file against itself and against the portal, and says what confirming it will do.
 * It changes nothing; the same file on the portal it made gives only `unchanged`.
 *
 *     const plan = checkImport(readImportRows(sheet.rows, columns), snapshot, settings);
 *     plan.create.length // 60
 *     plan.refused[0]    // { row: 7, column: "fte", value: "36", reason: "fte-out-of-range", … }
 */
export function checkImport(reads: readonly RowRead[], snapshot: Snapshot, settings: ImportSettings): ImportPlan {
  const refusals = new Refusals();
  for (const read of reads) if (!read.ok) for (const problem of read.problems) refusals.add(problem);
  refuseTwice(reads, refusals);
  const rows = reads.flatMap((read) => (read.ok && !refusals.has(read.row.row) ? [read.row] : []));
  const candidates = matchPeople(rows, snapshot, settings.today, refusals);

  const units = new UnitFinder(snapshot.units, settings);
  for (const candidate of candidates) {
    units.place(candidate, refusals);
    chooseEmployment(candidate, settings.today, refusals);
    if (!refusals.has(candidate.row.row)) checkTerms(candidate, settings, refusals);
  }
  const managers = new ManagerCheck(snapshot, candidates, settings.today, refusals);
  managers.check(new Set(reads.flatMap((read) => emailOf(read) ?? [])));

  const standing = candidates.filter((candidate) => !refusals.has(candidate.row.row));
  const outcomes = standing.map((candidate) => plan(candidate, settings, units, managers));
  const planned = sorted(outcomes);
  const read = reads.flatMap((each) => (each.ok && !refusals.has(each.row.row) ? each.remarks : []));
  const remarks = [...read, ...sameNames(planned.create, snapshot)];
  return { ...planned, refused: refusals.all(), newUnits: units.newUnits(standing), remarks };
}

function emailOf(read: RowRead): string | undefined {
  return read.ok ? read.row.email : read.email;
}

/** Perhaps the same person under another address: we say so, because two people may share a name. */
function sameNames(created: readonly PlannedCreate[], snapshot: Snapshot): ImportRemark[] {
  const known = new Set(snapshot.people.map((person) => sortName(person.name)));
  const same = created.filter((person) => known.has(sortName(person.name)));
  return same.map(({ row, name }) => ({ row, column: "achternaam", value: personName(name), remark: "same-name-in-portal" }));
}

type Outcome = { create: PlannedCreate } | { update: PlannedUpdate } | { unchanged: { row: number; personId: string } };

function plan(candidate: Candidate, settings: ImportSettings, units: UnitFinder, managers: ManagerCheck): Outcome {
  const { row, person, team } = candidate;
  const employment = planEmployment(candidate, settings, managers.managerOf(candidate));
  const joins = team && !("id" in team && person?.teamIds.includes(team.id)) ? team : null;
  const personnelNumber = row.personnelNumber ?? person?.personnelNumber ?? null;
  const planned = { row: row.row, name: row.name, email: row.email, personnelNumber, employment, joins };
  if (!person) return { create: planned };

  const known = candidate.employment;
  const named = {
    school: units.nameOf(employment?.unit, row.school),
    knownSchool: units.nameOf(known?.unitId ? { id: known.unitId } : null, undefined),
    manager: employment?.manager && "id" in employment.manager ? managers.nameOf(employment.manager.id) : "",
    knownManager: managers.nameOf(known?.managerId ?? null),
  };
  const changes: Change[] = [
    ...change("voornaam", person.name.firstName, row.name.firstName),
    ...change("tussenvoegsel", person.name.infix, row.name.infix),
    ...change("achternaam", person.name.lastName, row.name.lastName),
    ...change("email", person.email, row.email),
    ...change("personeelsnummer", person.personnelNumber, personnelNumber),
    ...jobChanges(row, employment, known, named),
    ...(joins ? change("team", "", units.nameOf(joins, row.team)) : []),
  ];
  if (changes.length === 0) return { unchanged: { row: row.row, personId: person.id } };
  return { update: { ...planned, personId: person.id, changes } };
}

function sorted(outcomes: readonly Outcome[]): Pick<ImportPlan, "create" | "update" | "unchanged"> {
  return {
    create: outcomes.flatMap((outcome) => ("create" in outcome ? [outcome.create] : [])),
    update: outcomes.flatMap((outcome) => ("update" in outcome ? [outcome.update] : [])),
    unchanged: outcomes.flatMap((outcome) => ("unchanged" in outcome ? [outcome.unchanged] : [])),
  };
}
