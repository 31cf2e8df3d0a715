import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { EducationLevel } from "#modules/people/public.ts";
import {
  earlyUntil,
  highestLevel,
  type QualificationKind,
  type QualificationStep,
  repeatableFrom,
  type Standing,
  whyNotAskable,
  whyNotDecidable,
  whyNotFinishable,
} from "./qualification.ts";
import { qualificationsPolicy } from "./qualifications-policy.ts";

const day = asDate("2026-11-22");
const stood = (kind: QualificationKind, stands: QualificationStep, on: string): Standing => ({ kind, stands, on: asDate(on) });

describe("who may ask", () => {
  it.each<[EducationLevel | undefined, string | undefined, string | undefined]>([
    ["vmbo", undefined, undefined],
    ["havo-vwo", undefined, "mbo-2-or-above"],
    ["mbo", undefined, "mbo-level-unknown"],
    ["mbo-1", undefined, undefined],
    ["mbo-2", undefined, "mbo-2-or-above"],
    ["mbo-3", undefined, "mbo-2-or-above"],
    ["mbo-4", undefined, "mbo-2-or-above"],
    ["ad", "above-mbo", "mbo-2-or-above"],
    ["hbo", "above-mbo", "mbo-2-or-above"],
    ["wo-master", "above-mbo", "mbo-2-or-above"],
    ["doctorate", "above-mbo", "mbo-2-or-above"],
    [undefined, "level-unknown", "level-unknown"],
  ])("H-74 H-75 with %s: EVC %s, a basic qualification %s", (level, evc, basic) => {
    expect([whyNotAskable("evc", level, []), whyNotAskable("basic", level, [])]).toEqual([evc, basic]);
  });

  it("counts the highest level of all jobs, and passes over what is not known", () => {
    expect(highestLevel(["mbo-4", null, "vmbo"])).toBe("mbo-4");
    expect(highestLevel(["mbo-4", "hbo"])).toBe("hbo");
    expect([highestLevel([null]), highestLevel([])]).toEqual([undefined, undefined]);
  });

  it.each<[QualificationStep, string | undefined, string | undefined]>([
    ["asked", "already-open", "already-open"],
    ["granted", "already-open", "already-open"],
    ["withdrawn", undefined, undefined],
    ["declined", undefined, undefined],
    ["done", undefined, "has-it"],
  ])("after one that is %s: EVC %s, a basic qualification %s", (stands, evc, basic) => {
    expect(whyNotAskable("evc", "mbo-1", [stood("evc", stands, "2020-01-01")])).toBe(evc);
    expect(whyNotAskable("basic", "mbo-1", [stood("basic", stands, "2020-01-01")])).toBe(basic);
    expect(whyNotAskable("evc", "mbo-1", [stood("basic", stands, "2020-01-01")])).toBeUndefined();
  });
});

describe("EVC again", () => {
  it.each([
    ["2024-03-14", "2029-03-14", "2029-03-14"],
    ["2021-11-23", "2026-11-23", "2026-11-23"],
    ["2021-11-22", "2026-11-22", null],
    ["2024-02-29", "2029-02-28", "2029-02-28"],
  ])("H-74 what was done on %s may be repeated from %s, and is flagged until %s", (doneOn, from, flag) => {
    const before = [stood("evc", "done", doneOn), stood("evc", "declined", "2026-01-01"), stood("basic", "done", "2026-05-01")];
    expect([repeatableFrom(before), earlyUntil("evc", before, day)]).toEqual([from, flag]);
    expect(earlyUntil("basic", before, day)).toBeNull();
  });

  it("counts from the last one that was done", () => {
    expect(repeatableFrom([stood("evc", "done", "2015-01-01"), stood("evc", "done", "2020-06-30")])).toBe("2025-06-30");
  });
});

describe("what HR decides", () => {
  const request = { stands: "asked", personId: "ali", repeatableFrom: null } as const;
  const early = { ...request, repeatableFrom: asDate("2029-03-14") };
  const by = { personId: "yvonne", on: day };
  it.each([
    ["a yes in time needs no reason", request, "granted", "", undefined],
    ["a no has a reason", request, "declined", " ", "reason-for-declining-missing"],
    ["a no with a reason stands", request, "declined", "Past niet", undefined],
    ["a yes within five years has a reason", early, "granted", "", "reason-for-early-missing"],
    ["a yes within five years with a reason stands", early, "granted", "Nieuwe functie", undefined],
    ["what was decided stays", { ...request, stands: "declined" }, "granted", "", "decided-already"],
    ["nobody decides for themselves", { ...request, personId: "yvonne" }, "granted", "", "own-request"],
  ] as const)("H-74 %s", (_what, one, decision, reason, problem) => expect(whyNotDecidable(one, decision, reason, by)).toBe(problem));

  it.each([
    ["granted", "2026-11-01", undefined],
    ["granted", "2026-11-23", "in-the-future"],
    ["granted", "2026-09-30", "before-granted"],
    ["asked", "2026-11-01", "not-granted"],
    ["done", "2026-11-01", "not-granted"],
  ] as const)("what is %s is done on %s: %s", (stands, doneOn, problem) => {
    expect(whyNotFinishable({ stands, on: asDate("2026-10-01") }, asDate(doneOn), day)).toBe(problem);
  });

  it("is for HR: of the whole employer, or of their own units", () => {
    const actor = (role: string, unitId: string | null) => ({ kind: "person", roles: [{ role, unitId }], isManager: true }) as unknown as Actor;
    expect(qualificationsPolicy.decide(actor("hr", null))).toBe("everyone");
    expect(qualificationsPolicy.decide(actor("hr", "anker"))).toEqual({ unitIds: ["anker"] });
    for (const role of ["tenantAdmin", "schoolLead", "board", "finance", "council"]) expect(qualificationsPolicy.decide(actor(role, null))).toBeUndefined();
  });
});
