import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, asDate } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { type ConversationState, type Side, stateAfterChange, whyNotBegun, whyNotNext, whyNotSigned, whyNotWritable } from "./conversation.ts";
import { whyNotRecorded, whyNotStartable } from "./cycle.ts";
import { countsPerUnit } from "./counts-per-unit.ts";
import { protectRow, protectTable } from "./protect-states.ts";
import { isRevealed, mayReadPreparation, type RevealFacts } from "./reveal.ts";
import { choiceOf, placeChoices, placingOf } from "./agreement.ts";
import { whatBecomes } from "./what-becomes.ts";

const day = asDate("2026-11-22");
const before: RevealFacts = {
  reveal: "bothReady",
  revealDays: null,
  plannedOn: null,
  isMomentAccepted: false,
  hasBegun: false,
  employee: { isReady: true, wasRevealed: false },
  manager: { isReady: false, wasRevealed: false },
};
const ready = { isReady: true, wasRevealed: false };

describe("H-48 when a preparation is open to the other", () => {
  it.each<[string, Partial<RevealFacts>, readonly Side[]]>([
    ["both ready: not while only one is", {}, []],
    ["both ready: once the other is too, both at the same moment", { manager: ready }, ["employee", "manager"]],
    ["both ready: beginning does not open what only one called ready", { hasBegun: true }, []],
    ["days before: not without a day", { reveal: "daysBefore", revealDays: 3, manager: ready }, []],
    ["days before: not on a day that one of the two proposed", { reveal: "daysBefore", revealDays: 3, plannedOn: day }, []],
    ["days before: not a day too early", { reveal: "daysBefore", revealDays: 3, plannedOn: addDays(day, 4), isMomentAccepted: true }, []],
    ["days before: from that day, what is ready", { reveal: "daysBefore", revealDays: 3, plannedOn: addDays(day, 3), isMomentAccepted: true }, ["employee"]],
    ["days before: not by beginning without an agreed day", { reveal: "daysBefore", revealDays: 3, hasBegun: true, plannedOn: day }, []],
    ["at the start: not on the day itself, before it", { reveal: "atStart", plannedOn: day, isMomentAccepted: true, manager: ready }, []],
    ["at the start: once they speak, what is ready", { reveal: "atStart", hasBegun: true }, ["employee"]],
    [
      "what was open stays open when the day moves",
      { reveal: "daysBefore", revealDays: 3, plannedOn: addDays(day, 90), employee: { isReady: true, wasRevealed: true } },
      ["employee"],
    ],
  ])("%s", (_title, change, open) => {
    const facts = { ...before, ...change };
    expect((["employee", "manager"] as const).filter((side) => isRevealed(facts, side, day))).toEqual(open);
  });

  it("is never the case for what was not called ready, nor for anybody but the two", () => {
    const readiness = fc.record({ isReady: fc.boolean(), wasRevealed: fc.boolean() });
    const facts = fc.record({
      reveal: fc.constantFrom("bothReady", "daysBefore", "atStart"),
      revealDays: fc.integer({ min: 1, max: 30 }),
      plannedOn: fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(day, days))),
      isMomentAccepted: fc.boolean(),
      hasBegun: fc.boolean(),
      employee: readiness,
      manager: readiness,
    });
    fc.assert(
      fc.property(facts, fc.constantFrom<Side>("employee", "manager"), (each, side) => {
        const kept = each as RevealFacts;
        expect(mayReadPreparation(kept, undefined, side, day)).toBe(false);
        expect(mayReadPreparation(kept, side, side, day)).toBe(true);
        if (!kept[side].isReady) expect(isRevealed(kept, side, day)).toBe(false);
      }),
    );
  });
});

