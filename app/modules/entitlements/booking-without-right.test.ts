import { describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { systemActor } from "#platform/web/actor.ts";
import { changePortalSettings } from "#modules/portals/public.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { ownBookings } from "./own-bookings.ts";

const world = usePortal();
const ask = testWeb();

const form = async (portal: typeof world.portal, as: string) => (await ask(portal, "/mijn-recht/boeken", { as })).text();
const charges = (html: string) => [...html.matchAll(/name="chargedTo" value="(\w+)"( checked)?/g)].map(([, value, checked]) => `${value}${checked ?? ""}`);

describe("booking where there is no right", () => {
  it("a municipality without rights offers no own right to charge, and says so", async () => {
    const town = await newPortal({ sector: "gov", storage: world.portal.storage });
    const html = await form(town, await signIn(await newPerson(town, { employment: { category: "OOP" } })));
    expect(charges(html)).toEqual(["assigned checked", "project"]);
    expect(html).toContain("Je hebt dit jaar geen recht in uren of geld");
  });

  it("what is booked as assigned work is found again, also where the employer chose to have no rights", async () => {
    const town = await newPortal({ sector: "gov", storage: world.portal.storage });
    const none = { from: "2020-01-01", ruleSet: "none", yearStart: { month: 1, day: 1 }, partTime: "full", months: "full", own: {} };
    await changePortalSettings(systemActor(town), { settings: { entitlements: { ruleSet: "none", choices: [none] } } });
    const as = await signIn(await newPerson(town, { employment: { category: "OOP" } }));
    const booked = await ask(town, "/mijn-recht/boeken", {
      as,
      form: { hours: "2", money: "", on: "1-9-2026", description: "Cursus veilig mailen", chargedTo: "assigned", once: "een" },
    });
    expect([booked.status, await (await ask(town, "/mijn-recht", { as })).text()]).toEqual([303, expect.stringContaining("Cursus veilig mailen")]);
  });

  it("a municipality whose own values are zero says why there is nothing to book, and shows no way to book on the right, the plan and Start", async () => {
    const town = await newPortal({ sector: "gov", storage: world.portal.storage });
    const person = await newPerson(town, { employment: { category: "OOP" } });
    const as = await signIn(person);
    // What the plan page shows of bookings.
    expect(await inTenant(person, (db) => ownBookings(db, person))).toBeUndefined();
    const [right, plan, start] = await Promise.all(["/mijn-recht", "/plan", "/"].map(async (path) => (await ask(town, path, { as })).text()));
    expect(right).toContain("Je organisatie werkt niet met een vast recht in uren of geld.");
    expect(start).toContain("Wat wil je dit jaar leren?");
    for (const html of [right, plan, start]) expect(html).not.toContain('href="/mijn-recht/boeken"');
  });

  it.each([
    ["hours", { hours: "200,25" }, "ten hoogste 200 uur per keer"],
    ["money", { money: "20000,01" }, "ten hoogste € 20.000 per keer"],
  ])("more %s than anybody is assigned at once are refused at the field, and the limit itself is booked", async (field, over, sentence) => {
    const as = await signIn(await newPerson(world.portal));
    const most = { hours: "200", money: "20000", on: "1-9-2026", description: "Masteropleiding", chargedTo: "assigned", once: "limit" };
    const refused = await ask(world.portal, "/mijn-recht/boeken", { as, form: { ...most, ...over } });
    const html = (await refused.text()).replaceAll("\u00a0", " ");
    expect([refused.status, html.includes(sentence), html.includes(`href="#${field}"`)]).toEqual([422, true, true]);
    expect((await ask(world.portal, "/mijn-recht/boeken", { as, form: most })).status).toBe(303);
  });

  it("where there is a right, it is offered first", async () => {
    expect(charges(await form(world.portal, await signIn(await newPerson(world.portal))))).toEqual(["right checked", "assigned", "project"]);
  });

  it("the download and the fields of forms hold plain spaces and signs, to read in again", async () => {
    const as = await signIn(await newPerson(world.portal));
    const plain = { hours: "6,5", money: "450,50", on: "1-9-2026", description: "Training", chargedTo: "right", once: "twee" };
    expect((await ask(world.portal, "/mijn-recht/boeken", { as, form: plain })).status).toBe(303);
    const csv = await (await ask(world.portal, "/mijn-recht/boekingen.csv", { as })).text();
    expect(csv).toContain('"6,5";"450,50"');
    expect(csv).not.toMatch(/[\u00a0\u202f\u2007]/);
    const page = await (await ask(world.portal, "/mijn-recht", { as })).text();
    const correction = await (await ask(world.portal, /\/mijn-recht\/boeking\/[0-9a-f-]+\/correctie/.exec(page)?.[0] ?? "", { as })).text();
    expect([/name="hours"[^>]*value="([^"]*)"/.exec(correction)?.[1], /name="money"[^>]*value="([^"]*)"/.exec(correction)?.[1]]).toEqual(["6,5", "450,50"]);
  });
});
