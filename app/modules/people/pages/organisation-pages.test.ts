import { beforeAll, describe, expect, it } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { RoleGrant } from "#platform/web/actor.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { addUnit, type UnitKind } from "../add-unit.ts";
import { giveRole } from "../give-role.ts";
import { joinTeam } from "../team-membership.ts";

const world = usePortal();
const web = testWeb();
const units: Record<string, string> = {};
const sessions: Record<string, string> = {};
const people: Record<string, string> = {};
const get = (path: string, as: string) => web(world.portal, path, { as: sessions[as] });
const send = (path: string, as: string, form: Record<string, string>) => web(world.portal, path, { as: sessions[as], form });

beforeAll(async () => {
  const unit = async (key: string, kind: UnitKind, parent?: string) =>
    (units[key] = mustBeDone(await addUnit(world.system, { kind, name: key, parentId: parent ? (units[parent] ?? null) : null })));
  await unit("Stichting", "board");
  await unit("Noord", "school", "Stichting");
  await unit("Zuid", "school", "Stichting");
  await unit("Taalteam", "team", "Noord");
  const add = async (key: string, at: string, role?: RoleGrant) => {
    const person = await newPerson(world.portal, {
      firstName: key,
      lastName: "Bakker",
      employment: { unitId: units[at] ?? null, functionTitle: `werk van ${key}` },
    });
    if (role) mustBeDone(await giveRole(world.system, { personId: person.personId, ...role }));
    [people[key], sessions[key]] = [person.personId, await signIn(person)];
  };
  await add("hr", "Stichting", { role: "hr", unitId: null });
  await add("lead", "Noord", { role: "schoolLead", unitId: units["Noord"] ?? null });
  await add("hrnorth", "Noord", { role: "hr", unitId: units["Noord"] ?? null });
  await add("zuider", "Zuid");
  mustBeDone(await joinTeam(world.system, { personId: people["zuider"] as never, unitId: units["Taalteam"] ?? "", startsOn: asDate("2020-01-01") }));
});

describe("the organisation", () => {
  it("shows HR the whole tree with people counted, and a leader their own school", async () => {
    const all = await (await get("/organisatie", "hr")).text();
    for (const name of ["Stichting", "Noord", "Zuid", "Taalteam", "4 mensen"]) expect(all).toContain(name);
    const own = await (await get("/organisatie", "lead")).text();
    expect([own.includes("Taalteam"), own.includes("Zuid"), own.includes("Voeg een onderdeel toe")]).toEqual([true, false, false]);
  });

  it("T02 names a team member of another school without a way to their page", async () => {
    const html = await (await get(`/organisatie/${units["Taalteam"]}`, "lead")).text();
    expect(html).toContain("vanuit Zuid");
    expect(html).not.toContain(`/mensen/${people["zuider"]}`);
    expect((await get(`/organisatie/${units["Zuid"]}`, "lead")).status).toBe(404);
  });

  it("takes at most six round trips", async () => {
    for (const path of ["/organisatie", `/organisatie/${units["Noord"]}`]) {
      const [answer, count] = await countDatabase(() => get(path, "hr"));
      expect([path, answer.status, count.roundTrips <= 6]).toEqual([path, 200, true]);
    }
  });

  it("is changed by forms: add, rename and move, end", async () => {
    const bad = await send("/organisatie/nieuw", "hr", { name: " ", kind: "", parentId: "" });
    expect([bad.status, (await bad.text()).includes("Vul een naam in")]).toEqual([422, true]);
    const made = await send("/organisatie/nieuw", "hr", { name: "Sectie talen", kind: "section", parentId: units["Noord"] ?? "" });
    const path = made.headers.get("location") ?? "";
    const refused = await send(`/organisatie/${units["Noord"]}/wijzigen`, "hr", { name: "Noord", parentId: path.split("/").at(-1) ?? "" });
    expect(await refused.text()).toContain("Een onderdeel kan niet onder zichzelf staan");
    expect((await send(`${path}/wijzigen`, "hr", { name: "Sectie moderne talen", parentId: units["Zuid"] ?? "" })).status).toBe(303);
    expect(await (await get(`/organisatie/${units["Zuid"]}`, "hr")).text()).toContain("Sectie moderne talen");
    expect((await send(`${path}/einde`, "hr", {})).status).toBe(303);
    expect((await get(path, "hr")).status).toBe(404);
  });

  it("says what keeps a school from ending", async () => {
    const html = await (await send(`/organisatie/${units["Noord"]}/einde`, "hr", {})).text();
    expect(html).toContain("1 onderdeel eronder, 2 aanstellingen, 2 rollen");
  });

  it("is not changed by HR of one school", async () => {
    expect((await get("/organisatie/nieuw", "hrnorth")).status).toBe(403);
    expect((await send(`/organisatie/${units["Noord"]}/einde`, "hrnorth", {})).status).toBe(403);
  });
});

describe("members of a team", () => {
  it("are found by name without scripts: search, choose, add, take out", async () => {
    const path = `/organisatie/${units["Taalteam"]}/leden`;
    const found = await (await send(path, "hr", { "who-search": "bakker", "who-find": "1", who: "", startsOn: "1-8-2026" })).text();
    expect(found).toContain(`value="${people["hrnorth"]}"`);
    const added = await send(path, "hr", { "who-search": "bakker", who: people["hrnorth"] ?? "", startsOn: "1-8-2026" });
    expect(added.status).toBe(303);
    const page = await (await get(`/organisatie/${units["Taalteam"]}`, "hr")).text();
    expect(page).toContain("Bakker, hrnorth");
    const out = new RegExp(`/organisatie/${units["Taalteam"]}/leden/[0-9a-f-]+/einde`, "g");
    const places = page.match(out) ?? [];
    expect(places).toHaveLength(2);
    for (const place of places) expect((await send(place, "hr", {})).status).toBe(303);
    expect(await (await get(`/organisatie/${units["Taalteam"]}`, "hr")).text()).toContain("Hier werkt nog niemand");
  });

  it("T02 of another school are not found by HR of one school", async () => {
    const answer = await send(`/organisatie/${units["Taalteam"]}/leden`, "hrnorth", { "who-search": "zuider", who: "", startsOn: "1-8-2026" });
    expect([answer.status, (await answer.text()).includes("Niemand gevonden")]).toEqual([422, true]);
    const forged = await send(`/organisatie/${units["Taalteam"]}/leden`, "hrnorth", {
      "who-search": "zuider",
      who: people["zuider"] ?? "",
      startsOn: "1-8-2026",
    });
    expect(forged.status).toBe(404);
  });
});
