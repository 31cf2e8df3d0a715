import { get, post, routes } from "#platform/web/route.ts";
import { answerPage, sendAnswer } from "./pages/answer-page.tsx";
import { closeSurveyPage, decidePage, surveyPage } from "./pages/survey-page.tsx";
import { askPage, surveysPage } from "./pages/surveys-page.tsx";

const who = ["functionEditor", "hr", "tenantAdmin"] as const;
const one = { ids: { survey: "surveys" } };
const own = { ids: { invitation: "survey_invitations" } };

/** Before the other addresses of the function house: `/functiehuis/vragen` must not be taken for a function. */
export const surveyRoutes = routes("surveys", [
  get("/functiehuis/vragen", who, surveysPage),
  post("/functiehuis/vragen", who, askPage),
  get("/functiehuis/vragen/:survey", who, surveyPage, one),
  post("/functiehuis/vragen/:survey/besluit", who, decidePage, one),
  post("/functiehuis/vragen/:survey/sluiting", who, closeSurveyPage, one),
  get("/werk-in-beeld/:invitation", "signedIn", answerPage, own),
  post("/werk-in-beeld/:invitation", "signedIn", sendAnswer, own),
]);
