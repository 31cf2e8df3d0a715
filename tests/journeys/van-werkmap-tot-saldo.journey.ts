import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";
import { runCommand } from "#tests/support/start-windroos.ts";
import { startMailServer, type TestMailServer } from "#tests/support/test-mail-server.ts";

let post: TestMailServer;
const journey = useJourney(async () => {
  post = await startMailServer();
  return { SMTP_URL: post.url };
});
const folder = mkdtempSync(path.join(tmpdir(), "windroos-werkmap-"));
const password = "negen ganzen vliegen over";
afterAll(async () => {
  await post?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same morning in a portal in the shared database with scripts, and in one with a database of its own without. */
describe.each([
  { portal: "anker", storage: "shared", script: true },
  { portal: "eigen", storage: "own", script: false },
])("a school with only a workbook (storage: $storage, scripts: $script)", ({ portal, storage, script }) => {
  const address = (name: string): string => `${name}@${portal}.example`;

  it("H-64 H-65 H-44 H-45 H-55 H-56 X-03 lets a teacher see the right, agree on a plan and book on it the same morning", async () => {
    runCommand(
      journey.server.dataDir,
      [
        "portal",
        "create",
        portal,
        "--title",
        `School ${portal}`,
        "--sector",
        "vo",
        "--storage",
        storage,
        "--admin-email",
        address("beheer"),
        "--admin-first-name",
        "Bo",
        "--admin-last-name",
        "Beheer",
      ],
      { SMTP_URL: post.url },
    );

    const administrator = await arrive(portal, script, address("beheer"));
    await setUpSecondStep(administrator);
    await importStaff(administrator, await staffFile(portal, address));

    const teacher = await arrive(portal, script, address("tess"));
    await teacher.page.getByRole("heading", { name: /Dag Tess\. Je hebt dit schooljaar nog 83\suur en €\s600 vrij/ }).waitFor();
    expect(await teacher.page.locator("main").innerText()).toMatch(/artikel 17\.4/);
    await expectAccessible(teacher);
    await writePlan(teacher);
    await submitPlan(teacher);

    const manager = await arrive(portal, script, address("mats"));
    await agreeOnPlan(manager);

    await book(teacher);
    await evaluate(teacher);
    await seeWhoIsDue(administrator);
    for (const someone of [administrator, teacher, manager]) expect(someone.complaints).toEqual([]);
  });
});

/** Opens the link of the invitation in the mail, chooses a password and is signed in. */
async function arrive(portal: string, script: boolean, email: string): Promise<Visitor> {
  const visitor = await journey.visitor({ script });
  const link = await linkInMail(email);
  await visitor.go(journey.url(portal, new URL(link).pathname));
  await expectAccessible(visitor);
  await visitor.page.getByLabel("Nieuw wachtwoord").fill(password);
  await visitor.page.getByRole("button", { name: "Bewaar en log in" }).click();
  await visitor.page.waitForURL((url) => !url.pathname.startsWith("/uitnodiging"));
  return { ...visitor, go: (to) => visitor.go(journey.url(portal, to)) };
}

async function linkInMail(email: string): Promise<string> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    // Not just the last mail: a manager also hears that a plan waits.
    const link = post.received
      .filter((each) => each.to.includes(email))
      .flatMap((each) => /https?:\/\/\S+\/uitnodiging\/\S+/.exec(each.mail.text ?? "")?.[0] ?? [])[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail with a link for ${email}`);
}

/** An administrator comes no further without a second step. */
async function setUpSecondStep({ page, go }: Visitor): Promise<void> {
  await go("/mensen");
  expect(new URL(page.url()).pathname).toBe("/account/tweede-factor");
  await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  await page.getByLabel("Code uit de app").fill(TOTP.generate({ secret: Secret.fromBase32(secret) }));
  await page.getByRole("button", { name: "Zet aan" }).click();
  await page.getByRole("heading", { name: "Bewaar deze herstelcodes" }).waitFor();
}

async function staffFile(portal: string, address: (name: string) => string): Promise<string> {
  const rows = [
    ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mail", "Categorie", "Fte", "Functie", "School", "Team", "Leidinggevende", "In dienst"],
    ["Tess", "de", "Graaf", address("tess"), "OP", 1, "docent biologie", "Het Anker", "Onderbouw", address("mats"), "1-8-2015"],
    ["Mats", null, "Meijer", address("mats"), "management", 1, "teamleider", "Het Anker", "Onderbouw", null, "1-8-2015"],
    ["Olga", null, "Oost", address("olga"), "OOP", "0,5", "conciërge", "Het Anker", "Onderbouw", address("mats"), "1-8-2015"],
    ["Fout", null, "Gegaan", "geen adres", "OP", "nul komma acht", "docent", "Het Anker", "Onderbouw", address("mats"), "31-2-2026"],
  ];
  const file = path.join(folder, `${portal}.xlsx`);
  writeFileSync(file, await writeWorkbook([{ name: "Personeel", rows }]));
  return file;
}

async function importStaff(visitor: Visitor, file: string): Promise<void> {
  const { page } = visitor;
  await visitor.go("/mensen/import");
  await page.getByLabel("Excel-werkmap").setInputFiles(file);
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  await page.getByText("‘geen adres’").waitFor();
  expect(await page.getByText("‘nul komma acht’").count()).toBe(1);
  expect(await page.getByText("De datum 31-2-2026 bestaat niet").count()).toBe(1);
  await page.getByLabel(/Stuur wie erbij komt een uitnodiging/).check();
  await page.getByRole("button", { name: "Lees de goede rijen in" }).click();
  await page.getByRole("heading", { name: "Weet je zeker dat je dit wilt inlezen?" }).waitFor();
  await expectAccessible(visitor);
  await page.getByRole("button", { name: "Lees de goede rijen in" }).click();
  await page.getByRole("heading", { name: /is ingelezen/ }).waitFor();
}

async function writePlan(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/plan");
  await expectAccessible(visitor);
  await page.getByRole("button", { name: "Begin je plan" }).click();
  await go("/plan/leervraag?stap=15");
  await page.getByLabel("Schrijf je leervraag in één zin").fill("Hoe krijg ik iedereen aan het denken?");
  await page.getByLabel("Van lastig naar goed").check();
  await page.getByRole("button", { name: "Bewaar mijn leervraag" }).click();
  await page
    .getByRole("link", { name: /[Vv]oeg .*doel toe/ })
    .first()
    .click();
  await page.getByLabel("Wat wil je bereiken").fill("In acht lessen denkt iedereen mee");
  await page.getByRole("button", { name: "Bewaar het doel" }).click();
  await page
    .getByRole("link", { name: /Voeg (een|je eerste) activiteit toe/ })
    .first()
    .click();
  await expectAccessible(visitor);
  await page.getByRole("link", { name: "In acht lessen denkt iedereen mee" }).click();
  await page.getByRole("link", { name: "Uit een cursus of boek" }).click();
  await page.getByRole("link", { name: "Cursus of training" }).click();
  await page.getByLabel("Wat ga je doen").fill("Training vragen stellen");
  await page.getByLabel("In welke vorm").selectOption("course");
  await page.getByLabel("Vanaf").fill("1-10-2026");
  await page.getByLabel("Tot en met").fill("1-3-2027");
  await page.getByLabel("Uren").fill("zes");
  await page.getByRole("button", { name: "Bewaar de activiteit" }).click();
  await page.locator("[role=alert]").getByRole("link").first().waitFor();
  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.getByLabel("Wat ga je doen").inputValue()).toBe("Training vragen stellen");
  await expectAccessible(visitor);
  await page.getByLabel("Uren").fill("6");
  await page.getByText("Kosten", { exact: true }).click();
  await page.getByLabel("Inschrijving of deelname").fill("250");
  await page.getByRole("button", { name: "Bewaar de activiteit" }).click();
  await page.getByRole("link", { name: "Training vragen stellen", exact: true }).waitFor();
}

/** Refused as long as one of the three agreements of article 17.3 is missing, naming it and leading to it. */
async function submitPlan(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/plan");
  await page
    .getByRole("button", { name: "Dien je plan in" })
    .or(page.getByRole("button", { name: "Dien versie 1 in" }))
    .first()
    .click();
  await page.getByText("Je plan is nog niet ingediend").waitFor();
  expect(await page.locator("main").innerText()).toMatch(/Training vragen stellen.*hoe de school dit mogelijk\s*maakt/s);
  await expectAccessible(visitor);
  await page.getByRole("link", { name: "Training vragen stellen", exact: true }).click();
  await page.getByLabel("Wat heb jij eraan").fill("Meer rust in mijn lessen");
  await page.getByLabel("Wat heeft de school eraan").fill("Past bij ons teamdoel");
  await page.locator("#facility-time").fill("In mijn jaartaak");
  await page.getByRole("button", { name: "Bewaar de activiteit" }).click();
  await go("/plan");
  await page
    .getByRole("button", { name: "Dien je plan in" })
    .or(page.getByRole("button", { name: "Dien versie 1 in" }))
    .first()
    .click();
  await page.getByText("Je plan is ingediend.").waitFor();
}

async function agreeOnPlan(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/team");
  await expectAccessible(visitor);
  await page.getByRole("link", { name: /Lees het plan van Tess de Graaf/ }).click();
  await expectAccessible(visitor);
  await page.getByRole("link", { name: "Spreek versie 1 af" }).click();
  await page.getByRole("button", { name: "Spreek versie 1 af" }).click();
  await page.getByText("Versie 1 afgesproken").first().waitFor();
  expect(await page.locator("main").innerText()).toMatch(/Tess de Graaf en Mats Meijer/);
}

async function book(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/mijn-recht/boeken");
  await expectAccessible(visitor);
  await page.getByLabel("Uren").fill("6");
  await page.getByLabel("Kosten in euro").fill("250");
  await page.getByLabel("Bij welke activiteit uit je plan").selectOption({ label: "Training vragen stellen" });
  await page.getByLabel("Wat heb je gedaan").fill("Training vragen stellen");
  await page.getByText("Laat zien wat je deed").click();
  await page.getByLabel("In je eigen woorden").fill("Wachten na een vraag werkt");
  await page.getByRole("button", { name: "Boek dit" }).click();
  await page.getByText(/^Geboekt\./).waitFor();
  expect(await page.locator("main").innerText()).toMatch(/nog 77\suur en €\s350 vrij/);
  await expectAccessible(visitor);
  // More than is left of the right is refused, with what is left and where the rest can go (OQ-41).
  await go("/mijn-recht/boeken");
  await page.getByLabel("Uren").fill("78");
  await page.getByLabel("Wat heb je gedaan").fill("Te veel");
  await page.getByRole("button", { name: "Boek dit" }).click();
  await page.getByText("Je boeking past niet in wat vrij is").waitFor();
  expect(await page.locator("main").innerText()).toMatch(/nog 77\suur vrij/);
  await expectAccessible(visitor);
  await go("/");
  await page.getByRole("heading", { name: /nog 77\suur en €\s350 vrij/ }).waitFor();
}

/** H-56: what is finished is asked after once; the answer is one's own. */
async function evaluate(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/plan");
  await page.getByRole("link", { name: "Training vragen stellen", exact: true }).first().click();
  await page.locator("summary", { hasText: "Deze activiteit is klaar" }).click();
  await page.getByRole("button", { name: "Deze activiteit is klaar" }).click();
  await page.getByText("Klaar. Boek je uren en kosten als je dat nog niet deed.").waitFor();
  await go("/kennis");
  await expectAccessible(visitor);
  await page.getByRole("link", { name: "Zeg wat je vond van: Training vragen stellen" }).click();
  await page.getByRole("heading", { level: 1, name: "Wat vond je van: Training vragen stellen?" }).waitFor();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.locator("[role=alert]").getByRole("link").first().waitFor();
  for (const question of ["Hoe nuttig was het?", "Hoeveel merk je ervan in je eigen werk?", "Hoeveel merken je leerlingen ervan?"])
    await page.getByRole("group", { name: question }).getByLabel("4", { exact: true }).check();
  await page.getByRole("group", { name: "Raad je het een collega aan?" }).getByLabel("Ja").check();
  await expectAccessible(visitor);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("Bewaard. Alleen jij ziet wat je invulde.").waitFor();
  await expectAccessible(visitor);
}

async function seeWhoIsDue(visitor: Visitor): Promise<void> {
  const { page, go } = visitor;
  await go("/mensen");
  await page.getByRole("link", { name: /Beheer, Bo/ }).click();
  await page.getByRole("link", { name: "Geef een rol" }).click();
  await page.getByLabel("HR", { exact: true }).check();
  await page.getByRole("button", { name: "Geef de rol" }).click();
  await page.getByRole("link", { name: "Geef een rol" }).waitFor();
  await go("/termijnen");
  await expectAccessible(visitor);
  const text = await page.locator("main").innerText();
  expect(text).toMatch(/Olga Oost|Oost, Olga/);
  expect(text).not.toContain("Training vragen stellen");
}
