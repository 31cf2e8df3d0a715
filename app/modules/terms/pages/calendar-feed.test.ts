import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { openLog } from "#platform/log/log.ts";
import { setClock } from "#platform/time/clock.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { blockPerson } from "#modules/signin/public.ts";
import { markInvited } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
let marleen: Actor & { personId: PersonId };
let session: string;

beforeAll(async () => {
  setClock("2026-11-22");
  marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers" });
  for (const firstName of ["Samira", "Daan"]) await newPerson(world.portal, { firstName, employment: { managerId: marleen.personId } });
  await inTenant(world, async (db) => {
    await markInvited(db, [marleen.personId]);
    await db.updateTable("plan_terms").set({ agreed_on: "2025-01-10", renew_before: "2028-01-10" }).execute();
  });
  session = await signIn(marleen);
});
afterAll(() => {
  setClock();
  openLog("silent", (line) => process.stdout.write(`${line}\n`));
});

/** Makes an address as the page does, and answers the path on it. */
async function makeAddress(form: Record<string, string> = {}): Promise<string> {
  const made = await ask(world.portal, "/kalender/agenda", { as: session, form });
  expect([made.status, made.headers.get("location")]).toEqual([303, "/kalender/agenda/adres"]);
  const cookie = /__Host-kalender=([^;]+)/.exec(made.headers.get("set-cookie") ?? "")?.[1] ?? "";
  const shown = await ask(world.portal, "/kalender/agenda/adres", { headers: { cookie: `__Host-windroos=${session}; __Host-kalender=${cookie}` } });
  expect(shown.headers.get("set-cookie")).toContain("__Host-kalender=;");
  return /\/kalender\/feed\/[\w-]{43}/.exec(await shown.text())?.[0] ?? "no address";
}

async function eventsAt(path: string): Promise<string[]> {
  const answer = await ask(world.portal, path);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar
    .getAllSubcomponents("vevent")
    .map((event) => `${String(event.getFirstPropertyValue("dtstart"))} ${String(event.getFirstPropertyValue("summary"))}`);
}

it("H-76 gives somebody's own terms to who has the address, on the last day that is in time, without a session", async () => {
  const path = await makeAddress();
  const answer = await ask(world.portal, path);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([200, "text/calendar; charset=utf-8", "private"]);
  expect(await eventsAt(path)).toEqual(["2027-07-31 Laatste dag: jaarlijks gesprek", "2028-01-09 Laatste dag: plan afspreken"]);
  const [once, again] = [await (await ask(world.portal, path)).text(), await (await ask(world.portal, path)).text()];
  expect(/UID:(.*)/.exec(again)?.[1]).toBe(/UID:(.*)/.exec(once)?.[1]);
});

it("H-76 holds how many terms the team has by choice, and no name", async () => {
  const path = await makeAddress({ team: "yes" });
  const ofTeam = (day: string) => `${day} Laatste dag van 2 termijnen in je team`;
  const own = ["2027-07-31 Laatste dag: jaarlijks gesprek", "2028-01-09 Laatste dag: plan afspreken"];
  expect(await eventsAt(path)).toEqual([...own, ofTeam("2027-07-31"), ofTeam("2028-01-09")]);
  expect(await (await ask(world.portal, path)).text()).not.toMatch(/Samira|Daan|Marleen/);
});

it("H-76 is kept as a hash, shown once, and stops when it is revoked, made anew or its person is kept out", async () => {
  const first = await makeAddress();
  const key = first.split("/").at(-1) ?? "";
  const rows = await inTenant(world, (db) => db.selectFrom("calendar_feeds").selectAll().execute());
  expect(JSON.stringify(rows.map((row) => ({ ...row, key_hash: row.key_hash.toString("latin1") })))).not.toContain(key);
  expect((await ask(world.portal, "/kalender/agenda/adres", { as: session })).headers.get("location")).toBe("/kalender/agenda");
  const second = await makeAddress();
  expect([(await ask(world.portal, first)).status, (await ask(world.portal, second)).status]).toEqual([404, 200]);
  expect((await ask(await newPortal(), second)).status).toBe(404);
  expect((await ask(world.portal, `/kalender/feed/${"A".repeat(43)}`)).status).toBe(404);
  for (let sent = 0; sent < 2; sent += 1) expect((await ask(world.portal, "/kalender/agenda/intrekken", { as: session, form: {} })).status).toBe(303);
  expect((await ask(world.portal, second)).status).toBe(404);
  const third = await makeAddress();
  await blockPerson(world.system, marleen.personId);
  expect((await ask(world.portal, third)).status).toBe(404);
});

it("T34 no line of the log holds the key, also when nobody has it", async () => {
  const lines: string[] = [];
  openLog("debug", (line) => lines.push(line));
  await ask(world.portal, "/kalender/feed/geheim-adres-van-iemand");
  await ask(world.portal, "/kalender/feed/geheim-adres-van-iemand/");
  openLog("silent");
  expect(lines.join("\n")).toContain("/kalender/feed/:key");
  expect(lines.join("\n")).not.toContain("geheim-adres");
});
