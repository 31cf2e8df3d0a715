import { get, post, routes } from "#platform/web/route.ts";
import { activityPage, changeActivityPage } from "./pages/activity-page.tsx";
import {
  evidenceFilePage,
  finishActivityPage,
  keepEvidencePage,
  removeActivityPage,
  removeActivityQuestionPage,
  removeEvidencePage,
  reopenActivityPage,
} from "./pages/activity-steps-pages.tsx";
import { asManagerPage } from "./pages/as-manager-page.tsx";
import { dropDraftPage, saveDraftPage } from "./pages/draft-pages.ts";
import { addGoalPage, changeGoalPage, goalPage, newGoalPage, removeGoalPage, removeGoalQuestionPage } from "./pages/goal-page.tsx";
import { chooseActivityPage } from "./pages/choose-activity-page.tsx";
import { addActivityPage, newActivityPage } from "./pages/new-activity-page.tsx";
import { planPage } from "./pages/plan-page.tsx";
import { startPlanPage, submitPlanPage, takeBackPlanPage, useExamplePage } from "./pages/plan-steps-pages.tsx";
import { printPage } from "./pages/print-page.tsx";
import { answerQuestionPage, questionPage, saveAnswerPage } from "./pages/question-page.tsx";
import { agreePlanPage, agreeQuestionPage, returnPlanPage, teamPlanPage, teamVersionPage } from "./pages/team-plan-page.tsx";
import { changeTermPage, termPage } from "./pages/term-page.tsx";
import { versionPage } from "./pages/version-page.tsx";

const activity = { ids: { activity: "activities" } };
const goal = { ids: { goal: "goals" } };
const evidence = { ids: { evidence: "evidence" } };
const person = { ids: { person: "persons" } };
// A little more than the largest file, for the fields beside it.
const withFile = { ...activity, maxBody: 21 * 1024 * 1024 };

export const planRoutes = routes("plans", [
  get("/plan", "signedIn", planPage),
  post("/plan", "signedIn", startPlanPage),
  post("/plan/indienen", "signedIn", submitPlanPage),
  post("/plan/terughalen", "signedIn", takeBackPlanPage),
  post("/plan/voorbeeld", "signedIn", useExamplePage),
  get("/plan/bekijk-als-leidinggevende", "signedIn", asManagerPage),
  get("/plan/afdrukken", "signedIn", printPage),
  get("/plan/versie/:version", "signedIn", versionPage, { ids: { version: "plan_versions" } }),
  get("/plan/looptijd", "signedIn", termPage),
  post("/plan/looptijd", "signedIn", changeTermPage),
  get("/plan/leervraag", "signedIn", questionPage),
  post("/plan/leervraag", "signedIn", answerQuestionPage),
  post("/plan/leervraag/bewaar", "signedIn", saveAnswerPage),
  get("/plan/doel/nieuw", "signedIn", newGoalPage),
  post("/plan/doel/nieuw", "signedIn", addGoalPage),
  get("/plan/doel/:goal", "signedIn", goalPage, goal),
  post("/plan/doel/:goal", "signedIn", changeGoalPage, goal),
  get("/plan/doel/:goal/weghalen", "signedIn", removeGoalQuestionPage, goal),
  post("/plan/doel/:goal/weghalen", "signedIn", removeGoalPage, goal),
  get("/plan/activiteit/kiezen", "signedIn", chooseActivityPage),
  get("/plan/activiteit/nieuw", "signedIn", newActivityPage),
  post("/plan/activiteit/nieuw", "signedIn", addActivityPage),
  get("/plan/activiteit/:activity", "signedIn", activityPage, activity),
  post("/plan/activiteit/:activity", "signedIn", changeActivityPage, activity),
  post("/plan/activiteit/:activity/klaar", "signedIn", finishActivityPage, activity),
  post("/plan/activiteit/:activity/niet-klaar", "signedIn", reopenActivityPage, activity),
  get("/plan/activiteit/:activity/weghalen", "signedIn", removeActivityQuestionPage, activity),
  post("/plan/activiteit/:activity/weghalen", "signedIn", removeActivityPage, activity),
  post("/plan/activiteit/:activity/bewijs", "signedIn", keepEvidencePage, withFile),
  get("/plan/bewijs/:evidence", "signedIn", evidenceFilePage, evidence),
  post("/plan/bewijs/:evidence/weg", "signedIn", removeEvidencePage, evidence),
  post("/plan/concept/:form", "signedIn", saveDraftPage, { ids: { form: "text" } }),
  post("/plan/concept/:form/weg", "signedIn", dropDraftPage, { ids: { form: "text" } }),
  get("/team/:person/plan", "manager", teamPlanPage, person),
  get("/team/:person/plan/akkoord", "manager", agreeQuestionPage, person),
  post("/team/:person/plan/akkoord", "manager", agreePlanPage, person),
  post("/team/:person/plan/terug", "manager", returnPlanPage, person),
  get("/team/:person/plan/versie/:version", "manager", teamVersionPage, { ids: { person: "persons", version: "plan_versions" } }),
]);
