import { get, post, routes } from "#platform/web/route.ts";
import { beginPage } from "./pages/begin-page.tsx";
import { changeWeightsPage, compassSettingsPage, switchFindingPage, switchPublicPage } from "./pages/compass-settings-page.tsx";
import { findingPage, sayFindablePage } from "./pages/finding-page.tsx";
import { formulaPage } from "./pages/formula-page.tsx";
import { answerGuidePage, guideDonePage, guidePage } from "./pages/guide-page.tsx";
import { matchPage } from "./pages/match-page.tsx";
import { insightPage } from "./pages/insight-page.tsx";
import { openCompassPage, openPassportPage } from "./pages/open-compass-page.tsx";
import { addStepPage, changeStepPage, pathPage, removeStepPage, stepDownPage, stepUpPage } from "./pages/path-page.tsx";
import { planOfferPage, putInPlanPage } from "./pages/plan-offer-page.tsx";
import {
  addTagPage,
  answerProposalPage,
  bringBackTagPage,
  chooseStartPage,
  profilePage,
  removeTagPage,
  resetPage,
  resetQuestionPage,
  tagSearch,
} from "./pages/profile-page.tsx";
import { whoFitsPage } from "./pages/who-fits-page.tsx";
import { letGoFunctionPage, savedPage, saveFunctionPage } from "./pages/saved-page.tsx";

const ofFunction = { ids: { function: "functions" } };
// Somebody who looks around turns a page every few seconds; who copies the house asks more.
const outside = { limit: { max: 120, seconds: 60 } };
const ofStep = { ids: { step: "path_steps" } };
const ofTag = { ids: { tag: "tags" } };

/** What a person does with the compass. */
export const personRoutes = routes("compass", [
  get("/kompas/functie/:function", "signedIn", matchPage, ofFunction),
  get("/kompas/functie/:function/plan", "signedIn", planOfferPage, ofFunction),
  post("/kompas/functie/:function/plan", "signedIn", putInPlanPage, ofFunction),
  get("/kompas/functie/:function/wie-past", "hr", whoFitsPage, ofFunction),
  get("/kompas/profiel", "signedIn", profilePage),
  get("/kompas/profiel/kenmerken", "signedIn", tagSearch),
  post("/kompas/profiel/kenmerk", "signedIn", addTagPage),
  post("/kompas/profiel/kenmerk/:tag/weg", "signedIn", removeTagPage, ofTag),
  post("/kompas/profiel/kenmerk/:tag/terug", "signedIn", bringBackTagPage, ofTag),
  post("/kompas/profiel/voorstel/:tag", "signedIn", answerProposalPage, ofTag),
  post("/kompas/profiel/functie", "signedIn", chooseStartPage),
  get("/kompas/profiel/opnieuw", "signedIn", resetQuestionPage),
  post("/kompas/profiel/opnieuw", "signedIn", resetPage),
  get("/kompas/begin", "signedIn", beginPage),
  get("/kompas/gids", "signedIn", guidePage),
  post("/kompas/gids", "signedIn", answerGuidePage),
  get("/kompas/gids/klaar", "signedIn", guideDonePage),
  get("/kompas/pad", "signedIn", pathPage),
  post("/kompas/pad", "signedIn", addStepPage),
  post("/kompas/pad/:step", "signedIn", changeStepPage, ofStep),
  post("/kompas/pad/:step/omhoog", "signedIn", stepUpPage, ofStep),
  post("/kompas/pad/:step/omlaag", "signedIn", stepDownPage, ofStep),
  post("/kompas/pad/:step/weg", "signedIn", removeStepPage, ofStep),
  get("/kompas/zo-rekenen-we", "signedIn", formulaPage),
  get("/kompas/open", "anyone", openCompassPage, outside),
  get("/kompas/open/:function", "anyone", openPassportPage, { ...ofFunction, ...outside }),
  get("/kompas/vindbaar", "signedIn", findingPage),
  post("/kompas/vindbaar", "signedIn", sayFindablePage),
  get("/kompas/inzicht", ["hr", "board"], insightPage),
  get("/kompas/instellingen", "tenantAdmin", compassSettingsPage),
  post("/kompas/instellingen", "tenantAdmin", changeWeightsPage),
  post("/kompas/instellingen/openbaar", "tenantAdmin", switchPublicPage),
  post("/kompas/instellingen/vindbaar", "tenantAdmin", switchFindingPage),
  get("/kompas/bewaard", "signedIn", savedPage),
  post("/kompas/bewaard/:function", "signedIn", saveFunctionPage, ofFunction),
  post("/kompas/bewaard/:function/weg", "signedIn", letGoFunctionPage, ofFunction),
]);
