export { type OpenSurvey, openSurveysFor } from "./open-surveys.ts";
