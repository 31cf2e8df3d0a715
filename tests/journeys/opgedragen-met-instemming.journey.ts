import { describe, expect, it } from "vitest";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();
/** What is free, in tenths of an hour and whole euros. */
async function free({ page }: Visitor): Promise<{ tenths: number; euros: number }> {
  const [, hours = "", euros = ""] = /nog ([\d,]+) uur en €\s([\d.]+) vrij/.exec(await page.locator("main").innerText()) ?? [];
  const [whole = "", tenth = "0"] = hours.split(",");
  return { tenths: Number(whole) * 10 + Number(tenth), euros: Number(euros.replace(".", "")) };
}

async function assign(manager: Visitor, people: readonly string[], what: string): Promise<void> {
  const { page } = manager;
  await manager.go("/opgedragen/team/nieuw");
  for (const person of people) await page.getByRole("checkbox", { name: person }).check();
  await page.getByLabel("Wat gaan ze doen?").fill(what);
  await page.getByLabel("Op welke dag, of vanaf welke dag?").fill(formatDate("nl", addDays(today(), 14)));
  await page.getByLabel("Hoeveel uur kost het ieder?").fill("8");
  await page.getByLabel("Hoeveel euro kost het ieder?").fill("100");
  await page.getByLabel("Vraag of het van het eigen recht mag").check();
  await expectAccessible(manager);
  await page.getByRole("button", { name: "Draag het op" }).click();
  await page.getByRole("heading", { level: 1, name: "Opgedragen in je team" }).waitFor();
}

// Requirements, journey 4: the manager assigns and asks to charge it to the right; one refuses and the employer pays, the other accepts.
describe.each([
  { script: true, phone: false, yes: "Femke van Dalen", no: "Joris Peeters" },
  { script: false, phone: true, yes: "Lotte Brouwer", no: "Gerard Postma" },
])("work that is assigned (scripts: $script, phone: $phone)", ({ script, phone, yes, no }) => {
  it("H-69 H-72 touches the right of who says yes and of nobody else, and waits for both", async () => {
    const what = `Studiedag lesgeven met ${script ? "beelden" : "verhalen"}`;
    const agrees = await journey.signedIn(yes, { script, phone });
    await agrees.go("/mijn-recht");
    const before = await free(agrees);
    const manager = await journey.signedIn("Marleen Kuipers", { script });
    await assign(manager, [yes, no], what);

    // Nothing is booked while the question waits.
    await agrees.go("/mijn-recht");
    expect(await free(agrees)).toEqual(before);
    const refuses = await journey.signedIn(no, { script, phone });
    await refuses.go("/mijn-recht");
    const whole = await free(refuses);
    await refuses.go("/opgedragen");
    await refuses.page.getByRole("link", { name: `Beslis over ${what}` }).click();
    await refuses.page.getByRole("heading", { level: 1, name: what }).waitFor();
    await expectAccessible(refuses);
    await refuses.page.getByRole("button", { name: /^Nee/ }).click();
    await refuses.page.getByRole("button", { name: /^Nee/ }).waitFor({ state: "detached" });
    await refuses.go("/mijn-recht");
    expect(await free(refuses)).toEqual(whole);

    await agrees.go("/opgedragen");
    await agrees.page.getByRole("link", { name: `Beslis over ${what}` }).click();
    await agrees.page.getByRole("heading", { level: 1, name: what }).waitFor();
    await agrees.page.getByRole("button", { name: /^Ja/ }).click();
    await agrees.page.getByRole("button", { name: /^Ja/ }).waitFor({ state: "detached" });
    await agrees.go("/mijn-recht");
    expect(await free(agrees)).toEqual({ tenths: before.tenths - 80, euros: before.euros - 100 });
    expect(await agrees.page.locator("main").innerText()).toMatch(/instemming op/);

    await manager.go("/opgedragen/team");
    await expectAccessible(manager);
    const rows = manager.page.getByRole("row").filter({ hasText: what });
    expect((await rows.filter({ hasText: no }).innerText()).includes("Werkgever betaalt")).toBe(true);
    for (const visitor of [agrees, refuses, manager]) expect(visitor.complaints).toEqual([]);
  });
});
