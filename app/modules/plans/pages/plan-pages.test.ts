import { beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { changeEmployment, employmentsOf } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb, type Asked } from "#tests/support/test-web.ts";
import { activityForm } from "../activity-form.ts";
import { agreeSubmittedPlan } from "../agree-plan.ts";
import { readPlan } from "../read-plan.ts";
import { addActivity } from "../save-activity.ts";
import { submitPlan } from "../submit-plan.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let marleen: Person;
let samira: Person;
let youssef: Person;
const tokens = new Map<string, string>();

beforeAll(async () => {
  marleen = await newPerson(world.portal, { firstName: "Marleen", lastName: "Kuipers", isManager: true });
  samira = await newPerson(world.portal, { firstName: "Samira", lastName: "Vos", employment: { managerId: marleen.personId } });
  youssef = await newPerson(world.portal, { firstName: "Youssef", lastName: "Amrani", employment: { managerId: marleen.personId } });
});

async function go(person: Person, path: string, asked: Asked = {}): Promise<Response> {
  const token = tokens.get(person.personId) ?? (await signIn(person));
  tokens.set(person.personId, token);
  return ask(world.portal, path, { ...asked, as: token });
}
const read = async (person: Person, path: string) => (await go(person, path)).text();
const standing = (person: Person) => inTenant(person, (db) => readPlan(db, person.personId));
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

const whole = {
  title: "Netwerkdag biologie",
  kind: "networkMeeting",
  hours: "6",
  "cost-registration": "95",
  servesMe: "Nieuwe ideeën",
  fitsOrganisation: "Delen met de sectie",
  plannedFrom: "12-2-2027",
  plannedUntil: "12-2-2027",
};

