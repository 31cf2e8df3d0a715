import { afterEach, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { remindTerms } from "../remind-terms.ts";

const world = usePortal();
const ask = testWeb();
const ids: Record<"board" | "anker" | "toren", string> = { board: "", anker: "", toren: "" };
const as: Record<string, string> = {};
const today = "2026-11-22";

afterEach(() => setClock(today));

beforeAll(async () => {
  setClock(today);
  const { portal, system } = world;
  ids.board = mustBeDone(await addUnit(system, { kind: "board", name: "Bestuur", parentId: null }));
  ids.anker = mustBeDone(await addUnit(system, { kind: "school", name: "Het Anker", parentId: ids.board }));
  ids.toren = mustBeDone(await addUnit(system, { kind: "school", name: "De Vuurtoren", parentId: ids.board }));
  const marleen = await newPerson(portal, { firstName: "Marleen", lastName: "Kuipers", employment: { unitId: ids.anker, category: "MGT" } });
  const under = { unitId: ids.anker, managerId: marleen.personId };
  const samira = await newPerson(portal, { firstName: "Samira", lastName: "Vos", employment: under });
  const daan = await newPerson(portal, { firstName: "Daan", lastName: "Visser", employment: under });
  const linda = await newPerson(portal, { firstName: "Linda", lastName: "Schouten", employment: { unitId: ids.toren } });
  const rob = await newPerson(portal, { firstName: "Rob", lastName: "Heuvel", employment: { unitId: ids.anker, category: "MGT" } });
  await giveRole(system, { personId: rob.personId, role: "schoolLead", unitId: ids.anker });
  const [yvonne, hendrik] = [await newPerson(portal, { employment: null }), await newPerson(portal, { employment: null })];
  await giveRole(system, { personId: yvonne.personId, role: "hr", unitId: null });
  await giveRole(system, { personId: hendrik.personId, role: "board", unitId: null });
  await inTenant({ portal }, async (db) => {
    const agreed = async (person: { personId: string }, agreedOn: string, renewBefore: string) =>
      db.updateTable("plan_terms").set({ agreed_on: agreedOn, renew_before: renewBefore }).where("person_id", "=", person.personId).execute();
    await agreed(samira, "2026-09-15", "2029-09-15");
    await agreed(daan, "2023-10-16", "2026-10-16");
    await agreed(linda, "2023-12-01", "2026-12-01");
    await db.updateTable("persons").set({ invited_at: new Date() }).execute();
  });
  for (const [name, person] of Object.entries({ marleen, samira, daan, linda, rob, yvonne, hendrik })) as[name] = await signIn(person);
});

const page = async (path: string, who: string) => {
  const answer = await ask(world.portal, path, { as: as[who] });
  return { status: answer.status, text: (await answer.text()).replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, " ").replaceAll(/\s+/g, " ") };
};

it("H-76 somebody sees their own terms with who must act, and nobody else's", async () => {
  const { text } = await page("/kalender", "samira");
  expect(text).toContain("Spreek je persoonlijk plan af met je leidinggevende");
  expect(text).toContain("15 sep 2029");
  expect(text).toContain("jij en je leidinggevende");
  expect(text).toContain("elke 3 jaar artikel 17.3 lid 1");
  expect(text).not.toContain("Daan");
  expect(text).not.toContain("Je team");
  expect(text).toContain("Voer een formeel gesprek 1 aug 2027 je leidinggevende en jij");
  expect(text).toContain("Alles (2)");
  for (const tab of ["team", "school", "bestuur"]) expect((await page(`/kalender?voor=${tab}`, "samira")).status).toBe(403);
});

it("H-76 a manager sees names and days of their own people, the first to come first", async () => {
  const { text } = await page("/kalender?voor=team", "marleen");
  expect(text).toContain("1 termijn is te laat.");
  expect(text.indexOf("Daan")).toBeGreaterThan(0);
  expect(text.indexOf("Daan")).toBeLessThan(text.indexOf("Samira"));
  expect(text).not.toContain("Linda");
  const lateOnly = await page("/kalender?voor=team&stand=te-laat", "marleen");
  expect([lateOnly.text.includes("Daan"), lateOnly.text.includes("Samira")]).toEqual([true, false]);
  expect((await page("/kalender?voor=team&lengte=5", "marleen")).text).toContain("Niets gevonden");
});

it("H-76 a school leader sees the terms of their school and who works there, HR of every school, the board no names", async () => {
  const lead = await page("/kalender?voor=school", "rob");
  expect(lead.text).toContain("Het Anker");
  expect(lead.text).not.toContain("Vuurtoren");
  expect([lead.text.includes("Daan"), lead.text.includes("Linda")]).toEqual([true, false]);
  const hr = await page("/kalender?voor=school", "yvonne");
  expect(["Vuurtoren", "Daan", "Linda"].map((name) => hr.text.includes(name))).toEqual([true, true, true]);
  const narrowed = await page(`/kalender?voor=school&onderdeel=${ids.toren}`, "yvonne");
  expect([narrowed.text.includes("Daan"), narrowed.text.includes("Linda")]).toEqual([false, true]);
  const board = await page("/kalender?voor=school", "hendrik");
  expect(["Vuurtoren", "Daan", "Linda"].map((name) => board.text.includes(name))).toEqual([true, false, false]);
  const own = await page("/kalender?voor=bestuur", "hendrik");
  expect(own.text).toContain("Spreek de kaders op bestuursniveau opnieuw af");
  expect(own.text).toContain("minder dan 5");
  expect(own.text).not.toContain("Daan");
});

