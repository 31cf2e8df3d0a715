import { beforeAll, describe, expect, it, test } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addDomain, addFunction, type NewTag, publishFunction } from "#modules/functions/public.ts";
import { addUnit } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const web = testWeb();
const ids: Record<string, string> = {};
let [eva, stranger] = ["", ""];
const page = async (path: string, as = eva) => (await web(world.portal, path, { as })).text();
/** Ids of marks in the picture and of rows in the list, in the order of the page. */
const marks = (html: string) => [...html.matchAll(/data-dot="([^"]+)"/g)].map((found) => found[1]);
const rows = (html: string) => [...html.matchAll(/data-row="([^"]+)"/g)].map((found) => found[1]);
const named = (...titles: string[]) => titles.map((title) => ids[title]);
const tags = (...labels: string[]): NewTag[] => [
  ...labels.map((label): NewTag => ({ kind: label.startsWith("kan ") ? "behaviour" : "knowledge", label })),
  { kind: "requirement", label: "diploma" },
  { kind: "course", label: "schrijven" },
];

beforeAll(async () => {
  const school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Noord", parentId: null }));
  const team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Zorg", parentId: school }));
  [ids["school"], ids["team"]] = [school, team];
  const [teaching, care] = [mustBeDone(await addDomain(world.system, "Onderwijs")), mustBeDone(await addDomain(world.system, "Zorg"))];
  const texts = { forOrganisation: "Goede lessen", forSociety: "Iedereen doet mee", dimensions: [10, 50, 50, 50, 70] };
  const publish = async (title: string, unitId: string, domainIds: string[], own: NewTag[], more: object = {}) => {
    ids[title] = mustBeDone(await addFunction(world.system, { title, unitId, domainIds, tags: own, ...texts, ...more }));
    mustBeDone(await publishFunction(world.system, ids[title]));
  };
  await publish("Docent biologie", school, [teaching], tags("biologie", "didactiek", "kan uitleggen", "kan luisteren", "kan plannen"));
  await publish("Docent natuurkunde", school, [teaching], tags("natuurkunde", "didactiek", "kan uitleggen", "kan luisteren", "kan plannen"), {
    hr21Title: "Leraar LC",
  });
  await publish("Mentor", team, [teaching, care], tags("groepen", "kan luisteren", "kan plannen"), {
    type: "role",
    otherTitles: ["Klassenleraar"],
    description: "Kent de zorgwet.",
  });
  await publish("Zorgcoördinator", team, [care], tags("zorgwet", "kan luisteren", "kan plannen", "kan verbinden"), {
    description: "Begeleidt leerlingen met een ondersteuningsvraag.",
  });
  ids["Decaan"] = mustBeDone(await addFunction(world.system, { title: "Decaan", domainIds: [care] }));
  const person = await newPerson(world.portal, { employment: { functionTitle: "Docent biologie", unitId: school } });
  await inTenant(person, (db) =>
    Promise.all([
      db
        .insertInto("function_pins")
        .values({ function_id: ids["Docent biologie"] as string, pinned_id: ids["Mentor"] as string })
        .execute(),
      db
        .insertInto("saved_functions")
        .values({ person_id: person.personId, function_id: ids["Zorgcoördinator"] as string })
        .execute(),
    ]),
  );
  eva = await signIn(person);
  stranger = await signIn(await newPerson(world.portal, { employment: { functionTitle: "Piloot", unitId: school } }));
});

