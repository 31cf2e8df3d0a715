import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, asDate } from "#platform/time/date-string.ts";
import type { Activity, ActivityId } from "./activity.ts";
import type { GoalId } from "./goal.ts";
import { missingAgreements } from "./missing-agreements.ts";
import {
  agree,
  dueState,
  findAgreedVersion,
  findOpenVersion,
  renewBefore,
  reopen,
  submit,
  takeBack,
  whyNotAgreeable,
  whyNotReopenable,
  whyNotSubmittable,
  whyNotTakenBack,
  type PlanVersion,
} from "./plan.ts";
import { aGoal, anActivity, aPlan, aVersion, marleen, samira } from "./stand-in-plan.ts";

const missing = (over: Partial<PlanVersion>) => {
  const why = whyNotSubmittable(aVersion(over));
  return why?.reason === "agreements-missing" ? why.missing.map(({ part, what, place }) => [part, what, place.kind === "plan" ? "plan" : place.title]) : why;
};
const withActivity = (over: Partial<Activity>) => missing({ activities: [anActivity(over)] });
const by = { personId: samira, name: "Samira Vos", on: asDate("2026-09-10") };
const manager = { personId: marleen, name: "Marleen Kuipers", on: asDate("2026-09-15") };

describe("submitting", () => {
  it("H-44 what was done before the term began needs no agreement, and is none either", () => {
    const past = anActivity({ plannedFrom: asDate("2024-01-01"), plannedUntil: asDate("2024-03-01"), facilities: {} });
    const codes = (activity: typeof past) => missingAgreements(aVersion({ activities: [activity] })).map(({ what }) => what);
    expect(codes(past)).toEqual(["outside-the-term", "not-facilitated"]);
    expect(codes({ ...past, doneOn: asDate("2024-03-01") })).toEqual(["no-activity"]);
  });

  it("H-44 a plan with all three agreements can be submitted", () => expect(missing({})).toBeUndefined());

  it("H-44 (a) a plan without activities is refused, naming that", () => {
    expect(missing({ activities: [] })).toEqual([["a", "no-activity", "plan"]]);
  });

  it("H-44 (a) an activity without a period is refused, naming the activity", () => {
    expect(withActivity({ plannedFrom: null })).toEqual([["a", "no-period", "Netwerkdag biologie"]]);
    expect(withActivity({ plannedUntil: null })).toEqual([["a", "no-period", "Netwerkdag biologie"]]);
  });

  it("H-44 (a) a plan without a term, or an activity outside it, is refused", () => {
    expect(missing({ until: null })).toEqual([["a", "no-term", "plan"]]);
    expect(withActivity({ plannedFrom: asDate("2029-09-16"), plannedUntil: asDate("2029-10-01") })).toEqual([["a", "outside-the-term", "Netwerkdag biologie"]]);
    expect(withActivity({ plannedFrom: asDate("2026-01-01"), plannedUntil: asDate("2026-09-14") })).toEqual([["a", "outside-the-term", "Netwerkdag biologie"]]);
    expect(withActivity({ plannedFrom: asDate("2026-01-01"), plannedUntil: asDate("2026-09-15") })).toBeUndefined();
  });

  it("H-44 (b) an activity must say what it gives the employee and the organisation", () => {
    expect(withActivity({ servesMe: " " })).toEqual([["b", "not-serving-me", "Netwerkdag biologie"]]);
    expect(withActivity({ fitsOrganisation: "" })).toEqual([["b", "not-fitting-the-organisation", "Netwerkdag biologie"]]);
  });

  it("H-44 (b) the goal of an activity may say it instead, and is named once when it does not", () => {
    const bare = { servesMe: "", fitsOrganisation: "", goalId: "goal-1" as GoalId };
    const activities = [anActivity(bare), anActivity({ ...bare, id: "activity-2" as ActivityId, title: "Lesbezoek" })];
    const goals = [aGoal({ servesMe: "Meer rust", fitsOrganisation: "Thema van de school" })];
    expect(missing({ goals, activities })).toBeUndefined();
    expect(missing({ goals: [aGoal()], activities })).toEqual([
      ["b", "not-serving-me", "Denkvragen stellen"],
      ["b", "not-fitting-the-organisation", "Denkvragen stellen"],
    ]);
  });

  it("H-08 a goal that serves a goal of the team fits the organisation by that link", () => {
    const activities = [anActivity({ fitsOrganisation: "", goalId: "goal-1" as GoalId })];
    expect(missing({ goals: [aGoal({ parentId: "team-goal" as GoalId })], activities })).toBeUndefined();
  });

  it("H-44 (c) an activity that nobody makes possible is refused, naming the activity", () => {
    expect(withActivity({ facilities: {} })).toEqual([["c", "not-facilitated", "Netwerkdag biologie"]]);
    expect(withActivity({ facilities: { money: "  " } })).toEqual([["c", "not-facilitated", "Netwerkdag biologie"]]);
  });

  it.each(["time", "money", "replacement", "guidance", "organisation"] as const)("H-19 %s alone is enough to make an activity possible", (kind) => {
    expect(withActivity({ facilities: { [kind]: "geregeld" } })).toBeUndefined();
  });

  it("H-44 everything that is missing is named at once, in the order of the article", () => {
    const empty = anActivity({ plannedFrom: null, servesMe: "", fitsOrganisation: "", facilities: {} });
    expect(missing({ from: null, activities: [empty] })).toEqual([
      ["a", "no-term", "plan"],
      ["a", "no-period", "Netwerkdag biologie"],
      ["b", "not-serving-me", "Netwerkdag biologie"],
      ["b", "not-fitting-the-organisation", "Netwerkdag biologie"],
      ["c", "not-facilitated", "Netwerkdag biologie"],
    ]);
  });

  it("H-44 taking one of the agreements away from a complete plan always refuses it", () => {
    const holes: Partial<Activity>[] = [{ plannedFrom: null }, { plannedUntil: null }, { servesMe: "" }, { fitsOrganisation: "" }, { facilities: {} }];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(), fc.constantFrom(...holes), (count, at, hole) => {
        const activities = Array.from({ length: count }, (_, index) => anActivity({ id: `activity-${index}` as ActivityId, title: `Activiteit ${index}` }));
        expect(missing({ activities })).toBeUndefined();
        const broken = activities.map((activity, index) => (index === at % count ? { ...activity, ...hole } : activity));
        expect(missing({ activities: broken })).toEqual([[expect.any(String), expect.any(String), `Activiteit ${at % count}`]]);
      }),
    );
  });

  it("H-45 what is submitted or agreed is not submitted again", () => {
    expect(whyNotSubmittable(aVersion({ state: "submitted" }))).toEqual({ reason: "already-submitted" });
    expect(whyNotSubmittable(aVersion({ state: "agreed" }))).toEqual({ reason: "already-agreed" });
  });
});

