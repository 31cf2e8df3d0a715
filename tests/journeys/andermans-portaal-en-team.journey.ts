import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

describe.each([true, false])("what belongs to somebody else (scripts: %s)", (script) => {
  it("T01 X-03 a person of one portal is a stranger in another, and its addresses lead nowhere there", async () => {
    const visitor = await journey.visitor({ script, phone: true });
    const { page, go } = visitor;
    await become(visitor, "dewaterkant", "Yvonne Scholte");
    await go("/mensen");
    await page
      .getByRole("link", { name: "Vos, Samira" })
      .or(page.getByRole("link", { name: "Amrani, Youssef" }))
      .first()
      .click();
    await page.waitForURL(/\/mensen\/[0-9a-f-]{36}$/);
    const address = new URL(page.url()).pathname;

    await go(journey.url("lindewaard", "/"));
    expect(new URL(page.url()).pathname).toBe("/inloggen");
    await become(visitor, "lindewaard", "Meike Haan");
    await go(journey.url("lindewaard", address));
    await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
    await expectAccessible(visitor);
    // The session at home is untouched by all this.
    await go(journey.url("dewaterkant", address));
    expect(new URL(page.url()).pathname).toBe(address);
    expect(visitor.complaints).toEqual([]);
  });

  it("T02 a manager of another team finds nothing at the address of a plan", async () => {
    const visitor = await journey.visitor({ script });
    const { page, go } = visitor;
    await become(visitor, "dewaterkant", "Marleen Kuipers");
    await go("/team");
    await page.getByRole("link", { name: /Versie 1 van het plan van Samira Vos/ }).click();
    await page.getByRole("heading", { name: "Plan van Samira Vos" }).waitFor();
    const address = new URL(page.url()).pathname;

    await become(visitor, "dewaterkant", "Pieter ter Horst");
    await go("/team");
    expect(await page.getByText("Samira Vos").count()).toBe(0);
    await go(address);
    await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
    await expectAccessible(visitor);
    expect(visitor.complaints).toEqual([]);
  });
});

async function become({ page, go }: Visitor, portal: string, name: string): Promise<void> {
  await go(journey.url(portal, "/dev"));
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(journey.url(portal, "/"));
}
