import { beforeAll, expect, it, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Role, SignedIn } from "#platform/web/actor.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { answerFeedback } from "../answer-feedback.ts";
import { askFeedback } from "../ask-feedback.ts";
import { bringLine, readNewAnswers } from "../own-request.ts";
import { readRequest } from "../read-feedback.ts";

const world = usePortal();
const ask = testWeb();
type Person = Actor & { personId: PersonId };
const people = new Map<string, Person>();
const tokens = new Map<string, string>();
let address: Record<"request" | "ahmet" | "lotte" | "line", string>;
const secret = "Je luistert zonder te oordelen";

const page = async (path: string, who: string) => {
  const answer = await ask(world.portal, path, { as: tokens.get(who) });
  return { status: answer.status, text: (await answer.text()).replaceAll("&#39;", "'") };
};
const send = (path: string, who: string, form: Record<string, string> | URLSearchParams = {}) =>
  form instanceof URLSearchParams
    ? ask(world.portal, path, { as: tokens.get(who), method: "POST", body: form })
    : ask(world.portal, path, { as: tokens.get(who), form });

async function someone(key: string, firstName: string, given: Parameters<typeof newPerson>[1] = {}, role?: Role): Promise<Person> {
  const person = await newPerson(world.portal, { firstName, lastName: "Rol", ...given });
  if (role) mustBeDone(await giveRole(world.system, { personId: person.personId, role, unitId: null }));
  people.set(key, person);
  tokens.set(key, await signIn(person));
  return person;
}

beforeAll(async () => {
  const marleen = await someone("manager", "Marleen", { isManager: true });
  const samira = await someone("owner", "Samira", { lastName: "Vos", employment: { managerId: marleen.personId } });
  const ahmet = await someone("ahmet", "Ahmet", { lastName: "Yildiz", employment: { managerId: marleen.personId } });
  const lotte = await someone("lotte", "Lotte", { lastName: "Brouwer" });
  await someone("colleague", "Daan");
  for (const role of ["hr", "council", "tenantAdmin", "board", "schoolLead", "finance"] as const) await someone(role, role, { employment: null }, role);
  const until = addDays(today(), 10);
  const id = mustBeDone(
    await askFeedback(samira, { people: [ahmet.personId, lotte.personId], topic: "Mijn uitleg", questions: ["Wat <i> valt op?"], until, once: "page" }),
  );
  const { invitations } = await readRequest(samira as SignedIn, id);
  const of = (person: Person) => invitations.find(({ personId }) => personId === person.personId)?.id ?? "";
  mustBeDone(await answerFeedback(ahmet, of(ahmet), { answers: [secret, "", ""], revision: 0 }));
  await readNewAnswers(samira, id);
  const line = (await readRequest(samira as SignedIn, id)).answers[0]?.id ?? "";
  await bringLine(samira, id, line, true);
  address = { request: `/feedback/vraag/${id}`, ahmet: `/feedback/antwoord/${of(ahmet)}`, lotte: `/feedback/antwoord/${of(lotte)}`, line };
});

it.each([
  // who                  request  answer of Ahmet  answer of Lotte
  ["owner", [200, 404, 404]],
  ["ahmet", [404, 200, 404]],
  ["lotte", [404, 404, 200]],
  ["manager", [404, 404, 404]],
  ["colleague", [404, 404, 404]],
  ["hr", [404, 404, 404]],
  ["council", [404, 404, 404]],
  ["tenantAdmin", [404, 404, 404]],
  ["board", [404, 404, 404]],
  ["schoolLead", [404, 404, 404]],
  ["finance", [404, 404, 404]],
] as const)("H-50 answers go to who asked and to nobody else: %s", async (who, expected) => {
  const { request, ahmet, lotte, line } = address;
  const seen = await Promise.all([request, ahmet, lotte].map((path) => page(path, who)));
  expect(seen.map(({ status }) => status)).toEqual(expected);
  const others = await Promise.all(["/feedback", ...(who === "tenantAdmin" ? ["/beheer/logboek", "/beheer/post"] : [])].map((path) => page(path, who)));
  expect([...seen, ...others].some(({ text }) => text.includes(secret))).toBe(who === "owner" || who === "ahmet");
  if (who === "owner") return;
  const deeds = [`${request}/lezen`, `${request}/einde`, `${request}/weg`, `${request}/zin/${line}`, `${request}/zin/${line}/doel`];
  const refused = who === "lotte" ? deeds : [...deeds, lotte, `${lotte}/liever-niet`];
  const answers = await Promise.all(refused.map((path) => send(path, who, { bring: "no", "answer-1": "Namens haar" })));
  expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 404));
});

test("H-50 another portal, and a role there, opens nothing", async () => {
  const portal = await newPortal();
  const stranger = await newPerson(portal, { isManager: true, roles: [{ role: "hr", unitId: null }] });
  const token = await signIn(stranger);
  for (const path of [address.request, address.ahmet, address.lotte]) {
    expect((await ask(portal, path, { as: token })).status).toBe(404);
    expect((await ask(world.portal, path, { as: token })).status).toBe(303);
  }
});

