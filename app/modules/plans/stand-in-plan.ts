import { hundredthHours } from "#platform/amounts/amounts.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";
import type { Activity, ActivityId } from "./activity.ts";
import type { Goal, GoalId } from "./goal.ts";
import type { Plan, PlanId, PlanVersion } from "./plan.ts";

/** People and records for tests of rules, which need no database. */
export const samira = "samira" as PersonId;
export const marleen = "marleen" as PersonId;

export function anActivity(over: Partial<Activity> = {}): Activity {
  return {
    id: "activity-1" as ActivityId,
    title: "Netwerkdag biologie",
    kind: "networkMeeting",
    learningClass: 70,
    category: "c",
    equalExplanation: "",
    goalId: null,
    servesMe: "Nieuwe ideeën",
    fitsOrganisation: "Delen met de sectie",
    hours: hundredthHours(600),
    costs: [],
    chargedTo: "right",
    facilities: { time: "Vrijdag uitgeroosterd" },
    plannedFrom: asDate("2027-02-12"),
    plannedUntil: asDate("2027-02-12"),
    doneOn: null,
    evidence: [],
    isRegistered: false,
    ...over,
  };
}

export function aGoal(over: Partial<Goal> = {}): Goal {
  const smart = { specific: "", measurable: "", attainable: "", relevant: "", timeBound: null };
  return { id: "goal-1" as GoalId, level: "personal", title: "Denkvragen stellen", smart, parentId: null, servesMe: "", fitsOrganisation: "", ...over };
}

export function aVersion(over: Partial<PlanVersion> = {}): PlanVersion {
  return {
    number: 1,
    state: "draft",
    from: asDate("2026-09-15"),
    until: asDate("2029-09-15"),
    learningQuestion: null,
    goals: [],
    activities: [anActivity()],
    submitted: null,
    submission: null,
    agreed: null,
    ...over,
  };
}

export function aPlan(...versions: PlanVersion[]): Plan {
  return { id: "plan-1" as PlanId, personId: samira, managerIds: [marleen], versions };
}
