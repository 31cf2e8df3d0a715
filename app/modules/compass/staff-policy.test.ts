import { beforeAll, describe, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { endEmployment, giveRole } from "#modules/people/public.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { changeWeights, switchFinding, switchPublic } from "./change-compass-settings.ts";
import { readOwnFinding, sayFindable } from "./change-finding.ts";
import { findWhoFits } from "./find-who-fits.ts";
import { defaultWeights, matchWeights } from "./match-weights.ts";
import { readCompass } from "./read-compass.ts";
import { readInsight } from "./read-insight.ts";
import { saveFunction } from "./save-function.ts";
import { publishFunctions } from "./stand-in-house.ts";

type Person = Actor & { personId: PersonId };
const world = usePortal();
const ask = testWeb();
let functions: ReadonlyMap<string, string>;
let advisers: Person[];
let gardeners: Person[];
let hr: Person;
let admin: Person;
const everywhere = (role: "hr" | "tenantAdmin") => ({ roles: [{ role, unitId: null }], employment: null });
const idOf = (title: string) => functions.get(title) ?? "";
/** Who somebody is once the settings have changed. */
const now = async <Someone extends Actor>(someone: Someone): Promise<Someone> => ({
  ...someone,
  portal: (await findPortalByName(world.portal.name)) as Portal,
});

beforeAll(async () => {
  functions = await publishFunctions(world.system, [
    {
      title: "Adviseur",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
      ],
    },
    {
      title: "Jurist",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["interest", "taal"],
      ],
    },
    {
      title: "Hovenier",
      domain: "Buiten",
      tags: [
        ["technical", "snoeien"],
        ["knowledge", "planten"],
      ],
    },
    {
      title: "Boswachter",
      domain: "Buiten",
      tags: [
        ["technical", "snoeien"],
        ["knowledge", "planten"],
        ["interest", "bos"],
      ],
    },
  ]);
  const people = (count: number, functionTitle: string) =>
    Promise.all(Array.from({ length: count }, () => newPerson(world.portal, { employment: { functionTitle } })));
  [advisers, gardeners] = [await people(6, "adviseur"), await people(3, "hovenier")];
  [hr, admin] = [await newPerson(world.portal, everywhere("hr")), await newPerson(world.portal, everywhere("tenantAdmin"))];
  await giveRole(world.system, { personId: admin.personId, role: "tenantAdmin", unitId: null });
});

describe("what HR sees of what people explore", () => {
  /** As they are in a week that nobody has asked for yet. */
  const rowOf = async (title: string) => {
    await inTenant(world, (db) => db.deleteFrom("compass_figures").execute());
    return (await readInsight(hr)).rows?.find((row) => row.title === title);
  };

  test("K-47 within a week nothing moves, whoever changes what: figures that follow a person could be subtracted", async () => {
    const before = await readInsight(hr);
    for (const person of advisers) await saveFunction(person, idOf("Boswachter"));
    expect(await readInsight(hr)).toEqual(before);
    expect((await rowOf("Boswachter"))?.saved).toBe(5);
    for (const person of advisers) await inTenant(world, (db) => db.deleteFrom("saved_functions").where("person_id", "=", person.personId).execute());
  });

  test("K-47 OQ-03 says how many saved a function from five people on, and of four nothing; who left does not count", async () => {
    const leaver = await newPerson(world.portal, { employment: { functionTitle: "adviseur" } });
    const employment = await inTenant(world, (db) =>
      db.selectFrom("employments").select("id").where("person_id", "=", leaver.personId).executeTakeFirstOrThrow(),
    );
    mustBeDone(await endEmployment(world.system, { personId: leaver.personId, employmentId: employment.id }, addDays(today(), -1)));
    for (const person of [leaver, ...advisers.slice(0, 4)]) await saveFunction(person, idOf("Jurist"));
    expect((await rowOf("Jurist"))?.saved).toBeNull();
    await saveFunction(advisers[4] as Person, idOf("Jurist"));
    expect((await rowOf("Jurist"))?.saved).toBe(5);
  });

  test("K-47 says to how many a function is near, and not which are near to fewer than five", async () => {
    expect([(await rowOf("Jurist"))?.near, (await rowOf("Boswachter"))?.near]).toEqual([5, null]);
  });

  test("OQ-04 is closed to everybody else, and names nobody", async () => {
    for (const someone of [advisers[0] as Person, admin]) await expect(async () => readInsight(someone)).rejects.toThrow();
    const shown = JSON.stringify(await readInsight(hr));
    for (const person of [...advisers, ...gardeners]) expect(shown).not.toContain(person.personId);
  });
});