const framework = { onderdeel: "", verbeter: "", evidence: "Vergadering van 20 juni", sure: "yes" };
const consulted = { consultedOn: "10-6-2026", consultedWho: "N. de Wit en B. Vermeer", outcome: "agreed" };

it("H-76 frameworks are not recorded without the council, then run until four years on, and are only put right by a new record", async () => {
  const send = (form: Record<string, string>, who = "hendrik") => ask(world.portal, "/kalender/termijn/framework", { as: as[who], form });
  const dates = { doneOn: "20-6-2026", holdsFrom: "1-8-2026" };
  const alone = await send({ ...framework, ...dates, once: "1" });
  expect([alone.status, (await alone.text()).includes("Zonder dat gesprek kan het niet worden vastgesteld")]).toEqual([422, true]);
  expect((await send({ ...framework, ...dates, ...consulted, once: "1" }, "rob")).status).toBe(403);
  for (let sent = 0; sent < 2; sent += 1) expect((await send({ ...framework, ...dates, ...consulted, once: "2" })).status).toBe(303);
  const first = await page("/kalender/termijn/framework", "hendrik");
  expect(first.text).toContain("vóór 1 augustus 2030");
  expect(first.text.match(/Gedaan op 20 juni 2026/g)).toHaveLength(1);
  expect(first.text).toContain("Besproken op 10 juni 2026 met N. de Wit en B. Vermeer: eens");

  const record = /verbeter=([0-9a-f-]{36})/.exec(await (await ask(world.portal, "/kalender/termijn/framework", { as: as["yvonne"] })).text())?.[1] ?? "";
  const better = { ...framework, ...consulted, doneOn: "20-6-2026", holdsFrom: "1-8-2025", verbeter: record };
  expect((await send({ ...better, once: "3" }, "yvonne")).status).toBe(303);
  const second = await page("/kalender/termijn/framework", "hendrik");
  expect(second.text).toContain("vóór 1 augustus 2029");
  expect(second.text).toContain("Later verbeterd");
  expect((await send({ ...better, once: "4" })).status).toBe(404);
  await expect(inTenant(world, (db) => db.updateTable("term_records").set({ evidence: "anders" }).execute())).rejects.toThrow(/permission denied|append-only/);
});

it("H-76 a school leader records the plan of their own school, and it is done for this school year", async () => {
  const form = { verbeter: "", evidence: "Vastgesteld", doneOn: "3-10-2026", ...consulted, sure: "yes", once: "5" };
  expect((await ask(world.portal, "/kalender/termijn/collective-plan", { as: as["rob"], form: { ...form, onderdeel: ids.toren } })).status).toBe(404);
  const careless = await ask(world.portal, "/kalender/termijn/collective-plan", {
    as: as["rob"],
    form: { ...form, onderdeel: ids.anker, sure: "", doneOn: "3 okt" },
  });
  const again = await careless.text();
  expect([careless.status, again.includes('value="3 okt"'), again.includes("Vink aan dat je dit hebt nagekeken")]).toEqual([422, true, true]);
  expect((await ask(world.portal, "/kalender/termijn/collective-plan", { as: as["rob"], form: { ...form, onderdeel: ids.anker } })).status).toBe(303);
  expect((await page("/kalender?voor=school&stand=gedaan", "rob")).text).toContain("op 3 okt 2026");
  expect((await page("/kalender/termijn/plan", "rob")).status).toBe(404);
});

it("asks the database six times at most, under every tab", async () => {
  for (const [who, tab] of [
    ["samira", "mij"],
    ["marleen", "team"],
    ["yvonne", "school"],
    ["hendrik", "bestuur"],
  ] as const) {
    const [, { roundTrips }] = await countDatabase(() => ask(world.portal, `/kalender?voor=${tab}`, { as: as[who] }));
    expect([tab, roundTrips <= 6]).toEqual([tab, true]);
  }
});

it("H-76 reminds who must act of a term, each once, and says nothing of anybody", async () => {
  const system = systemActor(world.portal);
  const mails = () =>
    inTenant(system, (db) => db.selectFrom("outbox_mails").select(["subject", "body", "to_address"]).where("kind", "=", "term-reminder").execute());
  const sent: string[] = [];
  for (const day of [
    "2027-04-30",
    "2027-05-01",
    "2027-05-02",
    "2027-06-30",
    "2027-07-01",
    "2027-07-02",
    "2027-09-30",
    "2027-10-01",
    "2028-05-01",
    "2028-08-01",
    "2028-08-02",
  ]) {
    setClock(day);
    const before = (await mails()).length;
    await remindTerms(system);
    await remindTerms(system);
    const found = await mails();
    if (found.length > before) sent.push(`${day} ${found.length - before}`);
    expect(found.some(({ subject, body }) => /Daan|Samira|Linda|Anker|Toren/.test(subject + body))).toBe(false);
  }
  // De Vuurtoren never made a plan and nobody leads it, so HR hears it; Het Anker did theirs for one year. Then the account, and a year ahead the frameworks.
  expect(sent).toEqual(["2027-05-01 1", "2027-07-01 1", "2027-10-01 1", "2028-05-01 2", "2028-08-01 1"]);
});
