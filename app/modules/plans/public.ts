export { addEvidence, type EvidencePlace, type NewEvidence } from "./add-evidence.ts";
export { type BookingLine, type OwnBookings, provideBookings } from "./bookings-source.ts";
export { listEmployed } from "./list-employed.ts";
export { listOwnActivities, listPlannedWork, type PlannedWork } from "./planned-activities.ts";
export { goalLine, type NextPlanStep, planSummary, type PlanSummary } from "./plan-summary.ts";
export { listPlanStates, type PlanStanding } from "./list-plan-states.ts";
export type { GoalLine, GoalLinePart } from "./goal-lines.ts";
export { dueState, type DueState, renewBefore } from "./plan.ts";
