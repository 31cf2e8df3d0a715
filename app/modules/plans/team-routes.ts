import { get, post, routes } from "#platform/web/route.ts";
import { deadlinesCsv } from "./pages/deadlines-csv.ts";
import { deadlinesPage } from "./pages/deadlines-page.tsx";
import { changeRemindersPage, remindersPage } from "./pages/reminders-page.tsx";
import { teamPage } from "./pages/team-page.tsx";

const whoSeesTerms = ["hr", "schoolLead"] as const;

/** The side of managers and HR: the team, its goals, and before which day plans must be agreed on. */
export const teamRoutes = routes("plans", [
  get("/team", "manager", teamPage),
  get("/termijnen", whoSeesTerms, deadlinesPage),
  get("/termijnen/lijst.csv", whoSeesTerms, deadlinesCsv, { limit: { max: 30, seconds: 600 } }),
  get("/termijnen/herinneringen", [...whoSeesTerms, "tenantAdmin"], remindersPage),
  post("/termijnen/herinneringen", "tenantAdmin", changeRemindersPage),
]);