describe("agreeing", () => {
  const submitted = submit(aVersion(), by, "first");

  it("H-45 draft, submitted, agreed, with both names and dates", () => {
    expect([aVersion().state, submitted.state, agree(submitted, manager).state]).toEqual(["draft", "submitted", "agreed"]);
    expect(agree(submitted, manager)).toMatchObject({
      submitted: { name: "Samira Vos", on: "2026-09-10" },
      agreed: { name: "Marleen Kuipers", on: "2026-09-15" },
    });
  });

  it("H-45 only a submitted version, only as it was read, and never one's own", () => {
    expect(whyNotAgreeable(aPlan(submitted), submitted, marleen, "first")).toBeUndefined();
    expect(whyNotAgreeable(aPlan(aVersion()), aVersion(), marleen, "first")).toBe("not-submitted");
    expect(whyNotAgreeable(aPlan(submitted), agree(submitted, manager), marleen, "first")).toBe("already-agreed");
    expect(whyNotAgreeable(aPlan(submitted), submitted, samira, "first")).toBe("own-plan");
    expect(whyNotAgreeable(aPlan(submitted), submit(takeBack(submitted), by, "second"), marleen, "first")).toBe("changed-since-read");
  });

  it("H-45 a submitted version goes back to draft without its signature", () => {
    expect(whyNotTakenBack(submitted)).toBeUndefined();
    expect(takeBack(submitted)).toEqual(aVersion());
    expect(whyNotTakenBack(aVersion())).toBe("not-submitted");
    expect(whyNotTakenBack(agree(submitted, manager))).toBe("already-agreed");
  });

  it("H-45 a change after agreement is a new version in draft, while the agreed one keeps counting", () => {
    const agreed = agree(submitted, manager);
    const reopened = reopen(aPlan(agreed));
    expect(findAgreedVersion(reopened)).toBe(agreed);
    expect(findOpenVersion(reopened)).toMatchObject({ number: 2, state: "draft", submitted: null, agreed: null, activities: agreed.activities });
    expect(whyNotReopenable(aPlan(agreed))).toBeUndefined();
    expect(whyNotReopenable(reopened)).toBe("version-already-open");
    expect(whyNotReopenable(aPlan(aVersion()))).toBe("version-already-open");
    expect(whyNotReopenable(aPlan())).toBe("nothing-agreed-yet");
  });

  it("H-45 whatever happens to a plan, agreed versions stay as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("submit", "agree", "takeBack", "reopen"), { maxLength: 30 }), (steps) => {
        let plan = aPlan(aVersion());
        const kept: PlanVersion[] = [];
        for (const step of steps) {
          const open = findOpenVersion(plan);
          if (open) {
            const next =
              step === "submit" && !whyNotSubmittable(open)
                ? submit(open, by, "first")
                : step === "agree" && !whyNotAgreeable(plan, open, marleen, "first")
                  ? agree(open, manager)
                  : step === "takeBack" && !whyNotTakenBack(open)
                    ? takeBack(open)
                    : open;
            plan = { ...plan, versions: [...plan.versions.slice(0, -1), next] };
            if (next.state === "agreed") kept.push(next);
          } else if (step === "reopen" && !whyNotReopenable(plan)) plan = reopen(plan);
          expect(plan.versions.filter(({ state }) => state === "agreed")).toEqual(kept);
          expect(plan.versions.map(({ number }) => number)).toEqual(plan.versions.map((_, index) => index + 1));
        }
      }),
    );
  });
});