describe("a conversation", () => {
  const at = (state: ConversationState, closedBecause: "manager-left" | null = null) => ({ state, closedBecause, revision: 7 });

  it.each<[string, ReturnType<typeof at>, Parameters<typeof whyNotSigned>[1], ReturnType<typeof whyNotSigned>]>([
    ["is signed as it was read", at("held"), { side: "employee", signed: [], revisionRead: 7 }, undefined],
    ["is signed by the other too", at("signed-by-one"), { side: "manager", signed: ["employee"], revisionRead: 7 }, undefined],
    ["is not signed when it changed since it was read", at("held"), { side: "employee", signed: [], revisionRead: 6 }, "changed-since-read"],
    ["is signed once by each", at("signed-by-one"), { side: "employee", signed: ["employee"], revisionRead: 7 }, "already-signed"],
    ["is not signed before it was held", at("prepare"), { side: "manager", signed: [], revisionRead: 7 }, "not-held"],
    ["is not signed any more once both did", at("signed"), { side: "manager", signed: [], revisionRead: 7 }, "already-signed"],
    ["is not signed once it was closed", at("held", "manager-left"), { side: "employee", signed: [], revisionRead: 7 }, "closed"],
  ])("%s", (_title, conversation, signing, expected) => {
    expect(whyNotSigned(conversation, signing)).toBe(expected);
  });

  it("loses the signature of one when its text changes, and stands still once both signed", () => {
    expect((["prepare", "held", "signed-by-one"] as const).map(stateAfterChange)).toEqual(["prepare", "held", "held"]);
    expect([at("held"), at("signed-by-one"), at("signed"), at("held", "manager-left")].map(whyNotWritable)).toEqual([undefined, undefined, "signed", "closed"]);
  });

  const toBegin = { state: "prepare", closedBecause: null, reveal: "bothReady", plannedOn: null, isMomentAccepted: false, firstDay: addDays(day, -9) } as const;
  it.each<[string, Partial<Parameters<typeof whyNotBegun>[0]>, ReturnType<typeof whyNotBegun>]>([
    ["begins without an agreed day when nothing opens by it", {}, undefined],
    ["that opens the preparations begins on an agreed day", { reveal: "atStart", plannedOn: day, isMomentAccepted: true }, undefined],
    ["that opens the preparations does not begin on a day that one proposed", { reveal: "atStart", plannedOn: day }, "moment-not-agreed"],
    ["that opens the preparations does not begin before its day", { reveal: "atStart", plannedOn: addDays(day, 1), isMomentAccepted: true }, "too-early"],
    ["that opens so many days before does not begin without a day", { reveal: "daysBefore" }, "moment-not-agreed"],
    ["that opens so many days before does not begin on a day that one proposed", { reveal: "daysBefore", plannedOn: day }, "moment-not-agreed"],
    ["that opens so many days before does not begin before its day", { reveal: "daysBefore", plannedOn: addDays(day, 1), isMomentAccepted: true }, "too-early"],
    ["that opens so many days before begins on an agreed day", { reveal: "daysBefore", plannedOn: day, isMomentAccepted: true }, undefined],
    ["begins once", { state: "held" }, "already-begun"],
  ])("%s", (_title, change, expected) => {
    expect(whyNotBegun({ ...toBegin, ...change }, day, day)).toBe(expected);
  });

  it.each<[string, number, ReturnType<typeof whyNotBegun>]>([
    ["on its first day", -9, undefined],
    ["not before its first day", -10, "before-first-day"],
    ["not on a day to come", 1, "in-the-future"],
  ])("is held %s", (_title, days, expected) => {
    expect(whyNotBegun(toBegin, addDays(day, days), day)).toBe(expected);
  });

  it("is followed by one on a day to come, or by none yet", () => {
    expect([null, addDays(day, 1), day, asDate("2020-01-01")].map((nextOn) => whyNotNext(nextOn, day))).toEqual([
      undefined,
      undefined,
      "next-not-later",
      "next-not-later",
    ]);
  });

  const old = "m1" as PersonId;
  const other = "m2" as PersonId;
  const going = {
    state: "prepare",
    isAnythingRevealed: false,
    managerId: old,
    hasPartner: false,
    hasEmployeeLeft: false,
    hasManagerLeft: false,
    managerToday: old,
  } as const;
  it.each<[string, Partial<Parameters<typeof whatBecomes>[0]>, ReturnType<typeof whatBecomes>]>([
    ["stays with the same manager", {}, { stays: true }],
    ["goes to the new manager while nothing was shown", { managerToday: other }, { movesTo: other }],
    ["stays with the two once something was shown", { managerToday: other, isAnythingRevealed: true }, { stays: true }],
    ["stays with the two who spoke", { managerToday: other, state: "held" }, { stays: true }],
    ["closes when the manager who spoke left", { hasManagerLeft: true, managerToday: other, state: "signed-by-one" }, { closes: "manager-left" }],
    ["goes to the new manager when the old one left before anything was shown", { hasManagerLeft: true, managerToday: other }, { movesTo: other }],
    ["closes when nobody manages the employee any more", { managerToday: null }, { closes: "no-manager" }],
    ["closes when the employee left", { hasEmployeeLeft: true, state: "held" }, { closes: "employee-left" }],
    ["that both signed stays as it is, whoever left", { hasEmployeeLeft: true, hasManagerLeft: true, state: "signed" }, { stays: true }],
    ["with a partner whom the cycle names does not follow the manager", { hasPartner: true, managerToday: other }, { stays: true }],
    ["with a partner who left closes", { hasPartner: true, hasManagerLeft: true }, { closes: "manager-left" }],
  ])("%s", (_title, change, expected) => {
    expect(whatBecomes({ ...going, ...change })).toEqual(expected);
  });
});

