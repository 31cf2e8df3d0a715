import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

/** Puts a tag on a passport, on the page of its kind. */
async function putTag({ page, script }: Visitor, kind: string, label: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^${kind} \\(`) }).click();
  // The field stands on every tab: what is typed before the next one has come is gone with the one before.
  await page.locator("main a[aria-current]", { hasText: kind }).waitFor();
  await page
    .getByRole("combobox", { name: "Kenmerk" })
    .or(page.getByLabel("Kenmerk", { exact: true }))
    .first()
    .fill(label);
  if (script) await page.getByRole("option", { name: label }).first().click();
  await page.getByRole("button", { name: "Bewaar dit kenmerk" }).click();
  await page.getByRole("link", { name: new RegExp(`^${kind} \\([1-9]`) }).waitFor();
}

const published = /(\d+) van (\d+) functies gepubliceerd/;
async function meter({ page, go }: Visitor): Promise<number[]> {
  await go("/functiehuis");
  return (published.exec(await page.getByRole("heading", { name: published }).innerText()) ?? []).slice(1, 3).map(Number);
}

describe.each([
  { script: true, title: "docent Duits", holder: "Jolanda Kramer", unit: "Taalhuis" },
  { script: false, title: "docent Spaans", holder: "Paula Fernandes", unit: "Talenwerf" },
])("an editor who fills the compass (scripts: $script)", ({ script, title, holder, unit }) => {
  it("K-02 K-04 K-08 K-10 K-11 K-12 makes a unit and a function, asks who holds it, is stopped until all is there, and publishes", async () => {
    const hr = await journey.signedIn("Yvonne Scholte", { script });
    await hr.go("/organisatie/nieuw");
    await hr.page.getByLabel("Naam").fill(unit);
    await hr.page.getByRole("combobox", { name: "Soort" }).selectOption({ label: "Team" });
    await hr.page.getByRole("combobox", { name: "Hoort bij" }).selectOption({ label: "Het Anker" });
    await hr.page.getByRole("button", { name: "Voeg toe" }).click();
    await hr.page.getByRole("heading", { level: 1, name: unit }).waitFor();

    const editor = await journey.signedIn("Bas Mulder", { script });
    const { page } = editor;
    const [before, all] = (await meter(editor)) as [number, number];
    await expectAccessible(editor);
    await page.goto(journey.url("dewaterkant", `/functiehuis/nieuw?titel=${encodeURIComponent(title)}`));
    expect(await page.getByLabel("Titel op de werkvloer").inputValue()).toBe(title);
    await page.getByRole("combobox", { name: "Onderdeel" }).selectOption({ label: unit });
    await page.getByRole("checkbox", { name: "Onderwijs" }).check();
    await expectAccessible(editor);
    await page.getByRole("button", { name: "Begin dit paspoort" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    const passport = new URL(page.url()).pathname;

    await page.getByRole("button", { name: "Publiceer versie 1" }).click();
    const refusal = page.getByRole("alert");
    await refusal.getByRole("link", { name: "competenties" }).waitFor();
    expect(await refusal.getByRole("link").allInnerTexts()).toEqual([
      "competenties",
      "kennis",
      "bijdrage aan organisatie en samenleving",
      "harde eisen",
      "passende cursussen",
    ]);
    await expectAccessible(editor);

    await askHolder(editor, { script, title, holder });
    await editor.go(passport);
    expect(await page.locator("main").innerText()).toMatch(/100% van de kenmerken/);

    await page.getByRole("link", { name: "Wijzig teksten" }).click();
    await page.getByLabel("Wat het bijdraagt aan de organisatie").fill("Leerlingen spreken met de buren");
    await page.getByLabel("Wat het bijdraagt aan de samenleving").fill("Europa wordt een beetje kleiner");
    await page.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("link", { name: "Wijzig kenmerken" }).click();
    await putTag(editor, "Eisen", "lesbevoegdheid");
    await putTag(editor, "Cursussen", "Doeltaal als voertaal");
    await expectAccessible(editor);
    await editor.go(passport);
    await page.getByRole("button", { name: "Publiceer versie 1" }).click();
    await page
      .getByRole("link", { name: /versie 1/i })
      .first()
      .waitFor();
    expect(await meter(editor)).toEqual([before + 1, all + 1]);

    const teacher = await journey.signedIn(holder, { script, phone: true });
    await teacher.go("/kompas");
    await teacher.page.getByText(`jij: ${title}`).first().waitFor();
    await expectAccessible(teacher);
    for (const someone of [hr, editor, teacher]) expect(someone.complaints).toEqual([]);
  });

  it("K-04 K-44 reads in a file, drops the column of the scale with a notice, and gives everything out without one", async () => {
    const editor = await journey.signedIn("Bas Mulder", { script });
    const { page } = editor;
    await editor.go("/functiehuis/bestand");
    const csv = `Functietitel;Salarisschaal;Kennis\nBibliothecaris ${unit};10;boeken\n`;
    await page.getByLabel("Bestand met functies").setInputFiles({ name: "functies.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.getByText("Salarisschaal").first().waitFor();
    await expectAccessible(editor);
    await page.getByRole("button", { name: /^Lees in: / }).click();
    await page.getByText("functies.csv is ingelezen").first().waitFor();
    await editor.go("/functiehuis?zoek=bibliothecaris");
    await page.getByRole("link", { name: `Bibliothecaris ${unit}` }).waitFor();
    await editor.go("/functiehuis/bestand");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Als JSON" }).click()]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain(`Bibliothecaris ${unit}`);
    expect(text.match(/"[^"]*(schaal|salar|scale)[^"]*":/i)).toBeNull();
    expect(editor.complaints).toEqual([]);
  });
});

/** Asks who holds the function, answers as that person on a phone, and takes over what they said. */
async function askHolder(editor: Visitor, { script, title, holder }: { script: boolean; title: string; holder: string }): Promise<void> {
  const { page } = editor;
  await editor.go("/functiehuis/vragen");
  await expectAccessible(editor);
  const option = await page.getByRole("combobox", { name: "Functie" }).locator("option", { hasText: title }).first().innerText();
  await page.getByRole("combobox", { name: "Functie" }).selectOption({ label: option });
  await page.getByRole("button", { name: "Nodig uit" }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${title}`) }).waitFor();
  const survey = new URL(page.url()).pathname;

  const teacher = await journey.signedIn(holder, { script, phone: true });
  await teacher.page.getByRole("link", { name: "Vertel hoe jouw werk eruitziet" }).click();
  await teacher.page.getByRole("slider", { name: "Concreet of abstract" }).fill("30");
  await teacher.page.getByRole("checkbox", { name: "klassenmanagement" }).check();
  await teacher.page.getByLabel("Wat moet je weten?").fill(`taal van ${title}`);
  await expectAccessible(teacher);
  await teacher.page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await teacher.page.getByText("Je antwoord is binnen").first().waitFor();
  expect(teacher.complaints).toEqual([]);

  await editor.go(survey);
  await page.getByRole("button", { name: "Sluit de vraag" }).click();
  await page.getByRole("checkbox", { name: /^klassenmanagement/ }).waitFor();
  await expectAccessible(editor);
  await page.getByRole("button", { name: "Neem de schuiven over" }).click();
  await page.getByText("Overgenomen in het paspoort").first().waitFor();
  await page.getByRole("button", { name: "Neem alles over" }).click();
  await page.getByText("Over alles is besloten").first().waitFor();
}
