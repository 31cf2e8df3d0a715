import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

/** The points in a table of reasons, and what stands under them as their sum; both in tenths. */
async function pointsIn({ page }: Visitor, heading: string): Promise<{ parts: number; sum: number }> {
  const table = page.getByRole("region", { name: heading }).getByRole("table").first();
  const tenths = (texts: readonly string[]) => texts.map((text) => Number(text.replace(",", "").trim())).reduce((all, each) => all + each, 0);
  return {
    parts: tenths(await table.locator("tbody td").allInnerTexts()),
    sum: tenths(await table.locator("tfoot td").allInnerTexts()),
  };
}

describe.each([
  { script: true, phone: false, name: "Samira Vos", other: "Femke van Dalen" },
  { script: false, phone: true, name: "Noor de Wit", other: "Lotte Brouwer" },
])("somebody who wonders about a next step (scripts: $script, phone: $phone)", ({ script, phone, name, other }) => {
  it("K-14 K-19 K-21 K-24 K-30 K-38 sees why a function fits, saves it, finds one out of the box, and puts what is missing in the plan", async () => {
    const visitor = await journey.signedIn(name, { script, phone });
    const { page } = visitor;
    await page.getByRole("link", { name: "Kijk om je heen in je kompas" }).click();
    await page.getByRole("heading", { level: 1, name: "Kompas" }).waitFor();
    await expectAccessible(visitor);

    // The picture and the list have the same functions in the same order.
    const named = await page.locator("main svg a").evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")?.replace(/( \d+%)?, .*$/, "")));
    const listed = await page.getByRole("region", { name: "Dezelfde functies als lijst" }).locator("tbody th a").allInnerTexts();
    expect(named.length).toBeGreaterThan(20);
    expect(named).toEqual(listed);

    await page
      .getByRole("link", { name: /^Schoolopleider \d+%, Begeleiding, onverwacht/ })
      .first()
      .click();
    await page.getByRole("region", { name: "Schoolopleider", exact: true }).waitFor();
    const shown = await pointsIn(visitor, "Schoolopleider");
    expect(shown.parts).toBe(shown.sum);
    await page.getByRole("link", { name: "Bekijk alles over deze functie" }).click();
    await page.getByRole("heading", { level: 1, name: "Schoolopleider" }).waitFor();
    await expectAccessible(visitor);
    const why = await pointsIn(visitor, "Waarom past dit?");
    expect(why.parts).toBe(why.sum);
    expect(why.sum).toBe(shown.sum);

    await page.getByRole("button", { name: "Bewaar deze functie" }).first().click();
    await page.getByRole("button", { name: "Haal uit bewaard" }).first().waitFor();
    await page.getByRole("link", { name: "Zet opleiden van volwassenen in mijn plan" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Zet in mijn plan" }).waitFor();
    await expectAccessible(visitor);
    await page.getByRole("combobox", { name: "In welke vorm" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Zet in mijn plan" }).click();
    await page.waitForURL((address) => address.pathname.startsWith("/plan"));
    await visitor.go("/plan");
    await page
      .getByRole("link", { name: /opleider in de school/i })
      .first()
      .waitFor();

    await visitor.go("/kompas/bewaard");
    await page.getByRole("link", { name: "Schoolopleider" }).first().waitFor();
    await expectAccessible(visitor);
    const colleague = await journey.signedIn(other, { script });
    await colleague.go("/kompas/bewaard");
    expect(await colleague.page.locator("main").innerText()).not.toContain("Schoolopleider");
    for (const someone of [visitor, colleague]) expect(someone.complaints).toEqual([]);
  });
});
