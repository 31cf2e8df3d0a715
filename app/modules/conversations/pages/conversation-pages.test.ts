import { beforeAll, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Actor, PersonId } from "#platform/web/actor.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { openBank } from "../question-bank.ts";

const at = usePortal();
const ask = testWeb();
type Somebody = Actor & { personId: PersonId };
let hr: string;
let manager: { as: string; id: PersonId };
let employee: { as: string; id: PersonId };
let council: string;

beforeAll(async () => {
  const withRole = async (role: "hr" | "council") => {
    const someone = await newPerson(at.portal, { employment: null });
    mustBeDone(await giveRole(at.system, { personId: someone.personId, role, unitId: null }));
    return signIn(someone);
  };
  hr = await withRole("hr");
  council = await withRole("council");
  const lead: Somebody = await newPerson(at.portal, { firstName: "Marleen", lastName: "Kuipers" });
  manager = { as: await signIn(lead), id: lead.personId };
  const teacher = await newPerson(at.portal, { firstName: "Samira", lastName: "Vos", employment: { managerId: lead.personId } });
  employee = { as: await signIn(teacher), id: teacher.personId };
});

const page = async (path: string, as: string) => (await ask(at.portal, path, { as })).text();
const send = (path: string, as: string, form: Record<string, string>) => ask(at.portal, path, { as, form });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

