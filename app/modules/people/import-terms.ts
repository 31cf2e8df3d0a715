import type { DateString } from "#platform/time/date-string.ts";
import { formatFte } from "./fte.ts";
import type { Candidate, Refusals } from "./import-candidates.ts";
import type { Change, ImportSettings, KnownEmployment, PersonRef, PlannedEmployment, UnitRef } from "./import-plan.ts";
import type { ImportRow } from "./import-row.ts";

/** Whether the row says anything about a job; a team alone does not make one. */
export function saysAnythingOfJob(row: ImportRow): boolean {
  const { category, fteE4, functionTitle, school, managerEmail, educationLevel, contractKind, startsOn, endsOn } = row;
  return [category, fteE4, functionTitle, school, managerEmail, educationLevel, contractKind, startsOn, endsOn].some((value) => value !== undefined);
}

/**
 * Finds the employment the row is about: the one that starts on that day, else the one that ends on
 * that day (or a row that ended a job would end the next one the second time), else the running one.
 * With several the school decides; with no way to tell the row is refused: changing the wrong job would go unseen.
 */
export function chooseEmployment(candidate: Candidate, today: DateString, refusals: Refusals): void {
  const { row, person } = candidate;
  if (!person || !saysAnythingOfJob(row)) return;
  const running = person.employments.filter((each) => each.endsOn === null || each.endsOn >= today);
  const sameDay = person.employments.filter((each) => each.startsOn === row.startsOn);
  const sameEnd = person.employments.filter((each) => each.endsOn === row.endsOn && (!candidate.school || isAt(candidate.school, each)));
  const choices = [sameDay, sameEnd, running].find((each) => each.length > 0) ?? [];
  const here = choices.length > 1 ? choices.filter((each) => isAt(candidate.school, each)) : choices;
  if (choices.length > 1 && here.length !== 1) return refusals.refuse(row.row, "email", row.email, "several-employments", { count: String(choices.length) });
  candidate.employment = here[0];
}

function isAt(school: UnitRef | undefined, employment: KnownEmployment): boolean {
  return school !== undefined && "id" in school && employment.unitId === school.id;
}

/** Refuses a new employment that lacks what the portal has no default for, and one that would end before it starts. */
export function checkTerms({ row, employment }: Candidate, settings: ImportSettings, refusals: Refusals): void {
  if (!saysAnythingOfJob(row)) return;
  if (!employment && row.category === undefined && settings.defaultCategory === null) refusals.refuse(row.row, "categorie", "", "category-missing");
  if (!employment && row.fteE4 === undefined && settings.defaultFteE4 === null) refusals.refuse(row.row, "fte", "", "fte-missing");
  const startsOn = row.startsOn ?? employment?.startsOn ?? settings.startsOn;
  const endsOn = row.endsOn ?? employment?.endsOn;
  if (!endsOn || endsOn >= startsOn) return;
  const column = row.endsOn ? "eind" : "begin";
  refusals.refuse(row.row, column, row.endsOn ?? row.startsOn ?? "", "ends-before-start", { start: startsOn });
}

/** The employment as it will be: what the row says, else what it was, else the default. */
export function planEmployment(candidate: Candidate, settings: ImportSettings, manager: PersonRef | undefined): PlannedEmployment | null {
  const { row, employment: known, school } = candidate;
  if (!saysAnythingOfJob(row)) return null;
  return {
    id: known?.id ?? null,
    category: row.category ?? known?.category ?? settings.defaultCategory ?? "OP",
    fteE4: row.fteE4 ?? known?.fteE4 ?? settings.defaultFteE4 ?? 0,
    functionTitle: row.functionTitle ?? known?.functionTitle ?? "",
    educationLevel: row.educationLevel ?? known?.educationLevel ?? null,
    contractKind: row.contractKind ?? known?.contractKind ?? null,
    startsOn: row.startsOn ?? known?.startsOn ?? settings.startsOn,
    endsOn: row.endsOn ?? known?.endsOn ?? null,
    unit: unitOf(row, known, school),
    manager: manager ?? (known?.managerId ? { id: known.managerId } : null),
  };
}

/** The school above a team fills an empty place only; it never moves somebody who has one. */
function unitOf(row: ImportRow, known: KnownEmployment | undefined, school: UnitRef | undefined): UnitRef | null {
  const current = known?.unitId ? { id: known.unitId } : null;
  return row.school === undefined ? (current ?? school ?? null) : (school ?? current);
}

type Named = { readonly school: string; readonly knownSchool: string; readonly manager: string; readonly knownManager: string };

/** What differs in the job, in words for the dry run; nothing when nothing does. */
export function jobChanges(row: ImportRow, planned: PlannedEmployment | null, known: KnownEmployment | undefined, named: Named): Change[] {
  if (!planned) return [];
  const knownFte = known === undefined ? "" : formatFte(known.fteE4, "nl");
  const manager = named.manager || (row.managerEmail ?? "");
  return [
    change("categorie", known?.category, planned.category),
    change("fte", knownFte, formatFte(planned.fteE4, "nl")),
    change("functie", known?.functionTitle, planned.functionTitle),
    change("opleidingsniveau", known?.educationLevel, planned.educationLevel),
    change("contract", known?.contractKind, planned.contractKind),
    change("begin", known?.startsOn, planned.startsOn),
    change("eind", known?.endsOn, planned.endsOn),
    isSame(planned.unit, known?.unitId) ? [] : [{ column: "school" as const, from: named.knownSchool, to: named.school }],
    isSame(planned.manager, known?.managerId) ? [] : [{ column: "leidinggevende" as const, from: named.knownManager, to: manager }],
  ].flat();
}

export function change(column: Change["column"], from: string | null | undefined, to: string | null): Change[] {
  return (from ?? "") === (to ?? "") ? [] : [{ column, from: from ?? "", to: to ?? "" }];
}

function isSame(ref: PersonRef | UnitRef | null, id: string | null | undefined): boolean {
  return ref === null ? !id : "id" in ref && ref.id === id;
}
