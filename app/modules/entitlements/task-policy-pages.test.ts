import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { type Portal, type Role, systemActor } from "#platform/web/actor.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { recordPolicyHours } from "./record-policy-hours.ts";

const world = usePortal();
const ask = testWeb();
let board: string;
let school: string;
let team: string;
const tokens = new Map<Role, string>();
let hr: Awaited<ReturnType<typeof newPerson>>;

async function withRole(role: Role, portal: Portal = world.portal) {
  const person = await newPerson(portal, { firstName: role, lastName: "Rol" });
  await giveRole(systemActor(portal), { personId: person.personId, role, unitId: null });
  return { ...person, roles: [{ role, unitId: null }] };
}
const plain = (html: string) =>
  html
    .replace(/^.*<main/s, "<main")
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const see = async (path: string, as: string | undefined, portal: Portal = world.portal) => plain(await (await ask(portal, path, { as: as ?? "" })).text());
let keys = 0;
const send = (form: Record<string, string>, role: Role = "hr") =>
  ask(world.portal, "/rechten/taakbeleid/vastleggen", {
    as: tokens.get(role) ?? "",
    form: { year: "this", unitId: "", category: "OP", own: "50", once: `form ${(keys += 1)}`, ...form },
  });
const kept = () => inTenant(world.system, (db) => db.selectFrom("task_policies").select(["hundredth_hours", "unit_id"]).orderBy("sequence").execute());

beforeAll(async () => {
  setClock("2026-11-22");
  board = mustBeDone(await addUnit(world.system, { kind: "board", name: "Bestuur", parentId: null }));
  school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: board }));
  team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Team onderbouw", parentId: school }));
  for (const role of ["hr", "council", "board", "finance"] as const) {
    const person = await withRole(role);
    if (role === "hr") hr = person;
    tokens.set(role, await signIn(person));
  }
});
afterAll(() => setClock());

