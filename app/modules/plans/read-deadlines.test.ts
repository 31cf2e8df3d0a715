import { afterEach, beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, addYears, asDate, type DateString } from "#platform/time/date-string.ts";
import { type Portal, type RoleGrant, systemActor } from "#platform/web/actor.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { deadlineState, deadlineStates, type DeadlineState } from "./deadline.ts";
import { type DeadlineQuery, deadlineQuery, deadlineTabs, type DeadlineTab } from "./deadline-filter.ts";
import { setAgreedTerm } from "./plan-term-table.ts";
import { exportDeadlines, readDeadlines } from "./read-deadlines.ts";

const world = usePortal();
const ask = testWeb();
afterEach(() => setClock());

type Person = Awaited<ReturnType<typeof newPerson>>;
const people: Record<string, Person> = {};
const units: Record<string, string> = {};
const query = (over: Partial<DeadlineQuery> = {}) => ({ ...deadlineQuery.parse({}), ...over });
const names = async (actor: Person, over: Partial<DeadlineQuery> = {}): Promise<string[]> =>
  (await readDeadlines(actor, query(over))).rows.map(({ name }) => name.split(",")[0] ?? "");

/** Someone with a role, also for who signs in. */
async function withRole(portal: Portal, role: RoleGrant["role"], unitId: string | null = null): Promise<Person> {
  const one = await newPerson(portal, { roles: [{ role, unitId }], employment: null });
  await giveRole(systemActor(portal), { personId: one.personId, role, unitId });
  return one;
}

beforeAll(async () => {
  setClock("2026-11-22");
  const { portal, system } = world;
  const unit = async (kind: "board" | "school" | "team", name: string, parentId: string | null) => mustBeDone(await addUnit(system, { kind, name, parentId }));
  units["board"] = await unit("board", "Bestuur", null);
  units["anker"] = await unit("school", "Het Anker", units["board"]);
  units["onderbouw"] = await unit("team", "Onderbouw", units["anker"]);
  units["toren"] = await unit("school", "De Toren", units["board"]);
  const marleen = (people["marleen"] = await newPerson(portal, {
    firstName: "Marleen",
    lastName: "Kuipers",
    isManager: true,
    employment: { unitId: units["anker"] },
  }));
  const add = async (lastName: string, unitId: string, agreedOn?: string, over = {}) => {
    const one = await newPerson(portal, { firstName: "Jo", lastName, employment: { unitId, managerId: marleen.personId, ...over } });
    people[lastName] = one;
    if (agreedOn) await inTenant(one, (db) => setAgreedTerm(db, one.personId, asDate(agreedOn)));
  };
  await add("Late", units["onderbouw"], "2023-11-22");
  await add("Drie", units["onderbouw"], "2024-02-22");
  await add("Zes", units["anker"], "2024-02-23");
  await add("Jaar", units["toren"], "2024-11-22");
  await add("Later", units["toren"], "2026-01-01");
  await add("Nieuw", units["toren"]);
  await add("Weg", units["toren"], "2020-01-01", { endsOn: asDate("2026-11-21") });
  await add("Straks", units["toren"], undefined, { startsOn: asDate("2027-01-01") });
  people["hr"] = await withRole(portal, "hr");
  people["hrAnker"] = await withRole(portal, "hr", units["anker"]);
  people["lead"] = await withRole(portal, "schoolLead", units["toren"]);
});

