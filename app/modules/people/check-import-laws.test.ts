import fc from "fast-check";
import { expect, test } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { checkImport } from "./check-import.ts";
import type { ImportPlan, KnownPerson, PersonRef, PlannedCreate, PlannedUpdate, Snapshot, UnitRef } from "./import-plan.ts";
import { job, person, row, settings, units } from "./stand-in-import.ts";

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
    const employments = jobs.map(({ managerId, unitId }, at) =>
      job(`${who}${at}`, { unitId, managerId: managerId !== null && managerId !== who && there.has(managerId) ? managerId : null }),
    );
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
      const again = checkImport(
        reads.filter((read) => read.ok && taken.has(read.row.row)),
        after,
        settings,
      );
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
    people.set(id, { ...before, id, name: planned.name, email: planned.email, personnelNumber: planned.personnelNumber, employments, teamIds });
  }
  const made = plan.newUnits.map(({ key, kind, name, parent }) => ({ id: key, kind, name, parentId: unitOf(parent) }));
  return { people: [...people.values()], units: [...snapshot.units, ...made] };
}
