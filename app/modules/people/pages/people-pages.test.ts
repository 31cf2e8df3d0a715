import { beforeAll, describe, expect, it } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import type { Role } from "#platform/web/actor.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { addUnit } from "../add-unit.ts";
import { employPerson } from "../employ-person.ts";
import { giveRole } from "../give-role.ts";
import "#modules/sharing/sharing-events.ts";

const world = usePortal();
const web = testWeb();
const people: Record<string, Awaited<ReturnType<typeof newPerson>>> = {};
const sessions: Record<string, string> = {};
let north = "";
const get = (path: string, as: string) => web(world.portal, path, { as: sessions[as] });
const send = (path: string, as: string, form: Record<string, string>) => web(world.portal, path, { as: sessions[as], form });
const at = (key: string, rest = "") => `/mensen/${people[key]?.personId}${rest}`;
const mark = (html: string) => /name="mark" value="([^"]+)"/.exec(html)?.[1] ?? "";

beforeAll(async () => {
  north = mustBeDone(await addUnit(world.system, { kind: "school", name: "Noord", parentId: null }));
  const south = mustBeDone(await addUnit(world.system, { kind: "school", name: "Zuid", parentId: null }));
  const add = async (key: string, unitId: string, roles: [Role, string | null][] = [], managerId = people["boss"]?.personId ?? null) => {
    people[key] = await newPerson(world.portal, { firstName: key, lastName: `Van ${key}`, email: `${key}@school.example`, employment: { unitId, managerId } });
    for (const [role, where] of roles) mustBeDone(await giveRole(world.system, { personId: people[key].personId, role, unitId: where }));
    sessions[key] = await signIn(people[key]);
  };
  await add("boss", north);
  await add("admin", north, [["tenantAdmin", null]]);
  await add("hr", north, [["hr", null]]);
  await add("lead", north, [["schoolLead", north]]);
  await add("hrnorth", north, [["hr", north]]);
  await add("anna", north);
  await add("zuider", south, [], null);
});

describe("T02 the leader and the HR of one school", () => {
  it.each(["lead", "hrnorth"])("%s finds nobody of another school: list, search, count, export and suggestions", async (who) => {
    const list = await (await get("/mensen", who)).text();
    expect(list).toContain("anna@school.example");
    expect(list).not.toContain("zuider");
    expect(list).toContain("(6)");
    expect(await (await get("/mensen?zoek=zuider", who)).text()).not.toContain("zuider@school.example");
    expect(await (await get("/mensen/lijst.csv", who)).text()).not.toContain("zuider");
    expect(await (await get("/mensen/zoek?zoek=zuider", who)).json()).toEqual({ options: [] });
    expect(await (await get("/mensen/zoek?zoek=anna", who)).json()).toMatchObject({ options: [{ label: "anna Van anna" }] });
  });

  it.each(["", "/gegevens", "/aanstelling", "/team", "/vertrek"])("a person of another school is not found at %s", async (rest) => {
    expect((await get(at("zuider", rest), "hrnorth")).status).toBe(404);
    expect((await get(at("anna", rest), "hrnorth")).status).toBe(200);
  });

  it("a leader reads and does not write; an employee and a manager do not come in", async () => {
    expect((await get(at("anna"), "lead")).status).toBe(200);
    expect(await (await get(at("anna"), "lead")).text()).not.toContain(at("anna", "/gegevens"));
    for (const path of ["/mensen/nieuw", at("anna", "/gegevens"), at("anna", "/vertrek")]) expect((await get(path, "lead")).status).toBe(403);
    for (const who of ["anna", "boss"]) expect((await get("/mensen", who)).status).toBe(403);
    expect((await get(at("anna", "/rol"), "hr")).status).toBe(403);
  });
});

it.each(["/mensen", "/mensen?zoek=an&categorie=OP&pagina=2", "/mensen/nieuw"])("%s takes at most six round trips", async (path) => {
  const [answer, count] = await countDatabase(() => get(path, "hr"));
  expect([answer.status, count.roundTrips <= 6]).toEqual([200, true]);
});

it("someone's page takes at most six round trips, and who it is about reads who looked", async () => {
  const [, count] = await countDatabase(() => get(at("anna"), "hr"));
  expect(count.roundTrips).toBeLessThanOrEqual(6);
  const looks = await inTenant(world, (db) =>
    db
      .selectFrom("looks")
      .select("viewer_id")
      .where("owner_id", "=", people["anna"]?.personId ?? "")
      .execute(),
  );
  expect(looks.map((look) => look.viewer_id)).toContain(people["hr"]?.personId);
});

const newcomer = {
  firstName: "Sanne",
  infix: "van der",
  lastName: "Berg",
  email: "s.berg@school.example",
  personnelNumber: "0042",
  language: "nl",
  withJob: "yes",
  category: "OP",
  fteE4: "0,8",
  functionTitle: "docent",
  startsOn: "1-8-2026",
  endsOn: "",
  managerId: "",
};

