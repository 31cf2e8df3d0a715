export { evaluationForm } from "./evaluation-form.ts";
export { giveEvaluation } from "./give-evaluation.ts";
export { planSlots } from "./plan-slots.ts";
export { markTold, queueTopic, writeLesson } from "./queue-topic.ts";
export { activitiesToEvaluate } from "./to-evaluate.ts";
export { topicForm } from "./topic-form.ts";
export { readTeamAgenda } from "./read-knowledge.ts";
export { monthlyDays, type Turn } from "./slot-dates.ts";
