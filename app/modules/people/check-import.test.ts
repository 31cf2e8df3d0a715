import { expect, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { checkImport } from "./check-import.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { RowRead } from "./import-row.ts";
import { board, job, nobody, other, person, row, school, settings, units, upper } from "./stand-in-import.ts";

function refusals(plan: ImportPlan) {
  return plan.refused.map(({ row: at, column, reason }) => [at, column, reason]);
}

test("P-36 people who are not there are made, those who are the same are left alone", () => {
  const plan = checkImport([row(2), row(3, { who: "b" })], { people: [person("b")], units: [] }, settings);
  expect(plan.create).toEqual([
    { row: 2, name: { firstName: "A", infix: "", lastName: "Bakker" }, email: "a@school.nl", personnelNumber: null, employment: null, joins: null },
  ]);
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
  expect(refusals(checkImport(reads, { people, units: [] }, settings))).toEqual([
    [2, "email", "email-of-someone-else"],
    [3, "personeelsnummer", "other-personnel-number"],
  ]);
  const twice = [row(2, { email: "nieuw@school.nl", personnelNumber: "1" }), row(3)];
  expect(refusals(checkImport(twice, { people, units: [] }, settings))).toEqual([
    [2, "email", "person-twice-in-file"],
    [3, "email", "person-twice-in-file"],
  ]);
});

test("managers are found below, above and in the portal", () => {
  const work = { category: "OP", fteE4: 10_000 } as const;
  const reads = [
    row(2, { managerEmail: "b@school.nl", ...work }),
    row(3, { who: "b", managerEmail: "c@school.nl", ...work }),
    row(4, { who: "d", managerEmail: "b@school.nl", ...work }),
  ];
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

test("a new school gets the name as most rows spell it", () => {
  const spelt = ["ATLAS", "Atlas", "Atlas", "atlas"].map((name, index) => row(index + 2, { who: `p${index}`, category: "OP", fteE4: 1000, school: name }));
  expect(checkImport(spelt, { people: [], units }, settings).newUnits.map((unit) => unit.name)).toEqual(["Atlas"]);
});

test("a team name that two schools have needs the school, and a portal may refuse new names", () => {
  expect(refusals(checkImport([row(2, { team: "Bovenbouw" })], { people: [], units }, settings))).toEqual([[2, "team", "unit-not-unique"]]);
  const strict = { ...settings, newUnits: "refuse" } as const;
  expect(
    refusals(checkImport([row(2, { school: "Nieuw", category: "OP", fteE4: 1 }), row(3, { who: "b", team: "Nieuw" })], { people: [], units }, strict)),
  ).toEqual([
    [2, "school", "unit-unknown"],
    [3, "team", "unit-unknown"],
  ]);
  expect(checkImport([row(2, { school: "Nieuw" })], { people: [], units }, settings).newUnits).toEqual([]);
});

test("a team without a school says where somebody works, but moves nobody", () => {
  const oneTeam = [board, school, upper];
  const work = { category: "OP", fteE4: 10_000, team: "Bovenbouw" } as const;
  expect(checkImport([row(2, work)], { people: [], units: oneTeam }, settings).create[0]).toMatchObject({
    employment: { unit: { id: "duinrand" } },
    joins: { id: "upper" },
  });
  const elsewhere = person("a", { employments: [job("j", { unitId: "zonnehof" })], teamIds: ["upper"] });
  expect(
    checkImport([row(2, { team: "Bovenbouw", fteE4: 8000 })], { people: [elsewhere], units: [board, school, other, upper] }, settings).unchanged,
  ).toHaveLength(1);
});

test("a new employment needs category and fte unless the portal has a default", () => {
  expect(refusals(checkImport([row(2, { functionTitle: "docent" })], nobody, settings))).toEqual([
    [2, "categorie", "category-missing"],
    [2, "fte", "fte-missing"],
  ]);
  const generous = { ...settings, defaultCategory: "OOP", defaultFteE4: 10_000 } as const;
  expect(checkImport([row(2, { functionTitle: "adviseur" })], nobody, generous).create[0]?.employment).toMatchObject({
    category: "OOP",
    fteE4: 10_000,
    startsOn: "2026-08-01",
  });
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

test("whoever left comes back by hand, and manages nobody", () => {
  const people = [person("a", { leavesOn: asDate("2026-07-31") }), person("b", { leavesOn: asDate("2027-07-31") })];
  const reads = [row(2), row(3, { who: "b", fteE4: 5000, category: "OP", managerEmail: "a@school.nl" })];
  expect(refusals(checkImport(reads, { people, units: [] }, settings))).toEqual([
    [2, "email", "has-left"],
    [3, "leidinggevende", "manager-has-left"],
  ]);
});

test("an employment that has ended closes no ring", () => {
  const people = [person("a", { employments: [job("ja", { managerId: "b", endsOn: asDate("2026-07-31") })] }), person("b", { employments: [job("jb")] })];
  expect(checkImport([row(2, { who: "b", managerEmail: "a@school.nl" })], { people, units: [] }, settings).update).toHaveLength(1);
});

test("somebody new with a known name is remarked, not refused", () => {
  const plan = checkImport([row(2, { email: "anders@school.nl" })], { people: [person("a")], units: [] }, settings);
  expect([plan.create.length, plan.remarks[0]?.remark]).toEqual([1, "same-name-in-portal"]);
});
