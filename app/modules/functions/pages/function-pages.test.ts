import { beforeAll, describe, expect, it } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addDays } from "#platform/time/date-string.ts";
import { today } from "#platform/time/clock.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { htmlMistakes } from "#tests/support/html-mistakes.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { addDomain } from "../add-domain.ts";
import { addFunction, type NewFunction } from "../add-function.ts";
import { findFunction } from "../function-table.ts";
import { publishFunction } from "../publish-function.ts";

const world = usePortal();
const web = testWeb();
let session = "";
let domain = "";
let unitId = "";
const get = async (path: string) => (await web(world.portal, path, { as: session })).text();
const send = (path: string, form: Record<string, string>) => web(world.portal, path, { as: session, form });
const sent = async (path: string, form: Record<string, string>) => {
  const answer = await send(path, form);
  return [answer.status, answer.headers.get("location") ?? (await answer.text())] as const;
};
const read = (id: string) => inTenant(world, (db) => findFunction(db, id));
const add = async (title: string, more: Partial<NewFunction> = {}) =>
  mustBeDone(await addFunction(world.system, { title, unitId, domainIds: [domain], ...more }));

beforeAll(async () => {
  unitId = mustBeDone(await addUnit(world.system, { kind: "school", name: "Noord", parentId: null }));
  domain = mustBeDone(await addDomain(world.system, "Onderwijs"));
  const editor = await newPerson(world.portal, { firstName: "Bas", lastName: "Mulder", employment: { functionTitle: "beleidsmedewerker" } });
  mustBeDone(await giveRole(world.system, { personId: editor.personId, role: "functionEditor", unitId: null }));
  session = await signIn(editor);
  await newPerson(world.portal, { employment: { functionTitle: "docent biologie" } });
  await newPerson(world.portal, { employment: { functionTitle: "Docent Biologie" } });
  await newPerson(world.portal, { employment: { functionTitle: "docent oud", endsOn: addDays(today(), -1) } });
});

const whole: Partial<NewFunction> = {
  forOrganisation: "Goede lessen",
  forSociety: "Leerlingen die zelf oordelen",
  tags: [
    { kind: "core", label: "Samenwerken" },
    { kind: "knowledge", label: "Biologie" },
    { kind: "requirement", label: "Bevoegdheid" },
    { kind: "course", label: "Practicum" },
  ],
};

describe("the list", () => {
  it("K-10 says how much is published, and which titles of people have no passport, without who they are", async () => {
    const id = await add("Schoolopleider", whole);
    await add("Decaan");
    mustBeDone(await publishFunction(world.system, id));
    const html = await get("/functiehuis");
    expect(html).toContain("<b>1</b> van <b>2</b> functies gepubliceerd");
    expect(html).toMatch(/docent biologie<[^]*?2 mensen heten zo/i);
    expect(html).not.toContain("docent oud");
    const [status, place] = await sent("/functiehuis/titel", { title: "docent biologie", pin: id, "pin-search": "Schoolopleider" });
    expect([status, place]).toEqual([303, "/functiehuis"]);
    expect(await get("/functiehuis")).not.toMatch(/2 mensen heten zo/);
  });

  it("K-53 finds what is overdue, by words without accents, and by what nobody minds", async () => {
    await add("Coördinator toetsen", { checkBefore: addDays(today(), -1) });
    await add("Vakbegeleider", { checkBefore: addDays(today(), 1) });
    const names = async (query: string) => [...(await get(`/functiehuis?${query}`)).matchAll(/Kies ([^<]+)<\/span>/g)].map((match) => match[1]);
    expect(await names("lijst=nakijken")).toEqual(["Coördinator toetsen"]);
    expect(await names("zoek=coordinator")).toEqual(["Coördinator toetsen"]);
    expect(await names("zoek=samenwerk")).toEqual(["Schoolopleider"]);
    expect((await names(`lijst=concept&domein=${domain}&onderdeel=${unitId}&beheerder=niemand`)).length).toBe(3);
  });

  it.each(["/functiehuis", "/functiehuis/kenmerken", "/functiehuis/domeinen"])("%s takes at most six round trips", async (path) => {
    const [, count] = await countDatabase(() => web(world.portal, path, { as: session }));
    expect(count.roundTrips).toBeLessThanOrEqual(6);
  });

  it("changes many at once, and answers with a page when some could not", async () => {
    const [one, other] = [await add("Mentor", { ...whole, type: "role" }), await add("Gastdocent")];
    const many = (ids: string, more: Record<string, string>) =>
      sent("/functiehuis/samen", { query: "?lijst=concept", which: "ticked", function: ids, ...more });
    expect(await many(one, { do: "check", checkBefore: "1-8-2027" })).toEqual([303, "/functiehuis?lijst=concept"]);
    expect((await read(one))?.checkBefore).toBe("2027-08-01");
    const [status, html] = await many(other, { do: "publish" });
    expect([status, html.includes("Gastdocent"), html.includes("nog leeg: competenties, kennis")]).toEqual([422, true, true]);
    expect((await many("", { do: "publish" }))[1]).toContain("Kies minstens één functie");
    expect((await many(one, { do: "check", checkBefore: "morgen" }))[1]).toContain("Vul een datum in");
  });
});

