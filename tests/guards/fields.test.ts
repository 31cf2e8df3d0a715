import { beforeAll, describe, expect, it } from "vitest";
import { ownerPool } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import type { Portal } from "#platform/web/actor.ts";
import type { Route } from "#platform/web/route.ts";
import { allRoutes } from "#app/web.ts";
import { everyPathOf } from "#tests/support/route-paths.ts";
import { type FilledForm, formsIn } from "#tests/support/forms-in.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { makeSmallWorld, type SmallWorld } from "#worlds/small-world.ts";

// What a role reads and writes field by field, over the whole URL map: nobody has to remember a new page or form here.
const world = usePortal();
const ask = testWeb();
/** Behind every text of the world, so that it is found in a page and not taken for a word of the product. */
const mark = "~zz";
let place: SmallWorld;
/** Another portal, whose id no row here may ever get. One for all forms: making a portal with a database of its own takes a second. */
let foreign: Portal;
type Who = keyof SmallWorld["people"];
const roles = ["employee", "manager", "tenantAdmin", "hr", "schoolLead", "board", "finance", "council", "functionEditor"] as const satisfies readonly Who[];
const pages = allRoutes.filter((route) => route.method === "GET" && !route.developmentOnly && !route.path.startsWith("/dev"));
const texts: Readonly<Record<string, string>> = { set: "cao-vo-2014", taal: "nl", term: "framework" };
/** Everything that each role can read, in one text, and the forms it meets. */
const readable = new Map<Who, string>();
const forms = new Map<Who, Map<Route | undefined, FilledForm[]>>();

beforeAll(async () => {
  foreign = await newPortal();
  place = await makeSmallWorld(world.portal, (text) => text + mark);
  await runJobs(world.portal);
  for (const role of roles) {
    const token = await signIn(place.people[role]);
    const answers: string[] = [];
    for (const path of await pathsOf(pages.filter((route) => mayEnter(route, role)))) {
      const answer = await ask(place.portal, path, { as: token });
      if (answer.status === 200) answers.push(await answer.text());
    }
    readable.set(role, answers.join("\n"));
    forms.set(
      role,
      Map.groupBy(answers.flatMap(formsIn), ({ action }) => routeOf(action)),
    );
  }
});

describe("what somebody may not see", () => {
  const plan = ["Hoe geef ik leerlingen meer tijd om na te denken?", "Vijf tellen wachten na elke vraag", "Lessen filmen", "Vrijdagmiddag"];
  it.each([
    ["what is planned with one's manager", plan, ["employee", "manager"]],
    // The manager of the small world is a colleague who was asked, and reads the own answer.
    ["what a colleague answers who was asked for feedback", ["Je stelt rustige vragen"], ["employee", "manager"]],
    ["a case among managers", ["Iemand komt elke week te laat", "Vraag eerst hoe het gaat"], ["manager"]],
    ["what shows that it was done", ["Wat ik zag", "Verslag"], ["employee"]],
    ["what somebody is still writing", ["Nog iets"], ["employee"]],
    // The two of a conversation that was held go through the year of the right together (H-71).
    ["what somebody booked on the own right", ["Intervisie"], ["employee", "manager"]],
    ["what somebody prepares for a conversation and did not show", ["Rustiger lesgeven"], ["employee"]],
    ["what somebody writes down between conversations", ["Deze week bleef het stil"], ["employee"]],
    [
      "what two people say to each other",
      ["Lesgeven aan klas twee", "Te weinig tijd voor bezoeken", "We spraken over wachten", "Elke vrijdag een les kiezen"],
      ["employee", "manager"],
    ],
    ["what somebody collects on a growth track", ["Mijn aantekeningen", "Wat ik nog moeilijk vind"], ["employee"]],
    [
      "what was handed in on a growth track",
      ["Twaalf kinderen een jaar begeleid", "Verslag van het mentorjaar", "Dit past bij haar"],
      ["employee", "manager", "hr"],
    ],
    ["the staff that is being read in", ["personeel"], ["tenantAdmin", "hr"]],
  ] as const)("T05 %s stands on no page and in no file of anybody else", (_what, shown, readers) => {
    for (const text of shown) {
      const seenBy = roles.filter((role) => readable.get(role)?.includes(text + mark));
      expect([text, seenBy]).toEqual([text, readers]);
    }
  });

  it("T05 what guards an account stands on no page, not for its owner nor for an administrator", async () => {
    const secrets = await inTenant(place, async (db) => [
      ...(await db.selectFrom("sessions").select("token_hash as secret").execute()),
      ...(await db.selectFrom("second_factors").select("sealed_secret as secret").execute()),
      ...(await db.selectFrom("outbox_mails").select("sealed_link as secret").where("sealed_link", "is not", null).execute()),
    ]);
    expect(secrets.length).toBeGreaterThan(10);
    for (const { secret } of secrets) for (const role of roles) expect(readable.get(role)?.includes(String(secret)), role).toBe(false);
  });
});