test("H-36 H-46 from round to signature, by forms alone: prepare, agree on a day, speak, write together, sign", async () => {
  const questions = (await openBank(at.system)).filter(({ kind }) => kind === "development").map(({ id }) => id);
  expect(await page("/gesprekken/cyclus/nieuw?soort=development", hr)).toContain("Waar ben je dit jaar trots op in je werk?");
  const cycle = { kind: "development", name: "Najaar <b>", partner: "", startsOn: today(), endsOn: addDays(today(), 60), reveal: "bothReady", revealDays: "" };
  const wrong = await send("/gesprekken/cyclus", hr, { ...cycle, endsOn: "gisteren", questions: questions[0]! });
  const again = await wrong.text();
  expect([wrong.status, again.includes("Vul een dag in"), again.includes("Najaar &lt;b&gt;")]).toEqual([422, true, true]);
  const noDays = await send("/gesprekken/cyclus", hr, { ...cycle, reveal: "daysBefore", revealDays: "99", questions: questions[0]! });
  expect(await noDays.text()).toContain("Vul een heel getal in, van 1 tot en met 30.");
  const made = (await send("/gesprekken/cyclus", hr, { ...cycle, questions: questions[0]! })).headers.get("location") ?? "";
  expect((await send(`${made}/start`, hr, { unit: "" })).status).toBe(422);
  expect((await send(`${made}/start`, hr, { people: employee.id })).status).toBe(303);
  expect(await page(made, hr)).toContain("Er staat <b>1</b> gesprek.");

  const address = /href="(\/gesprekken\/[0-9a-f-]{36})"/.exec(await page("/gesprekken", employee.as))?.[1] ?? "";
  expect(await page("/", employee.as)).toContain("Kies een moment voor je gesprek");
  for (const path of [address, `${address}/voorbereiding`]) {
    expect([(await ask(at.portal, path, { as: council })).status, (await ask(at.portal, path, { as: hr })).status]).toEqual([403, 404]);
  }
  for (const path of ["/gesprekken/overzicht", "/gesprekken/cyclus", "/gesprekken/team", made])
    expect((await ask(at.portal, path, { as: council })).status).toBe(403);
  const noTime = await send(`${address}/moment`, manager.as, { plannedOn: "1-3-2031", plannedAt: "kwart voor", place: "Kamer 3" });
  expect([noTime.status, (await noTime.text()).includes("Vul een tijd in, zoals 10.30.")]).toEqual([422, true]);
  expect((await send(`${address}/moment`, manager.as, { plannedOn: "1-3-2031", plannedAt: "9.30", place: "Kamer 3" })).status).toBe(303);
  const proposed = await page(address, employee.as);
  expect(proposed).toContain("Marleen Kuipers stelt 1 maart 2031 om 09.30 uur, Kamer 3 voor.");
  expect((await send(`${address}/moment/akkoord`, employee.as, { seen: hidden(proposed, "seen") })).status).toBe(303);

  const writing = await page(`${address}/voorbereiding`, employee.as);
  expect(writing).toContain("Marleen Kuipers leest jouw tekst zodra jullie allebei zeggen dat je klaar bent.");
  const typed = {
    [`answer-${questions[0]}`]: "Mijn practicum",
    givers: "Lesgeven",
    drains: "",
    learningQuestion: "",
    tab: hidden(writing, "tab"),
    revision: "0",
  };
  expect((await send(`${address}/voorbereiding/concept`, employee.as, typed)).status).toBe(200);
  expect((await send(`${address}/voorbereiding/concept`, employee.as, { ...typed, tab: "", givers: "uit een ander tabblad" })).status).toBe(409);
  expect((await send(`${address}/voorbereiding`, employee.as, { ...typed, revision: "1", do: "ready" })).status).toBe(303);
  expect(await page(address, manager.as)).not.toContain("Mijn practicum");
  expect(await page("/gesprekken/team", manager.as)).toContain("De collega is voorbereid, jij nog niet.");
  const nothing = await send(`${address}/voorbereiding`, manager.as, { do: "ready" });
  expect([nothing.status, (await nothing.text()).includes("Schrijf eerst iets op.")]).toEqual([422, true]);
  expect((await send(`${address}/voorbereiding`, manager.as, { givers: "Zien dat het lukt", do: "ready" })).status).toBe(303);
  const both = await page(address, manager.as);
  expect([both.includes("Mijn practicum"), both.includes("Zien dat het lukt")]).toEqual([true, true]);
  expect((await send(`${address}/voorbereiding`, employee.as, { ...typed, givers: "anders", revision: "9" })).status).toBe(422);

  for (const [heldOn, sentence] of [
    ["1-1-2020", `Dit gesprek kan vanaf ${formatDate("nl", today())}.`],
    ["1-1-2090", "Kies een dag tot en met vandaag."],
  ] as const) {
    const refused = await send(`${address}/begin`, manager.as, { heldOn });
    const html = await refused.text();
    expect([refused.status, html.includes(sentence), html.includes(`value="${heldOn}"`)]).toEqual([422, true, true]);
  }
  expect((await send(`${address}/begin`, manager.as, { heldOn: today() })).status).toBe(303);
  expect(await page(address, manager.as)).toContain("Verantwoording van");
  expect((await send(`${address}/verantwoording`, manager.as, {})).status).toBe(303);
  expect(await page(address, employee.as)).not.toContain("Nog niet verantwoord.");
  expect((await send(`${address}/punten`, employee.as, { text: " " })).status).toBe(422);
  expect((await send(`${address}/punten`, employee.as, { text: "We spraken\nover rust" })).status).toBe(303);
  const point = new RegExp(`href="(${address}/punten/[0-9a-f-]{36})"`).exec(await page(address, employee.as))?.[1] ?? "";
  const opened = hidden(await page(point, employee.as), "revision");
  await send(point, manager.as, { text: "Van de ander", revision: opened });
  expect((await send(point, employee.as, { text: "Van mij", revision: opened })).status).toBe(303);
  const notes = await page(address, manager.as);
  for (const words of ["Van de ander", "Van mij", "We spraken\nover rust", "geschreven terwijl de ander het punt hierboven veranderde"])
    expect(notes).toContain(words);
  const agreement = { what: "Elke vrijdag kiezen", seenBy: "", untilOn: "", who: "manager", needs: "", becomes: "goal" };
  const notTheirs = await send(`${address}/afspraken/nieuw`, employee.as, agreement);
  expect([notTheirs.status, (await notTheirs.text()).includes("wordt geen doel of activiteit van Samira Vos")]).toEqual([422, true]);
  expect((await send(`${address}/afspraken/nieuw`, employee.as, { ...agreement, who: "employee" })).status).toBe(303);

  const seen = hidden(/id="ondertekenen"[\s\S]*/.exec(await page(address, employee.as))?.[0] ?? "", "revision");
  await send(`${address}/punten`, manager.as, { text: "Nog iets" });
  const stale = await send(`${address}/ondertekening`, employee.as, { revision: seen, nextOn: "1-9-2031" });
  const reread = await stale.text();
  expect([stale.status, reread.includes("Er is iets veranderd sinds je deze pagina opende."), reread.includes("1-9-2031")]).toEqual([422, true, true]);
  const now = hidden(/id="ondertekenen"[\s\S]*/.exec(reread)?.[0] ?? "", "revision");
  const past = await send(`${address}/ondertekening`, employee.as, { revision: now, nextOn: "1-1-2020" });
  const pastPage = await past.text();
  expect([past.status, pastPage.includes("Kies een dag na vandaag."), pastPage.includes('value="1-1-2020"')]).toEqual([422, true, true]);
  expect((await send(`${address}/ondertekening`, employee.as, { revision: now, nextOn: "1-9-2031" })).status).toBe(303);
  const toSign = hidden(/id="ondertekenen"[\s\S]*/.exec(await page(address, manager.as))?.[0] ?? "", "revision");
  expect((await send(`${address}/ondertekening`, manager.as, { revision: toSign })).status).toBe(303);
  const version = new RegExp(`href="(${address}/versie/[0-9a-f-]{36})"`).exec(await page(address, employee.as))?.[1] ?? "";
  const signed = await page(version, manager.as);
  for (const words of ["Versie 1 van het gesprek met Samira Vos", "Van mij", "Elke vrijdag kiezen", "Volgend gesprek: 1 september 2031."])
    expect(signed).toContain(words);
  const goals = await inTenant(at.system, (db) => db.selectFrom("goals").select("title").where("person_id", "=", employee.id).execute());
  expect(goals).toEqual([{ title: "Elke vrijdag kiezen" }]);
  expect(await page("/gesprekken", employee.as)).toContain("Je had dit schooljaar <b>1</b> formeel gesprek.");

  const overview = await page("/gesprekken/overzicht", hr);
  expect([overview.includes("niet getoond"), overview.includes("Van mij"), overview.includes("Mijn practicum")]).toEqual([true, false, false]);
});

test("H-36 a decision of the council on a day to come is refused at its field; what was typed stays", async () => {
  const typed = { decidedOn: "1-1-2090", body: "Medezeggenschapsraad", spokenFor: "Noor de Wit", outcome: "consented", reference: "" };
  const early = await send("/gesprekken/instemming", hr, typed);
  const html = await early.text();
  expect([early.status, html.includes("Kies een dag tot en met vandaag."), html.includes('value="1-1-2090"')]).toEqual([422, true, true]);
  expect((await send("/gesprekken/instemming", hr, { ...typed, decidedOn: today() })).status).toBe(303);
  expect((await send("/gesprekken/instemming", hr, { ...typed, decidedOn: "1-9-2020", outcome: "withdrawn" })).status).toBe(303);
  expect(await page("/gesprekken/instemming", hr)).toContain("De instemming is ingetrokken op 1 september 2020.");
});

test("H-36 who makes a round of reviews reads at once that it can not begin without the council", async () => {
  expect(await page("/gesprekken/cyclus/nieuw?soort=review", hr)).toContain("Deze ronde kan nog niet beginnen");
  expect(await page("/gesprekken/cyclus/nieuw?soort=development", hr)).not.toContain("Deze ronde kan nog niet beginnen");
});