describe("who fits here", () => {
  const reason = { reason: "vacancies", text: "We vullen vacatures eerst met eigen mensen." } as const;

  test("K-46 is off until an administrator switches it on with a reason, which nobody else may", async () => {
    expect((await findWhoFits(hr, idOf("Jurist"))).found).toBeUndefined();
    expect(await sayFindable(advisers[0] as Person, true)).toEqual({ refused: "switched-off" });
    await expect(switchFinding(hr, reason)).rejects.toThrow();
    await switchFinding(admin, reason);
    const trail = await inTenant(world, (db) => db.selectFrom("audit_entries").select(["action", "detail"]).where("actor_id", "=", admin.personId).execute());
    expect(trail.find((row) => row.action === "compass.finding-switched")?.detail).toEqual({ isOn: true, reason: "vacancies" });
    expect(JSON.stringify(trail)).not.toContain(reason.text);
  });

  test("K-46 names who asked for it only, counts the others, and each who is named can read who looked", async () => {
    const [one, other] = (await Promise.all(advisers.slice(0, 2).map(now))) as [Person, Person];
    mustBeDone(await sayFindable(one, true));
    mustBeDone(await sayFindable(one, true));
    mustBeDone(await sayFindable(gardeners[0] ? await now(gardeners[0]) : one, true));
    const { found } = await findWhoFits(await now(hr), idOf("Jurist"));
    expect(found?.people.map((person) => person.personId)).toEqual([one.personId]);
    expect(found?.others).toBe(5);
    const looks = await inTenant(world, (db) => db.selectFrom("looks").select(["owner_id", "viewer_id", "subject_kind"]).execute());
    expect(looks).toEqual([{ owner_id: one.personId, viewer_id: hr.personId, subject_kind: "compass-fit" }]);
    mustBeDone(await sayFindable(other, true));
    // Four others are left: too few to say.
    expect((await findWhoFits(await now(hr), idOf("Jurist"))).found).toMatchObject({ people: [{}, {}], others: null });
  });

  test("K-46 a yes holds for the reason it was said to: with another one everybody is asked anew", async () => {
    const one = await now(advisers[0] as Person);
    await switchFinding(await now(admin), { reason: "change", text: "We worden kleiner en zoeken wie weg wil." });
    expect((await readOwnFinding(await now(one)))?.isOld).toBe(true);
    expect((await findWhoFits(await now(hr), idOf("Jurist"))).found?.people).toEqual([]);
    mustBeDone(await sayFindable(await now(one), true));
    expect((await readOwnFinding(await now(one)))?.isOld).toBe(false);
    expect((await findWhoFits(await now(hr), idOf("Jurist"))).found?.people.map((person) => person.personId)).toEqual([one.personId]);
    await switchFinding(await now(admin), { reason: "change", text: "We worden kleiner en zoeken wie weg wil." });
    expect((await readOwnFinding(await now(one)))?.isOld).toBe(false);
  });

  test("P-46 stopping counts at once, what was said before stays, and it is possible while it is off", async () => {
    const one = await now(advisers[0] as Person);
    mustBeDone(await sayFindable(one, false));
    expect((await readOwnFinding(one))?.isGiven).toBe(false);
    expect((await findWhoFits(await now(hr), idOf("Jurist"))).found?.people.map((person) => person.personId)).not.toContain(one.personId);
    await switchFinding(await now(admin), undefined);
    mustBeDone(await sayFindable(await now(advisers[1] as Person), false));
    const lines = await inTenant(world, (db) =>
      db.selectFrom("finding_consents").select("is_given").where("person_id", "=", one.personId).orderBy("said_at").execute(),
    );
    expect(lines.map((line) => line.is_given)).toEqual([true, true, false]);
    expect((await findWhoFits(await now(hr), idOf("Jurist"))).found).toBeUndefined();
  });
});