test("H-50 from asking to reading, without a script", async () => {
  const found = await (await ask(world.portal, "/feedback/collegas?zoek=lot", { as: tokens.get("owner") })).json();
  expect(found).toEqual({ options: [{ value: people.get("lotte")?.personId, label: "Lotte Brouwer", note: "docent" }] });
  const typed = { "own-1": "Hoe <b> kom ik over?", until: "31-12-2099", once: "by hand", topic: "Overleg" };
  const added = await send("/feedback/nieuw", "owner", { ...typed, "who-search": "Lotte Brouwer", who: "", "who-add": "1" });
  const half = await added.text();
  expect([added.status, half.includes("Lotte Brouwer"), half.includes("Hoe &lt;b&gt; kom ik over?")]).toEqual([422, true, true]);
  const far = await send("/feedback/nieuw", "owner", { ...typed, people: people.get("lotte")?.personId ?? "" });
  expect([far.status, (await far.text()).includes("Kies een dag binnen zes weken.")]).toEqual([422, true]);
  const nobody = await send("/feedback/nieuw", "owner", { ...typed, "who-search": "Zzz" });
  expect(await nobody.text()).toContain("We vinden niemand met deze naam.");
  const [year, month, day] = addDays(today(), 5).split("-");
  const sent = await send("/feedback/nieuw", "owner", { ...typed, until: `${day}-${month}-${year}`, people: people.get("lotte")?.personId ?? "" });
  const request = sent.headers.get("location") ?? "";
  expect([sent.status, request]).toEqual([303, expect.stringMatching(/^\/feedback\/vraag\//)]);

  const start = (await page("/", "lotte")).text;
  expect(start).toContain("Geef 2 collega’s feedback");
  const id = await inTenant(world, async (db) => {
    const row = await db
      .selectFrom("feedback_invitations")
      .select("id")
      .where("request_id", "=", request.split("/").at(-1) as string)
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const asked = (await page(`/feedback/antwoord/${id}`, "lotte")).text;
  expect(asked.indexOf("Alleen Samira Vos leest je antwoord")).toBeGreaterThan(0);
  expect(asked.indexOf("Alleen Samira Vos leest je antwoord")).toBeLessThan(asked.indexOf("<textarea"));
  const empty = await send(`/feedback/antwoord/${id}`, "lotte", { "answer-1": "" });
  expect([empty.status, (await empty.text()).includes("Beantwoord ten minste één vraag")]).toEqual([422, true]);
  expect((await send(`/feedback/antwoord/${id}`, "lotte", { "answer-1": "Rustig", revision: "0" })).status).toBe(303);
  const stale = await send(`/feedback/antwoord/${id}`, "lotte", { "answer-1": "Druk", revision: "0" });
  const both = await stale.text();
  expect([stale.status, both.includes("“Rustig”"), both.includes("Druk")]).toEqual([422, true, true]);

  expect((await page("/", "owner")).text).toContain("Lees de feedback die je kreeg");
  const unread = (await page(request, "owner")).text;
  expect([unread.includes("Er is 1 nieuw antwoord"), unread.includes("Rustig")]).toEqual([true, false]);
  expect((await send(`${request}/lezen`, "owner")).status).toBe(303);
  expect((await page(request, "owner")).text).toContain("Rustig");
  const late = await send(`/feedback/antwoord/${id}`, "lotte", { "answer-1": "Druk", revision: "1" });
  expect([late.status, (await late.text()).includes("heeft je antwoord gelezen")]).toEqual([422, true]);
});

test("H-51 a line becomes the beginning of a goal without its text in any address", async () => {
  const answer = await send(`${address.request}/zin/${address.line}/doel`, "owner");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/plan/doel/nieuw"]);
  expect((await page("/plan/doel/nieuw", "owner")).text).toContain(secret);
  const again = await send(`${address.request}/zin/${address.line}/doel`, "owner");
  expect([again.status, (await again.text()).includes("Je was al met een doel bezig")]).toEqual([422, true]);
});

test("H-52 managers meet each other’s cases, HR and the council do not, and a name is refused with its place", async () => {
  for (const who of ["hr", "council", "tenantAdmin", "board", "owner"])
    for (const path of ["/casussen", "/casussen/nieuw"]) expect((await page(path, who)).status).toBe(403);
  const typed = { title: "Te laat", situation: "Ahmet komt <b> te laat", question: "Hoe begin ik?", once: "case page" };
  const refused = await send("/casussen/nieuw", "manager", typed);
  const text = await refused.text();
  expect([refused.status, text.includes("Hier staat “Ahmet”: Ahmet komt &lt;b&gt; te laat"), text.includes('name="ordinary" value="Ahmet"')]).toEqual([
    422,
    true,
    true,
  ]);
  const sent = await send("/casussen/nieuw", "manager", { ...typed, ordinary: "Ahmet" });
  const path = sent.headers.get("location") ?? "";
  expect([sent.status, (await page(path, "manager")).text.includes("jou, zonder je naam")]).toEqual([303, true]);
  await someone("other", "Pieter", { isManager: true });
  await newPerson(world.portal, { employment: { managerId: (people.get("other") as Person).personId } });
  const other = (await page(path, "other")).text;
  expect([other.includes("Van een leidinggevende"), other.includes("Marleen Rol")]).toEqual([true, false]);
  expect((await page(path, "hr")).status).toBe(403);
  expect((await send(`${path}/reactie`, "other", { reply: "Vraag hoe het gaat", showsName: "yes", once: "reply" })).status).toBe(303);
  expect((await page(path, "manager")).text).toContain("Pieter Rol");
  expect((await send(`${path}/weg`, "other")).status).toBe(403);
  expect((await send(`${path}/advies`, "manager", { taken: "Maandag begin ik" })).status).toBe(303);
  expect((await page(path, "other")).text).toContain("Maandag begin ik");
});
