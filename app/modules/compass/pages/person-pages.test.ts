import { beforeAll, describe, expect, test } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addDomain, addFunction, type NewTag, publishFunction } from "#modules/functions/public.ts";
import { addUnit } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { publishFunctions } from "../stand-in-house.ts";

const must: readonly NewTag[] = [
  { kind: "requirement", label: "rijbewijs" },
  { kind: "course", label: "eerste hulp" },
];
const world = usePortal();
const ask = testWeb();
let functions: ReadonlyMap<string, string>;
let as: string;

const pathOf = (title: string) => `/kompas/functie/${functions.get(title) ?? ""}`;
const read = async (path: string) => (await ask(world.portal, path, { as })).text();
/** The figures of the last column of the table under this heading, in tenths; the total stands last. */
function points(page: string, labelledBy: string): number[] {
  const table = page.match(new RegExp(`<table[^>]*aria-labelledby="${labelledBy}".*?</table>`, "s"))?.[0] ?? "";
  return [...table.matchAll(/class="number"[^>]*>(?:<(?:div|span) class="cell">)?(\d+),(\d)/g)].map(([, whole, tenth]) => Number(whole) * 10 + Number(tenth));
}

beforeAll(async () => {
  functions = await publishFunctions(world.system, [
    {
      title: "Adviseur",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["interest", "mensen"],
        ["technical", "rapporten maken"],
      ],
    },
    {
      title: "Jurist",
      tags: [
        ["behaviour", "luisteren"],
        ["knowledge", "recht"],
        ["technical", "besluiten schrijven"],
        ["requirement", "meestertitel"],
      ],
    },
    {
      title: "Hovenier",
      domain: "Buiten",
      tags: [
        ["technical", "snoeien"],
        ["interest", "mensen"],
      ],
    },
    {
      title: "Tuinarchitect",
      domain: "Buiten",
      tags: [
        ["technical", "snoeien"],
        ["technical", "tekenen"],
      ],
    },
  ]);
  as = await signIn(await newPerson(world.portal, { employment: { functionTitle: "Adviseur" } }));
});