describe("a cycle", () => {
  const review = { kind: "review", endsOn: addDays(day, 30) } as const;
  it.each<[string, Parameters<typeof whyNotStartable>[0], Parameters<typeof whyNotStartable>[1], ReturnType<typeof whyNotStartable>]>([
    ["H-36 a review is not started without a word of the council", review, undefined, "review-needs-consent"],
    ["H-36 a review is not started when the council refused", review, "refused", "review-needs-consent"],
    ["H-36 a review is not started once consent was withdrawn", review, "withdrawn", "review-needs-consent"],
    ["H-36 a review is started with the recorded consent", review, "consented", undefined],
    ["H-36 another conversation needs no consent", { ...review, kind: "development" }, undefined, undefined],
    ["whose period is over is not started", { kind: "development", endsOn: addDays(day, -1) }, undefined, "period-over"],
  ])("%s", (_title, cycle, consent, expected) => {
    expect(whyNotStartable(cycle, consent, day)).toBe(expected);
  });
});

describe("H-36 a decision of the council", () => {
  it("is recorded from its own day on", () => {
    expect([addDays(day, -400), day, addDays(day, 1)].map((decidedOn) => whyNotRecorded(decidedOn, day))).toEqual([undefined, undefined, "in-the-future"]);
  });
});

describe("counts that HR reads", () => {
  it.each([
    ["of nobody are shown", [0, 0], [0, 0]],
    ["of fewer than five in all tell nothing", [1, 3], [null, null]],
    ["of five and more are shown", [5, 12], [5, 12]],
    ["below five take the smallest of the others along, or the total would tell", [3, 12, 7], [null, 12, null]],
    ["below five hide each other when there are two", [3, 2, 7], [null, null, 7]],
    ["below five in all take a larger one along, or each of two would be one", [11, 0, 1, 1], [null, 0, null, null]],
  ])("%s", (_title, counts, expected) => {
    expect(protectRow(counts)).toEqual(expected);
  });

  it("never leave one hidden count to be worked out of a row with its total, nor of a column with its sum", () => {
    const table = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const totals = protectRow([0, 1, 2, 3].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)));
        const shown = protectTable(rows, totals);
        const hiddenOf = (real: readonly number[], row: readonly (number | null)[]) => real.filter((_, index) => row[index] === null);
        const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
        for (const row of shown) expect(row.filter((count) => count === null).length).not.toBe(1);
        // What the total leaves for the hidden ones is nobody, five or more, or the whole of a row of fewer.
        for (const [index, real] of rows.entries()) {
          const left = sum(hiddenOf(real, shown[index] ?? []));
          if (rows.length > 1) expect(left === 0 || left >= 5 || left === sum(real), `${left} of ${sum(real)}`).toBe(true);
        }
        if (rows.length > 1) for (const column of [0, 1, 2, 3]) expect([...shown, totals].filter((row) => row[column] === null).length).not.toBe(1);
        for (const [index, row] of shown.entries())
          for (const [column, count] of row.entries())
            if (count !== null && count > 0 && rows.length > 1) expect([count >= 5, count]).toEqual([true, rows[index]?.[column]]);
      }),
    );
  });

  it("stand with the part above them, whatever stands between; who works in none stands with the whole", () => {
    const units = [
      { id: "board", name: "Bestuur", parentId: null },
      { id: "a", name: "A", parentId: "board" },
      { id: "a1", name: "A1", parentId: "a" },
      { id: "b", name: "B", parentId: "board" },
    ];
    const counts = (["a1", "a", "b", "board", "gone", null] as const).map((unitId) => ({ unitId, state: "held" as const, count: 6 }));
    const table = countsPerUnit(units, counts, "");
    expect(table.rows.map(({ unit, hasBelow, total }) => [unit?.name ?? null, hasBelow, total])).toEqual([
      ["A", true, 12],
      ["B", false, 6],
      [null, false, 18],
    ]);
    expect([table.top?.name, table.total, table.totals]).toEqual(["Bestuur", 36, [0, 36, 0, 0]]);
    expect(countsPerUnit(units, counts, "a").rows.map(({ unit, total }) => [unit?.name ?? null, total])).toEqual([
      ["A1", 6],
      [null, 6],
    ]);
  });
});

describe("where an agreement goes on", () => {
  it.each(placeChoices)("%s is chosen again when the agreement is opened", (choice) => {
    expect(choiceOf(placingOf(choice))).toBe(choice);
  });

  it("of an activity that was signed before ways of learning were asked stays an activity", () => {
    expect(choiceOf({ becomes: "activity", learningClass: null })).toBe("activity");
  });
});
