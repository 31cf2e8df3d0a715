import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cents, type HoursAndMoney, hundredthHours } from "#platform/amounts/amounts.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import { activityForm, addActivity } from "#modules/plans/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { bookAssigned } from "./book-assigned.ts";
import { bookUse } from "./book-use.ts";
import { answerCarry, askToCarry } from "./carry-over.ts";
import { closeYears } from "./close-years.ts";
import { keepAccounting } from "./year-account.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let eva: Person;
let mirjam: Person;

const plain = async (answer: Response) =>
  (await answer.text())
    .replace(/^.*<main/s, "<main")
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const see = async (path: string, as: string) => plain(await ask(world.portal, path, { as }));
async function readFile(answer: Response): Promise<{ title: unknown; pages: number; text: string }> {
  const file = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const texts = Array.from({ length: file.numPages }, async (_, index) => {
    const { items } = await (await file.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
  });
  const { info } = await file.getMetadata();
  return { title: (info as { Title?: string }).Title, pages: file.numPages, text: (await Promise.all(texts)).join(" ").replace(/\s+/g, " ") };
}

let keys = 0;
const assign = async ({ personId }: Person, what: { description: string } & HoursAndMoney) => {
  const booking = { ...what, personId, on: asDate("2026-11-20"), chargedTo: "assigned", onceKey: `assigned ${(keys += 1)}` } as const;
  return mustBeDone(await inTenant(mirjam, (db) => bookAssigned(db, mirjam, booking)));
};
const book = async (what: Partial<Parameters<typeof bookUse>[1]>, person = eva) =>
  mustBeDone(
    await bookUse(person, {
      on: asDate("2026-11-20"),
      description: "Training denkvragen",
      hours: hundredthHours(600),
      money: cents(25_000),
      activityId: null,
      chargedTo: "right",
      onceKey: `statement ${(keys += 1)}`,
      ...what,
    }),
  );

beforeAll(async () => {
  setClock("2026-11-22");
  mirjam = await newPerson(world.portal, { isManager: true, firstName: "Mirjam", lastName: "Bos" });
  eva = await newPerson(world.portal, { firstName: "Eva", lastName: "Prins", employment: { managerId: mirjam.personId, fteE4: 8000 } });
  const activity = mustBeDone(await addActivity(eva, activityForm.parse({ title: "Cursus toetsen", kind: "course", isRegistered: "yes" })));
  await book({});
  await book({ description: "", activityId: activity, hours: hundredthHours(400), money: cents(0) });
  await assign(eva, { description: "Studiedag burgerschap", hours: hundredthHours(800), money: cents(12_000) });
  const wish = { yearStart: asDate("2026-08-01"), hours: hundredthHours(1000), money: cents(0), reason: "", onceKey: "wish" };
  mustBeDone(await answerCarry(mirjam, mustBeDone(await askToCarry(eva, wish)), "agreed"));
  await inTenant(eva, (db) => keepAccounting(db, mirjam, { personId: eva.personId, withId: mirjam.personId, on: asDate("2026-11-22") }));
});
afterAll(() => setClock());

describe("the statement of a year", () => {
  it("H-71 tells a running year line by line, with formula, article, agreement and the day it was accounted for", async () => {
    const page = await see("/mijn-recht/jaaroverzicht?jaar=2026-08-01", await signIn(eva));
    for (const part of [
      "Jaaroverzicht schooljaar 2026–2027",
      "Het recht op uren en geld van Eva Prins, gemaakt op 22 november 2026.",
      "CAO VO 2014",
      "83 uur × 0,8 fte × 12/12 maanden artikel 17.4 lid 1 66,4 uur",
      "€ 600 × 0,8 fte × 12/12 maanden artikel 17.5 lid 1 € 480",
      "Training denkvragen − 6,0 − 250 60,4 230",
      "Meenemen naar schooljaar 2027–2028: 10 uur. Eva Prins vroeg het op 22 november 2026 en Mirjam Bos ging akkoord op 22 november 2026.",
      "Studiedag burgerschap werkgever 8,0 120",
      "Verantwoord op 22 november 2026, in gesprek met Mirjam Bos.",
    ])
      expect(page).toContain(part);
  });

  it("H-71 keeps what somebody wrote down alone apart from what was assigned, each with its own sum, also in the file", async () => {
    const wim = await newPerson(world.portal, { firstName: "Wim", employment: { managerId: mirjam.personId } });
    await assign(wim, { description: "Opgedragen BHV", hours: hundredthHours(500), money: cents(7500) });
    const as = await signIn(wim);
    expect(await see("/mijn-recht/jaaroverzicht", as)).not.toContain("zelf opgeschreven");
    await book({ description: "Studiedag burgerschap", chargedTo: "assigned", hours: hundredthHours(800), money: cents(12_000) }, wim);
    await book({ description: "Congres Lissabon", chargedTo: "project", hours: hundredthHours(1600), money: cents(90_000) }, wim);
    const page = await see("/mijn-recht/jaaroverzicht", as);
    const [, paid, written] = /Betaald door de werkgever(.*)Door jou zelf opgeschreven Dit(.*)Afspraken en verantwoording/.exec(page) ?? [];
    expect(paid).toMatch(/Opgedragen BHV werkgever 5,0 75 Samen 5,0 75 $/);
    expect(written).toContain("De werkgever heeft het niet bevestigd.");
    expect(written).toMatch(/Studiedag burgerschap werkgever 8,0 120 .* Congres Lissabon project 16,0 900 Samen, door jou zelf opgeschreven 24,0 1.020 $/);
    const file = await readFile(await ask(world.portal, "/mijn-recht/jaaroverzicht.pdf", { as }));
    expect(file.text).toContain("Samen, door jou zelf opgeschreven 24,0 1.020");
  });

  it("H-61 marks what was booked on an activity that counts for the register", async () => {
    expect(await see("/mijn-recht/jaaroverzicht", await signIn(eva))).toContain("Cursus toetsen Telt mee voor het lerarenregister − 4,0 0 56,4 230");
  });

  it("H-71 is the same in the file, on one page", async () => {
    const answer = await ask(world.portal, "/mijn-recht/jaaroverzicht.pdf?jaar=2026-08-01", { as: await signIn(eva) });
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([
      200,
      "application/pdf",
      'attachment; filename="jaaroverzicht-2026-2027.pdf"',
    ]);
    const file = await readFile(answer);
    expect(file).toMatchObject({ title: "Jaaroverzicht schooljaar 2026–2027", pages: 1 });
    const html = await (await ask(world.portal, "/mijn-recht/jaaroverzicht?jaar=2026-08-01", { as: await signIn(eva) })).text();
    const onScreen = [...(/<h1>.*<\/main>/s.exec(html)?.[0] ?? "").replace(/<a .*?<\/a>/gs, "").matchAll(/>([^<]*[^<\s][^<]*)</g)].map(
      ([, text]) => text ?? "",
    );
    expect(onScreen.length).toBeGreaterThan(60);
    const dense = (text: string) => text.replace(/\s+/g, "");
    expect(onScreen.filter((text) => !dense(file.text).includes(dense(text)))).toEqual([]);
  });

  it("H-71 shows of a closed year what lapsed and what went over, adding up to nothing", async () => {
    setClock("2027-09-01");
    await closeYears(world.system);
    const token = await signIn(eva);
    const page = await see("/mijn-recht/jaaroverzicht?jaar=2026-08-01", token);
    for (const part of ["afgesloten op 1 september 2027", "Meegenomen naar het jaar erna − 10,0 0", "Vervallen − 46,4 − 230", "Over 0,0 0"])
      expect(page).toContain(part);
    expect(await see("/mijn-recht/jaaroverzicht", token)).toContain("Meegenomen uit schooljaar 2026–2027: 10 uur. Eva Prins vroeg het");
  });

  it("H-71 is one's own alone: no address leads to the year of somebody else, or to a year that is not there", async () => {
    setClock("2026-11-22");
    const other = await signIn(await newPerson(world.portal, { firstName: "Wim" }));
    expect(await see("/mijn-recht/jaaroverzicht", other)).not.toContain("Eva Prins");
    for (const year of ["2019-08-01", "2026-08-02", "gisteren"])
      for (const path of ["/mijn-recht/jaaroverzicht", "/mijn-recht/jaaroverzicht.pdf"])
        expect((await ask(world.portal, `${path}?jaar=${year}`, { as: other })).status).toBe(404);
    for (const path of ["/mijn-recht/jaaroverzicht", "/mijn-recht/jaaroverzicht.pdf"]) expect((await ask(world.portal, path)).status).not.toBe(200);
  });
});
