import { beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { setClock } from "#platform/time/clock.ts";
import { type Portal, type Role, systemActor } from "#platform/web/actor.ts";
import { giveRole } from "#modules/people/public.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
const school = /\bCAO\b|cao-vo|schooljaar|school|docent|leraar|17\.\d/i;

type Person = Awaited<ReturnType<typeof newPerson>>;
let samira: Person;
let token: string;
let keys = 0;

const text = async (answer: Response) =>
  (await answer.text())
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ");
const see = async (path: string, as = token, portal: Pick<Portal, "name"> = world.portal) => text(await ask(portal, path, { as }));
const main = async (path: string, as = token, portal: Pick<Portal, "name"> = world.portal) =>
  (await (await ask(portal, path, { as })).text()).replace(/^.*<main/s, "<main");
/** Somebody with a role as the portal knows it, signed in: a session takes roles from there and not from a test. */
async function signInAs(role: Role, portal: Portal = world.portal, employment: Parameters<typeof newPerson>[1] = {}): Promise<string> {
  const person = await newPerson(portal, employment);
  await giveRole(systemActor(portal), { personId: person.personId, role, unitId: null });
  return signIn(person);
}
const once = () => `form-${(keys += 1)}`;
const booking = (over: Record<string, string> = {}) => ({
  hours: "6",
  money: "250",
  on: "22-11-2026",
  description: "Training denkvragen",
  chargedTo: "right",
  once: once(),
  ...over,
});

beforeAll(async () => {
  setClock("2026-11-22");
  samira = await newPerson(world.portal, { firstName: "Samira" });
  token = await signIn(samira);
});

describe("mijn recht", () => {
  it("H-64 H-65 says first what is free, and shows the article of each figure", async () => {
    const page = await see("/mijn-recht");
    for (const part of [
      "Je hebt dit schooljaar nog 83 uur en € 600 vrij.",
      "83 uur × 1 fte × 12/12 maanden = 83 uur",
      "artikel 17.4 lid 1",
      "artikel 17.5 lid 1",
      "Wat op 31 juli 2027 nog vrij is, vervalt",
    ])
      expect(page).toContain(part);
  });

  it("H-55 booking 6 hours and € 250 with evidence leaves 77 hours and € 350 at once", async () => {
    const answer = await ask(world.portal, "/mijn-recht/boeken", { as: token, form: booking({ evidenceLink: "https://example.org/verslag" }) });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/mijn-recht#boekingen"]);
    const page = await see("/mijn-recht");
    expect(page).toContain("nog 77 uur en € 350 vrij");
    expect(page).toMatch(/Training denkvragen Bewijs: https:\/\/example\.org\/verslag − 6,0 − 250 77,0 350/);
    expect(await inTenant(samira, (db) => db.selectFrom("evidence").select(["kind", "content"]).where("person_id", "=", samira.personId).execute())).toEqual([
      { kind: "link", content: "https://example.org/verslag" },
    ]);
  });

  it("OQ-41 more than is free is refused with what is free, what is short and the way out, and keeps what was typed", async () => {
    const answer = await ask(world.portal, "/mijn-recht/boeken", { as: token, form: booking({ hours: "78", money: "" }) });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Je hebt nog 77 uur vrij. Voor de 1 uur die je tekortkomt, doe je in je gesprek een verzoek aan je werkgever.");
    expect(html).toContain('value="78"');
    expect(await see("/mijn-recht")).toContain("nog 77 uur en € 350 vrij");
  });

  it("what was typed wrong is named by its field, and nothing is booked", async () => {
    const answer = await ask(world.portal, "/mijn-recht/boeken", {
      as: token,
      form: booking({ hours: "6,123", on: "31-2-2027", description: "", evidenceLink: "javascript:alert(1)" }),
    });
    expect(answer.status).toBe(422);
    const page = await text(answer);
    for (const part of ["Vul hele uren of kwartieren in", "Deze dag bestaat niet", "Een link begint met https://", "Fout:"]) expect(page).toContain(part);
  });

  it("the same form sent twice is one booking", async () => {
    const form = booking({ hours: "1", money: "" });
    for (const _ of [1, 2]) expect((await ask(world.portal, "/mijn-recht/boeken", { as: token, form })).status).toBe(303);
    expect(await see("/mijn-recht")).toContain("nog 76 uur en € 350 vrij");
  });

  it("a form that was changed after it was sent says that the first one stands, and books once more only when it is sent once more", async () => {
    const form = booking({ hours: "1", money: "", description: "Webinar" });
    expect((await ask(world.portal, "/mijn-recht/boeken", { as: token, form })).status).toBe(303);
    const changed = await ask(world.portal, "/mijn-recht/boeken", { as: token, form: { ...form, hours: "2" } });
    const html = await changed.text();
    expect([changed.status, html.includes("Je hebt dit formulier al verstuurd, met iets anders erin")]).toEqual([422, true]);
    expect(await see("/mijn-recht")).toContain("nog 75 uur en € 350 vrij");
    const key = /name="once" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(key).not.toBe(form["once"]);
    expect((await ask(world.portal, "/mijn-recht/boeken", { as: token, form: { ...form, hours: "2", once: key } })).status).toBe(303);
    expect(await see("/mijn-recht")).toContain("nog 73 uur en € 350 vrij");
  });

  it("X-12 a correction stands below the booking, which stays as it was", async () => {
    const entry = await inTenant(samira, (db) =>
      db
        .selectFrom("ledger_entries")
        .select("id")
        .where("description", "=", "Training denkvragen")
        .where("hundredth_hours", "=", 600)
        .executeTakeFirstOrThrow(),
    );
    const path = `/mijn-recht/boeking/${entry.id}/correctie`;
    expect(await see(path)).toContain("Op 22 november 2026 boekte je 6 uur en € 250: Training denkvragen");
    const higher = await ask(world.portal, path, { as: token, form: { hours: "7", money: "250", description: "meer", once: once() } });
    expect([higher.status, (await text(higher)).includes("boek het verschil erbij")]).toEqual([422, true]);
    const answer = await ask(world.portal, path, { as: token, form: { hours: "4", money: "250", description: "het waren 4 uur", once: once() } });
    expect(answer.status).toBe(303);
    const nothing = await ask(world.portal, path, { as: token, form: { hours: "0", money: "0", description: "ging niet door", once: once() } });
    expect(nothing.status).toBe(303);
    // Nothing is left of it to correct.
    expect(await (await ask(world.portal, "/mijn-recht", { as: token })).text()).not.toContain(path);
    expect(await see("/mijn-recht")).toMatch(/Correctie op 22 november 2026: het waren 4 uur \+ 2,0 0 75,0 350/);
  });

  it("X-03 a booking of somebody else is not found, not by a colleague, HR or an administrator", async () => {
    const entry = await inTenant(samira, (db) => db.selectFrom("ledger_entries").select("id").where("kind", "=", "use").executeTakeFirstOrThrow());
    for (const other of [await signIn(await newPerson(world.portal)), await signInAs("hr"), await signInAs("tenantAdmin")]) {
      expect((await ask(world.portal, `/mijn-recht/boeking/${entry.id}/correctie`, { as: other })).status).toBe(404);
    }
  });

  it("X-03 a booking of another portal is not found, and a stranger is sent to sign in", async () => {
    const other = await newPortal({ storage: world.portal.storage });
    const foreign = await signIn(await newPerson(other));
    const entry = await inTenant(samira, (db) => db.selectFrom("ledger_entries").select("id").where("kind", "=", "use").executeTakeFirstOrThrow());
    const path = `/mijn-recht/boeking/${entry.id}/correctie`;
    const form = { hours: "0", money: "0", description: "weg ermee", once: once() };
    expect([(await ask(other, path, { as: foreign })).status, (await ask(other, path, { as: foreign, form })).status]).toEqual([404, 404]);
    for (const asked of [{}, { form }]) expect((await ask(world.portal, path, asked)).headers.get("location")).toMatch(/^\/inloggen/);
  });

  it("an activity that is no longer there is said beside its field, with all that was typed still in the form", async () => {
    for (const activityId of ["x", "00000000-0000-7000-8000-000000000001"]) {
      const answer = await ask(world.portal, "/mijn-recht/boeken", { as: token, form: booking({ activityId, description: "Lessen bekeken" }) });
      const html = await answer.text();
      expect([answer.status, html.includes("Deze activiteit staat niet meer in je plan"), html.includes("Lessen bekeken")]).toEqual([422, true, true]);
    }
  });

  it("T27 the download has every entry, and text that looks like a formula stays text", async () => {
    await ask(world.portal, "/mijn-recht/boeken", { as: token, form: booking({ hours: "0,25", money: "", description: "=1+1" }) });
    const answer = await ask(world.portal, "/mijn-recht/boekingen.csv", { as: token });
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="boekingen-2026.csv"');
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines[0]).toContain('"Volgorde";"Datum";"Soort";"Wat"');
    expect(lines[1]).toContain('"2026-08-01";"recht"');
    expect(lines.at(-1)).toContain(`"'=1+1"`);
  });

  it("speaks English to who chose English", async () => {
    await inTenant(world, (db) => db.updateTable("persons").set({ language: "en" }).where("id", "=", samira.personId).execute());
    const english = await see("/mijn-recht", await signIn(samira));
    await inTenant(world, (db) => db.updateTable("persons").set({ language: "nl" }).where("id", "=", samira.personId).execute());
    expect(english).toMatch(/You still have [\d.]+ hours and €600 free this school year/);
  });

  it("last year's ledger is a page of its own, to read", async () => {
    setClock("2027-08-02");
    const later = await signIn(samira);
    expect(await see("/mijn-recht", later)).toContain("nog 83 uur en € 600 vrij");
    const before = await see("/mijn-recht?jaar=2026-08-01", later);
    expect(before).toContain("Over schooljaar 2026–2027 bleef");
    expect(before).toContain("Training denkvragen");
    setClock("2026-11-22");
    token = await signIn(samira);
  });
});

