export { answerSurvey } from "./answer-survey.ts";
export { closeSurvey } from "./close-survey.ts";
export { type OpenSurvey, openSurveysFor } from "./open-surveys.ts";
export { startSurvey } from "./start-survey.ts";
