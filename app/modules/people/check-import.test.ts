import fc from "fast-check";
import { expect, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { checkImport } from "./check-import.ts";
import type { ImportPlan, ImportSettings, KnownEmployment, KnownPerson, KnownUnit, PersonRef, PlannedCreate, PlannedUpdate, Snapshot, UnitRef } from "./import-plan.ts";
import type { ImportRow, RowRead } from "./import-row.ts";

const settings: ImportSettings = {
  today: asDate("2026-11-22"),
  defaultCategory: null,
  defaultFteE4: null,
  startsOn: asDate("2026-08-01"),
  newUnits: "make",
  schoolKind: "school",
};
const nobody: Snapshot = { people: [], units: [] };

type Wish = Partial<Omit<ImportRow, "name">> & { readonly who?: string };

/** A row about somebody known by one letter: "a" is A Bakker with a@school.nl. */
function row(number: number, { who = "a", ...more }: Wish = {}): RowRead {
  const name = { firstName: who.toUpperCase(), infix: "", lastName: "Bakker" };
  return { ok: true, row: { row: number, name, email: `${who}@school.nl`, ...more }, remarks: [] };
}

function person(who: string, more: Partial<KnownPerson> = {}): KnownPerson {
  const name = { firstName: who.toUpperCase(), infix: "", lastName: "Bakker" };
  return { id: who, name, email: `${who}@school.nl`, personnelNumber: null, employments: [], teamIds: [], ...more };
}

function job(id: string, more: Partial<KnownEmployment> = {}): KnownEmployment {
  const terms = { category: "OP", fteE4: 8000, functionTitle: "docent", educationLevel: null, contractKind: null } as const;
  return { id, unitId: null, managerId: null, startsOn: asDate("2020-08-01"), endsOn: null, ...terms, ...more };
}

function refusals(plan: ImportPlan) {
  return plan.refused.map(({ row: at, column, reason }) => [at, column, reason]);
}

const board: KnownUnit = { id: "board", kind: "board", name: "Stichting De Waterkant", parentId: null };
const school: KnownUnit = { id: "duinrand", kind: "school", name: "Duinrand", parentId: "board" };
const other: KnownUnit = { id: "zonnehof", kind: "school", name: "Zonnehof", parentId: "board" };
const upper: KnownUnit = { id: "upper", kind: "team", name: "Bovenbouw", parentId: "duinrand" };
const upperToo: KnownUnit = { id: "upper-too", kind: "team", name: "Bovenbouw", parentId: "zonnehof" };
const units = [board, school, other, upper, upperToo];

test("P-36 people who are not there are made, those who are the same are left alone", () => {
  const plan = checkImport([row(2), row(3, { who: "b" })], { people: [person("b")], units: [] }, settings);
  expect(plan.create).toEqual([{ row: 2, name: { firstName: "A", infix: "", lastName: "Bakker" }, email: "a@school.nl", personnelNumber: null, employment: null, joins: null }]);
  expect(plan.unchanged).toEqual([{ row: 3, personId: "b" }]);
  expect(plan.update).toEqual([]);
});

test("an empty cell changes nothing, a filled one names what it was and becomes", () => {
  const known = person("a", { personnelNumber: "1", employments: [job("j", { managerId: "b", unitId: "duinrand" })] });
  const plan = checkImport([row(2, { fteE4: 5000, personnelNumber: "1" })], { people: [known, person("b")], units }, settings);
  expect(plan.update[0]?.changes).toEqual([{ column: "fte", from: "0,8", to: "0,5" }]);
  expect(plan.update[0]?.employment).toMatchObject({ id: "j", category: "OP", fteE4: 5000, manager: { id: "b" }, unit: { id: "duinrand" } });
});

test("an address or number twice in the file refuses both rows, each naming the other", () => {
  const plan = checkImport([row(2), row(5), row(6, { who: "b", personnelNumber: "7" }), row(9, { who: "c", personnelNumber: "7" })], nobody, settings);
  expect(plan.refused.map(({ row: at, reason, details }) => [at, reason, details["rows"]])).toEqual([
    [2, "email-twice-in-file", "5"],
    [5, "email-twice-in-file", "2"],
    [6, "personnel-number-twice-in-file", "9"],
    [9, "personnel-number-twice-in-file", "6"],
  ]);
  expect(plan.create).toEqual([]);
});

test("the personnel number recognises somebody whose address changed", () => {
  const snapshot = { people: [person("a", { personnelNumber: "1" })], units: [] };
  const plan = checkImport([row(2, { email: "nieuw@school.nl", personnelNumber: "1" })], snapshot, settings);
  expect(plan.update[0]).toMatchObject({ personId: "a", email: "nieuw@school.nl", changes: [{ column: "email", from: "a@school.nl", to: "nieuw@school.nl" }] });
});

test("an address of somebody else, another number and one person twice are refused", () => {
  const people = [person("a", { personnelNumber: "1" }), person("b", { personnelNumber: "2" })];
  const reads = [row(2, { who: "b", personnelNumber: "1" }), row(3, { who: "a", personnelNumber: "9" })];
  expect(refusals(checkImport(reads, { people, units: [] }, settings))).toEqual([[2, "email", "email-of-someone-else"], [3, "personeelsnummer", "other-personnel-number"]]);
  const twice = [row(2, { email: "nieuw@school.nl", personnelNumber: "1" }), row(3)];
  expect(refusals(checkImport(twice, { people, units: [] }, settings))).toEqual([[2, "email", "person-twice-in-file"], [3, "email", "person-twice-in-file"]]);
});

test("managers are found below, above and in the portal", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const reads = [row(2, { managerEmail: "b@school.nl", ...work }), row(3, { who: "b", managerEmail: "c@school.nl", ...work }), row(4, { who: "d", managerEmail: "b@school.nl", ...work })];
  const plan = checkImport(reads, { people: [person("c")], units: [] }, settings);
  expect(plan.create.map((each) => each.employment?.manager)).toEqual([{ email: "b@school.nl" }, { id: "c" }, { email: "b@school.nl" }]);
});

