import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, addYears, asDate } from "#platform/time/date-string.ts";
import type { Actor, RoleGrant } from "#platform/web/actor.ts";
import { shownCount } from "./shown-count.ts";
import { termState } from "./term.ts";
import { type NewRecord, whyNotRecordable } from "./term-record.ts";
import { type TermRule, termRulesOf } from "./term-rules.ts";
import { termsPolicy } from "./terms-policy.ts";
import { nextYearStart, unitTerms } from "./unit-terms.ts";

const today = asDate("2026-11-22");
const { set, rules } = termRulesOf("vo", today);
const rule = (kind: string): TermRule => rules.find((one) => one.kind === kind)!;
const kept = (kind: string, unitId: string | null, doneOn: string, holdsFrom?: string) => ({
  kind,
  unitId,
  doneOn: asDate(doneOn),
  holdsFrom: holdsFrom ? asDate(holdsFrom) : null,
});
const termOf = (kind: string, unitId: string | null, records: ReturnType<typeof kept>[], day: string = today) =>
  unitTerms([rule(kind)], set, unitId ? [unitId] : [], records, asDate(day))[0]!;

describe("the rules of terms", () => {
  it("H-76 are terms of one, three, four and five years, each with its article", () => {
    expect(rules.map(({ kind, years, level, article }) => [kind, years, level, article ? `${article.article} ${article.paragraph ?? ""}`.trim() : ""])).toEqual(
      [
        ["entitlement", 1, "person", "17.6"],
        ["conversation", 1, "person", ""],
        ["plan", 3, "person", "17.3 1"],
        ["collective-plan", 1, "school", "17.2 3"],
        ["account", 1, "board", "17.2 4"],
        ["framework", 4, "board", "17.2 2"],
        ["evc", 5, "person", "17.3 3"],
      ],
    );
  });

  it("X-11 of a municipality name no article, and count calendar years", () => {
    const town = termRulesOf("gov", today);
    expect(town.rules.filter(({ article, level }) => article ?? level === "school")).toEqual([]);
    expect(town.set.yearStart).toBe("01-01");
  });

  it("are not there before their first period", () => expect(termRulesOf("vo", asDate("2014-07-31")).rules).toEqual([]));
});

describe("a term of four years", () => {
  it.each([
    ["2026-11-22", "2030-08-01", "later"],
    ["2029-07-31", "2030-08-01", "later"],
    ["2029-08-01", "2030-08-01", "soon"],
    ["2030-07-31", "2030-08-01", "soon"],
    ["2030-08-01", "2030-08-01", "late"],
  ])("H-76 frameworks that hold from 1-8-2026 are on %s to be renewed before %s: %s", (day, due, state) => {
    const term = termOf("framework", null, [kept("framework", null, "2026-06-20", "2026-08-01")], day);
    expect([term.dueBefore, term.state, term.doneOn, term.lastDoneOn]).toEqual([due, state, null, "2026-06-20"]);
  });

  it("counts from the newest that holds, whatever was recorded first", () => {
    const records = [kept("framework", null, "2026-06-20", "2026-08-01"), kept("framework", null, "2026-07-01", "2022-08-01")];
    expect(termOf("framework", null, records).dueBefore).toBe("2030-08-01");
  });
});

describe("a term of each year", () => {
  it.each<[string, string[], string, string, string | null]>([
    ["nothing recorded", [], "2027-08-01", "soon", null],
    ["done this school year", ["2026-10-03"], "2027-08-01", "done", "2026-10-03"],
    ["done on the first day of this school year", ["2026-08-01"], "2027-08-01", "done", "2026-08-01"],
    ["last done on the last day of the school year before", ["2026-07-31"], "2027-08-01", "later", null],
    ["last done two school years ago", ["2025-07-31"], "2026-08-01", "late", null],
  ])("H-76 a collective plan with %s: %s before %s, %s", (_what, days, due, state, doneOn) => {
    const term = termOf(
      "collective-plan",
      "anker",
      days.map((day) => kept("collective-plan", "anker", day)),
    );
    expect([term.dueBefore, term.state, term.doneOn]).toEqual([due, state, doneOn]);
  });

  it("is of one school only", () => {
    const terms = unitTerms([rule("collective-plan")], set, ["anker", "toren"], [kept("collective-plan", "toren", "2026-10-01")], today);
    expect(terms.map(({ unitId, state }) => [unitId, state])).toEqual([
      ["anker", "soon"],
      ["toren", "done"],
    ]);
  });

  it("of the annual report counts by the calendar", () => expect(termOf("account", null, [kept("account", null, "2025-06-30")]).dueBefore).toBe("2027-01-01"));

  it("is due at most a year after the year in which it was last done, and never before that year ended", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1500 }), (first, later) => {
        const doneOn = addDays(asDate("2020-01-01"), first);
        const day = addDays(doneOn, later);
        const term = termOf("collective-plan", "anker", [kept("collective-plan", "anker", doneOn)], day);
        expect(term.dueBefore > doneOn).toBe(true);
        expect(term.dueBefore <= addYears(nextYearStart(doneOn, "08-01"), 1)).toBe(true);
        expect(term.state === "late").toBe(day >= addYears(nextYearStart(doneOn, "08-01"), 1));
      }),
    );
  });
});

