import { beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { closeInitiative, closeUnsuitable, letStand, reportInitiative } from "./close-initiative.ts";
import { initiativeForm, updateForm } from "./initiative-form.ts";
import { initiativeTabs } from "./initiative.ts";
import { planInitiative } from "./plan-initiative.ts";
import { readInitiative, readInitiatives } from "./read-initiatives.ts";
import { startInitiative } from "./start-initiative.ts";
import { addUpdate, joinInitiative, leaveInitiative } from "./take-part.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let school = "";
let samira: Person;
let noor: Person;
let elsewhere: Person;
let hr: Person;
let number = 0;

const start = (more: Record<string, string> = {}, by = samira) =>
  startInitiative(by, initiativeForm.parse({ title: `Elke week lezen ${(number += 1)}`, idea: "In elk vak tien minuten", ...more }));
const said = (text: string, more: Record<string, string> = {}) => updateForm.parse({ kind: "experiment", text, ...more });
const idsFor = async (person: Person) => (await readInitiatives(person, "lopend")).initiatives.map(({ id }) => id);

beforeAll(async () => {
  const board = mustBeDone(await addUnit(world.system, { kind: "board", name: "Bestuur", parentId: null }));
  school = mustBeDone(await addUnit(world.system, { kind: "school", name: "Het Anker", parentId: board }));
  const team = mustBeDone(await addUnit(world.system, { kind: "team", name: "Onderbouw", parentId: school }));
  const other = mustBeDone(await addUnit(world.system, { kind: "school", name: "De Toren", parentId: board }));
  samira = await newPerson(world.portal, { firstName: "Samira", employment: { unitId: team } });
  noor = await newPerson(world.portal, { firstName: "Noor", employment: { unitId: team } });
  elsewhere = await newPerson(world.portal, { employment: { unitId: other } });
  hr = await newPerson(world.portal, { roles: [{ role: "hr", unitId: null }] });
  await giveRole(world.system, { personId: hr.personId, role: "hr", unitId: null });
});

describe("an initiative", () => {
  it("H-58 needs a title and an idea only, and sent twice it is one", async () => {
    const wrong = initiativeForm.safeParse({ title: " ", idea: "" });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["title", "idea"]);
    const once = crypto.randomUUID();
    const id = await start({ once });
    expect(await start({ once })).toBe(id);
    expect(await readInitiative(noor, id)).toMatchObject({
      by: expect.stringContaining("Samira"),
      members: [expect.stringContaining("Samira")],
      may: { join: true },
    });
  });

  it("H-58 for a school it is seen by who works in or below it, who takes part and HR; for nobody else it is not there", async () => {
    const id = await start({ unitId: school });
    expect([await idsFor(noor), await idsFor(hr), await idsFor(elsewhere)].map((ids) => ids.includes(id))).toEqual([true, true, false]);
    await expect(readInitiative(elsewhere, id)).rejects.toThrow(NotFound);
    await expect(joinInitiative(elsewhere, id)).rejects.toThrow(NotFound);
    await expect(start({ unitId: school }, elsewhere)).rejects.toThrow(NotFound);
  });

  it("H-58 who started it puts it in other words while it runs, and the trail says which; nobody else does", async () => {
    const id = await start({ idea: "Tien minuten" });
    await joinInitiative(noor, id);
    const page = `/initiatieven/${id}/aanpassen`;
    const [owner, member] = [await signIn(samira), await signIn(noor)];
    expect([(await ask(world.portal, page, { as: member })).status, (await ask(world.portal, page, { as: await signIn(hr) })).status]).toEqual([403, 403]);
    const words = { title: "Lezen in elk vak", idea: "Een kwartier", workshop: "" };
    const empty = await ask(world.portal, page, { as: owner, form: { ...words, title: " " } });
    expect([empty.status, (await empty.text()).includes("Een kwartier")]).toEqual([422, true]);
    for (const _ of [1, 2]) expect((await ask(world.portal, page, { as: owner, form: words })).status).toBe(303);
    expect((await ask(world.portal, page, { as: member, form: { ...words, title: "Van een ander" } })).status).toBe(403);
    expect((await readInitiative(noor, id)).initiative).toMatchObject(words);
    const trail = await inTenant(world, (db) =>
      db.selectFrom("audit_entries").select("detail").where("action", "=", "initiative.changed").where("subject_id", "=", id).execute(),
    );
    expect(trail).toEqual([{ detail: { parts: "title idea" } }]);
    await closeInitiative(samira, id);
    expect((await ask(world.portal, page, { as: owner, form: words })).status).toBe(403);
  });

  it("H-58 colleagues join and leave, twice is once, and who started it stays", async () => {
    const id = await start();
    for (const _ of [1, 2]) await joinInitiative(elsewhere, id);
    expect((await readInitiative(noor, id)).members).toHaveLength(2);
    await leaveInitiative(samira, id);
    for (const _ of [1, 2]) await leaveInitiative(elsewhere, id);
    expect((await readInitiative(noor, id)).members).toHaveLength(1);
    await joinInitiative(elsewhere, id);
    expect((await readInitiatives(elsewhere, "ik-doe-mee")).initiatives.map((each) => each.id)).toEqual([id]);
  });

  it("who takes part adds what was tried and found; what stands there can not be changed or taken away", async () => {
    const id = await start();
    const once = crypto.randomUUID();
    for (const _ of [1, 2]) await addUpdate(samira, id, said("Twee klassen begonnen", { once }));
    await addUpdate(samira, id, said("Het werkt bij de tweede keer", { kind: "finding" }));
    await expect(addUpdate(noor, id, said("Van buiten"))).rejects.toThrow(NotAllowed);
    expect((await readInitiative(noor, id)).updates.map(({ kind }) => kind)).toEqual(["finding", "experiment"]);
    await expect(
      inTenant(world, (db) => db.updateTable("initiative_updates").set({ text: "Anders" }).where("initiative_id", "=", id).execute()),
    ).rejects.toThrow();
  });

  it("H-58 becomes an activity in one's own plan in one click, once, also its workshop, and not while the plan is with a manager", async () => {
    const id = await start({ workshop: "Een uur op donderdag" });
    const token = await signIn(noor);
    const answers = [];
    for (const _ of [1, 2]) answers.push(await ask(world.portal, `/initiatieven/${id}/plan`, { as: token, form: { as: "project" } }));
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(answers[0]?.headers.get("location")).toMatch(/^\/plan\/activiteit\//);
    mustBeDone(await planInitiative(noor, id, "workshop"));
    const made = await inTenant(noor, (db) =>
      db.selectFrom("activities").select(["kind", "learning_class"]).where("person_id", "=", noor.personId).orderBy("made_at").execute(),
    );
    expect(made).toEqual([
      { kind: "project", learning_class: 70 },
      { kind: "workshop", learning_class: 10 },
    ]);
    expect((await readInitiatives(noor, "workshops")).initiatives.map((each) => each.id)).toContain(id);
    await inTenant(noor, (db) =>
      db
        .updateTable("personal_plans")
        .set({ state: "submitted", submitted_on: "2026-11-01", submitted_name: "Noor", submitted_at: new Date() })
        .where("person_id", "=", noor.personId)
        .execute(),
    );
    expect(await planInitiative(noor, await start(), "project")).toEqual({ refused: "already-submitted" });
  });

  it("H-58 stands in one's plan once, whatever it is called by then; the page leads to it, and offers it again when it was taken out", async () => {
    const id = await start({ workshop: "Een uur op donderdag" });
    const token = await signIn(hr);
    const page = async () => (await ask(world.portal, `/initiatieven/${id}`, { as: token })).text();
    const plan = async () => mustBeDone(await planInitiative(hr, id, "project"));
    const offers = async () => {
      const html = await page();
      return ["Zet het in mijn plan", "Dit staat in je plan", "Zet de workshop in mijn plan"].map((each) => html.includes(each));
    };
    expect(await offers()).toEqual([true, false, true]);
    const first = await plan();
    expect([await offers(), (await page()).includes(`href="/plan/activiteit/${first}"`)]).toEqual([[false, true, true], true]);
    await inTenant(hr, (db) => db.updateTable("activities").set({ title: "Mijn leesuur" }).where("id", "=", first).execute());
    expect(await plan()).toBe(first);
    for (const _ of [1, 2]) {
      const gone = await plan();
      await ask(world.portal, `/plan/activiteit/${gone}/weghalen`, { as: token, form: {} });
      expect(await offers()).toEqual([true, false, true]);
      expect([await plan(), await plan()]).not.toContain(gone);
    }
    const standing = await inTenant(hr, (db) =>
      db.selectFrom("activities").select("id").where("person_id", "=", hr.personId).where("removed_at", "is", null).execute(),
    );
    expect(standing).toHaveLength(1);
    await closeInitiative(samira, id);
    expect(await offers()).toEqual([false, true, false]);
  });

  it("H-58 its owner closes it and it stays readable; nobody else closes it", async () => {
    const id = await start();
    await joinInitiative(noor, id);
    await expect(closeInitiative(noor, id)).rejects.toThrow(NotAllowed);
    for (const _ of [1, 2]) await closeInitiative(samira, id);
    expect((await readInitiative(elsewhere, id)).initiative.closedBecause).toBe("done");
    await expect(addUpdate(noor, id, said("Te laat"))).rejects.toThrow(NotAllowed);
    await joinInitiative(elsewhere, id);
    expect((await readInitiative(elsewhere, id)).members).toHaveLength(2);
    expect((await readInitiatives(elsewhere, "afgesloten")).initiatives.map((each) => each.id)).toContain(id);
  });

  it("H-58 a text that does not belong here is reported without a name; HR lets it stand or closes it for everybody but its owner", async () => {
    const id = await start();
    for (const _ of [1, 2]) await reportInitiative(noor, id);
    await reportInitiative(samira, id);
    expect([(await readInitiative(hr, id)).reports, (await readInitiative(noor, id)).reports]).toEqual([1, 0]);
    const trail = await inTenant(world, (db) => db.selectFrom("audit_entries").select("actor_id").where("action", "=", "initiative.reported").execute());
    expect(trail).toEqual([{ actor_id: null }]);
    await expect(letStand(noor, id)).rejects.toThrow(NotAllowed);
    await expect(closeUnsuitable(samira, id)).rejects.toThrow(NotAllowed);
    await letStand(hr, id);
    expect((await readInitiative(hr, id)).reports).toBe(0);
    await closeUnsuitable(hr, id);
    await expect(readInitiative(noor, id)).rejects.toThrow(NotFound);
    for (const tab of initiativeTabs) expect((await readInitiatives(noor, tab)).initiatives.map((each) => each.id)).not.toContain(id);
    expect((await readInitiative(samira, id)).initiative.closedBecause).toBe("unsuitable");
    // Its owner can not open it again by closing it as done.
    await closeInitiative(samira, id);
    expect((await readInitiative(samira, id)).initiative.closedBecause).toBe("unsuitable");
  });
});
