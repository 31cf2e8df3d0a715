import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

async function addEvidence({ page, go }: Visitor, walk: string, nth: number): Promise<void> {
  await go(walk);
  await page
    .getByRole("link", { name: /^Voeg bewijs toe/ })
    .nth(nth)
    .click();
  await page.getByRole("heading", { level: 1, name: "Voeg bewijs toe" }).waitFor();
  await page.getByLabel("Schrijf op wat je deed").fill(`Een jaar lang deed ik dit, met deze uitkomst (${nth + 1})`);
  await page.getByRole("button", { name: "Voeg toe", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Groeien in de ondersteuning" }).waitFor();
}

// Requirements, journey 5: support staff see their own right, ask for EVC, look at functions near by, and take a step on a growth track.
describe.each([
  { script: true, phone: false, name: "Petra van Vliet", right: "36 uur" },
  { script: false, phone: true, name: "Karin Blom", right: "24 uur" },
])("support staff who want to grow (scripts: $script, phone: $phone)", ({ script, phone, name, right }) => {
  it("H-32 H-66 H-74 has what they know recognised, and takes a step once evidence stands with every condition", async () => {
    const employee = await journey.signedIn(name, { script, phone });
    const { page } = employee;
    await employee.go("/mijn-recht");
    expect((await page.locator("main").innerText()).replaceAll("\u00a0", " ")).toContain(right);
    await employee.go("/groeipaden");
    await page.getByRole("link", { name: "Laat erkennen wat je al kunt" }).click();
    await page.getByRole("heading", { level: 1, name: "Erkenning van wat je kunt" }).waitFor();
    await expectAccessible(employee);
    await page.getByRole("button", { name: "Vraag een EVC-traject aan" }).click();
    await page.getByText("Wacht op HR").waitFor();

    await employee.go("/groeipaden");
    await page.getByRole("link", { name: /Groeien in de ondersteuning/ }).click();
    await expectAccessible(employee);
    await page.getByRole("button", { name: "Begin dit pad" }).click();
    await page.getByText("Nog 3 voorwaarden zonder bewijs.").waitFor();
    const walk = new URL(page.url()).pathname;
    // Nothing can be handed in while a condition has no evidence.
    expect(await page.getByRole("button", { name: "Dien in" }).getAttribute("aria-disabled")).toBe("true");
    for (const nth of [0, 1, 2]) await addEvidence(employee, walk, nth);
    await expectAccessible(employee);
    await page.getByRole("button", { name: "Dien in" }).click();
    await page.getByRole("region", { name: "Je stap ligt bij HR" }).waitFor();

    const hr = await journey.signedIn("Yvonne Scholte", { script });
    await hr.go("/groeipaden/beheer");
    await hr.page.getByRole("link", { name }).first().click();
    await hr.page.getByRole("heading", { level: 1, name: `${name}: naar Functie B` }).waitFor();
    await expectAccessible(hr);
    await hr.page.getByLabel("Ja, toegekend").check();
    await hr.page.getByRole("button", { name: "Leg je besluit vast" }).click();
    await hr.page.getByRole("button", { name: "Leg je besluit vast" }).waitFor({ state: "detached" });
    await employee.go(walk);
    expect(await page.locator("main").innerText()).toMatch(/Functie B: ingediend op .*\s+Toegekend/);

    await employee.go("/kompas");
    await page.getByRole("heading", { level: 1, name: "Kompas" }).waitFor();
    for (const visitor of [employee, hr]) expect(visitor.complaints).toEqual([]);
  });
});
