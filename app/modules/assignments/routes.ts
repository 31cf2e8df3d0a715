import { get, post, routes } from "#platform/web/route.ts";
import { assignPage, newAssignmentPage } from "./pages/assign-page.tsx";
import { consentPage, donePage, ownAssignmentPage, refusePage, takeBackPage } from "./pages/own-assignment-page.tsx";
import { costsPage } from "./pages/costs-page.tsx";
import { ownAssignmentsPage } from "./pages/own-assignments-page.tsx";
import { changeSettingsPage, settingsPage } from "./pages/settings-page.tsx";
import { doneInTeamPage, teamAssignmentPage, withdrawPage, withdrawQuestionPage } from "./pages/team-assignment-page.tsx";
import { teamAssignmentsPage } from "./pages/team-assignments-page.tsx";

const one = { ids: { assignment: "assignments" } };
const whoSeesCosts = ["hr", "schoolLead", "board", "finance"] as const;

/** Before the pages of one assignment: `/opgedragen/team` must not be taken for one. */
export const assignmentRoutes = routes("assignments", [
  get("/opgedragen", "signedIn", ownAssignmentsPage),
  get("/opgedragen/team", "manager", teamAssignmentsPage),
  get("/opgedragen/team/nieuw", "manager", newAssignmentPage),
  post("/opgedragen/team/nieuw", "manager", assignPage),
  get("/opgedragen/team/:assignment", "manager", teamAssignmentPage, one),
  post("/opgedragen/team/:assignment/gedaan", "manager", doneInTeamPage, one),
  get("/opgedragen/team/:assignment/intrekken", "manager", withdrawQuestionPage, one),
  post("/opgedragen/team/:assignment/intrekken", "manager", withdrawPage, one),
  get("/opgedragen/overzicht", whoSeesCosts, costsPage),
  get("/opgedragen/instellingen", [...whoSeesCosts, "tenantAdmin"], settingsPage),
  post("/opgedragen/instellingen", "tenantAdmin", changeSettingsPage),
  get("/opgedragen/:assignment", "signedIn", ownAssignmentPage, one),
  post("/opgedragen/:assignment/instemming", "signedIn", consentPage, one),
  post("/opgedragen/:assignment/weigering", "signedIn", refusePage, one),
  post("/opgedragen/:assignment/instemming/intrekken", "signedIn", takeBackPage, one),
  post("/opgedragen/:assignment/gedaan", "signedIn", donePage, one),
]);