describe("writing a plan", () => {
  it("says what a plan is to who has none, and begins it with one button", async () => {
    expect(await read(samira, "/plan")).toContain("Je hebt nog geen plan");
    expect((await go(samira, "/plan", { form: {} })).status).toBe(303);
    await go(samira, "/plan", { form: {} });
    expect(await read(samira, "/plan")).toContain("Dien versie 1 in");
  });

  it("H-44 H-54 keeps an activity, and names what misses, from which article, with a link to the field", async () => {
    expect((await go(samira, "/plan/activiteit/nieuw", { form: { ...whole, tab: crypto.randomUUID() } })).headers.get("location")).toBe("/plan#activiteiten");
    const refused = await go(samira, "/plan/indienen", { form: {} });
    const html = await refused.text();
    const [activity] = (await standing(samira)).version.activities;
    expect(refused.status).toBe(422);
    expect(html).toContain("Bij “Netwerkdag biologie” staat nog niet hoe de school dit mogelijk maakt");
    expect(html).toContain("artikel 17.3, lid 2c");
    expect(html).toContain(`href="/plan/activiteit/${activity?.id}#facility-time"`);
    expect((await standing(samira)).version.state).toBe("draft");
  });

  it("shows again what was typed wrong, each with its sentence", async () => {
    const answer = await go(samira, "/plan/activiteit/nieuw", { form: { title: "", kind: "course", hours: "zes", plannedFrom: "31-2-2027" } });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("<title>Fout: ");
    expect(html).toContain("Vul de uren in met cijfers");
    expect(html).toContain("Deze dag bestaat niet");
    expect(html).toContain('value="zes"');
  });

  it("the same form sent twice is one activity; another one from the same form is not lost", async () => {
    const tab = crypto.randomUUID();
    const before = (await standing(samira)).version.activities.length;
    for (const title of ["Lesbezoek", "Lesbezoek", "Coaching"]) await go(samira, "/plan/activiteit/nieuw", { form: { ...whole, title, tab } });
    expect((await standing(samira)).version.activities.map(({ title }) => title).slice(before)).toEqual(["Lesbezoek", "Coaching"]);
  });

  it("what is typed survives a closed browser, and a second tab does not write over it", async () => {
    const typed = { title: "Boek over vragen", hours: "zes", tab: crypto.randomUUID(), draft: "0" };
    const save = (form: Record<string, string>) => go(samira, "/plan/concept/activiteit-nieuw", { form });
    expect((await save(typed)).status).toBe(200);
    expect((await save({ ...typed, title: "Boek over denkvragen" })).status).toBe(200);
    expect((await save({ title: "Iets anders", tab: crypto.randomUUID(), draft: "0" })).status).toBe(409);
    const html = await read(samira, "/plan/activiteit/nieuw");
    expect(html).toContain('value="Boek over denkvragen"');
    expect(html).toContain("wat je eerder typte");
    await go(samira, "/plan/concept/activiteit-nieuw/weg", { form: {} });
    expect(await read(samira, "/plan/activiteit/nieuw")).not.toContain("Boek over denkvragen");
    expect((await go(samira, "/plan/concept/iets", { form: typed })).status).toBe(404);
  });

  it("a form that was opened before another tab saved overwrites nothing until the person says so", async () => {
    const [activity] = (await standing(samira)).version.activities;
    const path = `/plan/activiteit/${activity?.id}`;
    const opened = await read(samira, path);
    await go(samira, path, { form: { ...whole, title: "Uit het eerste venster", revision: field(opened, "revision") } });
    const stale = await go(samira, path, { form: { ...whole, title: "Uit het tweede venster", revision: field(opened, "revision") } });
    const html = await stale.text();
    expect(stale.status).toBe(422);
    expect(html).toContain("in een ander venster veranderd");
    expect(html).toContain('value="Uit het tweede venster"');
    expect((await standing(samira)).version.activities[0]?.title).toBe("Uit het eerste venster");
    await go(samira, path, { form: { ...whole, revision: field(html, "revision") } });
    expect((await standing(samira)).version.activities[0]?.title).toBe("Netwerkdag biologie");
  });

  it("H-49 the wizard keeps answers, makes a sentence of them, and may be skipped", async () => {
    await go(samira, "/plan/leervraag?stap=8", { form: { answer: "Denkvragen stellen" } });
    expect((await go(samira, "/plan/leervraag/bewaar?stap=14", { form: { answer: "iedereen nadenkt" } })).status).toBe(200);
    expect(await read(samira, "/plan/leervraag?stap=8")).toContain("Denkvragen stellen");
    expect(await read(samira, "/plan/leervraag?stap=15")).toContain("Hoe word ik sterker in Denkvragen stellen, zodat iedereen nadenkt?");
    expect((await go(samira, "/plan/leervraag?stap=15", { form: { sentence: "Twee. Zinnen", direction: "stronger" } })).status).toBe(422);
    expect(
      (await go(samira, "/plan/leervraag?stap=15", { form: { sentence: "Hoe stel ik denkvragen?", direction: "excellent" } })).headers.get("location"),
    ).toBe("/plan");
    expect(await read(samira, "/plan")).toContain("Van goed naar heel goed (+ → ++)");
  });

  it("H-14 fills an empty plan with the example, and no other", async () => {
    await go(youssef, "/plan", { form: {} });
    await go(youssef, "/plan/voorbeeld", { form: {} });
    await go(youssef, "/plan/voorbeeld", { form: {} });
    expect((await standing(youssef)).version.activities).toHaveLength(10);
  });

  it("H-13 a plan with only courses gets suggestions of the other ways of learning, and can be submitted all the same", async () => {
    const daan = await newPerson(world.portal, { employment: { managerId: marleen.personId } });
    mustBeDone(await addActivity(daan, activityForm.parse({ ...whole, kind: "course", "facility-time": "Vrijdag" })));
    expect(await read(daan, "/plan")).toContain('id="leermix-hint"');
    expect((await go(daan, "/plan/indienen", { form: {} })).status).toBe(303);
  });

  it("H-55 an activity is done on a day, with a link, a text or a file as evidence, without a new version", async () => {
    const [activity] = (await standing(samira)).version.activities;
    const path = `/plan/activiteit/${activity?.id}`;
    expect((await go(samira, `${path}/klaar`, { form: { doneOn: "1-1-2099" } })).status).toBe(422);
    expect((await go(samira, `${path}/klaar`, { form: { doneOn: "1-11-2026" } })).status).toBe(303);
    expect((await go(samira, `${path}/bewijs`, { form: { link: "javascript:alert(1)" } })).status).toBe(422);
    expect((await go(samira, `${path}/bewijs`, { form: {} })).status).toBe(422);
    const body = new FormData();
    body.set("file", new File(["Wat ik leerde"], "../verslag.txt", { type: "text/plain" }));
    body.set("link", "www.voorbeeld.nl/verslag");
    expect((await go(samira, `${path}/bewijs`, { body, method: "POST" })).status).toBe(303);
    const html = await read(samira, path);
    expect(html).toContain("https://www.voorbeeld.nl/verslag");
    const file = /\/plan\/bewijs\/[0-9a-f-]{36}(?=")/.exec(html)?.[0] ?? "";
    const download = await go(samira, file);
    expect(await download.text()).toBe("Wat ik leerde");
    expect(download.headers.get("content-disposition")).toContain("attachment");
    for (const other of [youssef, marleen]) expect((await go(other, file)).status).toBe(404);
    await go(samira, `${file}/weg`, { form: {} });
    expect((await go(samira, file)).status).toBe(404);
  });
});

describe("agreeing on a plan", () => {
  const path = () => `/team/${samira.personId}/plan`;

  it("the manager sees nothing of a draft, and who looks there leaves no trace of having read", async () => {
    expect(await read(marleen, path())).toContain("nog geen plan om te lezen");
    expect(await read(marleen, path())).not.toContain("Netwerkdag");
    const looks = await inTenant(samira, (db) => db.selectFrom("looks").select("viewer_id").where("owner_id", "=", samira.personId).execute());
    expect(looks).toEqual([]);
  });

  it("H-45 draft, submitted, agreed: through the pages, with both names, and the look is recorded", async () => {
    const { activities } = (await standing(samira)).version;
    for (const { id, title } of activities) await go(samira, `/plan/activiteit/${id}`, { form: { ...whole, title, "facility-time": "Vrijdag uitgeroosterd" } });
    expect((await go(samira, "/plan/indienen", { form: {} })).status).toBe(303);
    expect((await go(samira, "/plan/indienen", { form: {} })).status).toBe(303);
    const html = await read(marleen, path());
    expect(html).toContain("Netwerkdag biologie");
    expect(html).toContain("Vrijdag uitgeroosterd");
    expect(html).not.toContain("voorbeeld.nl/verslag");
    const looks = await inTenant(samira, (db) =>
      db.selectFrom("looks").select(["viewer_id", "subject_kind"]).where("owner_id", "=", samira.personId).execute(),
    );
    expect(looks).toEqual([{ viewer_id: marleen.personId, subject_kind: "personal-plan" }]);
    const submission = field(html, "submission");
    expect((await go(marleen, `${path()}/akkoord`, { form: { submission: "2020-01-01T00:00:00.000Z" } })).status).toBe(422);
    expect((await go(marleen, `${path()}/akkoord`, { form: { submission } })).status).toBe(303);
    expect((await go(marleen, `${path()}/akkoord`, { form: { submission } })).status).toBe(303);
    expect(await read(samira, "/plan")).toContain("Samira Vos en Marleen Kuipers");
  });

  it("the owner sees exactly what the manager sees", async () => {
    const main = (html: string) => /id="leervraag".*?(?=<section class="block" id="terugsturen"|<\/main>)/s.exec(html)?.[0] ?? "";
    const links = (html: string) => html.replaceAll(/href="[^"]*"/g, "");
    const [mine, theirs] = [main(await read(samira, "/plan/bekijk-als-leidinggevende")), main(await read(marleen, path()))];
    expect(mine.length).toBeGreaterThan(1000);
    expect(links(mine)).toBe(links(theirs));
  });

  it("H-45 a change is version 2 in draft, of which the manager sees nothing; version 1 can be read by both for ever", async () => {
    await go(samira, "/plan/activiteit/nieuw", { form: { ...whole, title: "Nog geheim", tab: crypto.randomUUID() } });
    expect(await read(samira, "/plan")).toContain("Versie 2 in concept");
    expect(await read(marleen, path())).not.toContain("Nog geheim");
    const [agreement] = (await standing(samira)).agreements;
    for (const [person, address] of [
      [samira, `/plan/versie/${agreement?.id}`],
      [marleen, `${path()}/versie/${agreement?.id}`],
    ] as const) {
      const html = await read(person, address);
      expect(html).toContain("Netwerkdag biologie");
      expect(html).not.toContain("Nog geheim");
    }
    expect((await go(youssef, `/plan/versie/${agreement?.id}`)).status).toBe(404);
    expect((await go(marleen, `/team/${youssef.personId}/plan/versie/${agreement?.id}`)).status).toBe(404);
  });

  it("a plan is returned with a remark, which its owner reads; without a remark it is not", async () => {
    const { activities } = (await standing(samira)).version;
    for (const { id, title } of activities) await go(samira, `/plan/activiteit/${id}`, { form: { ...whole, title, "facility-time": "Vrijdag" } });
    mustBeDone(await submitPlan(samira));
    expect((await go(marleen, `${path()}/terug`, { form: { note: " " } })).status).toBe(422);
    expect((await go(marleen, `${path()}/terug`, { form: { note: "Denk aan <de kosten>" } })).status).toBe(303);
    const html = await read(samira, "/plan");
    expect(html).toContain("Marleen Kuipers stuurde versie 2 terug");
    expect(html).toContain("Denk aan &lt;de kosten&gt;");
  });

  it("while a plan waits nothing in it changes, and taking it back hides it again", async () => {
    const { activities } = (await standing(samira)).version;
    mustBeDone(await submitPlan(samira));
    expect((await go(samira, `/plan/activiteit/${activities[0]?.id}`, { form: whole })).status).toBe(422);
    expect((await go(samira, `/plan/activiteit/${activities[0]?.id}/weghalen`, { form: {} })).status).toBe(422);
    expect((await go(samira, "/plan/looptijd", { form: { from: "1-9-2026", until: "1-9-2027" } })).status).toBe(422);
    expect(await read(marleen, path())).toContain("Nog geheim");
    expect((await go(samira, "/plan/terughalen", { form: {} })).status).toBe(303);
    expect(await read(marleen, path())).not.toContain("Nog geheim");
    expect((await go(marleen, `${path()}/akkoord`, { form: { submission: "x" } })).status).toBe(422);
  });

  it("T02 a manager of another team, and the manager of before, find nothing; the new manager agrees", async () => {
    const pieter = await newPerson(world.portal, { firstName: "Pieter", lastName: "ter Horst", isManager: true });
    await newPerson(world.portal, { employment: { managerId: pieter.personId } });
    for (const address of [path(), `${path()}/akkoord`]) expect((await go(pieter, address)).status).toBe(404);
    mustBeDone(await submitPlan(samira));
    const [job] = await inTenant(samira, (db) => employmentsOf(db, samira.personId, today(), today()));
    mustBeDone(
      await changeEmployment(
        systemActor(world.portal, "operator"),
        { personId: samira.personId, employmentId: job!.id },
        { ...job!, managerId: pieter.personId },
      ),
    );
    expect((await go(marleen, path())).status).toBe(404);
    expect((await go(marleen, `${path()}/akkoord`, { form: { submission: "x" } })).status).toBe(404);
    expect(await read(pieter, path())).toContain("Nog geheim");
    mustBeDone(await agreeSubmittedPlan(pieter, samira.personId));
    const plan = await standing(samira);
    expect(plan.agreements.map(({ number, manager }) => [number, manager.name])).toEqual([
      [2, "Pieter ter Horst"],
      [1, "Marleen Kuipers"],
    ]);
  });

  it("a plan page asks the database at most six times", async () => {
    for (const [person, address] of [
      [samira, "/plan"],
      [marleen, `/team/${youssef.personId}/plan`],
      [samira, "/plan/activiteit/nieuw"],
      [samira, "/plan/bekijk-als-leidinggevende"],
    ] as const) {
      await go(person, address);
      const [, count] = await countDatabase(() => go(person, address));
      expect(count.roundTrips, address).toBeLessThanOrEqual(6);
    }
  });
});