describe("adding someone", () => {
  it("keeps what was typed and names every mistake", async () => {
    const answer = await send("/mensen/nieuw", "hr", { ...newcomer, lastName: "", email: "geen adres", category: "", fteE4: "32", startsOn: "31-2-2027" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("<title>Fout: ");
    for (const sentence of ["Vul een achternaam in", "geen spatie", "Kies een soort functie", "Fte ligt tussen", "Deze dag bestaat niet"])
      expect(html).toContain(sentence);
    expect(html).toContain('value="geen adres"');
  });

  it("finds the manager by a name that one person has, without scripts", async () => {
    const several = await send("/mensen/nieuw", "hr", { ...newcomer, "managerId-search": "van" });
    expect(several.status).toBe(422);
    expect(await several.text()).toContain("Er zijn er meer met deze naam");
    const done = await send("/mensen/nieuw", "hr", { ...newcomer, unitId: north, "managerId-search": "boss" });
    expect(done.status).toBe(303);
    const page = await (await get(done.headers.get("location") ?? "", "hr")).text();
    for (const text of ["Sanne van der Berg", "boss Van boss", "0,8", "0042", "Noord"]) expect(page).toContain(text);
  });

  it("twice is refused the second time, saying whose address it is not", async () => {
    expect(await (await send("/mensen/nieuw", "hr", newcomer)).text()).toContain("Iemand anders heeft dit e-mailadres al");
  });

  it("without an employment makes just the person", async () => {
    const answer = await send("/mensen/nieuw", "hr", { firstName: "Kees", lastName: "Alleen", email: "kees@school.example" });
    expect(await (await get(answer.headers.get("location") ?? "", "hr")).text()).toContain("Nog geen aanstelling");
  });
});

describe("changing someone", () => {
  const facts = { firstName: "Anna", infix: "", lastName: "Nieuw", email: "anna@school.example", personnelNumber: "", language: "nl" };

  it("in two tabs refuses the second, also when it is sent again", async () => {
    const opened = mark(await (await get(at("anna", "/gegevens"), "hr")).text());
    expect((await send(at("anna", "/gegevens"), "hr", { ...facts, mark: opened })).status).toBe(303);
    const second = await send(at("anna", "/gegevens"), "hrnorth", { ...facts, firstName: "Anders", mark: opened });
    const html = await second.text();
    expect([second.status, html.includes("Iemand anders was je voor")]).toEqual([422, true]);
    expect((await send(at("anna", "/gegevens"), "hrnorth", { ...facts, firstName: "Anders", mark: mark(html) })).status).toBe(422);
    expect(await (await get(at("anna"), "hr")).text()).toContain("Anna Nieuw");
  });

  it("refuses a circle of managers, naming who is in it", async () => {
    const answer = await send(at("boss", "/aanstelling"), "hr", {
      category: "OP",
      fteE4: "0,1",
      startsOn: "1-1-2026",
      managerId: people["hr"]?.personId ?? "",
      "managerId-search": "hr Van hr",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Dit wordt een kring: boss Van boss → hr Van hr → boss Van boss");
  });

  it("an emptied box is no manager, whatever id hangs behind it", async () => {
    const before = await inTenant(world, (db) =>
      db
        .selectFrom("employments")
        .select("id")
        .where("person_id", "=", people["lead"]?.personId ?? "")
        .executeTakeFirstOrThrow(),
    );
    const path = at("lead", `/aanstelling/${before.id}`);
    const opened = mark(await (await get(path, "hr")).text());
    const answer = await send(path, "hr", {
      mark: opened,
      unitId: north,
      category: "MGT",
      fteE4: "1",
      startsOn: "1-8-2015",
      managerId: people["boss"]?.personId ?? "",
      "managerId-search": " ",
    });
    expect(answer.status).toBe(303);
    const after = await inTenant(world, (db) =>
      db.selectFrom("employments").select(["manager_id", "category"]).where("id", "=", before.id).executeTakeFirstOrThrow(),
    );
    expect(after).toEqual({ manager_id: null, category: "MGT" });
  });
});

describe("leaving", () => {
  it("says first what will happen and to whom, and can be taken back", async () => {
    const asked = await (await get(at("boss", "/vertrek?laatste=31-7-2027"), "hr")).text();
    for (const text of ["boss Van boss gaat weg na 31 juli 2027", "mensen hebben daarna geen leidinggevende", "Afspraken en plannen blijven bewaard"])
      expect(asked).toContain(text);
    expect((await send(at("boss", "/vertrek"), "hr", { lastDay: "2027-07-31", mark: mark(asked) })).status).toBe(303);
    expect(await (await get(at("boss"), "hr")).text()).toContain("Kan inloggen tot en met 31 juli 2027");
    expect((await send(at("boss", "/vertrek/terug"), "hr", {})).status).toBe(303);
    expect(await (await get(at("boss"), "hr")).text()).not.toContain("Kan inloggen tot en met");
  });

  it("of the last administrator is refused", async () => {
    const answer = await send(at("admin", "/vertrek"), "hr", { lastDay: "2027-07-31" });
    expect([answer.status, (await answer.text()).includes("Dit is de laatste beheerder")]).toEqual([422, true]);
  });

  it("closes the door the day after, and not before", async () => {
    const piet = await newPerson(world.portal, { firstName: "Piet" });
    const session = await signIn(piet);
    const status = async () => (await web(world.portal, "/wie-zag-mijn-gegevens", { as: session })).status;
    const before = await status();
    await inTenant(world, (db) => db.updateTable("persons").set({ leaves_on: "2000-01-01" }).where("id", "=", piet.personId).execute());
    expect([before, await status()]).toEqual([200, 303]);
  });
});

it("an employment that is recorded by hand shows with its manager and its period", async () => {
  const tom = await newPerson(world.portal, { firstName: "Tom", employment: null });
  mustBeDone(
    await employPerson(world.system, {
      personId: tom.personId,
      unitId: north,
      category: "OOP",
      fteE4: 5000,
      functionTitle: "conciërge",
      managerId: people["boss"]?.personId ?? null,
      startsOn: "2026-01-01" as never,
    }),
  );
  const html = await (await get(`/mensen/${tom.personId}`, "hr")).text();
  for (const text of ["conciërge bij Noord", "Sinds 1 jan 2026", "boss Van boss", "Ondersteunend (OOP)"]) expect(html).toContain(text);
});