describe("where a term stands", () => {
  it("only gets nearer as days pass, and what may be on paper is never late", () => {
    const nearness = ["later", "soon", "late"];
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 0, max: 400 }), fc.boolean(), (first, more, mayBeLate) => {
        const at = (days: number) => termState({ dueBefore: today, doneOn: null, mayBeLate }, 3, addDays(today, days));
        expect(nearness.indexOf(at(first + more))).toBeGreaterThanOrEqual(nearness.indexOf(at(first)));
        expect(at(first) === "late").toBe(mayBeLate && first >= 0);
      }),
    );
    expect(termState({ dueBefore: addMonths(today, 3), doneOn: null, mayBeLate: true }, 3, today)).toBe("soon");
    expect(termState({ dueBefore: addDays(addMonths(today, 3), 1), doneOn: null, mayBeLate: true }, 3, today)).toBe("later");
    expect(termState({ dueBefore: asDate("2020-01-01"), doneOn: today, mayBeLate: true }, 3, today)).toBe("done");
  });

  it("a number of fewer than five people is not shown to who does not know them", () => {
    expect([0, 1, 4, 5, 12].map(shownCount)).toEqual([0, "few", "few", 5, 12]);
  });
});

describe("what is recorded", () => {
  const consultation = { on: asDate("2026-06-10"), who: "P(G)MR: N. de Wit", outcome: "agreed" } as const;
  const whole: NewRecord = { doneOn: asDate("2026-06-20"), holdsFrom: asDate("2026-08-01"), evidence: "Verslag", consultation };
  const without = (change: Partial<NewRecord>) => whyNotRecordable(rule("framework"), { ...whole, ...change }, today);

  it.each<[string, Partial<NewRecord>, string | undefined]>([
    ["stands with its consultation", {}, undefined],
    ["does not stand without a consultation", { consultation: null }, "consultation-missing"],
    ["does not stand with a consultation that came after", { consultation: { ...consultation, on: asDate("2026-06-21") } }, "consulted-after"],
    ["does not stand before its day has come", { doneOn: asDate("2026-11-23") }, "done-in-the-future"],
    ["does not stand without the day from which it holds", { holdsFrom: null }, "holds-from-missing"],
    ["may be taken back", { doneOn: null, consultation: null, holdsFrom: null }, undefined],
  ])("H-76 a framework %s", (_what, change, reason) => expect(without(change)).toBe(reason));

  it("an account in the annual report needs no council", () => {
    expect(whyNotRecordable(rule("account"), { ...whole, consultation: null, holdsFrom: null }, today)).toBeUndefined();
  });
});

describe("who records", () => {
  const actor = (...roles: RoleGrant[]) => ({ kind: "person", personId: "x", roles, isManager: false }) as unknown as Actor;
  const everywhere = (role: RoleGrant["role"]) => actor({ role, unitId: null });
  const lead = actor({ role: "schoolLead", unitId: "anker" });
  const may = (who: Actor, kind: string, above: string[]) => termsPolicy.record(who, rule(kind), above);

  it.each<[string, Actor, string, string[], boolean]>([
    ["the board the frameworks", everywhere("board"), "framework", [], true],
    ["HR the frameworks", everywhere("hr"), "framework", [], true],
    ["a school leader no frameworks", lead, "framework", [], false],
    ["HR of one school no frameworks", actor({ role: "hr", unitId: "anker" }), "framework", [], false],
    ["a school leader the plan of their own school", lead, "collective-plan", ["anker", "board"], true],
    ["a school leader not the plan of another school", lead, "collective-plan", ["toren", "board"], false],
    ["the board no plan of a school", everywhere("board"), "collective-plan", ["anker", "board"], false],
    ["an administrator nothing", everywhere("tenantAdmin"), "framework", [], false],
    ["nobody a term of a person", everywhere("hr"), "plan", [], false],
  ])("H-76 %s", (_who, who, kind, above, allowed) => expect(may(who, kind, above)).toBe(allowed));

  it("and sees no names with the board, and no board with a school leader", () => {
    expect([termsPolicy.seePeople(everywhere("board")), termsPolicy.seeBoard(everywhere("board"))]).toEqual([undefined, true]);
    expect([termsPolicy.seePeople(lead), termsPolicy.seeBoard(lead)]).toEqual([{ unitIds: ["anker"] }, false]);
    expect(termsPolicy.seeSchools(everywhere("council"))).toBeUndefined();
  });
});
