import { get, post, routes } from "#platform/web/route.ts";
import { deadlinesCsv } from "./pages/deadlines-csv.ts";
import { deadlinesPage } from "./pages/deadlines-page.tsx";
import { goalsPage } from "./pages/goals-page.tsx";
import { mixPage } from "./pages/mix-page.tsx";
import { changeRemindersPage, remindersPage } from "./pages/reminders-page.tsx";
import { teamGoalsPage } from "./pages/team-goals-page.tsx";
import { teamPage } from "./pages/team-page.tsx";
import {
  addTeamGoalPage,
  addThemePage,
  changeGoalFormPage,
  changeUnitGoalPage,
  endGoalQuestionPage,
  endUnitGoalPage,
  newTeamGoalPage,
  newThemePage,
} from "./pages/unit-goal-form-pages.tsx";
import { unitGoalPage } from "./pages/unit-goal-page.tsx";

const whoSeesTerms = ["hr", "schoolLead"] as const;
const whoWritesThemes = ["schoolLead", "hr", "board"] as const;
const whoWritesGoals = ["manager", ...whoWritesThemes] as const;
const goal = { ids: { goal: "goals" } };

/** The side of managers and HR: the team, its goals, and before which day plans must be agreed on. */
export const teamRoutes = routes("plans", [
  get("/team", "manager", teamPage),
  get("/team/doelen", "manager", teamGoalsPage),
  get("/team/doelen/nieuw", ["manager", "schoolLead"], newTeamGoalPage),
  post("/team/doelen/nieuw", ["manager", "schoolLead"], addTeamGoalPage),
  get("/doelen", "signedIn", goalsPage),
  get("/doelen/nieuw", whoWritesThemes, newThemePage),
  post("/doelen/nieuw", whoWritesThemes, addThemePage),
  get("/doelen/:goal", "signedIn", unitGoalPage, goal),
  get("/doelen/:goal/wijzigen", whoWritesGoals, changeGoalFormPage, goal),
  post("/doelen/:goal/wijzigen", whoWritesGoals, changeUnitGoalPage, goal),
  get("/doelen/:goal/beeindigen", whoWritesGoals, endGoalQuestionPage, goal),
  post("/doelen/:goal/beeindigen", whoWritesGoals, endUnitGoalPage, goal),
  get("/leermix", ["hr", "schoolLead", "board"], mixPage),
  get("/termijnen", whoSeesTerms, deadlinesPage),
  get("/termijnen/lijst.csv", whoSeesTerms, deadlinesCsv, { limit: { max: 30, seconds: 600 } }),
  get("/termijnen/herinneringen", [...whoSeesTerms, "tenantAdmin"], remindersPage),
  post("/termijnen/herinneringen", "tenantAdmin", changeRemindersPage),
]);
