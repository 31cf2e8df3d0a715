import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
const viewBox = ({ page }: Visitor) => page.locator("main svg[viewBox]").first().getAttribute("viewBox");

describe("the compass with the keyboard alone", () => {
  it("K-32 K-33 K-34 K-38 goes from mark to mark in the order of the list, with a card, looks closer and back, and chooses", async () => {
    const visitor = await journey.signedIn("Samira Vos");
    const { page } = visitor;
    await visitor.go("/kompas");
    const first = page.getByRole("link", { name: /^Docent natuurkunde \d+%/ }).first();
    for (let tabs = 0; tabs < 60 && !(await focused(visitor)).startsWith("Docent natuurkunde"); tabs += 1) await page.keyboard.press("Tab");
    expect(await focused(visitor)).toMatch(/^Docent natuurkunde 78%, Onderwijs/);
    const card = page.locator(".compass-card");
    await card.waitFor({ state: "visible" });
    const words = await card.innerText();
    expect(words).toMatch(/Docent natuurkunde[\s\S]*78%/);
    expect(words).toMatch(/feedback geven[\s\S]*geduldig uitleggen[\s\S]*samenwerken in een team/);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });

    const whole = await viewBox(visitor);
    await page.keyboard.press("+");
    await expect.poll(() => viewBox(visitor)).not.toBe(whole);
    await page.keyboard.press("0");
    await expect.poll(() => viewBox(visitor)).toBe(whole);

    await page.keyboard.press("Tab");
    expect(await focused(visitor)).toMatch(/^Docent scheikunde/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Docent scheikunde", exact: true }).waitFor();
    await expectAccessible(visitor);

    // Back goes to the function that was chosen before, and then to the compass as it was opened.
    await first.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Docent natuurkunde", exact: true }).waitFor();
    await page.goBack();
    await page.getByRole("region", { name: "Docent scheikunde", exact: true }).waitFor();
    await page.goBack();
    await page.getByRole("region", { name: "Docent natuurkunde", exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect(visitor.complaints).toEqual([]);
  });

  it("K-39 finds while somebody types, with an error in the word, and narrows by a second tag", async () => {
    const visitor = await journey.signedIn("Samira Vos");
    const { page } = visitor;
    await visitor.go("/kompas");
    await page.getByRole("searchbox", { name: "Zoek op woord" }).fill("begeleidn");
    await expect.poll(async () => page.locator("#lijst tbody tr, [aria-label] tbody tr").count()).toBeLessThan(25);
    await page.getByRole("link", { name: "Leerlingbegeleider" }).first().waitFor();
    await page
      .getByRole("link", { name: /^Docent economie/ })
      .first()
      .waitFor({ state: "detached" });
    expect(visitor.complaints).toEqual([]);
  });

  it("K-35 K-42 has the colours of each house, and fits a phone", async () => {
    const accents = [];
    for (const [portal, name] of [
      ["dewaterkant", "Samira Vos"],
      ["lindewaard", "Janneke Rook"],
    ] as const) {
      const visitor = await journey.visitor({ phone: true });
      const { page } = visitor;
      await visitor.go(journey.url(portal, "/dev"));
      await page.getByRole("link", { name }).first().click();
      await page.waitForURL((address) => !address.pathname.startsWith("/dev"));
      await visitor.go(journey.url(portal, "/kompas"));
      await page.getByRole("heading", { level: 1, name: "Kompas" }).waitFor();
      const accent = await page.evaluate(() => {
        const probe = document.createElement("i");
        probe.style.color = "var(--accent)";
        document.querySelector("main")?.append(probe);
        return getComputedStyle(probe).color;
      });
      expect(await page.locator("main svg a circle").evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).fill))).toContain(accent);
      await expectAccessible(visitor);
      accents.push(accent);
    }
    expect(accents[0]).not.toBe(accents[1]);
  });
});
