import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();
/** A job is waited for as a person waits: longer than for a page. */
const aJob = { timeout: 60_000 };
const folder = mkdtempSync(path.join(tmpdir(), "windroos-staff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook whose people are of this run only, because all runs use the same demo world. */
async function staffFile(mark: string): Promise<string> {
  const address = (name: string) => `${name}.${mark}@dewaterkant.example`;
  const rows = [
    ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mail adres", "Categorie", "Deeltijdfactor", "Team", "Leidinggevende", "In dienst", "Schaal"],
    ["Jip", "van", `Eerste${mark}`, address("jip"), "OP", "0,8", `Team ${mark}`, address("saar"), "1-8-2026", "LB"],
    ["Saar", null, `Tweede${mark}`, address("saar"), "directie", 1, `Team ${mark}`, null, { date: "2026-08-01" }, "LD"],
    ["Mo", null, `Derde${mark}`, "mo zonder adres", "OP", "36", null, null, "31-2-2026", null],
  ];
  const file = path.join(folder, `personeel-${mark}.xlsx`);
  writeFileSync(file, await writeWorkbook([{ name: "Personeel", rows }]));
  return file;
}

async function becomeHr(visitor: Visitor): Promise<void> {
  await visitor.go("/dev");
  await visitor.page.getByRole("link", { name: "Yvonne Scholte" }).click();
  await visitor.page.waitForURL(journey.url("dewaterkant", "/"));
  await visitor.go("/mensen/import");
}

describe.each([true, false])("a staff list (scripts: %s)", (script) => {
  it("is checked, shows every bad cell, is confirmed, and its people are there", async () => {
    const mark = script ? "Met" : "Zonder";
    const visitor = await journey.visitor({ script });
    const { page } = visitor;
    await becomeHr(visitor);
    await expectAccessible(visitor);

    await page.getByRole("button", { name: "Controleer het bestand" }).click();
    await page.getByRole("link", { name: "Kies een bestand." }).waitFor();
    await page.getByLabel("Excel-werkmap").setInputFiles({ name: "lijst.xlsx", mimeType: "", buffer: Buffer.from("naam;adres") });
    await page.getByRole("button", { name: "Controleer het bestand" }).click();
    await page.getByRole("link", { name: /Dit is een tekstbestand/ }).waitFor();
    await expectAccessible(visitor);

    await page.getByLabel("Excel-werkmap").setInputFiles(await staffFile(mark));
    await page.getByRole("button", { name: "Controleer het bestand" }).click();
    await page.getByRole("heading", { name: "Wat gaat er gebeuren" }).waitFor(aJob);
    await page.getByText("‘36’ kan niet als fte").waitFor();
    expect(await page.getByText("‘mo zonder adres’").count()).toBe(1);
    expect(await page.getByText("De datum 31-2-2026 bestaat niet").count()).toBe(1);
    expect(await page.getByText(/Schaal\) bewaren we nooit/).count()).toBe(1);
    await expectAccessible(visitor);

    await page.getByRole("navigation", { name: "Rijen" }).getByRole("link", { name: /Erbij/ }).click();
    await page.getByRole("rowheader", { name: `Jip van Eerste${mark}` }).waitFor();
    await page.getByRole("button", { name: "Lees de goede rijen in" }).click();
    await page.getByRole("heading", { name: "Weet je zeker dat je dit wilt inlezen?" }).waitFor();
    expect(await page.getByText("2 mensen erbij").count()).toBe(1);
    await expectAccessible(visitor);
    await page.getByRole("button", { name: "Lees de goede rijen in" }).click();
    await page.getByRole("heading", { name: `personeel-${mark}.xlsx is ingelezen` }).waitFor(aJob);
    await expectAccessible(visitor);

    await page.getByRole("navigation", { name: "Rijen" }).getByRole("link", { name: /Erbij/ }).click();
    await page.getByRole("link", { name: `Jip van Eerste${mark}` }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`Eerste${mark}`) }).waitFor();
    await page.getByText("0,8").first().waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});

describe("a staff list on a telephone", () => {
  it("can be handed in and read back, and the example and the bad rows can be saved", async () => {
    const visitor = await journey.visitor({ phone: true });
    const { page } = visitor;
    await becomeHr(visitor);
    const [example] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download een voorbeeld" }).click()]);
    expect(example.suggestedFilename()).toBe("voorbeeld-medewerkers.xlsx");
    expect(
      readFileSync(await example.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await page.getByLabel("Excel-werkmap").setInputFiles(await staffFile("Klein"));
    await page.getByRole("button", { name: "Controleer het bestand" }).click();
    await page.getByRole("heading", { name: "Wat gaat er gebeuren" }).waitFor(aJob);
    await expectAccessible(visitor);
    const [rows] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download de rijen die niet goed zijn" }).click()]);
    expect(readFileSync(await rows.path(), "utf8")).toContain('"fte";"36"');
    await visitor.go("/mensen/imports");
    await page.getByRole("link", { name: "personeel-Klein.xlsx" }).waitFor();
    await expectAccessible(visitor);
    expect(visitor.complaints).toEqual([]);
  });
});