describe("what somebody may not set", () => {
  // Who is blocked, left or lost a role can not try the rest: those forms come last.
  const changes = allRoutes
    .filter((route) => route.method === "POST" && !route.path.startsWith("/dev"))
    .toSorted((one, other) => endsMuch(one) - endsMuch(other));
  const taken = new Set<string>();
  // Looking through every row of every table is dear, so it is done after some forms at a time; what is found is of one of those.
  const atOnce = 20;
  let smuggled: Record<string, string>;
  let before: Record<string, number>;
  beforeAll(async () => {
    const victim = await newPerson(world.portal, { employment: null });
    smuggled = smuggle(victim.personId, foreign.id);
    before = await rowsWith(Object.values(smuggled));
  });
  it.each(changes.map((route, index) => [route.path, route, index + 1] as const))("T05 POST %s takes its own fields only", async (_path, route, number) => {
    for (const role of roles.filter((each) => mayEnter(route, each))) {
      const found = forms.get(role)?.get(route) ?? [];
      const filled = found.length > 0 ? found.slice(0, 2) : (await pathsOf([route])).slice(0, 2).map((action) => ({ action, fields: {} }));
      for (const { action, fields } of filled) {
        const body = new FormData();
        for (const [name, value] of Object.entries({ ...smuggled, ...fields })) body.append(name, value);
        const answer = await askSignedIn(role, action, body);
        if (answer.status < 400 && answer.headers.get("location") !== "/inloggen") taken.add(route.path);
        expect(answer.status, `${role} ${action}`).toBeLessThan(500);
      }
    }
    if (number % atOnce === 0 || number === changes.length)
      expect(await rowsWith(Object.values(smuggled)), `after ${route.path} and those before it`).toEqual(before);
  });

  it("is tried on forms that were taken, not on refused ones only", () => {
    for (const path of ["/plan/doel/nieuw", "/plan/activiteit/nieuw", "/mijn-recht/boeken", "/doelen/nieuw", "/mensen/:person/team", "/beheer/portaal"])
      expect(taken).toContain(path);
    expect(taken.size).toBeGreaterThan(changes.length / 2);
  });
});

const tokens = new Map<Who, string>();

/** As somebody of a role, signed in anew where a form before this one ended the session. */
async function askSignedIn(role: Who, action: string, body: FormData): Promise<Response> {
  const token = tokens.get(role);
  const answer = token === undefined ? undefined : await ask(place.portal, action, { as: token, body });
  if (answer && !answer.headers.get("location")?.startsWith("/inloggen")) return answer;
  tokens.set(role, await signIn(place.people[role]));
  return ask(place.portal, action, { as: tokens.get(role), body });
}

function endsMuch({ module, path }: Route): number {
  if (module === "signin") return 3;
  if (/\/rol\/|vertrek/.test(path)) return 2;
  return /einde|weg|beeindigen|terug|klaar|indienen|akkoord/.test(path) ? 1 : 0;
}

/** Fields that no form of ours has under these names for these routes; a field that a form does have keeps the form's value. */
function smuggle(personId: string, portalId: string): Record<string, string> {
  const people = ["person", "personId", "person_id", "owner", "ownerId", "owner_id", "employee", "managerId", "manager_id", "by", "createdBy", "given_by"];
  const moments = ["agreedAt", "agreed_at", "agreedOn", "submittedAt", "submitted_at", "createdAt", "created_at", "endedAt", "ended_at", "confirmed_at"];
  const codes = ["role", "roles", "status", "state", "category", "kind", "level", "storage", "sector", "formula", "rule_set", "is_demo", "revision_of"];
  return {
    tenant_id: portalId,
    tenantId: portalId,
    portal: portalId,
    ...Object.fromEntries(people.map((name) => [name, personId])),
    ...Object.fromEntries(moments.map((name) => [name, "2001-02-03T04:05:06.789Z"])),
    ...Object.fromEntries(codes.map((name) => [name, "zz-smuggled"])),
    id: "99999999-9999-7999-8999-999999999999",
  };
}

/** How many rows of each table hold one of these texts. Drafts are left out: they keep what was typed, for the eyes of who typed it. */
async function rowsWith(values: readonly string[]): Promise<Record<string, number>> {
  const pool = ownerPool(world.portal.databaseName);
  const tables = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'form_drafts' order by 1",
  );
  const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*)::int as found from ${name} t where to_jsonb(t)::text like any($1)`);
  const { rows } = await pool.query<{ name: string; found: number }>(counts.join(" union all "), [[...new Set(values)].map((value) => `%${value}%`)]);
  return Object.fromEntries(rows.filter((row) => row.found > 0).map((row) => [row.name, row.found]));
}

function mayEnter(route: Route, role: Who): boolean {
  return [role, "signedIn", "anyone"].some((who) => route.who.includes(who as never)) || (role !== "manager" && route.who.includes("employee" as never));
}

async function pathsOf(routes: readonly Route[]): Promise<string[]> {
  const paths: string[] = [];
  for (const route of routes) paths.push(...(await everyPathOf(route, place, texts, place.people.employee.personId)));
  return paths;
}

const patterns = allRoutes
  .filter((route) => route.method === "POST")
  .map((route) => ({ route, pattern: new RegExp(`^${route.path.replaceAll(/:[a-zA-Z]+/g, "[^/]+")}$`) }));

function routeOf(action: string): Route | undefined {
  const path = action.split("?")[0] as string;
  return patterns.find(({ pattern }) => pattern.test(path))?.route;
}