describe("the list of terms", () => {
  it.each([
    ["alle", ["Late", "Drie", "Zes", "Kuipers", "Nieuw", "Jaar", "Later"]],
    ["geen", ["Kuipers", "Nieuw"]],
    ["te-laat", ["Late"]],
    ["3", ["Drie"]],
    ["6", ["Drie", "Zes"]],
    ["12", ["Drie", "Zes", "Jaar"]],
  ] as const)("H-43 under %s are those and nobody else; who left or begins later is not on it", async (stand, expected) => {
    setClock("2026-11-22");
    const found = await names(people["hr"]!, { stand });
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect((await readDeadlines(people["hr"]!, query())).counts[stand]).toBe(expected.length);
  });

  it("says name, school, team, manager and days", async () => {
    setClock("2026-11-22");
    const [row] = (await readDeadlines(people["hr"]!, query({ stand: "te-laat" }))).rows;
    expect(row).toEqual({
      name: "Late, Jo",
      unit: "Onderbouw",
      above: "Het Anker",
      manager: "Marleen Kuipers",
      agreedOn: "2023-11-22",
      dueBefore: "2026-11-22",
      state: "late",
    });
  });

  it("T02 HR or a leader of one school sees that school, and can not filter, count or export beyond it", async () => {
    setClock("2026-11-22");
    expect((await names(people["hrAnker"]!)).toSorted()).toEqual(["Drie", "Kuipers", "Late", "Zes"]);
    expect((await names(people["lead"]!)).toSorted()).toEqual(["Jaar", "Later", "Nieuw"]);
    const peeked = await readDeadlines(people["lead"]!, query({ onderdeel: units["anker"]! }));
    expect([peeked.rows, peeked.counts.alle]).toEqual([[], 0]);
    expect(peeked.units.map(({ name }) => name)).toEqual(["De Toren"]);
    expect((await exportDeadlines(people["lead"]!, query())).map(({ name }) => name).toSorted()).toEqual(["Jaar, Jo", "Later, Jo", "Nieuw, Jo"]);
  });

  it("T02 a manager, a colleague and an administrator see no list", async () => {
    const admin = await withRole(world.portal, "tenantAdmin");
    for (const actor of [people["marleen"]!, people["Drie"]!, admin]) expect(() => readDeadlines(actor, query())).toThrow(NotAllowed);
  });

  it("sorts by day, by name and by manager, both ways, in Dutch order", async () => {
    setClock("2026-11-22");
    const hr = people["hr"]!;
    expect(await names(hr, { volgorde: "naam" })).toEqual(["Drie", "Jaar", "Kuipers", "Late", "Later", "Nieuw", "Zes"]);
    expect((await names(hr, { volgorde: "naam", richting: "af" })).at(0)).toBe("Zes");
    expect((await names(hr, { volgorde: "leidinggevende" })).at(-1)).toBe("Kuipers");
    expect((await names(hr, { richting: "af" })).at(0)).toBe("Later");
  });

  it("narrows to a school with its teams", async () => {
    setClock("2026-11-22");
    expect((await names(people["hr"]!, { onderdeel: units["anker"]! })).toSorted()).toEqual(["Drie", "Kuipers", "Late", "Zes"]);
  });

  it("counts in the database what the rule says of each day", async () => {
    const tabs: Record<DeadlineState, DeadlineTab[]> = {
      none: ["alle", "geen"],
      late: ["alle", "te-laat"],
      "within-3": ["alle", "3", "6", "12"],
      "within-6": ["alle", "6", "12"],
      "within-12": ["alle", "12"],
      later: ["alle"],
    };
    expect(Object.keys(tabs)).toEqual([...deadlineStates]);
    for (const day of ["2026-11-30", "2027-02-28", "2028-02-29", "2029-08-31"] as DateString[]) {
      setClock(day);
      const all = await exportDeadlines(people["hr"]!, query());
      const { counts } = await readDeadlines(people["hr"]!, query());
      for (const tab of deadlineTabs)
        expect([day, tab, counts[tab]]).toEqual([day, tab, all.filter((row) => tabs[deadlineState(row, today())].includes(tab)).length]);
    }
  });

  it("a first plan is asked for on the same day in the database as by the rule, also at the end of a month", async () => {
    const portal = await newPortal();
    for (const day of ["2026-08-29", "2026-08-30", "2026-08-31", "2027-08-31"]) {
      setClock(day);
      await newPerson(portal, { lastName: day, employment: { startsOn: asDate("2015-08-01") } });
    }
    const hr = await withRole(portal, "hr");
    const found = await readDeadlines(hr, query({ volgorde: "naam" }));
    expect(found.rows.map(({ dueBefore }) => dueBefore)).toEqual(["2027-02-28", "2027-02-28", "2027-02-28", "2028-02-29"]);
  });

  it("turns pages of fifty, in at most six round trips with the session", async () => {
    setClock("2026-11-22");
    const token = await signIn(people["hr"]!);
    // The first request of a portal also looks up the portal itself, which is then remembered.
    await ask(world.portal, "/hulp");
    const [answer, count] = await countDatabase(() => ask(world.portal, "/termijnen", { as: token }));
    expect(answer.status).toBe(200);
    expect(count.roundTrips).toBeLessThanOrEqual(6);
    expect((await readDeadlines(people["hr"]!, query({ pagina: 2 }))).rows).toEqual([]);
  });
});

