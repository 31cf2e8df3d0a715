export { evaluationForm } from "./evaluation-form.ts";
export { giveEvaluation } from "./give-evaluation.ts";
export { planSlots } from "./plan-slots.ts";
export { markTold, queueTopic, writeLesson } from "./queue-topic.ts";
export { activitiesToEvaluate } from "./to-evaluate.ts";
export { topicForm } from "./topic-form.ts";