describe("the compass of somebody", () => {
  it("K-38 has the same functions in the picture and in the list, in the same order, also when somebody sorts or searches", async () => {
    const html = await page("/kompas");
    expect(rows(html)).toEqual(named("Docent natuurkunde", "Mentor", "Zorgcoördinator", "Decaan"));
    for (const asked of ["", "?volgorde=naam", "?zoek=luisteren", `?functie=${ids["Mentor"]}`]) {
      const shown = await page(`/kompas${asked}`);
      expect(marks(shown)).toEqual(rows(shown));
    }
    expect(rows(await page("/kompas?volgorde=naam"))).toEqual(named("Decaan", "Docent natuurkunde", "Mentor", "Zorgcoördinator"));
  });

  it("K-13 draws a function in two domains twice, as one link that names both", async () => {
    const html = await page("/kompas");
    const link = /<a class="compass-dot"[^>]*aria-label="(Mentor[^"]*)"[^>]*>(.*?)<\/a>/s.exec(html);
    expect(link?.[1]).toMatch(/^Mentor \d+%, Onderwijs, Zorg, onverwacht, rol$/);
    expect(link?.[2]?.match(/class="compass-hit"/g)).toHaveLength(2);
  });

  it("K-19 says why the best match fits, with points that add up to the percentage; a chosen function says its own", async () => {
    const panel = (html: string) => html.slice(html.indexOf('<turbo-frame id="waarom"'), html.indexOf("</turbo-frame>"));
    const best = panel(await page("/kompas"));
    expect(best).toContain("Docent natuurkunde");
    const points = [...best.matchAll(/<td[^>]*data-label="Punten"[^>]*><(?:div|span) class="cell">(\d+),(\d)/g)].map((found) =>
      Number(`${found[1]}${found[2]}`),
    );
    const total = points.pop();
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
    expect(panel(await page(`/kompas?functie=${ids["Zorgcoördinator"]}`))).toContain("zorgwet");
  });

  it("K-05 shows the working title large and the HR21 title small", async () => {
    expect(await page("/kompas")).toMatch(/Docent natuurkunde<\/h2><p class="soft small">[^<]*Leraar LC<\/p>/);
  });

  it("K-10 OQ-42 says how many have a passport, and draws the others without a percentage", async () => {
    const html = await page("/kompas");
    expect(html).toContain("<b>4</b> van <b>5</b> functies hebben een paspoort");
    expect(html).toMatch(/aria-label="Decaan, Zorg, wordt nog gevuld"[^>]*data-kind="unfilled"/);
  });

  it("K-18 keeps what is out of the box apart, and says who chose it", async () => {
    const html = await page("/kompas");
    const apart = html.slice(html.indexOf('id="onverwacht"'), html.indexOf('id="lijst"'));
    expect(apart).toMatch(/Mentor.*gekozen door de beheerder/s);
  });

  it("K-30 K-27 shows more than the best matches, and nothing in the order of layers", async () => {
    expect(await page("/kompas")).not.toMatch(/volgorde=laag|beste keuze/i);
    expect(rows(await page("/kompas"))).toHaveLength(4);
  });

  it("K-39 finds by title, other title, tag and text, forgives endings and errors, and tags together narrow", async () => {
    expect(rows(await page("/kompas?zoek=klassenleraren"))).toEqual(named("Mentor"));
    expect(rows(await page("/kompas?zoek=begeleiden"))).toEqual(named("Zorgcoördinator"));
    expect(rows(await page("/kompas?zoek=zorgcoordinatr"))).toEqual(named("Zorgcoördinator"));
    const found = await page("/kompas?zoek=zorgwet");
    expect(rows(found)).toEqual(named("Mentor", "Zorgcoördinator"));
    // Of these two one has it as a tag: that is offered to narrow with.
    const tag = /kenmerk=([0-9a-f-]+)#lijst">zorgwet</.exec(found)?.[1];
    const narrowed = await page(`/kompas?kenmerk=${tag}&zoek=luisteren`);
    expect(rows(narrowed)).toEqual(named("Zorgcoördinator"));
    expect(narrowed).toContain("haal kenmerk zorgwet weg");
    expect(await page("/kompas?zoek=onvindbaar")).toContain("Niets gevonden");
  });

  it("OQ-11 begins with an invitation when the own function has no passport, and shows no percentages that mean nothing", async () => {
    const html = await page("/kompas", stranger);
    expect(html).toContain('href="/kompas/gids"');
    expect([marks(html), rows(html)]).toEqual([[], named("Decaan", "Docent biologie", "Docent natuurkunde", "Mentor", "Zorgcoördinator")]);
    expect(html).not.toContain("0%</div>");
  });
});

describe("the compass of a function and of a unit", () => {
  it("K-31 puts the function in the middle, and what resembles it around it", async () => {
    const html = await page(`/kompas/functie/${ids["Zorgcoördinator"]}/kompas`);
    expect(html).toContain("<h1>Kompas van Zorgcoördinator</h1>");
    expect(rows(html)).toHaveLength(4);
    expect(rows(html).at(-1)).toBe(ids["Decaan"]);
    expect(rows(html)[0]).toBe(ids["Mentor"]);
    expect(marks(html)).not.toContain(ids["Zorgcoördinator"]);
    expect(await page(`/kompas/functie/${ids["Decaan"]}/kompas`)).toContain("Dit paspoort wordt nog gevuld");
  });

  it("K-36 a unit shows its functions and those of the units below it, with the match", async () => {
    expect(rows(await page(`/kompas/onderdeel/${ids["school"]}`))).toEqual(named("Docent natuurkunde", "Mentor", "Zorgcoördinator"));
    expect(rows(await page(`/kompas/onderdeel/${ids["team"]}?volgorde=naam`))).toEqual(named("Mentor", "Zorgcoördinator"));
    expect((await web(world.portal, "/kompas/onderdeel/01a203b3-d104-72d4-a8ee-2ea3b6fb40af", { as: eva })).status).toBe(404);
  });

  it("K-37 numbers the marks by unit when asked, with the unit beside the number", async () => {
    const html = await page("/kompas?legenda=onderdeel");
    expect(html).toMatch(/data-group="1"/);
    expect(html).toMatch(/compass-number" y="4.2">2<.*?Zorg/s);
  });
});

test.each(["/kompas", "/kompas?zoek=plannen&legenda=onderdeel"])("%s takes at most four round trips", async (path) => {
  const [answer, count] = await countDatabase(() => web(world.portal, path, { as: eva }));
  expect([answer.status, count.roundTrips <= 4]).toEqual([200, true]);
});
