import { beforeAll, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, addMonths, asDate, type DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { yearOfRight } from "#modules/entitlements/public.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
type Person = Actor & { personId: PersonId };
let marleen: string;
let samira: Person;
let lotte: Person;
let as: string;
const [year, month, day] = today().split("-");
const typed = {
  title: "BHV <b>",
  purpose: "Eén per gang",
  startsOn: `${day}-${month}-${year}`,
  hours: "8",
  money: "400",
  category: "a",
  charge: "right",
  once: "form 1",
};
const page = async (path: string, who: string) => {
  const answer = await ask(world.portal, path, { as: who });
  return { status: answer.status, text: (await answer.text()).replaceAll("&#39;", "'").replaceAll("\u00A0", " ") };
};
const send = (path: string, who: string, form: Record<string, string> = {}) => ask(world.portal, path, { as: who, form });

beforeAll(async () => {
  const manager = await newPerson(world.portal, { firstName: "Marleen", isManager: true, employment: { category: "MGT" } });
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos", employment: { managerId: manager.personId } });
  lotte = await newPerson(world.portal, { firstName: "Lotte", lastName: "Brouwer", employment: { managerId: manager.personId, fteE4: 5000 } });
  [marleen, as] = [await signIn(manager), await signIn(samira)];
});

test("H-69 from assigning to the ledger: the manager asks, the employee reads the exact effect, says yes, and the manager reads who pays", async () => {
  expect((await page("/opgedragen/team", marleen)).text).toContain("Er is niets opgedragen");
  const wrong = await send("/opgedragen/team/nieuw", marleen, { ...typed, title: "", hours: "1,3" });
  const again = await wrong.text();
  for (const sentence of ["Kies ten minste één collega", "Vul in wat ze gaan doen", "Rond af op kwartieren", "Eén per gang"]) expect(again).toContain(sentence);
  expect(wrong.status).toBe(422);

  const body = new URLSearchParams([...Object.entries(typed), ["people", samira.personId], ["people", lotte.personId]]);
  for (let twice = 0; twice < 2; twice += 1)
    expect((await ask(world.portal, "/opgedragen/team/nieuw", { as: marleen, method: "POST", body })).status).toBe(303);
  const start = await page("/", as);
  expect(start.text).toContain("Beslis of een opdracht van jouw recht mag");
  const address = /href="(\/opgedragen\/[0-9a-f-]+)"/.exec(start.text)?.[1] ?? "";
  const question = await page(address, as);
  expect(question.text).toContain("<b>75 uur en € 200</b>");
  expect(question.text).toContain("BHV &lt;b&gt;");
  expect((await page(address, await signIn(lotte))).status).toBe(404);
  // Neither answer is larger or louder than the other.
  expect([...question.text.matchAll(/<button[^>]*class="([^"]*)"[^>]*>(Ja, van|Nee, de)/g)].map((found) => found[1])).toEqual([
    "button second",
    "button second",
  ]);

  expect((await send(`${address}/instemming`, as)).headers.get("location")).toBe(address);
  expect((await send(`${address}/instemming`, as)).status).toBe(303);
  expect((await page("/mijn-recht", as)).text).toMatch(/met jouw instemming op \d/);
  expect((await page(address, as)).text).toContain("Trek mijn instemming in");
  const late = await send(`${address}/weigering`, as);
  expect([late.status, (await late.text()).includes("Je hebt al ingestemd")]).toEqual([422, true]);

  const ofLotte = (await inTenant(world, (db) => db.selectFrom("assignments").select("id").where("person_id", "=", lotte.personId).executeTakeFirstOrThrow()))
    .id;
  // Half a job gives € 300, and what is assigned is not halved: € 100 is short, so there is no yes to press.
  const tooMuch = (await page(`/opgedragen/${ofLotte}`, await signIn(lotte))).text;
  expect([tooMuch.includes("<b>€ 100</b> tekort"), tooMuch.includes("Ja, van mijn recht"), tooMuch.includes("Nee, de werkgever betaalt")]).toEqual([
    true,
    false,
    true,
  ]);
  await send(`/opgedragen/${ofLotte}/weigering`, await signIn(lotte));
  const team = await page("/opgedragen/team", marleen);
  for (const words of ["Van het recht, met instemming", "Werkgever betaalt", "8 uur en € 400"]) expect(team.text).toContain(words);
  const forManager = await page(`/opgedragen/team/${ofLotte}`, marleen);
  for (const telling of ["geweigerd", "Je koos", "herinner", "Nee,", "antwoord"]) expect(forManager.text).not.toContain(telling);

  const future = await send(`/opgedragen/team/${ofLotte}/gedaan`, marleen, { doneOn: "1-1-2099" });
  expect([future.status, (await future.text()).includes("Kies vandaag of een dag die voorbij is")]).toEqual([422, true]);
  expect((await send(`/opgedragen/team/${ofLotte}/gedaan`, marleen, { doneOn: typed.startsOn })).status).toBe(303);
  const withdrawn = await send(`/opgedragen/team/${ofLotte}/intrekken`, marleen);
  expect([withdrawn.status, (await withdrawn.text()).includes("Het is al gedaan.")]).toEqual([422, true]);
});

