import { get, post, routes } from "#platform/web/route.ts";
import { answerPage, declinePage, sendAnswerPage } from "./pages/answer-page.tsx";
import { askPage, colleaguesPage, sendAskPage } from "./pages/ask-page.tsx";
import { casePage, removeCasePage, removeCaseQuestionPage, removeReplyPage, replyPage, takenPage } from "./pages/case-page.tsx";
import { casesPage } from "./pages/cases-page.tsx";
import { feedbackPage } from "./pages/feedback-page.tsx";
import { newCasePage, writeCasePage } from "./pages/new-case-page.tsx";
import { closePage, closeQuestionPage, withdrawPage, withdrawQuestionPage } from "./pages/end-pages.tsx";
import { beginGoalPage, bringLinePage, readNewPage, requestPage } from "./pages/request-page.tsx";

const request = { ids: { request: "feedback_requests" } };
const answer = { ids: { request: "feedback_requests", answer: "feedback_answers" } };
const asked = { ids: { invitation: "feedback_invitations" } };
const one = { ids: { case: "cases" } };

/** Every page of feedback is open to anybody who is signed in; which requests and invitations are theirs is asked of the database. */
export const feedbackRoutes = routes("feedback", [
  get("/feedback", "signedIn", feedbackPage),
  get("/feedback/nieuw", "signedIn", askPage),
  post("/feedback/nieuw", "signedIn", sendAskPage, { limit: { max: 100, seconds: 3600 } }),
  get("/feedback/collegas", "signedIn", colleaguesPage),
  get("/feedback/vraag/:request", "signedIn", requestPage, request),
  post("/feedback/vraag/:request/lezen", "signedIn", readNewPage, request),
  post("/feedback/vraag/:request/zin/:answer", "signedIn", bringLinePage, answer),
  post("/feedback/vraag/:request/zin/:answer/doel", "signedIn", beginGoalPage, answer),
  get("/feedback/vraag/:request/einde", "signedIn", closeQuestionPage, request),
  post("/feedback/vraag/:request/einde", "signedIn", closePage, request),
  get("/feedback/vraag/:request/weg", "signedIn", withdrawQuestionPage, request),
  post("/feedback/vraag/:request/weg", "signedIn", withdrawPage, request),
  get("/feedback/antwoord/:invitation", "signedIn", answerPage, asked),
  post("/feedback/antwoord/:invitation", "signedIn", sendAnswerPage, asked),
  post("/feedback/antwoord/:invitation/liever-niet", "signedIn", declinePage, asked),
  get("/casussen", "manager", casesPage),
  get("/casussen/nieuw", "manager", newCasePage),
  post("/casussen/nieuw", "manager", writeCasePage),
  get("/casussen/:case", "manager", casePage, one),
  post("/casussen/:case/reactie", "manager", replyPage, one),
  post("/casussen/:case/advies", "manager", takenPage, one),
  get("/casussen/:case/weg", "manager", removeCaseQuestionPage, one),
  post("/casussen/:case/weg", "manager", removeCasePage, one),
  post("/casussen/:case/reactie/:reply/weg", "manager", removeReplyPage, { ids: { case: "cases", reply: "case_replies" } }),
]);