describe("task policy, on screen", () => {
  it("H-73 demands the missing 33 hours, by number, and keeps nothing until each of them is pointed out", async () => {
    const short = await send({});
    expect([short.status, plain(await short.text())]).toEqual([422, expect.stringContaining("Het recht is 83 uur. Daarvan staat 33 uur nog nergens.")]);
    const shorter = await send({ preparation: "20", "preparation-note": "Sectietijd op dinsdag" });
    const html = await shorter.text();
    expect([shorter.status, plain(html)]).toEqual([422, expect.stringContaining("Daarvan staat 13 uur nog nergens")]);
    expect(html).toContain('value="Sectietijd op dinsdag"');
    expect(plain(await (await send({ preparation: "33" })).text())).toContain("Schrijf kort op waar deze uren staan");
    expect(await kept()).toEqual([]);
  });

  it("H-73 is kept with the hours of its other parts, once for one form, and the newest counts", async () => {
    const whole = {
      preparation: "20",
      "preparation-note": "Sectietijd op dinsdag",
      other: "13",
      "other-note": "Twee studiedagen",
      consultation: "PMR, 9 juni",
    };
    for (const _ of [1, 2]) expect((await send({ ...whole, once: "twice" })).status).toBe(303);
    expect(await kept()).toHaveLength(1);
    expect((await send({ ...whole, own: "60", unitId: school })).status).toBe(303);
    expect((await send({ ...whole, own: "63", unitId: school })).status).toBe(303);
    const page = await see("/rechten/taakbeleid", tokens.get("council"));
    expect(page).toContain("docent, de hele organisatie 83 uur 50 uur 20 uur in voor- en nawerk, 13 uur in overige taken aangetoond");
    expect(page).toContain("docent, Het Anker 83 uur 63 uur 20 uur in voor- en nawerk, 13 uur in overige taken aangetoond");
    expect(page).toContain("onderwijsondersteunend personeel, de hele organisatie 40 uur – – nog niet vastgelegd");
    for (const own of ["50 uur", "60 uur", "63 uur"]) expect(page).toContain(`: ${own} en 20 uur in voor- en nawerk, 13 uur in overige taken`);
    expect(page).toContain("Op 22 november 2026 door hr Rol. Raadpleging: PMR, 9 juni");
    expect(page).not.toContain("Leg opnieuw vast");
  });

  it("H-73 the proof is a sheet without people, and the same in the file", async () => {
    const of = (path: string) => `/rechten/taakbeleid/${path}?jaar=2026-08-01&onderdeel=${team}`;
    const page = await see(of("bewijs"), tokens.get("council"));
    for (const part of [
      "Bewijs taakbeleid schooljaar 2026–2027",
      "Voor Team onderbouw, gemaakt op 22 november 2026.",
      "CAO VO 2014, artikel 17.8 lid 2",
      "Deskundigheidsbevordering (onderdeel d) 63 uur",
      "Voor- en nawerk Sectietijd op dinsdag 20 uur",
      "In het taakbeleid staat 96 uur. Daarmee is het aangetoond.",
      "0,6 fte 49,8 uur 37,8 uur 12 uur 7,8 uur 57,6 uur",
      "Hiervoor is nog niets vastgelegd. Het recht van 40 uur",
    ])
      expect(page).toContain(part);
    expect(page).not.toContain("hr Rol");
    const answer = await ask(world.portal, of("bewijs.pdf"), { as: tokens.get("hr") ?? "" });
    const file = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    const { items } = await (await file.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    expect([file.numPages, text]).toEqual([1, expect.stringContaining("In het taakbeleid staat 96 uur. Daarmee is het aangetoond.")]);
  });

  it("H-73 shows a part-timer their own hours by the nearest policy, never below their right", async () => {
    const teacher = await signIn(await newPerson(world.portal, { firstName: "Eva", lastName: "Prins", employment: { fteE4: 3333, unitId: team } }));
    const page = await see("/mijn-recht/taakbeleid", teacher);
    // 83 × 0,3333 = 27,6639, so 27,67; 63 × 27,67 / 83 = 21,0025.
    for (const part of ["63 uur × 27,67 uur / 83 uur 63 uur 21,01 uur", "Voor- en nawerk Sectietijd op dinsdag", "Je recht is 27,67 uur."])
      expect(page).toContain(part);
    expect(page).toContain("Vastgelegd op 22 november 2026 voor Het Anker.");
    const office = await signIn(await newPerson(world.portal, { employment: { unitId: board } }));
    expect(await see("/mijn-recht/taakbeleid", office)).toContain("50 uur × 83 uur / 83 uur 50 uur 50 uur");
    expect((await ask(world.portal, "/mijn-recht/taakbeleid.pdf", { as: teacher })).headers.get("content-type")).toBe("application/pdf");
  });

  it("H-73 is recorded by HR alone, and never below the right, not even past the form", async () => {
    for (const role of ["council", "board", "finance"] as const) expect([403, 404]).toContain((await send({}, role)).status);
    const input = { year: "this", unitId: null, category: "OP", parts: [], consultation: "", onceKey: "past" } as const;
    expect(await recordPolicyHours(hr, { ...input, own: hundredthHours(8275) })).toEqual({ refused: { reason: "hours-missing", right: 8300, missing: 25 } });
    expect(await recordPolicyHours(hr, { ...input, category: "MGT", own: hundredthHours(8300) })).toEqual({
      refused: { reason: "no-right", right: 0, missing: 0 },
    });
    await expect(recordPolicyHours({ ...hr, roles: [] }, { ...input, own: hundredthHours(8300) })).rejects.toThrow();
    const row = { starts_on: "2026-08-01", category: "OP", hundredth_hours: 5000, right_hundredth_hours: 8300, rule_set: "x", made_by: hr.personId };
    await expect(
      inTenant(hr, (db) =>
        db
          .insertInto("task_policies")
          .values({ ...row, made_by_name: "x", made_on: "2026-11-22", once_key: "raw" })
          .execute(),
      ),
    ).rejects.toThrow(/not pointed out/);
    const changed = inTenant(hr, (db) => db.updateTable("task_policies").set({ hundredth_hours: 1 }).execute());
    await expect(changed).rejects.toThrow();
    const { unitId } = { unitId: "01993b5e-0000-7000-8000-000000000000" };
    expect((await send({ own: "83", unitId })).status).toBe(404);
  });

  it("H-73 X-11 a municipality reads what the page is for and that it has nothing to do here, without a word of schools", async () => {
    const town = await newPortal({ sector: "gov" });
    const token = await signIn(await withRole("hr", town));
    for (const path of ["/rechten/taakbeleid", "/rechten/taakbeleid/vastleggen", "/rechten/taakbeleid/bewijs", "/mijn-recht/taakbeleid"]) {
      const page = await see(path, token, town);
      expect(page).toContain("Bij jullie hoeft dit niet");
      expect(page).not.toMatch(/school|docent|leraar|CAO|taakbeleid/i);
    }
    expect((await ask(town, "/mijn-recht/taakbeleid.pdf", { as: token })).status).toBe(404);
    expect(await see("/mijn-recht", token, town)).not.toContain("Waar mijn uren staan");
  });
});