describe("the page and the file", () => {
  it("X-05 hold nothing of what is in a plan", async () => {
    setClock("2026-11-22");
    const late = people["Late"]!;
    const secret = "kanarie-in-het-plan";
    await inTenant(late, (db) =>
      db.insertInto("personal_plans").values({ person_id: late.personId, question: secret, direction: "stronger", started_on: today() }).execute(),
    );
    await inTenant(late, (db) => db.insertInto("goals").values({ level: "personal", person_id: late.personId, title: secret }).execute());
    const token = await signIn(people["hr"]!);
    for (const path of ["/termijnen", "/termijnen/lijst.csv", "/termijnen?stand=te-laat"]) {
      const text = await (await ask(world.portal, path, { as: token })).text();
      expect(text).toContain("Late, Jo");
      expect(text).not.toContain(secret);
      expect(text).not.toContain(late.personId);
    }
  });

  it("T27 a name that begins like a formula stays text in the file, and that it was taken is recorded", async () => {
    setClock("2026-11-22");
    await newPerson(world.portal, { firstName: "Jo", lastName: "=cmd()", employment: { unitId: units["toren"]! } });
    const answer = await ask(world.portal, "/termijnen/lijst.csv", { as: await signIn(people["hr"]!) });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toContain("termijnen-2026-11-22.csv");
    const text = await answer.text();
    expect(text).toContain('"\'=cmd(), Jo"');
    expect(text).toContain('"Het Anker, Onderbouw"');
    const lines = await inTenant(world.system, (db) => db.selectFrom("audit_entries").select("detail").where("action", "=", "deadlines.exported").execute());
    expect(lines.length).toBeGreaterThan(0);
  });

  it("X-11 a municipality reads nothing of the agreement of schools; a school reads the article", async () => {
    const council = await newPortal({ sector: "gov" });
    const texts = [];
    for (const portal of [world.portal, council]) {
      const hr = await withRole(portal, "hr");
      texts.push(await (await ask(portal, "/termijnen", { as: await signIn(hr) })).text());
    }
    expect(texts[0]).toContain("artikel 17.3");
    expect(texts[1]).not.toMatch(/cao|17\.3|school/i);
  });

  it("an administrator switches the reminders off; HR reads it and can not", async () => {
    const portal = await newPortal();
    const admin = await signIn(await withRole(portal, "tenantAdmin"));
    const hr = await signIn(await withRole(portal, "hr"));
    const form = { send: "no", months: "12" };
    expect((await ask(portal, "/termijnen/herinneringen", { as: hr, form })).status).toBe(403);
    expect((await ask(portal, "/termijnen/herinneringen", { as: admin, form: { send: "misschien", months: "4" } })).status).toBe(422);
    expect((await ask(portal, "/termijnen/herinneringen", { as: admin, form })).status).toBe(303);
    expect((await findPortalByName(portal.name))?.settings).toMatchObject({ planReminders: { isOn: false, firstPlanMonths: 12 } });
  });
});

it("H-43 an agreement of three years ago to the day is late, one of a day later is not", () => {
  const day = asDate("2026-11-22");
  expect(deadlineState({ agreedOn: addYears(day, -3), dueBefore: day }, day)).toBe("late");
  expect(deadlineState({ agreedOn: addDays(addYears(day, -3), 1), dueBefore: addDays(day, 1) }, day)).toBe("within-3");
});