describe("settings of the compass", () => {
  test("K-51 OQ-37 other weights change every match at the next visit", async () => {
    const eva = advisers[0] as Person;
    const before = (await readCompass(eva)).entries.find((entry) => entry.title === "Jurist")?.tenths ?? 0;
    await changeWeights(admin, { weights: { ...defaultWeights, interest: 0 }, launchAt: 50 });
    const after = await now(eva);
    expect(matchWeights(after.portal).interest).toBe(0);
    expect((await readCompass(after)).entries.find((entry) => entry.title === "Jurist")?.tenths).toBeGreaterThan(before);
    await expect(changeWeights(hr, { weights: defaultWeights, launchAt: 50 })).rejects.toThrow();
    await changeWeights(await now(admin), { weights: defaultWeights, launchAt: 50 });
  });

  test("K-51 the form takes points in halves, and says what it can not read", async () => {
    const as = await signIn(admin);
    const points = Object.fromEntries(Object.entries(defaultWeights).map(([kind, halves]) => [`weight-${kind}`, String(halves / 2).replace(".", ",")]));
    const wrong = await ask(world.portal, "/kompas/instellingen", { as, form: { ...points, "weight-core": "2,7", launchAt: "120" } });
    expect([wrong.status, (await wrong.text()).match(/aria-invalid="true"/g)?.length]).toEqual([422, 2]);
    expect((await ask(world.portal, "/kompas/instellingen", { as, form: { ...points, "weight-core": "2,5", launchAt: "60 %" } })).status).toBe(303);
    expect(matchWeights((await now(admin)).portal).core).toBe(5);
    expect((await ask(world.portal, "/kompas/instellingen/vindbaar", { as, form: { isOn: "yes", text: "kort" } })).status).toBe(422);
  });
});

describe("the public compass", () => {
  test("K-40 OQ-10 is not there until it is switched on; then nothing is kept and no cookie is set", async () => {
    expect((await ask(world.portal, "/kompas/open")).status).toBe(404);
    await switchPublic(await now(admin), true);
    const { house } = await readCompass(await now(advisers[0] as Person));
    const tag = house.tags().find((each) => each.label === "snoeien")?.id ?? "";
    const rows = async () =>
      inTenant(world, async (db) => [await db.selectFrom("profile_tags").selectAll().execute(), await db.selectFrom("sessions").select("id").execute()]);
    const before = await rows();
    const answer = await ask(world.portal, `/kompas/open?kenmerk=${tag}`);
    const page = await answer.text();
    expect([answer.status, answer.headers.get("set-cookie"), answer.headers.get("x-robots-tag")]).toEqual([200, null, "noindex, nofollow"]);
    expect(await rows()).toEqual(before);
    // The best match first, and every function once in the list.
    expect([...page.matchAll(/<th role="rowheader"[^>]*><a[^>]*>([^<]+)/g)].map((found) => found[1])[0]).toBe("Hovenier");
    expect(page).not.toMatch(/href="\/kompas\/(functie|profiel|pad|bewaard)/);
  });

  test("K-48 a published passport can be read by its address, without names of people", async () => {
    const answer = await ask(world.portal, `/kompas/open/${idOf("Jurist")}`);
    const page = await answer.text();
    expect([answer.status, page.includes("Jurist")]).toEqual([200, true]);
    expect(page).not.toMatch(/Voornaam|Achternaam/);
    await switchPublic(await now(admin), false);
    expect((await ask(world.portal, `/kompas/open/${idOf("Jurist")}`)).status).toBe(404);
  });
});
