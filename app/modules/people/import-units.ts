import type { Candidate, Refusals } from "./import-candidates.ts";
import type { ImportSettings, KnownUnit, NewUnit, UnitRef } from "./import-plan.ts";
import { plain } from "./person-name.ts";
import type { UnitKind } from "./unit-kind.ts";

const schoolKinds: ReadonlySet<UnitKind> = new Set(["board", "school", "site", "unit"]);
const teamKinds: ReadonlySet<UnitKind> = new Set(["team", "section", "project"]);

type Wanted = { readonly key: string; readonly kind: UnitKind; readonly parent: UnitRef | null; readonly spellings: string[] };

/**
 * Finds the school and the team a row names. Capitals and accents do not matter; a team is looked
 * for within its school. What is not there yet is made by the import, or refused where a portal wants that.
 */
export class UnitFinder {
  readonly #schools: Map<string, KnownUnit[]>;
  readonly #teams: Map<string, KnownUnit[]>;
  readonly #byId: Map<string, KnownUnit>;
  readonly #settings: ImportSettings;
  readonly #onlyBoard: UnitRef | null;
  readonly #onlySchool: UnitRef | null;

  constructor(units: readonly KnownUnit[], settings: ImportSettings) {
    const ofKinds = (kinds: ReadonlySet<UnitKind>) =>
      Map.groupBy(
        units.filter((unit) => kinds.has(unit.kind)),
        (unit) => plain(unit.name),
      );
    this.#schools = ofKinds(schoolKinds);
    this.#teams = ofKinds(teamKinds);
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#settings = settings;
    this.#onlyBoard = onlyOne(units.filter((unit) => unit.kind === "board"));
    this.#onlySchool = onlyOne(units.filter((unit) => unit.kind === settings.schoolKind)) ?? this.#onlyBoard;
  }

  /** Fills in `school` and `team`, or refuses the row. */
  place(candidate: Candidate, refusals: Refusals): void {
    const { row, school, team } = candidate.row;
    if (school !== undefined) {
      const found = this.#school(school);
      if (typeof found === "string") return refusals.refuse(row, "school", school, found);
      candidate.school = found;
    }
    if (team === undefined) return;
    const found = this.#team(team, candidate.school);
    if (typeof found === "string") return refusals.refuse(row, "team", team, found);
    candidate.team = found;
    if ("id" in found) candidate.school ??= this.#schoolAbove(found.id);
  }

  #school(name: string): UnitRef | "unit-not-unique" | "unit-unknown" {
    const known = this.#schools.get(plain(name)) ?? [];
    const schools = known.length > 1 ? known.filter((unit) => unit.kind === this.#settings.schoolKind) : known;
    if (schools.length === 1) return refTo(schools[0]);
    if (known.length > 0) return "unit-not-unique";
    return this.#settings.newUnits === "refuse" ? "unit-unknown" : { key: `school:${plain(name)}` };
  }

  #team(name: string, school: UnitRef | undefined): UnitRef | "unit-not-unique" | "unit-unknown" {
    const named = this.#teams.get(plain(name)) ?? [];
    const known = school === undefined ? named : named.filter((unit) => "id" in school && this.#isBelow(unit, school.id));
    if (known.length === 1) return refTo(known[0]);
    const direct = known.filter((unit) => school !== undefined && "id" in school && unit.parentId === school.id);
    if (direct.length === 1) return refTo(direct[0]);
    if (known.length > 0) return "unit-not-unique";
    if (this.#settings.newUnits === "refuse") return "unit-unknown";
    return { key: `team:${refText(school ?? this.#onlySchool)}:${plain(name)}` };
  }

  #isBelow(unit: KnownUnit, ancestorId: string): boolean {
    return this.#above(unit.id).some((each) => each.id === ancestorId);
  }

  #schoolAbove(id: string): UnitRef | undefined {
    const found = this.#above(id).find((unit) => schoolKinds.has(unit.kind) && unit.kind !== "board");
    return found && refTo(found);
  }

  /** The units above this one, nearest first. The set guards against a ring in the data. */
  #above(id: string): KnownUnit[] {
    const passed = new Set<KnownUnit>();
    let unit = this.#parentOf(this.#byId.get(id));
    for (; unit && !passed.has(unit); unit = this.#parentOf(unit)) passed.add(unit);
    return [...passed];
  }

  #parentOf(unit: KnownUnit | undefined): KnownUnit | undefined {
    return unit?.parentId ? this.#byId.get(unit.parentId) : undefined;
  }

  /** The units that the rows which are left need, schools first. */
  newUnits(candidates: readonly Candidate[]): NewUnit[] {
    const wanted = new Map<string, Wanted>();
    const want = (key: string, kind: UnitKind, parent: UnitRef | null, spelling: string) => {
      const unit = wanted.get(key) ?? { key, kind, parent, spellings: [] };
      unit.spellings.push(spelling);
      wanted.set(key, unit);
    };
    for (const { row, school, team } of candidates) {
      if (school && "key" in school) want(school.key, this.#settings.schoolKind, this.#onlyBoard, row.school ?? "");
      if (team && "key" in team) want(team.key, "team", school ?? this.#onlySchool, row.team ?? "");
    }
    const units = [...wanted.values()].map(({ spellings, ...unit }) => ({ ...unit, name: commonest(spellings) }));
    return units.toSorted((a, b) => compare(rank(a), rank(b)) || compare(a.key, b.key));
  }

  nameOf(ref: UnitRef | undefined | null, asWritten: string | undefined): string {
    if (!ref) return "";
    return "id" in ref ? (this.#byId.get(ref.id)?.name ?? "") : (asWritten ?? "");
  }
}

function refTo(unit: KnownUnit | undefined): UnitRef {
  return { id: unit?.id ?? "" };
}

function refText(ref: UnitRef | null): string {
  if (ref === null) return "";
  return "id" in ref ? ref.id : ref.key;
}

function onlyOne(units: readonly KnownUnit[]): UnitRef | null {
  return units.length === 1 ? refTo(units[0]) : null;
}

/** The spelling most rows use, so that the order of the rows makes no difference. */
function commonest(spellings: readonly string[]): string {
  const counted = [...Map.groupBy(spellings, (each) => each)].map(([text, same]) => ({ text, count: same.length }));
  return counted.toSorted((a, b) => b.count - a.count || compare(a.text, b.text))[0]?.text ?? "";
}

function rank(unit: { readonly kind: UnitKind }): number {
  return unit.kind === "team" ? 1 : 0;
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
