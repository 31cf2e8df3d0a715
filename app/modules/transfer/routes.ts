import { get, post, routes } from "#platform/web/route.ts";
import { agendaPage, markToldPage, moveTopicPage, putBackPage, removeTopicPage } from "./pages/agenda-page.tsx";
import { evaluationPage, passEvaluationPage, sendEvaluation, withdrawTipPage } from "./pages/evaluation-page.tsx";
import { knowledgePage } from "./pages/knowledge-page.tsx";
import { keepLessonPage, lessonPage } from "./pages/lesson-page.tsx";
import { planRhythmPage, planSlotPage, removeSlotPage, slotsPage } from "./pages/slots-page.tsx";
import { queueTopicPage, tellPage } from "./pages/tell-page.tsx";

const activity = { ids: { activity: "activities" } };
const team = { ids: { unit: "organisation_units" } };
const topic = { ids: { topic: "transfer_topics" } };

export const transferRoutes = routes("transfer", [
  get("/kennis", "signedIn", knowledgePage),
  get("/kennis/evaluatie/:activity", "signedIn", evaluationPage, activity),
  post("/kennis/evaluatie/:activity", "signedIn", sendEvaluation, activity),
  post("/kennis/evaluatie/:activity/overslaan", "signedIn", passEvaluationPage, activity),
  post("/kennis/evaluatie/:activity/tip-terug", "signedIn", withdrawTipPage, activity),
  get("/kennis/vertellen", "signedIn", tellPage),
  post("/kennis/vertellen", "signedIn", queueTopicPage),
  get("/kennis/team/:unit", "signedIn", agendaPage, team),
  get("/kennis/team/:unit/data", "signedIn", slotsPage, team),
  post("/kennis/team/:unit/data", "signedIn", planSlotPage, team),
  post("/kennis/team/:unit/ritme", "signedIn", planRhythmPage, team),
  post("/kennis/datum/:slot/weg", "signedIn", removeSlotPage, { ids: { slot: "transfer_slots" } }),
  post("/kennis/onderwerp/:topic/plaats", "signedIn", moveTopicPage, topic),
  post("/kennis/onderwerp/:topic/verteld", "signedIn", markToldPage, topic),
  post("/kennis/onderwerp/:topic/terug", "signedIn", putBackPage, topic),
  post("/kennis/onderwerp/:topic/weg", "signedIn", removeTopicPage, topic),
  get("/kennis/onderwerp/:topic/kaart", "signedIn", lessonPage, topic),
  post("/kennis/onderwerp/:topic/kaart", "signedIn", keepLessonPage, topic),
]);