test("an unknown manager, oneself and a manager on a refused row are refused, and whoever hangs below goes along", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const bad: RowRead = { ok: false, problems: [{ row: 5, column: "fte", value: "x", reason: "fte-not-a-number", details: {} }], email: "e@school.nl" };
  const reads = [
    row(2, { managerEmail: "wie@school.nl", ...work }),
    row(3, { who: "b", managerEmail: "b@school.nl", ...work }),
    row(4, { who: "c", managerEmail: "e@school.nl", ...work }),
    bad,
    row(6, { who: "d", managerEmail: "c@school.nl", ...work }),
  ];
  expect(refusals(checkImport(reads, nobody, settings))).toEqual([
    [2, "leidinggevende", "manager-unknown"],
    [3, "leidinggevende", "manager-is-self"],
    [4, "leidinggevende", "manager-row-refused"],
    [5, "fte", "fte-not-a-number"],
    [6, "leidinggevende", "manager-row-refused"],
  ]);
});

test("people who would manage each other are refused with their names, also when the portal closes the ring", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const inFile = checkImport([row(2, { managerEmail: "b@school.nl", ...work }), row(3, { who: "b", managerEmail: "a@school.nl", ...work })], nobody, settings);
  expect(inFile.refused.map((each) => each.details["people"])).toEqual(["A Bakker → B Bakker → A Bakker", "B Bakker → A Bakker → B Bakker"]);
  const people = [person("a", { employments: [job("ja", { managerId: "b" })] }), person("b", { employments: [job("jb")] })];
  const withPortal = checkImport([row(2, { who: "b", managerEmail: "a@school.nl" })], { people, units: [] }, settings);
  expect(refusals(withPortal)).toEqual([[2, "leidinggevende", "manager-cycle"]]);
});

test("turning two people around is no ring, because their old managers are replaced", () => {
  const people = [person("a", { employments: [job("ja", { managerId: "b" })] }), person("b", { employments: [job("jb", { managerId: "c" })] }), person("c")];
  const reads = [row(2, { managerEmail: "c@school.nl" }), row(3, { who: "b", managerEmail: "a@school.nl" })];
  expect(checkImport(reads, { people, units: [] }, settings).refused).toEqual([]);
});

test("a line of 20,000 managers is no ring and is judged within two seconds", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const line = Array.from({ length: 20_000 }, (_, at) => row(at + 2, { who: `p${at}`, ...work, ...(at > 0 ? { managerEmail: `p${at - 1}@school.nl` } : {}) }));
  expect(checkImport(line, nobody, settings).create).toHaveLength(20_000);
  const broken = [...line.slice(1), row(2, { who: "p0", managerEmail: "wie@school.nl", ...work })];
  const started = performance.now();
  expect(checkImport(broken, nobody, settings).refused).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a school and a team are found whatever the capitals, and made once under their parent when new", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const reads = [
    row(2, { ...work, school: "DUINRAND", team: "bovenbouw" }),
    row(3, { who: "b", ...work, school: "Nieuw Lyceum", team: "Onderbouw" }),
    row(4, { who: "c", ...work, school: "nieuw lyceum" }),
    row(5, { who: "d", ...work, school: "Nieuw Lyceum", team: "Onderbouw" }),
  ];
  const plan = checkImport(reads, { people: [], units }, settings);
  expect(plan.create.map((each) => [each.employment?.unit, each.joins])).toEqual([
    [{ id: "duinrand" }, { id: "upper" }],
    [{ key: "school:nieuw lyceum" }, { key: "team:school:nieuw lyceum:onderbouw" }],
    [{ key: "school:nieuw lyceum" }, null],
    [{ key: "school:nieuw lyceum" }, { key: "team:school:nieuw lyceum:onderbouw" }],
  ]);
  expect(plan.newUnits).toEqual([
    { key: "school:nieuw lyceum", kind: "school", name: "Nieuw Lyceum", parent: { id: "board" } },
    { key: "team:school:nieuw lyceum:onderbouw", kind: "team", name: "Onderbouw", parent: { key: "school:nieuw lyceum" } },
  ]);
});

