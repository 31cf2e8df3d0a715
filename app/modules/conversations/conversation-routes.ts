import { get, post, routes } from "#platform/web/route.ts";
import { addAgreementPage, agreementPage, changeAgreementPage, newAgreementPage, removeAgreementPage } from "./pages/agreement-page.tsx";
import { consentPage, recordConsentPage } from "./pages/consent-page.tsx";
import {
  acceptMomentPage,
  accountPage,
  addPointPage,
  beginPage,
  markProgressPage,
  newVersionPage,
  placeWaitingPage,
  proposeMomentPage,
  putBackPointPage,
  removePointPage,
  signPage,
} from "./pages/conversation-forms.ts";
import { conversationPage } from "./pages/conversation-page.tsx";
import { cyclePage, startCyclePage } from "./pages/cycle-page.tsx";
import { cyclesPage } from "./pages/cycles-page.tsx";
import { makeCyclePage, newCyclePage } from "./pages/new-cycle-page.tsx";
import { overviewPage } from "./pages/overview-page.tsx";
import { addReflectionPage, ownPage, removeReflectionPage, shareReflectionPage, unshareReflectionPage } from "./pages/own-page.tsx";
import { changePointPage, pointPage } from "./pages/point-page.tsx";
import { autosavePage, preparationPage, savePreparationPage, takeBackPage } from "./pages/preparation-page.tsx";
import { addQuestionPage, changeQuestionPage, questionPage, questionsPage, removeQuestionPage } from "./pages/questions-page.tsx";
import { teamPage } from "./pages/team-page.tsx";
import { versionPage } from "./pages/version-page.tsx";

const organisers = ["hr", "tenantAdmin"] as const;
const one = { ids: { conversation: "conversations" } };
const point = { ids: { conversation: "conversations", point: "conversation_points" } };
const agreement = { ids: { conversation: "conversations", agreement: "conversation_agreements" } };
const version = { ids: { conversation: "conversations", version: "conversation_versions" } };
const cycle = { ids: { cycle: "conversation_cycles" } };
const question = { ids: { question: "conversation_questions" } };
const reflection = { ids: { reflection: "conversation_reflections" } };

/** Who organises comes first: `/gesprekken/team` must not be taken for a conversation. */
export const conversationRoutes = routes("conversations", [
  get("/gesprekken", "signedIn", ownPage),
  post("/gesprekken/terugblik", "signedIn", addReflectionPage),
  post("/gesprekken/terugblik/:reflection/delen", "signedIn", shareReflectionPage, reflection),
  post("/gesprekken/terugblik/:reflection/verbergen", "signedIn", unshareReflectionPage, reflection),
  post("/gesprekken/terugblik/:reflection/weg", "signedIn", removeReflectionPage, reflection),
  get("/gesprekken/team", "manager", teamPage),
  get("/gesprekken/overzicht", organisers, overviewPage),
  get("/gesprekken/cyclus", organisers, cyclesPage),
  post("/gesprekken/cyclus", organisers, makeCyclePage),
  get("/gesprekken/cyclus/nieuw", organisers, newCyclePage),
  get("/gesprekken/cyclus/:cycle", organisers, cyclePage, cycle),
  post("/gesprekken/cyclus/:cycle/start", organisers, startCyclePage, cycle),
  get("/gesprekken/vragen", organisers, questionsPage),
  post("/gesprekken/vragen", organisers, addQuestionPage),
  get("/gesprekken/vragen/:question", organisers, questionPage, question),
  post("/gesprekken/vragen/:question", organisers, changeQuestionPage, question),
  post("/gesprekken/vragen/:question/weg", organisers, removeQuestionPage, question),
  get("/gesprekken/instemming", organisers, consentPage),
  post("/gesprekken/instemming", organisers, recordConsentPage),
  get("/gesprekken/:conversation", "signedIn", conversationPage, one),
  post("/gesprekken/:conversation/moment", "signedIn", proposeMomentPage, one),
  post("/gesprekken/:conversation/moment/akkoord", "signedIn", acceptMomentPage, one),
  get("/gesprekken/:conversation/voorbereiding", "signedIn", preparationPage, one),
  post("/gesprekken/:conversation/voorbereiding", "signedIn", savePreparationPage, one),
  post("/gesprekken/:conversation/voorbereiding/concept", "signedIn", autosavePage, one),
  post("/gesprekken/:conversation/voorbereiding/terug", "signedIn", takeBackPage, one),
  post("/gesprekken/:conversation/begin", "signedIn", beginPage, one),
  post("/gesprekken/:conversation/punten", "signedIn", addPointPage, one),
  get("/gesprekken/:conversation/punten/:point", "signedIn", pointPage, point),
  post("/gesprekken/:conversation/punten/:point", "signedIn", changePointPage, point),
  post("/gesprekken/:conversation/punten/:point/weg", "signedIn", removePointPage, point),
  post("/gesprekken/:conversation/punten/:point/terug", "signedIn", putBackPointPage, point),
  get("/gesprekken/:conversation/afspraken/nieuw", "signedIn", newAgreementPage, one),
  post("/gesprekken/:conversation/afspraken/nieuw", "signedIn", addAgreementPage, one),
  get("/gesprekken/:conversation/afspraken/:agreement", "signedIn", agreementPage, agreement),
  post("/gesprekken/:conversation/afspraken/:agreement", "signedIn", changeAgreementPage, agreement),
  post("/gesprekken/:conversation/afspraken/:agreement/weg", "signedIn", removeAgreementPage, agreement),
  post("/gesprekken/:conversation/voortgang", "signedIn", markProgressPage, one),
  post("/gesprekken/:conversation/verantwoording", "signedIn", accountPage, one),
  post("/gesprekken/:conversation/ondertekening", "signedIn", signPage, one),
  post("/gesprekken/:conversation/nieuwe-versie", "signedIn", newVersionPage, one),
  post("/gesprekken/:conversation/in-plan", "signedIn", placeWaitingPage, one),
  get("/gesprekken/:conversation/versie/:version", "signedIn", versionPage, version),
]);