describe("the term", () => {
  it("H-43 agreed on 15-9-2026, to be renewed before 15-9-2029", () => {
    expect(renewBefore(asDate("2026-09-15"))).toBe("2029-09-15");
    expect(renewBefore(asDate("2028-02-29"))).toBe("2031-02-28");
  });

  it.each([
    ["2026-09-15", "in-force"],
    ["2029-06-16", "in-force"],
    ["2029-06-17", "due-soon"],
    ["2029-09-14", "due-soon"],
    ["2029-09-15", "overdue"],
  ])("H-43 on %s a plan of 15-9-2026 is %s", (today, state) => {
    expect(dueState(asDate("2026-09-15"), asDate(today))).toEqual({ state, renewBefore: "2029-09-15" });
  });

  it("H-43 who never agreed on a plan is named as such", () => {
    expect(dueState(undefined, asDate("2026-11-22"))).toEqual({ state: "never-agreed" });
  });

  it("H-43 a plan never comes back in force by waiting", () => {
    const order = ["in-force", "due-soon", "overdue"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (first, later) => {
        const on = (days: number) => order.indexOf(dueState(asDate("2026-09-15"), addDays(asDate("2026-09-15"), days)).state);
        expect(on(first + later)).toBeGreaterThanOrEqual(on(first));
      }),
    );
  });
});
