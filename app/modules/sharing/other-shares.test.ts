import { beforeAll, describe, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { addReflection, makeCycle, openBank, readOwnConversations, sayReady, shareReflection, startCycle } from "#modules/conversations/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { listMyLooks } from "./list-looks.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let marleen: Person;
let samira: Person;

beforeAll(async () => {
  marleen = await newPerson(world.portal, { firstName: "Marleen" });
  samira = await newPerson(world.portal, { firstName: "Samira", employment: { managerId: marleen.personId } });
});

const nothing = "Je deelt nu niets.";
const page = async (person: Person) => (await ask(world.portal, "/wie-zag-mijn-gegevens", { as: await signIn(person) })).text();
const othersOf = async (person: Person) => (await listMyLooks(person, 1)).others.map(({ kind, reader, since }) => [kind, reader.split(" ")[0], since !== null]);

async function conversation(reveal: "bothReady" | "atStart", of = samira): Promise<string> {
  const questionIds = (await openBank(world.system)).filter(({ kind }) => kind === "development").map(({ id }) => id);
  const when = { startsOn: today(), endsOn: addDays(today(), 60) };
  const cycle = mustBeDone(
    await makeCycle(world.system, { kind: "development", name: "Voorjaar", partnerId: null, ...when, reveal, revealDays: null, questionIds }),
  );
  mustBeDone(await startCycle(world.system, cycle, { personIds: [of.personId] }));
  return (await readOwnConversations(of)).mine.find(({ cycleName, isEmployeeReady }) => cycleName === "Voorjaar" && !isEmployeeReady)?.id ?? "";
}

async function ready(person: Person, id: string): Promise<void> {
  mustBeDone(await sayReady(person, id, { answers: {}, givers: "Mijn klas", drains: "", learningQuestion: "", tab: "", known: 0 }));
}

describe("P-46 what others read by another rule than a share", () => {
  it("a reflection is listed while it is shown, with whom and where it is taken back, and never its text", async () => {
    await addReflection(samira, "Die les liep vast");
    expect(await page(samira)).toContain(nothing);
    const id = (await readOwnConversations(samira)).reflections[0]?.id ?? "";
    mustBeDone(await shareReflection(samira, id));
    const shown = await page(samira);
    expect([nothing, "Die les liep vast", 'href="/gesprekken#terugblik"', "met Marleen"].map((each) => shown.includes(each))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await page(marleen)).toContain(nothing);
    await ask(world.portal, `/gesprekken/terugblik/${id}/verbergen`, { as: await signIn(samira), form: {} });
    expect(await page(samira)).toContain(nothing);
  });

  it("a preparation is listed for both from the moment that the other can read it, and not before", async () => {
    const id = await conversation("bothReady");
    await ready(samira, id);
    expect([await othersOf(samira), await othersOf(marleen)]).toEqual([[], []]);
    await ready(marleen, id);
    expect(await othersOf(samira)).toEqual([["preparation", "Marleen", true]]);
    expect(await othersOf(marleen)).toEqual([["preparation", "Samira", true]]);
    const shown = await page(samira);
    expect([nothing, "Mijn klas", `href="/gesprekken/${id}"`].map((each) => shown.includes(each))).toEqual([false, false, true]);
    await ready(samira, await conversation("atStart"));
    expect(await othersOf(samira)).toHaveLength(1);
  });

  it("a preparation of what is over is listed while that manager leads the person, and not after", async () => {
    const lead = await newPerson(world.portal, { firstName: "Piet" });
    const ravi = await newPerson(world.portal, { firstName: "Ravi", employment: { managerId: lead.personId } });
    const id = await conversation("bothReady", ravi);
    for (const person of [ravi, lead]) await ready(person, id);
    const signed = { state: "signed", held_on: today() };
    await inTenant(world, (db) => db.updateTable("conversations").set(signed).where("id", "=", id).execute());
    expect(await othersOf(ravi)).toHaveLength(1);
    await inTenant(world, (db) => db.updateTable("employments").set({ manager_id: null }).where("person_id", "=", ravi.personId).execute());
    expect([await othersOf(ravi), await othersOf(lead)]).toEqual([[], [["preparation", "Ravi", true]]]);
    expect((await listMyLooks(lead, 1)).others.map(({ href }) => href)).toEqual([null]);
  });
});
