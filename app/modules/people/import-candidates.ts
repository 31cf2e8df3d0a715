import type { DateString } from "#platform/time/date-string.ts";
import type { ImportColumn } from "./import-columns.ts";
import type { KnownEmployment, KnownPerson, Snapshot, UnitRef } from "./import-plan.ts";
import type { CellProblem, ImportReason } from "./import-problem.ts";
import type { ImportRow, RowRead } from "./import-row.ts";

/** A row on its way to becoming a person; what is found out about it is filled in step by step. */
export type Candidate = {
  readonly row: ImportRow;
  readonly person: KnownPerson | undefined;
  employment: KnownEmployment | undefined;
  school: UnitRef | undefined;
  team: UnitRef | undefined;
};

/** Collects problems per row. A row with one problem is out, and keeps all its problems. */
export class Refusals {
  readonly #byRow = new Map<number, CellProblem[]>();

  add(problem: CellProblem): void {
    const problems = this.#byRow.get(problem.row) ?? [];
    if (!problems.some((each) => each.column === problem.column && each.reason === problem.reason)) problems.push(problem);
    this.#byRow.set(problem.row, problems);
  }

  refuse(row: number, column: ImportColumn, value: string, reason: ImportReason, details: CellProblem["details"] = {}): void {
    this.add({ row, column, value, reason, details });
  }

  has(row: number): boolean {
    return this.#byRow.has(row);
  }

  /** In the order of the sheet. */
  all(): CellProblem[] {
    return [...this.#byRow].toSorted(([a], [b]) => a - b).flatMap(([, problems]) => problems);
  }
}

type Reader = { readonly row: number; readonly email: string | undefined; readonly personnelNumber: string | undefined };

/**
 * The same address or number on two rows: both are refused, each naming the other, because choosing
 * one of them would be a guess. Rows with another problem count too, or repairing them would bring this one.
 */
export function refuseTwice(reads: readonly RowRead[], refusals: Refusals): void {
  const readers = reads.flatMap(readerOf);
  refuseEqual(readers, "email", (each) => each.email, "email-twice-in-file", refusals);
  refuseEqual(readers, "personeelsnummer", (each) => each.personnelNumber, "personnel-number-twice-in-file", refusals);
}

function readerOf(read: RowRead): Reader[] {
  if (read.ok) return [{ row: read.row.row, email: read.row.email, personnelNumber: read.row.personnelNumber }];
  const row = read.problems[0]?.row;
  return row === undefined ? [] : [{ row, email: read.email, personnelNumber: read.personnelNumber }];
}

function refuseEqual(
  readers: readonly Reader[],
  column: ImportColumn,
  key: (reader: Reader) => string | undefined,
  reason: ImportReason,
  refusals: Refusals,
): void {
  for (const [value, same] of Map.groupBy(readers, key)) {
    if (value === undefined || same.length < 2) continue;
    for (const { row } of same) refusals.refuse(row, column, value, reason, { rows: otherRows(same, row) });
  }
}

/** "4, 9", shortened when there are very many. */
function otherRows(same: readonly { readonly row: number }[], row: number): string {
  const others = same
    .map((each) => each.row)
    .filter((each) => each !== row)
    .toSorted((a, b) => a - b);
  return others.length > 5 ? `${others.slice(0, 5).join(", ")}, …` : others.join(", ");
}

/** Finds who of the portal each row is about: by personnel number, then by address. */
export function matchPeople(rows: readonly ImportRow[], snapshot: Snapshot, today: DateString, refusals: Refusals): Candidate[] {
  const byNumber = new Map(snapshot.people.flatMap((person) => (person.personnelNumber === null ? [] : [[person.personnelNumber, person] as const])));
  const byEmail = new Map(snapshot.people.map((person) => [person.email, person]));
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const numbered = row.personnelNumber === undefined ? undefined : byNumber.get(row.personnelNumber);
    const addressed = byEmail.get(row.email);
    if (refuseMismatch(row, numbered, addressed, refusals)) continue;
    const person = numbered ?? addressed;
    if (person && hasLeft(person, today)) refusals.refuse(row.row, "email", row.email, "has-left", { day: person.leavesOn ?? "" });
    candidates.push({ row, person, employment: undefined, school: undefined, team: undefined });
  }
  refuseSamePerson(candidates, refusals);
  return candidates.filter((candidate) => !refusals.has(candidate.row.row));
}

/** Whoever left comes back by hand: a list that still holds leavers must not open their door again. */
export function hasLeft(person: KnownPerson, today: DateString): boolean {
  return person.leavesOn !== null && person.leavesOn < today;
}

function refuseMismatch(row: ImportRow, numbered: KnownPerson | undefined, addressed: KnownPerson | undefined, refusals: Refusals): boolean {
  if (!addressed || addressed === numbered) return false;
  if (numbered) {
    refusals.refuse(row.row, "email", row.email, "email-of-someone-else", { number: row.personnelNumber ?? "" });
    return true;
  }
  const known = addressed.personnelNumber;
  if (row.personnelNumber === undefined || known === null) return false;
  refusals.refuse(row.row, "personeelsnummer", row.personnelNumber, "other-personnel-number", { number: known });
  return true;
}

/** One row found a person by number and another by the old address. */
function refuseSamePerson(candidates: readonly Candidate[], refusals: Refusals): void {
  for (const [person, same] of Map.groupBy(candidates, (candidate) => candidate.person)) {
    if (person === undefined || same.length < 2) continue;
    const rows = same.map((candidate) => candidate.row);
    for (const row of rows) refusals.refuse(row.row, "email", row.email, "person-twice-in-file", { rows: otherRows(rows, row.row) });
  }
}
