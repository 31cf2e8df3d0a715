import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

const onPage = ({ page }: Visitor): Promise<string> => page.locator("main").innerText();

async function prepare(visitor: Visitor, conversation: string, text: string): Promise<void> {
  const { page } = visitor;
  await visitor.go(`${conversation}/voorbereiding`);
  await page.getByRole("heading", { level: 1, name: /^Bereid je gesprek/ }).waitFor();
  await page.getByRole("textbox").first().fill(text);
  await expectAccessible(visitor);
  await page.getByRole("button", { name: "Ik ben klaar" }).click();
  await page.getByRole("heading", { level: 1, name: /^Gesprek met/ }).waitFor();
}

/** Opens what is long on the page of a conversation. */
const unfold = ({ page }: Visitor, summary: string): Promise<void> => page.locator("summary", { hasText: summary }).click();

async function addPoint({ page }: Visitor, text: string): Promise<void> {
  await page.getByLabel("Nieuw punt").fill(text);
  await page.getByRole("button", { name: "Voeg toe", exact: true }).click();
  await page.getByText(text).first().waitFor();
  // Where the report is, with scripts as without: on a telephone the top of the page is a long way from it.
  await page.waitForURL(/#verslag$/);
  expect(await page.locator("#verslag").evaluate((block) => block.getBoundingClientRect().top)).toBeLessThan(400);
}

async function sign(visitor: Visitor, conversation: string): Promise<void> {
  await visitor.go(conversation);
  await visitor.page.getByRole("button", { name: "Onderteken", exact: true }).click();
  await visitor.page.getByRole("button", { name: "Onderteken", exact: true }).waitFor({ state: "detached" });
}

// Requirements, journey 3, the second half: both prepare, the year is accounted for, what they agree on comes into the plan, both sign.
describe.each([
  { script: true, phone: false, name: "Eline Smit" },
  { script: false, phone: true, name: "Daan Visser" },
])("a conversation of two people in two browsers (scripts: $script, phone: $phone)", ({ script, phone, name }) => {
  it("H-46 H-48 H-71 keeps what each prepared from the other until both are ready, and every word that both write at once", async () => {
    const employee = await journey.signedIn(name, { script, phone });
    const manager = await journey.signedIn("Marleen Kuipers", { script });
    await employee.go("/gesprekken");
    await expectAccessible(employee);
    await employee.page.getByRole("link", { name: "Ontwikkelgesprek met Marleen Kuipers" }).first().click();
    await employee.page.getByRole("heading", { level: 1, name: "Gesprek met Marleen Kuipers" }).waitFor();
    const conversation = new URL(employee.page.url()).pathname;

    await prepare(employee, conversation, "Ik durf nog geen stilte te laten vallen");
    await manager.go(conversation);
    expect(await onPage(manager)).not.toContain("stilte");
    await prepare(manager, conversation, "Ik zie klassen die opbloeien");
    await unfold(manager, `Wat ${name} voorbereidde`);
    expect(await onPage(manager)).toContain("Ik durf nog geen stilte te laten vallen");
    await expectAccessible(manager);
    await employee.go(conversation);
    await unfold(employee, "Wat Marleen Kuipers voorbereidde");
    expect(await onPage(employee)).toContain("Ik zie klassen die opbloeien");

    await manager.page.getByRole("button", { name: "Begin het gesprek" }).click();
    await manager.page.getByRole("region", { name: "Ondertekenen" }).waitFor();
    await employee.go(conversation);
    await Promise.all([addPoint(employee, "Punt een van de medewerker"), addPoint(manager, "Punt twee van de leidinggevende")]);
    await addPoint(manager, "Punt drie, meteen erna");
    await employee.go(conversation);
    for (const text of ["Punt een van de medewerker", "Punt twee van de leidinggevende"]) expect(await onPage(employee)).toContain(text);

    // The same point, open in both browsers; both save.
    const change = await employee.page.getByRole("listitem").filter({ hasText: "Punt een" }).getByRole("link", { name: "Verander" }).getAttribute("href");
    for (const visitor of [employee, manager]) await visitor.go(change ?? "");
    for (const [visitor, text] of [
      [manager, "Wat de leidinggevende ervan maakte"],
      [employee, "Wat de medewerker ervan maakte"],
    ] as const) {
      await visitor.page.getByRole("textbox").first().fill(text);
      await visitor.page.locator("main form button").first().click();
      await visitor.page.getByText(text).first().waitFor();
    }
    await manager.go(conversation);
    const both = await onPage(manager);
    for (const text of ["Wat de leidinggevende ervan maakte", "Wat de medewerker ervan maakte", "Punt twee"]) expect(both).toContain(text);

    await unfold(manager, "Verantwoording van");
    await manager.page.getByRole("button", { name: /^Besproken/ }).click();
    await manager.page.getByText(/Verantwoord op/).waitFor();
    await manager.page.getByRole("link", { name: "Voeg een afspraak toe" }).click();
    await manager.page.getByLabel("Wat spreken jullie af?").fill("Elke maand een les filmen en samen kijken");
    await expectAccessible(manager);
    await manager.page.getByRole("button", { name: "Bewaar de afspraak" }).click();
    await manager.page.getByRole("heading", { level: 1, name: /^Gesprek met/ }).waitFor();

    await sign(manager, conversation);
    await sign(employee, conversation);
    await expectAccessible(employee);
    await employee.go("/plan");
    await employee.page.getByText("Elke maand een les filmen en samen kijken").first().waitFor();
    for (const visitor of [employee, manager]) expect(visitor.complaints).toEqual([]);
  });
});
