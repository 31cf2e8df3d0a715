import { get, post, routes } from "#platform/web/route.ts";
import { colleagueSearch } from "./pages/colleague-search.ts";
import { endJob, jobEndPage } from "./pages/job-end-page.tsx";
import { addJob, changeJob, jobPage, newJobPage } from "./pages/job-pages.tsx";
import { leave, leavePage, stay } from "./pages/leave-page.tsx";
import { addMember, newMemberPage, takeMemberOut } from "./pages/member-pages.tsx";
import { addNewPerson, newPersonPage } from "./pages/new-person-page.tsx";
import { organisationPage } from "./pages/organisation-page.tsx";
import { peopleCsv } from "./pages/people-csv.ts";
import { peoplePage } from "./pages/people-page.tsx";
import { changePersonFacts, personFactsPage } from "./pages/person-form-pages.tsx";
import { personPage } from "./pages/person-page.tsx";
import { addRole, giveRolePage, takeRoleBack } from "./pages/role-pages.tsx";
import { addToTeam, joinTeamPage, takeOutOfTeam } from "./pages/team-pages.tsx";
import { addNewUnit, changeUnit, changeUnitPage, closeUnit, endUnitPage, newUnitPage } from "./pages/unit-form-pages.tsx";
import { unitPage } from "./pages/unit-page.tsx";

const readers = ["hr", "tenantAdmin", "schoolLead"] as const;
const writers = ["hr", "tenantAdmin"] as const;
const person = { ids: { person: "persons" } };
const unit = { ids: { unit: "organisation_units" } };
const job = { ids: { person: "persons", job: "employments" } };

export const peopleRoutes = routes("people", [
  get("/mensen", readers, peoplePage),
  get("/mensen/lijst.csv", readers, peopleCsv, { limit: { max: 30, seconds: 600 } }),
  get("/mensen/zoek", readers, colleagueSearch),
  get("/mensen/nieuw", writers, newPersonPage),
  post("/mensen/nieuw", writers, addNewPerson),
  get("/mensen/:person", readers, personPage, person),
  get("/mensen/:person/gegevens", writers, personFactsPage, person),
  post("/mensen/:person/gegevens", writers, changePersonFacts, person),
  get("/mensen/:person/aanstelling", writers, newJobPage, person),
  post("/mensen/:person/aanstelling", writers, addJob, person),
  get("/mensen/:person/aanstelling/:job", writers, jobPage, job),
  post("/mensen/:person/aanstelling/:job", writers, changeJob, job),
  get("/mensen/:person/aanstelling/:job/einde", writers, jobEndPage, job),
  post("/mensen/:person/aanstelling/:job/einde", writers, endJob, job),
  get("/mensen/:person/team", writers, joinTeamPage, person),
  post("/mensen/:person/team", writers, addToTeam, person),
  post("/mensen/:person/team/:membership/einde", writers, takeOutOfTeam, { ids: { person: "persons", membership: "team_memberships" } }),
  get("/mensen/:person/rol", "tenantAdmin", giveRolePage, person),
  post("/mensen/:person/rol", "tenantAdmin", addRole, person),
  post("/mensen/:person/rol/:assignment/einde", "tenantAdmin", takeRoleBack, { ids: { person: "persons", assignment: "role_assignments" } }),
  get("/mensen/:person/vertrek", writers, leavePage, person),
  post("/mensen/:person/vertrek", writers, leave, person),
  post("/mensen/:person/vertrek/terug", writers, stay, person),

  get("/organisatie", readers, organisationPage),
  get("/organisatie/nieuw", writers, newUnitPage),
  post("/organisatie/nieuw", writers, addNewUnit),
  get("/organisatie/:unit", readers, unitPage, unit),
  get("/organisatie/:unit/wijzigen", writers, changeUnitPage, unit),
  post("/organisatie/:unit/wijzigen", writers, changeUnit, unit),
  get("/organisatie/:unit/einde", writers, endUnitPage, unit),
  post("/organisatie/:unit/einde", writers, closeUnit, unit),
  get("/organisatie/:unit/leden", writers, newMemberPage, unit),
  post("/organisatie/:unit/leden", writers, addMember, unit),
  post("/organisatie/:unit/leden/:membership/einde", writers, takeMemberOut, { ids: { unit: "organisation_units", membership: "team_memberships" } }),
]);
