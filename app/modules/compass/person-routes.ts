import { get, post, routes } from "#platform/web/route.ts";
import { matchPage } from "./pages/match-page.tsx";
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
import { letGoFunctionPage, savedPage, saveFunctionPage } from "./pages/saved-page.tsx";

const ofFunction = { ids: { function: "functions" } };
const ofTag = { ids: { tag: "tags" } };

/** What a person does with the compass. */
export const personRoutes = routes("compass", [
  get("/kompas/functie/:function", "signedIn", matchPage, ofFunction),
  get("/kompas/profiel", "signedIn", profilePage),
  get("/kompas/profiel/kenmerken", "signedIn", tagSearch),
  post("/kompas/profiel/kenmerk", "signedIn", addTagPage),
  post("/kompas/profiel/kenmerk/:tag/weg", "signedIn", removeTagPage, ofTag),
  post("/kompas/profiel/kenmerk/:tag/terug", "signedIn", bringBackTagPage, ofTag),
  post("/kompas/profiel/voorstel/:tag", "signedIn", answerProposalPage, ofTag),
  post("/kompas/profiel/functie", "signedIn", chooseStartPage),
  get("/kompas/profiel/opnieuw", "signedIn", resetQuestionPage),
  post("/kompas/profiel/opnieuw", "signedIn", resetPage),
  get("/kompas/bewaard", "signedIn", savedPage),
  post("/kompas/bewaard/:function", "signedIn", saveFunctionPage, ofFunction),
  post("/kompas/bewaard/:function/weg", "signedIn", letGoFunctionPage, ofFunction),
]);