describe("the rules", () => {
  it("X-07 the page of the set in force names source, figures, articles and what the article leaves open", async () => {
    const page = await see("/regels/cao-vo-2014");
    for (const part of [
      "Artikel 17 van de CAO VO",
      "83 uur",
      "artikel 17.4 lid 3",
      "€ 500",
      "geen recht",
      "artikel 17.6",
      "Voor directie en leidinggevenden staat er geen recht in",
    ])
      expect(page).toContain(part);
    expect((await ask(world.portal, "/regels/eigen-regels", { as: token })).status).toBe(404);
  });

  it("H-73 an administrator sets higher values, which everybody gets at once; lower ones are refused by field", async () => {
    const portal = await newPortal({ storage: world.portal.storage });
    const teacher = await newPerson(portal);
    const administrator = await signInAs("tenantAdmin", portal);
    const rights = { ruleSet: "cao-vo-2014", from: "this", startMonth: "8", partTime: "pro-rata", months: "pro-rata", do: "save" };
    expect(await see("/mijn-recht", await signIn(teacher), portal)).toContain("83 uur");
    const lower = await ask(portal, "/beheer/rechten", { as: administrator, form: { ...rights, "hours-OP": "82,75" } });
    expect([lower.status, (await text(lower)).includes("Vul ten minste 83 uur in voor docent")]).toEqual([422, true]);
    const preview = await ask(portal, "/beheer/rechten", { as: administrator, form: { ...rights, "hours-OP": "90", do: "preview" } });
    expect([preview.status, (await text(preview)).includes("docent, 0,8 fte, heel jaar 72 uur")]).toEqual([200, true]);
    const higher = await ask(portal, "/beheer/rechten", { as: administrator, form: { ...rights, "hours-OP": "90", "hours-MGT": "60" } });
    expect(higher.status).toBe(303);
    const page = await see("/mijn-recht", await signIn(teacher), portal);
    expect(page).toContain("nog 90 uur en € 600 vrij");
    expect(page).toContain("afgesproken door je werkgever");
    const start = await ask(portal, "/beheer/rechten", { as: administrator, form: { ...rights, startMonth: "1" } });
    expect([start.status, (await text(start)).includes("blijft daarom zoals hij is")]).toEqual([422, true]);
    expect((await findPortalByName(portal.name))?.settings["entitlements"]).toMatchObject({
      ruleSet: "cao-vo-2014",
      choices: [{ from: "2026-08-01", own: { OP: { hours: 9000 }, MGT: { hours: 6000 } } }],
    });
  });

  it("H-73 a secondary school can not step over the minimum by choosing rules of its own or none", async () => {
    const administrator = await signInAs("tenantAdmin");
    const page = await see("/beheer/rechten", administrator);
    expect(page).toContain("CAO VO 2014");
    expect(page).not.toContain("Eigen regels");
    for (const ruleSet of ["eigen-regels", "none", "verzonnen"]) {
      const form = { ruleSet, from: "next", partTime: "full", months: "full", do: "save" };
      expect((await ask(world.portal, "/beheer/rechten", { as: administrator, form })).status).toBe(404);
    }
  });

  it("H-73 nobody but an administrator chooses the rules", async () => {
    const hr = await signInAs("hr");
    expect((await ask(world.portal, "/beheer/rechten", { as: hr })).status).toBe(403);
  });

  it("X-11 a municipality reads no word of a school on any of these pages, and can not choose its agreement", async () => {
    const town = await newPortal({ sector: "gov", storage: world.portal.storage });
    const employee = await signIn(await newPerson(town, { employment: { category: "OOP" } }));
    const administrator = await signInAs("tenantAdmin", town, { employment: { category: "OOP" } });
    const rights = { ruleSet: "eigen-regels", from: "this", startMonth: "1", partTime: "pro-rata", months: "full", do: "save" };
    expect((await ask(town, "/beheer/rechten", { as: administrator, form: { ...rights, ruleSet: "cao-vo-2014" } })).status).toBe(404);
    expect((await ask(town, "/regels/cao-vo-2014", { as: employee })).status).toBe(404);
    expect(await see("/mijn-recht", employee, town)).toContain("geen recht in uren of geld");
    expect((await ask(town, "/beheer/rechten", { as: administrator, form: { ...rights, "hours-OOP": "30", "money-OOP": "1.000" } })).status).toBe(303);
    expect(await see("/mijn-recht", employee, town)).toContain("Je hebt dit jaar nog 30 uur en € 1.000 vrij");
    const pages = [
      await main("/mijn-recht", employee, town),
      await main("/mijn-recht/boeken", employee, town),
      await main("/regels/eigen-regels", employee, town),
      await main("/beheer/rechten", administrator, town),
    ];
    for (const page of pages) expect(page.replace(/<[^>]+>/g, " ").match(school)?.[0]).toBeUndefined();
    expect((await ask(town, "/beheer/rechten", { as: administrator, form: { ...rights, ruleSet: "none", from: "next" } })).status).toBe(303);
  });
});