test("work that has not begun offers no form to say it is done, and a form of a day too early names the first day", async () => {
  const assigned = async (title: string, startsOn: string) => {
    const form = { ...typed, title, startsOn, charge: "employer", people: samira.personId, once: title };
    expect((await send("/opgedragen/team/nieuw", marleen, form)).status).toBe(303);
    return (await inTenant(world, (db) => db.selectFrom("assignments").select("id").where("title", "=", title).executeTakeFirstOrThrow())).id;
  };
  // Nothing can be assigned for a day before this year, so in its first days three days ago will not do.
  const firstDay = [addDays(today(), -3), yearOfRight(world.portal, today()).start].toSorted()[1] as DateString;
  const [later, began] = [addDays(today(), 5), firstDay].map((each) => formatDate("nl", each)) as [string, string];
  const [toCome, past] = [await assigned("Straks", later), await assigned("Voorbij", began)];
  for (const [path, who] of [
    ["/opgedragen", as],
    ["/opgedragen/team", marleen],
  ] as const) {
    const { text } = await page(`${path}/${toCome}`, who);
    expect([text.includes(`Dit begint op ${later}.`), text.includes('name="doneOn"')]).toEqual([true, false]);
    const sent = await send(`${path}/${toCome}/gedaan`, who, { doneOn: typed.startsOn });
    expect([sent.status, (await sent.text()).includes("Er is niets veranderd")]).toEqual([422, true]);
    expect((await page(`${path}/${past}`, who)).text).toMatch(new RegExp(`<input[^>]*name="doneOn"[^>]*value="${began}"|value="${began}"[^>]*name="doneOn"`));
    const early = await send(`${path}/${past}/gedaan`, who, { doneOn: formatDate("nl", addDays(firstDay, -1)) });
    expect([early.status, (await early.text()).includes(`Dit begon op ${began}. Kies die dag of later`)]).toEqual([422, true]);
  }
  const back = await send(`/opgedragen/${past}/instemming/intrekken`, as);
  expect([back.status, (await back.text()).includes("Er is geen instemming die je kunt intrekken")]).toEqual([422, true]);
});

test("the days are set by an administrator, sooner than the end, and HR reads sums of five people or more only", async () => {
  const [admin, hr] = [await newPerson(world.portal, { employment: null }), await newPerson(world.portal, { employment: null })];
  mustBeDone(await giveRole(world.system, { personId: admin.personId, role: "tenantAdmin", unitId: null }));
  mustBeDone(await giveRole(world.system, { personId: hr.personId, role: "hr", unitId: null }));
  const [asAdmin, asHr] = [await signIn(admin), await signIn(hr)];
  const wrong = await send("/opgedragen/instellingen", asAdmin, { remind: "14", expire: "14" });
  expect([wrong.status, (await wrong.text()).includes("Kies een kortere tijd")]).toEqual([422, true]);
  expect((await send("/opgedragen/instellingen", asAdmin, { remind: "3", expire: "60", register: "Lerarenregister Oost" })).status).toBe(303);
  expect((await page("/opgedragen/instellingen", asHr)).text).toContain("dan volgt na 3 dagen");
  expect((await page("/opgedragen/team/nieuw", marleen)).text).toContain("Telt mee voor het Lerarenregister Oost");
  const nextMonth = addMonths(asDate(`${today().slice(0, 7)}-01`), 1);
  const isSameYear = yearOfRight(world.portal, nextMonth).start === yearOfRight(world.portal, today()).start;
  const counted = `Geteld tot en met ${formatDate("nl", addDays(nextMonth, -1))}`;
  expect((await page("/opgedragen/overzicht", asHr)).text).toContain("Nog niets");
  setClock(nextMonth);
  const costs = await page(`/opgedragen/overzicht?jaar=${isSameYear ? "dit" : "vorig"}`, await signIn(hr));
  setClock();
  expect(costs.text).toContain(counted);
  expect(costs.text).toContain("stappen van 10 uur en € 250, zodat niemand uit twee bezoeken iets over één mens kan aflezen");
  expect([costs.text.includes("niet getoond"), costs.text.includes("Brouwer"), costs.text.includes("BHV")]).toEqual([true, false, false]);
  expect((await page("/opgedragen/overzicht", as)).status).toBe(403);
});