describe("the page of a function", () => {
  test("K-01 K-06 K-07 K-22 is its passport: first what it means, then the competences in numbered parts, and what is unexpected with its unit", async () => {
    const unitId = mustBeDone(await addUnit(world.system, { kind: "unit", name: "Groenbedrijf", parentId: null }));
    const passport = (title: string, domainIds: readonly string[], tags: readonly NewTag[]) =>
      ({
        title,
        domainIds,
        unitId,
        meaning: "Jij maakt dat het kan",
        forOrganisation: "Het loopt",
        forSociety: "Het helpt",
        tags: [...must, ...tags],
      }) as const;
    const [one, other] = [mustBeDone(await addDomain(world.system, "Noord")), mustBeDone(await addDomain(world.system, "Zuid"))];
    const shared: readonly NewTag[] = [
      { kind: "behaviour", label: "volhouden", explanation: "Ook als het regent" },
      { kind: "technical", label: "kaartlezen" },
      { kind: "core", label: "samen sterk" },
    ];
    const ids = [];
    for (const wanted of [
      passport("Gids", [one], [...shared, { kind: "knowledge", label: "bossen" }]),
      passport(
        "Reisleider",
        [other],
        [...shared, { kind: "knowledge", label: "steden" }, { kind: "knowledge", label: "vervoer" }, { kind: "interest", label: "verre landen" }],
      ),
      {
        ...passport(
          "Vrijwilliger",
          [one],
          [
            { kind: "interest", label: "natuur" },
            { kind: "knowledge", label: "bossen" },
            { kind: "core", label: "samen sterk" },
          ],
        ),
        type: "role" as const,
      },
    ]) {
      const id = mustBeDone(await addFunction(world.system, wanted));
      mustBeDone(await publishFunction(world.system, id));
      ids.push(id);
    }
    const page = await read(`/kompas/functie/${ids[0]}`);
    const order = [
      "Jij maakt dat het kan",
      "Waar je het voor doet",
      "1 Gedragscompetenties",
      "Ook als het regent",
      "2 Vaktechnische competenties",
      "3 Kerncompetenties",
      "Onverwacht vanuit Gids",
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(page.slice(places.at(-1))).toMatch(/Reisleider<\/a> <span class="soft">\(Groenbedrijf\)/);
    // K-22: a role has a passport like a function has.
    expect(await read(`/kompas/functie/${ids[2]}`)).toMatch(/Rol[^<]* · Noord/);
  });

  test("K-19 shows points that add up to the percentage, for the match and for how two passports resemble each other", async () => {
    const page = await read(pathOf("Jurist"));
    for (const block of ["waarom", "lijkt-op"]) {
      const figures = points(page, `${block}-title`);
      const total = figures.pop() ?? 0;
      expect(figures.length).toBeGreaterThan(1);
      expect(figures.reduce((sum, each) => sum + each, 0)).toBe(total);
      expect(page.match(new RegExp(`id="${block}".*?big-figure"><b>([\\d,]+)`, "s"))?.[1]).toBe(`${Math.trunc(total / 10)},${total % 10}`);
    }
  });

  test("K-26 keeps hard requirements folded, also those that are missing", async () => {
    const page = await read(pathOf("Jurist"));
    const outside = page.replaceAll(/<details.*?<\/details>/gs, "");
    expect([page.includes("meestertitel"), outside.includes("meestertitel")]).toEqual([true, false]);
  });

  test("K-20 leads on to the next match and back", async () => {
    const page = await read(pathOf("Jurist"));
    const next = page.match(/<nav aria-label="Van functie naar functie".*?href="([^"]+)"/s)?.[1] ?? "";
    expect(await read(next)).toContain(`href="${pathOf("Jurist")}"`);
  });

  test("K-21 puts what is missing in the plan, and ends there with the way back", async () => {
    const missing = (await read(pathOf("Jurist"))).match(/href="([^"]+\/plan\?kenmerk=[^"]+)"/)?.[1] ?? "";
    const form = await read(missing);
    const once = form.match(/name="once" value="([^"]+)"/)?.[1] ?? "";
    const empty = await ask(world.portal, missing, { as, form: { once, title: " ", kind: "course" } });
    expect([empty.status, (await empty.text()).includes("Schrijf op wat je gaat doen.")]).toEqual([422, true]);
    const answer = await ask(world.portal, missing, { as, form: { once, title: "Werken aan besluiten", kind: "challengingTask", servesMe: "" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/plan#activiteiten"]);
    const flash = answer.headers.get("set-cookie")?.match(/__Host-flash=[^;]+/)?.[0] ?? "";
    const plan = await ask(world.portal, "/plan", { headers: { cookie: `__Host-windroos=${as}; ${flash}` } });
    expect(await plan.text()).toContain(`<a href="${pathOf("Jurist")}">Terug naar Jurist</a>`);
  });
});

describe("without scripts", () => {
  test("K-14 a tag is found by typing, chosen and added; a name in full is enough", async () => {
    const search = await ask(world.portal, "/kompas/profiel/kenmerk", { as, form: { "kenmerk-search": "snoe", "kenmerk-find": "1" } });
    const found = await search.text();
    const id = found.match(/name="kenmerk" value="([0-9a-f-]{36})"/)?.[1] ?? "";
    expect([search.status, found.includes("snoeien")]).toEqual([422, true]);
    expect((await ask(world.portal, "/kompas/profiel/kenmerk", { as, form: { "kenmerk-search": "snoe", kenmerk: id } })).status).toBe(303);
    expect((await ask(world.portal, "/kompas/profiel/kenmerk", { as, form: { "kenmerk-search": "Tekenen" } })).status).toBe(303);
    expect(await read("/kompas/profiel")).toMatch(/snoeien.*zelf toegevoegd/s);
    expect((await ask(world.portal, "/kompas/profiel/kenmerk", { as, form: { "kenmerk-search": "sterrenkunde" } })).status).toBe(422);
  });

  test("K-15 the guide asks one question a page, keeps what was ticked while searching, and ends with what changed", async () => {
    const first = await read("/kompas/gids?vraag=1");
    expect(first).toContain("Vraag 1 van 10");
    const suggested = await read("/kompas/profiel/kenmerken?zoek=mee");
    const requirement = (JSON.parse(suggested) as { options: { value: string; label: string }[] }).options.find((option) => option.label === "meestertitel");
    const searching = await ask(world.portal, "/kompas/gids", {
      as,
      form: { vraag: "1", zoek: "mee", doe: "zoek", kenmerk: requirement?.value ?? "", aangeboden: "" },
    });
    expect(searching.headers.get("location")).toBe("/kompas/gids?vraag=1&zoek=mee");
    expect((await ask(world.portal, "/kompas/gids", { as, form: { vraag: "10", aangeboden: "" } })).headers.get("location")).toBe("/kompas/gids/klaar");
    expect(await read("/kompas/gids/klaar")).toMatch(/Erbij gekomen.*meestertitel.*Jurist/s);
  });

  test("K-49 both entries are there, and a function is found by its name", async () => {
    const page = await read("/kompas/begin?functie=jur");
    expect(page).toContain("Ik weet het nog niet");
    expect(page).toContain(`href="${pathOf("Jurist")}"`);
    expect(await read("/kompas/begin?functie=astronaut")).toContain("Geen functie met deze naam");
  });
});