test("a team name that two schools have needs the school, and a portal may refuse new names", () => {
  expect(refusals(checkImport([row(2, { team: "Bovenbouw" })], { people: [], units }, settings))).toEqual([[2, "team", "unit-not-unique"]]);
  const strict = { ...settings, newUnits: "refuse" } as const;
  expect(refusals(checkImport([row(2, { school: "Nieuw", category: "OP", fteE4: 1 }), row(3, { who: "b", team: "Nieuw" })], { people: [], units }, strict))).toEqual([[2, "school", "unit-unknown"], [3, "team", "unit-unknown"]]);
  expect(checkImport([row(2, { school: "Nieuw" })], { people: [], units }, settings).newUnits).toEqual([]);
});

test("a team without a school says where somebody works, but moves nobody", () => {
  const oneTeam = [board, school, upper];
  const work = { category: "OP", fteE4: 10_000, team: "Bovenbouw" } as const;
  expect(checkImport([row(2, work)], { people: [], units: oneTeam }, settings).create[0]).toMatchObject({ employment: { unit: { id: "duinrand" } }, joins: { id: "upper" } });
  const elsewhere = person("a", { employments: [job("j", { unitId: "zonnehof" })], teamIds: ["upper"] });
  expect(checkImport([row(2, { team: "Bovenbouw", fteE4: 8000 })], { people: [elsewhere], units: [board, school, other, upper] }, settings).unchanged).toHaveLength(1);
});

test("a new employment needs category and fte unless the portal has a default", () => {
  expect(refusals(checkImport([row(2, { functionTitle: "docent" })], nobody, settings))).toEqual([[2, "categorie", "category-missing"], [2, "fte", "fte-missing"]]);
  const generous = { ...settings, defaultCategory: "OOP", defaultFteE4: 10_000 } as const;
  expect(checkImport([row(2, { functionTitle: "adviseur" })], nobody, generous).create[0]?.employment).toMatchObject({ category: "OOP", fteE4: 10_000, startsOn: "2026-08-01" });
});

test("with several employments the row finds its own by start day or school, or is refused", () => {
  const people = [person("a", { employments: [job("j1", { unitId: "duinrand" }), job("j2", { unitId: "zonnehof", startsOn: asDate("2024-08-01") })] })];
  const snapshot = { people, units };
  expect(refusals(checkImport([row(2, { fteE4: 2000 })], snapshot, settings))).toEqual([[2, "email", "several-employments"]]);
  expect(checkImport([row(2, { fteE4: 2000, school: "Zonnehof" })], snapshot, settings).update[0]?.employment?.id).toBe("j2");
  expect(checkImport([row(2, { fteE4: 2000, startsOn: asDate("2020-08-01") })], snapshot, settings).update[0]?.employment?.id).toBe("j1");
});

test("an end before the start that the portal knows is refused", () => {
  const people = [person("a", { employments: [job("j")] })];
  expect(refusals(checkImport([row(2, { endsOn: asDate("2019-07-31") })], { people, units: [] }, settings))).toEqual([[2, "eind", "ends-before-start"]]);
});

test("somebody new with a known name is remarked, not refused", () => {
  const plan = checkImport([row(2, { email: "anders@school.nl" })], { people: [person("a")], units: [] }, settings);
  expect([plan.create.length, plan.remarks[0]?.remark]).toEqual([1, "same-name-in-portal"]);
});