describe("one passport", () => {
  it("K-12 begins with its title, once however often it is sent", async () => {
    const form = { title: "Roostermaker", type: "function", unitId, domainIds: domain, once: "11111111-1111-4111-8111-111111111111" };
    const [first, second] = [await sent("/functiehuis/nieuw", form), await sent("/functiehuis/nieuw", form)];
    expect(first).toEqual(second);
    expect((await sent("/functiehuis/nieuw", { ...form, once: "" }))[1]).toContain("Er is al een paspoort met deze titel");
    expect((await sent("/functiehuis/nieuw", { ...form, title: " " }))[1]).toContain("Vul een titel in");
  });

  it("K-02 says which kinds are empty and where to fill them, when it can not be published", async () => {
    const id = await add("Toa biologie", { tags: (whole.tags ?? []).slice(0, 3), forOrganisation: "Proeven lukken" });
    const [status, html] = await sent(`/functiehuis/${id}/publicatie`, {});
    expect(status).toBe(422);
    expect(html).toMatch(new RegExp(`href="/functiehuis/${id}/kenmerken\\?soort=course">passende cursussen`));
    expect(html).toMatch(new RegExp(`href="/functiehuis/${id}/wijzigen#forOrganisation">bijdrage`));
  });

  it("K-12 keeps what one editor typed when another one was faster, and shows what changed from version to version", async () => {
    const id = await add("Kwaliteitszorg", whole);
    mustBeDone(await publishFunction(world.system, id));
    const form = (field: string, edition: string) => ({
      title: "Kwaliteitszorg",
      unitId,
      domainIds: domain,
      forOrganisation: "x",
      forSociety: "y",
      field,
      edition,
    });
    expect((await sent(`/functiehuis/${id}/wijzigen`, form("Onderzoek", "1")))[0]).toBe(303);
    const [status, html] = await sent(`/functiehuis/${id}/wijzigen`, form("Toezicht", "1"));
    expect([status, html.includes("Een collega was je voor"), html.includes('value="Toezicht"')]).toEqual([422, true, true]);
    expect(await get(`/functiehuis/${id}`)).toContain("gewijzigd, nog niet gepubliceerd");
    mustBeDone(await publishFunction(world.system, id));
    const version = await get(`/functiehuis/${id}/versie/2`);
    expect(version).toMatch(/Vakgebied[^]*Onderzoek[^]*was leeg/);
    expect(await htmlMistakes(version)).toEqual([]);
  });

  it("says how many people begin the compass without a passport, before it goes into the archive", async () => {
    const id = await add("Conciërge", { ...whole, otherTitles: ["Huismeester"] });
    expect(await get(`/functiehuis/${id}`)).not.toContain("deze titel of een van de andere titels");
    for (const functionTitle of ["conciërge", "HUISMEESTER"]) await newPerson(world.portal, { employment: { functionTitle } });
    await newPerson(world.portal, { employment: { functionTitle: "conciërge", endsOn: addDays(today(), -1) } });
    expect(await get(`/functiehuis/${id}`)).not.toContain("zonder paspoort");
    mustBeDone(await publishFunction(world.system, id));
    const html = await get(`/functiehuis/${id}`);
    expect(html).toContain("<b>2 mensen</b> hebben nu een baan met deze titel of een van de andere titels. Hun kompas begint dan zonder paspoort.");
    expect(await htmlMistakes(html)).toEqual([]);
    expect((await sent(`/functiehuis/${id}/archief`, {}))[0]).toBe(303);
    expect(await get(`/functiehuis/${id}`)).not.toContain("2 mensen");
  });

  it("K-03 K-08 gets tags by name with where they come from, also without scripts", async () => {
    const id = await add("Onderwijsassistent");
    const form = { kind: "knowledge", tag: "", "tag-search": "leesonderwijs", explanation: "Je leest voor.", source: "talk", sourceOn: "1-11-2026" };
    expect(await sent(`/functiehuis/${id}/kenmerken`, form)).toEqual([303, `/functiehuis/${id}/kenmerken?soort=knowledge`]);
    const tag = (await read(id))?.tags[0];
    expect(tag).toMatchObject({ label: "leesonderwijs", source: "talk", sourceOn: "2026-11-01", explanation: "Je leest voor." });
    const [status, found] = await sent(`/functiehuis/${id}/kenmerken`, { ...form, "tag-search": "lees", "tag-find": "1" });
    expect([status, found.includes(`value="${tag?.tagId}"`), found.includes("Nieuw: lees")]).toEqual([422, true, true]);
    // Chosen from what was found, while the field still holds what was searched with.
    await sent(`/functiehuis/${id}/kenmerken`, { ...form, tag: tag?.tagId ?? "", "tag-search": "lees", explanation: "Anders." });
    expect((await read(id))?.tags).toMatchObject([{ label: "leesonderwijs", explanation: "Anders." }]);
    await sent(`/functiehuis/${id}/lijnen`, { strategic: "10", abstract: "20", external: "30", generalist: "40", resident: "150" });
    expect((await read(id))?.dimensions).toEqual([10, 20, 30, 40, 50]);
    await sent(`/functiehuis/${id}/kenmerken/${tag?.tagId}/weg`, {});
    expect((await read(id))?.tags).toEqual([]);
  });
});

