import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { bookUse } from "./book-use.ts";
import { closeYears } from "./close-years.ts";

const world = usePortal();
const ask = testWeb();

beforeEach(() => setClock("2026-11-22"));
afterEach(() => setClock());

describe("carrying over, on screen", () => {
  it("H-70 is asked with a form, answered by the manager, and both names stand on the page of the right", async () => {
    const manager = await newPerson(world.portal, { isManager: true, firstName: "Mirjam", lastName: "Bos" });
    const teacher = await newPerson(world.portal, { firstName: "Eva", lastName: "Prins", employment: { managerId: manager.personId } });
    const [employee, lead] = [await signIn(teacher), await signIn(manager)];
    mustBeDone(
      await bookUse(teacher, {
        on: asDate("2026-11-20"),
        description: "cursus",
        hours: hundredthHours(8000),
        money: cents(0),
        activityId: null,
        chargedTo: "right",
        onceKey: "k",
      }),
    );
    const send = (form: Record<string, string>) =>
      ask(world.portal, "/mijn-recht/meenemen", { as: employee, form: { year: "2026-08-01", once: "een", ...form } });

    const refused = await send({ hours: "4" });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Er is nog 3 uur en €\u00A0600 niet gebruikt")]);
    expect((await send({ hours: "vier" })).status).toBe(422);
    for (const _ of [1, 2]) expect((await send({ hours: "2", money: "100", reason: "Studiedag in september" })).status).toBe(303);

    expect(await (await ask(world.portal, "/", { as: lead })).text()).toContain("1 medewerker wil iets meenemen");
    const waiting = await (await ask(world.portal, "/rechten/meenemen", { as: lead })).text();
    expect(waiting).toContain("Eva Prins wil 2 uur en €\u00A0100 meenemen");
    expect(waiting).toContain("Studiedag in september");
    const request = /action="(\/rechten\/meenemen\/[^"]+)"/.exec(waiting)?.[1] ?? "";
    const stranger = await newPerson(world.portal);
    await newPerson(world.portal, { employment: { managerId: stranger.personId } });
    expect((await ask(world.portal, request, { as: await signIn(stranger), form: { answer: "agreed" } })).status).toBe(404);
    expect((await ask(world.portal, request, { as: lead, form: { answer: "agreed" } })).status).toBe(303);
    const after = await (await ask(world.portal, "/rechten/meenemen", { as: lead })).text();
    expect(after).toContain("Niemand wacht op antwoord");
    expect(after).toContain("Eva Prins: 2 uur en €\u00A0100 uit schooljaar 2026–2027");
    expect(after).toContain("Afgesproken: Eva Prins vroeg het op 22 november 2026, Mirjam Bos ging akkoord op 22 november 2026");
    // Why somebody asks is for the answer, and not for whoever leads them later.
    expect(after).not.toContain("Studiedag in september");

    const right = await (await ask(world.portal, "/mijn-recht", { as: employee })).text();
    expect(right).toContain("Je hebt afgesproken dat je 2 uur en €\u00A0100 meeneemt naar volgend jaar, of zoveel als er dan over is.");
    setClock("2027-09-01");
    await closeYears(world.system);
    const later = await signIn(teacher);
    const closed = await (await ask(world.portal, "/mijn-recht?jaar=2026-08-01", { as: later })).text();
    expect(closed).toContain(
      "Dit jaar is afgesloten op 1 september 2027. 1 uur en €\u00A0500 is vervallen en je nam 2 uur en €\u00A0100 mee naar het jaar erna.",
    );
    expect(closed).toContain("Afgesproken door Eva Prins op 22 november 2026 en Mirjam Bos op 22 november 2026");
    expect(closed).not.toContain('correctie"');
    expect(await (await ask(world.portal, "/mijn-recht?jaar=2027-08-01", { as: later })).text()).toContain("Meegenomen uit schooljaar 2026–2027");
  });

  it("a second wish says to who asks and to who answers which agreement it takes the place of, and a first one says nothing", async () => {
    const manager = await newPerson(world.portal, { isManager: true });
    const [eva, wim] = await Promise.all(
      ["Eva", "Wim"].map((firstName) => newPerson(world.portal, { firstName, employment: { managerId: manager.personId } })),
    );
    const [employee, lead] = [await signIn(eva!), await signIn(manager)];
    const read = async (path: string, as: string) => (await ask(world.portal, path, { as })).text();
    const wish = (hours: string, as = employee) =>
      ask(world.portal, "/mijn-recht/meenemen", { as, form: { year: "2026-08-01", hours, money: "", once: hours } });
    expect(await read("/mijn-recht/meenemen", employee)).not.toContain("in de plaats");
    await wish("10");
    const first = await read("/rechten/meenemen", lead);
    expect(first).not.toContain("in de plaats");
    await ask(world.portal, /action="(\/rechten\/meenemen\/[^"]+)"/.exec(first)?.[1] ?? "", { as: lead, form: { answer: "agreed" } });

    expect(await read("/mijn-recht/meenemen", employee)).toContain(
      "Op 22 november 2026 is afgesproken dat je 10 uur meeneemt. Een nieuwe afspraak komt in de plaats daarvan en komt er niet bij",
    );
    await wish("4");
    await wish("6", await signIn(wim!));
    const second = await read("/rechten/meenemen", lead);
    expect([...second.matchAll(/wil \d+ uur meenemen|in de plaats van de afspraak van 22 november 2026 om 10 uur mee te nemen/g)].map(String)).toEqual([
      "wil 4 uur meenemen",
      "in de plaats van de afspraak van 22 november 2026 om 10 uur mee te nemen",
      "wil 6 uur meenemen",
    ]);
  });

  it.each(["2027-08-01", "2020-08-01", "9999-08-01", "0000-01-01"])("a wish for the year of %s is refused, and leaves no ledger behind", async (year) => {
    const teacher = await newPerson(world.portal);
    const as = await signIn(teacher);
    expect((await ask(world.portal, "/mijn-recht/meenemen", { as, form: { year, hours: "1", money: "", once: "x" } })).status).toBe(422);
    expect((await ask(world.portal, `/mijn-recht?jaar=${year}`, { as })).status).toBe(200);
    expect(await (await ask(world.portal, "/mijn-recht", { as })).text()).not.toMatch(/jaar=(2027|2020|9999|0000)/);
  });

  it("OQ-22 what is exactly left of a part-timer's right can be booked, though it is not in quarters, and nothing else that is not", async () => {
    const teacher = await newPerson(world.portal, { employment: { fteE4: 4000 } });
    const book = (hours: number, onceKey: string) =>
      bookUse(teacher, {
        on: asDate("2026-11-20"),
        description: "cursus",
        hours: hundredthHours(hours),
        money: cents(0),
        activityId: null,
        chargedTo: "right",
        onceKey,
      });
    mustBeDone(await book(1800, "a"));
    expect(await book(1510, "b")).toMatchObject({ refused: { reason: "not-in-quarters", free: { hours: 1520 } } });
    mustBeDone(await book(1520, "c"));
  });
});
