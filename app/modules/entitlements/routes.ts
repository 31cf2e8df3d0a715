import { get, post, routes } from "#platform/web/route.ts";
import { bookingPage, bookPage } from "./pages/booking-page.tsx";
import { bookingsCsv } from "./pages/bookings-csv.ts";
import { askToCarryPage, carryPage, withdrawCarryPage } from "./pages/carry-page.tsx";
import { correctionPage, correctPage } from "./pages/correction-page.tsx";
import { myRightPage } from "./pages/my-right-page.tsx";
import { rulesPage } from "./pages/rules-page.tsx";
import { rightsOverviewPage } from "./pages/rights-overview-page.tsx";
import { myPolicyPage, myPolicyPdf, policyProofPage, policyProofPdf } from "./pages/policy-sheet-pages.tsx";
import { keepPolicyPage, recordPolicyPage } from "./pages/record-policy-page.tsx";
import { changeRightsPage, rightsPage } from "./pages/rights-page.tsx";
import { statementPage, statementPdf } from "./pages/statement-page.tsx";
import { taskPolicyPage } from "./pages/task-policy-page.tsx";
import { answerCarryPage, teamCarryPage } from "./pages/team-carry-page.tsx";

const entry = { ids: { entry: "ledger_entries" } };
// A form with a file: evidence of at most 20 MB and the fields around it.
const withFile = { maxBody: 21 * 1024 * 1024 };
// Writing a file takes the processor of everybody else for a moment.
const aFile = { limit: { max: 30, seconds: 600 } };
const policyReaders = ["hr", "tenantAdmin", "board", "council"] as const;

export const entitlementRoutes = routes("entitlements", [
  get("/mijn-recht", "signedIn", myRightPage),
  get("/mijn-recht/boekingen.csv", "signedIn", bookingsCsv),
  get("/mijn-recht/boeken", "signedIn", bookingPage),
  post("/mijn-recht/boeken", "signedIn", bookPage, withFile),
  get("/mijn-recht/boeking/:entry/correctie", "signedIn", correctionPage, entry),
  post("/mijn-recht/boeking/:entry/correctie", "signedIn", correctPage, entry),
  get("/mijn-recht/meenemen", "signedIn", carryPage),
  post("/mijn-recht/meenemen", "signedIn", askToCarryPage),
  post("/mijn-recht/meenemen/:request/intrekken", "signedIn", withdrawCarryPage, { ids: { request: "carry_requests" } }),
  get("/mijn-recht/jaaroverzicht", "signedIn", statementPage),
  get("/mijn-recht/jaaroverzicht.pdf", "signedIn", statementPdf, aFile),
  get("/mijn-recht/taakbeleid", "signedIn", myPolicyPage),
  get("/mijn-recht/taakbeleid.pdf", "signedIn", myPolicyPdf, aFile),
  get("/rechten/taakbeleid", policyReaders, taskPolicyPage),
  get("/rechten/taakbeleid/vastleggen", ["hr", "tenantAdmin"], recordPolicyPage),
  post("/rechten/taakbeleid/vastleggen", ["hr", "tenantAdmin"], keepPolicyPage),
  get("/rechten/taakbeleid/bewijs", policyReaders, policyProofPage),
  get("/rechten/taakbeleid/bewijs.pdf", policyReaders, policyProofPdf, aFile),
  get("/rechten/overzicht", ["hr", "board", "finance", "council"], rightsOverviewPage),
  get("/rechten/meenemen", "manager", teamCarryPage),
  post("/rechten/meenemen/:request", "manager", answerCarryPage, { ids: { request: "carry_requests" } }),
  get("/regels/:set", "signedIn", rulesPage, { ids: { set: "text" } }),
  get("/beheer/rechten", "tenantAdmin", rightsPage),
  post("/beheer/rechten", "tenantAdmin", changeRightsPage),
]);
