export { answerFeedback, declineFeedback } from "./answer-feedback.ts";
export { askFeedback } from "./ask-feedback.ts";
export { caseForm, replyForm, takenForm } from "./case-form.ts";
export { answerForm } from "./feedback-form.ts";
export { bringLine, readNewAnswers } from "./own-request.ts";
export { type FeedbackLine, feedbackToDo, type FeedbackToDo, ownFeedback, readOwnFeedback, readRequest } from "./read-feedback.ts";
export { replyToCase, takeAdvice, writeCase } from "./write-case.ts";
