import { afterAll, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { setClock } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { giveRole, markInvited } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { askQualification } from "../ask-qualification.ts";

const world = usePortal();
const ask = testWeb();
const as: Record<string, string> = {};
let ali: Actor;
let dennis: Actor;

beforeAll(async () => {
  setClock("2026-11-22");
  const { portal, system } = world;
  const marleen = await newPerson(portal, { firstName: "Marleen" });
  const support = { category: "OOP", managerId: marleen.personId } as const;
  ali = await newPerson(portal, { firstName: "Ali", lastName: "Demir", employment: { ...support, educationLevel: "mbo-4" } });
  dennis = await newPerson(portal, { firstName: "Dennis", lastName: "Kok", employment: { ...support, educationLevel: "mbo-1" } });
  const samira = await newPerson(portal, { firstName: "Samira", employment: { educationLevel: "hbo" } });
  const yvonne = await newPerson(portal, { firstName: "Yvonne", lastName: "Scholte", employment: null });
  await giveRole(system, { personId: yvonne.personId, role: "hr", unitId: null });
  const people = { ali, dennis, samira, yvonne, marleen };
  await inTenant({ portal }, (db) =>
    markInvited(
      db,
      Object.values(people).flatMap(({ personId }) => personId ?? []),
    ),
  );
  for (const [name, person] of Object.entries(people)) as[name] = await signIn(person);
});
afterAll(() => setClock());

const read = async (path: string, who: string) => (await (await ask(world.portal, path, { as: as[who] })).text()).replaceAll(/\s+/g, " ");
const send = (path: string, who: string, form: Record<string, string>) => ask(world.portal, path, { as: as[who], form });
const openRequest = async () => /\/erkenning\/aanvragen\/[0-9a-f-]{36}/.exec(await read("/erkenning/aanvragen", "yvonne"))?.[0] ?? "nothing to decide";
const balanceOf = async (who: string) => /Nog[^.]{0,80}/.exec((await read("/mijn-recht", who)).replaceAll(/<[^>]*>/g, ""))?.[0];

it("H-74 who is schooled above mbo is not offered EVC, and reads why", async () => {
  const page = await read("/erkenning", "samira");
  expect(page).toContain("Jouw opleiding is hoger dan mbo.");
  expect(page).not.toContain('<form action="/erkenning"');
  const sent = await send("/erkenning", "samira", { kind: "evc", why: "", once: "1" });
  expect([sent.status, (await sent.text()).includes("Jouw opleiding is hoger dan mbo.")]).toEqual([422, true]);
});

it("H-74 somebody with mbo-4 asks, HR grants it, and what was done runs for five years", async () => {
  for (let times = 0; times < 2; times += 1)
    expect((await send("/erkenning", "ali", { kind: "evc", why: "Voor een nieuwe functie", once: "2" })).status).toBe(303);
  expect(await read("/erkenning", "ali")).toContain("Wacht op HR");
  const one = await openRequest();
  expect(await read(one, "yvonne")).toContain("Voor een nieuwe functie");
  expect((await send(`${one}/besluit`, "yvonne", { reason: "", hours: "", money: "" })).status).toBe(422);
  for (const status of [303, 422])
    expect((await send(`${one}/besluit`, "yvonne", { decision: "granted", reason: "", hours: "20", money: "1450" })).status).toBe(status);
  expect((await send(`${one}/klaar`, "yvonne", { doneOn: "23-11-2026", hours: "20", money: "1450" })).status).toBe(422);
  expect((await send(`${one}/klaar`, "yvonne", { doneOn: "22-11-2026", hours: "20", money: "1450" })).status).toBe(303);
  const calendar = (await read("/kalender", "ali")).replaceAll(/<[^>]*>/g, " ");
  expect(calendar).toMatch(/EVC kan opnieuw, als dat nodig is\s+vanaf 22 nov 2031/);
  expect(await read("/kalender?voor=team", "marleen")).not.toContain("EVC");
});

it("H-74 a second request within five years is flagged with its day, and granted with a reason only", async () => {
  expect(await read("/erkenning", "ali")).toContain("Vanaf <b>22 november 2031</b> kan het opnieuw.");
  expect((await send("/erkenning", "ali", { kind: "evc", why: "", once: "3" })).status).toBe(303);
  expect(await read("/erkenning/aanvragen", "yvonne")).toContain("binnen vijf jaar, opnieuw vanaf 22 nov 2031");
  const one = await openRequest();
  const without = await send(`${one}/besluit`, "yvonne", { decision: "granted", reason: "", hours: "", money: "" });
  expect([without.status, (await without.text()).includes("Schrijf op waarom het nu al nodig is")]).toEqual([422, true]);
  expect((await send(`${one}/besluit`, "yvonne", { decision: "granted", reason: "De opleiding vraagt het", hours: "", money: "" })).status).toBe(303);
  expect(await read("/erkenning", "ali")).toContain("De opleiding vraagt het");
});

it("H-75 a basic qualification is booked at the employer, and the right stays as it was", async () => {
  const before = await balanceOf("dennis");
  expect((await send("/erkenning", "dennis", { kind: "basic", why: "", once: "4" })).status).toBe(303);
  const one = await openRequest();
  expect((await send(`${one}/besluit`, "yvonne", { decision: "granted", reason: "", hours: "", money: "" })).status).toBe(303);
  expect((await send(`${one}/klaar`, "yvonne", { doneOn: "22-11-2026", hours: "120", money: "2400" })).status).toBe(303);
  const booked = await inTenant(world, (db) =>
    db
      .selectFrom("ledger_entries as e")
      .innerJoin("entitlement_accounts as a", (join) => join.onRef("a.tenant_id", "=", "e.tenant_id").onRef("a.id", "=", "e.account_id"))
      .select(["e.kind", "e.charged_to", "e.hundredth_hours", "e.cents"])
      .where("a.person_id", "=", dennis.personId)
      .where("e.kind", "=", "use")
      .execute(),
  );
  expect(booked).toEqual([{ kind: "use", charged_to: "assigned", hundredth_hours: 12000, cents: 240000 }]);
  expect([before === undefined, await balanceOf("dennis")]).toEqual([false, before]);
  expect(await read("/erkenning", "dennis")).toContain("Je hebt dit al gehaald.");
});

it("H-74 two requests at the same moment are one, and nobody but HR and the person sees it", async () => {
  const requests = () => Promise.all(["a", "b", "c"].map((onceKey) => askQualification(dennis, { kind: "evc", why: "Mijn reden", onceKey })));
  const outcomes = await requests();
  expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
  const one = await openRequest();
  expect((await ask(world.portal, one, { as: as["marleen"] })).status).toBe(403);
  expect((await send(`/erkenning/${one.split("/").at(-1)}/intrekken`, "ali", {})).status).toBe(404);
  for (let times = 0; times < 2; times += 1) expect((await send(`/erkenning/${one.split("/").at(-1)}/intrekken`, "dennis", {})).status).toBe(303);
  expect((await send(`${one}/besluit`, "yvonne", { decision: "granted", reason: "", hours: "", money: "" })).status).toBe(422);
  const mails = await inTenant(world, (db) => db.selectFrom("outbox_mails").select(["subject", "body"]).where("kind", "like", "qualification-%").execute());
  expect(mails.length).toBeGreaterThan(3);
  expect(JSON.stringify(mails)).not.toMatch(/Ali|Dennis|Demir|Kok|EVC|kwalificatie|reden/);
  await expect(inTenant(world, (db) => db.updateTable("qualification_steps").set({ reason: "anders" }).execute())).rejects.toThrow(
    /permission denied|append-only/,
  );
  const [, { roundTrips }] = await countDatabase(() => ask(world.portal, "/erkenning", { as: as["ali"] }));
  expect(roundTrips).toBeLessThanOrEqual(6);
});