it("refuses a form of a tag that was merged, taken away or changed since it was opened, and keeps what was typed", async () => {
  const id = await add("Taalcoach", {
    tags: [
      { kind: "behaviour", label: "Voorlezen", explanation: "eerst" },
      { kind: "behaviour", label: "Voor lezen" },
    ],
  });
  const tagNamed = async (label: string) => (await read(id))?.tags.find((tag) => tag.label === label)?.tagId ?? "";
  const [stays, gone] = [await tagNamed("Voorlezen"), await tagNamed("Voor lezen")];
  const path = `/functiehuis/${id}/kenmerken`;
  const opened = async (tag: string) => {
    const html = await get(`${path}?soort=behaviour&wijzig=${tag}`);
    const was = /name="was" value="([^"]+)"/.exec(html)?.[1] ?? "";
    return (explanation: string, more = {}) =>
      sent(path, { kind: "behaviour", editing: tag, was, explanation, source: "talk", sourceOn: "1-11-2026", ...more });
  };
  const says = async () => (await read(id))?.tags.map((tag) => [tag.label, tag.explanation]);
  const [one, other, merged] = [await opened(stays), await opened(stays), await opened(gone)];

  expect((await one("van de een", { sourceOn: "ooit" }))[0]).toBe(422);
  for (const _ of [1, 2]) expect(await one("van de een")).toEqual([303, `${path}?soort=behaviour`]);
  const [status, html] = await other("van de ander");
  expect([status, html.includes("Een collega was je voor"), html.includes("van de ander</textarea>")]).toEqual([422, true, true]);
  expect(await htmlMistakes(html)).toEqual([]);
  expect(await says()).toContainEqual(["Voorlezen", "van de een"]);
  const now = /name="was" value="([^"]+)"/.exec(html)?.[1] ?? "";
  expect((await other("van de ander", { was: now }))[0]).toBe(303);

  expect((await sent(`/functiehuis/kenmerken/${gone}/samenvoegen`, { met: stays }))[0]).toBe(303);
  for (const more of [{}, { sourceOn: "ooit" }]) {
    const [answer, again] = await merged("op het oude", more);
    expect([answer, again.includes("Een collega was je voor"), again.includes("op het oude</textarea>")]).toEqual([422, true, true]);
  }
  expect(await says()).toEqual([["Voorlezen", "van de ander"]]);
});

it("shows what moves before two tags are merged, and why a course is not a competence", async () => {
  const id = await add("Leesspecialist", {
    tags: [
      { kind: "behaviour", label: "Doorvragen" },
      { kind: "behaviour", label: "Door vragen" },
      { kind: "course", label: "Doorvragen" },
    ],
  });
  const tags = (await read(id))?.tags ?? [];
  const idOf = (label: string, kind: string) => tags.find((tag) => tag.label === label && tag.kind === kind)?.tagId ?? "";
  const [gone, kept, course] = [idOf("Door vragen", "behaviour"), idOf("Doorvragen", "behaviour"), idOf("Doorvragen", "course")];
  expect(await get("/functiehuis/kenmerken/dubbel")).toContain(`${gone}/samenvoegen?met=${kept}`);
  const question = await get(`/functiehuis/kenmerken/${gone}/samenvoegen?met=${kept}`);
  expect(question).toContain("In 1 paspoort staan ze nu allebei");
  expect(await htmlMistakes(question)).toEqual([]);
  expect(await get(`/functiehuis/kenmerken/${course}/samenvoegen?met=${kept}`)).toContain("Dat zijn twee verschillende dingen");
  for (const _ of [1, 2]) expect(await sent(`/functiehuis/kenmerken/${gone}/samenvoegen`, { met: kept })).toEqual([303, `/functiehuis/kenmerken/${kept}`]);
  expect((await read(id))?.tags.map((tag) => tag.kind)).toEqual(["behaviour", "course"]);
});

it("a course has an address of the web and of nothing else", async () => {
  const id = await add("Practicumbegeleider", { tags: [{ kind: "course", label: "Veilig practicum" }] });
  const tag = (await read(id))?.tags[0]?.tagId ?? "";
  expect(await get(`/functiehuis/kenmerken/${tag}`)).toMatch(/, in 1 paspoort</);
  const change = (webAddress: string) => sent(`/functiehuis/kenmerken/${tag}`, { label: "Veilig practicum", webAddress });
  expect((await change("javascript:alert(1)"))[1]).toContain("Een webadres begint met https://");
  expect((await change("https://cursus.example/practicum"))[0]).toBe(303);
  expect(await get(`/functiehuis/${id}`)).toContain('href="https://cursus.example/practicum"');
});