const letters = ["a", "b", "c", "d", "e", "f"];
const wish = fc.record(
  {
    who: fc.constantFrom(...letters),
    personnelNumber: fc.constantFrom("1", "2", "3"),
    managerEmail: fc.constantFrom(...letters, "x").map((letter) => `${letter}@school.nl`),
    fteE4: fc.constantFrom(5000, 8000),
    category: fc.constantFrom("OP" as const, "OOP" as const),
    school: fc.constantFrom("Duinrand", "duinrand", "Nieuw", "NIEUW", "Zonnehof"),
    team: fc.constantFrom("Bovenbouw", "Onderbouw"),
    endsOn: fc.constantFrom(asDate("2019-07-31"), asDate("2026-10-31"), asDate("2027-07-31")),
  },
  { requiredKeys: ["who"] },
);
const knownPerson = fc.record({
  who: fc.constantFrom(...letters),
  number: fc.constantFrom(null, "1", "2", "3"),
  jobs: fc.array(fc.record({ managerId: fc.constantFrom(null, ...letters), unitId: fc.constantFrom(null, "duinrand", "zonnehof") }), { maxLength: 2 }),
});
const snapshots = fc.uniqueArray(knownPerson, { selector: (each) => each.who, maxLength: 5 }).map((known): Snapshot => {
  const there = new Set(known.map((each) => each.who));
  const numbers = new Set<string>();
  const people = known.map(({ who, number, jobs }) => {
    const free = number !== null && !numbers.has(number) ? number : null;
    if (free !== null) numbers.add(free);
    const employments = jobs.map(({ managerId, unitId }, at) => job(`${who}${at}`, { unitId, managerId: managerId !== null && managerId !== who && there.has(managerId) ? managerId : null }));
    return person(who, { personnelNumber: free, employments });
  });
  return { people, units };
});
const files = fc.array(wish, { maxLength: 7 }).map((wishes) => wishes.map((each, at) => row(at + 2, each)));

test("every row ends in exactly one place: made, changed, left alone or refused", () => {
  fc.assert(
    fc.property(files, snapshots, (reads, snapshot) => {
      const plan = checkImport(reads, snapshot, settings);
      const refused = new Set(plan.refused.map((each) => each.row));
      const rows = [...plan.create, ...plan.update, ...plan.unchanged].map((each) => each.row);
      expect([...rows, ...refused].toSorted((a, b) => a - b)).toEqual(reads.map((_, at) => at + 2));
    }),
    { numRuns: 400 },
  );
});

test("the order of the rows makes no difference", () => {
  const shuffled = files.chain((reads) => fc.tuple(fc.constant(reads), fc.shuffledSubarray(reads, { minLength: reads.length })));
  fc.assert(
    fc.property(shuffled, snapshots, ([reads, again], snapshot) => {
      expect(inOrder(checkImport(again, snapshot, settings))).toEqual(inOrder(checkImport(reads, snapshot, settings)));
    }),
    { numRuns: 400 },
  );
});

function inOrder(plan: ImportPlan): ImportPlan {
  const byRow = <T extends { row: number }>(rows: readonly T[]) => rows.toSorted((a, b) => a.row - b.row);
  return { ...plan, create: byRow(plan.create), update: byRow(plan.update), unchanged: byRow(plan.unchanged), remarks: byRow(plan.remarks) };
}

test("a file that was taken in finds everything as it is the second time, and nobody manages themselves in the end", () => {
  fc.assert(
    fc.property(files, snapshots, (reads, snapshot) => {
      const plan = checkImport(reads, snapshot, settings);
      const taken = new Set([...plan.create, ...plan.update, ...plan.unchanged].map((each) => each.row));
      const after = applied(plan, snapshot);
      const again = checkImport(reads.filter((read) => read.ok && taken.has(read.row.row)), after, settings);
      expect([again.create, again.update, again.newUnits]).toEqual([[], [], []]);
      for (const { id, employments } of after.people) expect(employments.filter((each) => each.managerId === id)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

function isUpdate(planned: PlannedCreate | PlannedUpdate): planned is PlannedUpdate {
  return "personId" in planned;
}

/** What the portal will know after the plan is carried out. */
function applied(plan: ImportPlan, snapshot: Snapshot): Snapshot {
  const idOf = (ref: PersonRef | null) => (ref === null ? null : "id" in ref ? ref.id : `new ${ref.email}`);
  const unitOf = (ref: UnitRef | null) => (ref === null ? null : "id" in ref ? ref.id : ref.key);
  const people = new Map<string, KnownPerson>(snapshot.people.map((each) => [each.id, each]));
  for (const planned of [...plan.create, ...plan.update]) {
    const id = isUpdate(planned) ? planned.personId : `new ${planned.email}`;
    const before = people.get(id) ?? person(id);
    const { employment, joins } = planned;
    const employments = before.employments.filter((each) => each.id !== employment?.id);
    if (employment) {
      const { unit, manager, ...terms } = employment;
      employments.push({ ...terms, id: terms.id ?? `job of ${id}`, unitId: unitOf(unit), managerId: idOf(manager) });
    }
    const teamIds = joins ? [...before.teamIds, unitOf(joins) ?? ""] : before.teamIds;
    people.set(id, { id, name: planned.name, email: planned.email, personnelNumber: planned.personnelNumber, employments, teamIds });
  }
  const made = plan.newUnits.map(({ key, kind, name, parent }) => ({ id: key, kind, name, parentId: unitOf(parent) }));
  return { people: [...people.values()], units: [...snapshot.units, ...made] };
}
