export { addEvidence, type EvidencePlace, type NewEvidence } from "./add-evidence.ts";
export { findEvidence, type KeptEvidence, listEvidenceOfBookings, listOwnEvidence } from "./evidence-table.ts";
export { type BookingLine, type OwnBookings, provideBookings } from "./bookings-source.ts";
export { EvidenceLink } from "./parts/evidence-link.tsx";
export { eitherName, everyName } from "./either-name.ts";
export { listAgreedIn } from "./list-agreed-in.ts";
export { listEmployed } from "./list-employed.ts";
export { type DoneActivity, listDoneActivities, listOwnActivities, listPlannedWork, type PlannedWork } from "./planned-activities.ts";
export { type Average, type Experiences, provideExperiences } from "./experience-source.ts";
export { withAllAbove } from "./goal-policy.ts";
export { goalLine, type NextPlanStep, planSummary, type PlanSummary } from "./plan-summary.ts";
export { listPlanStates, type PlanStanding } from "./list-plan-states.ts";
export type { GoalLine, GoalLinePart } from "./goal-lines.ts";
export { dueState, type DueState, renewBefore } from "./plan.ts";
export { activityForm } from "./activity-form.ts";
export { changeRegister } from "./change-register.ts";
export { professionalRegister } from "./professional-register.ts";
export { registerMark } from "./parts/plan-speech.ts";
export { goalForm } from "./goal-form.ts";
export { goalsInSight, readGoalWorld, type SeenGoal } from "./goal-world.ts";
export { findByOnceKey as findActivityByOnceKey } from "./activity-table.ts";
export { addActivity, finishActivity } from "./save-activity.ts";
export { addGoal } from "./save-goal.ts";
export { addUnitGoal } from "./save-unit-goal.ts";
export { unitGoalForm } from "./unit-goal-form.ts";
export { keepEvidence } from "./keep-evidence.ts";
export { changeTerm, keepLearningQuestion } from "./save-plan.ts";
export { saveFormDraft } from "./save-form-draft.ts";
export { startPlan } from "./start-plan.ts";
export type { Direction } from "./learning-question.ts";
export { submitPlan } from "./submit-plan.ts";
export { agreeSubmittedPlan } from "./agree-plan.ts";
export { type StartedPlan, startPlans } from "./start-plans.ts";
export { countOverdueInTeam, countToAgree } from "./count-in-team.ts";
export {
  activityCategories,
  type ActivityCategory,
  type ActivityKind,
  activityKindNames,
  activityKinds,
  defaultsOf,
  type LearningClass,
  learningClasses,
} from "./activity.ts";
export { activityWords } from "./activity-words.ts";
export { type ActivityForm, viewNewActivity } from "./view-activity.ts";
export { planTermRows } from "./plan-term-rows.ts";
export { type AgreedWork, agreedWork } from "./agreed-work.ts";
export { addAgreedWork, type WhyNotAdded } from "./add-agreed-work.ts";
export { finishAgreedWork, reopenAgreedWork } from "./finish-agreed-work.ts";
