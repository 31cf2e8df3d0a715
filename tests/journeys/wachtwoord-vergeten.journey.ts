import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();
const samira = "s.vos@dewaterkant.example";
const password = { false: "negen ganzen vliegen over", true: "tien eenden blijven hier" };

describe.each([true, false])("a password that was forgotten (scripts: %s)", (script) => {
  it("is chosen anew by the link from the mail, and signs in from then on", async () => {
    const visitor = await journey.visitor({ script });
    const { page } = visitor;
    await visitor.go("/plan");
    expect(new URL(page.url()).pathname).toBe("/inloggen");
    await expectAccessible(visitor);

    await signIn(visitor, samira, "weet ik niet meer");
    await page.getByText("Dit e-mailadres en dit wachtwoord horen niet bij elkaar").waitFor();
    expect(await page.title()).toMatch(/^Fout: Inloggen/);
    await expectAccessible(visitor);

    await page.getByRole("link", { name: "Wachtwoord vergeten" }).click();
    // Both pages have a field of that name: without this the text would go into the one that is just leaving.
    await page.getByRole("button", { name: "Stuur de link" }).waitFor();
    await page.getByLabel("E-mailadres").fill("samira.vos");
    await page.getByRole("button", { name: "Stuur de link" }).click();
    await page.getByRole("link", { name: /Vul je e-mailadres in, zoals/ }).waitFor();
    expect(await page.getByLabel("E-mailadres").inputValue()).toBe("samira.vos");
    await page.getByLabel("E-mailadres").fill(samira);
    await page.getByRole("button", { name: "Stuur de link" }).click();
    await page.getByRole("heading", { name: "Kijk in je mail" }).waitFor();
    await expectAccessible(visitor);

    await openMail(visitor, samira);
    await expectAccessible(visitor);
    await page.getByLabel("Nieuw wachtwoord").fill("welkom01");
    await page.getByRole("button", { name: "Bewaar en log in" }).click();
    await page.getByRole("link", { name: /Dit wachtwoord proberen anderen als eerste/ }).waitFor();
    expect(await page.getByLabel("Nieuw wachtwoord").inputValue()).toBe("");
    const link = page.url();
    await page.getByLabel("Nieuw wachtwoord").fill(password[`${script}`]);
    await page.getByRole("button", { name: "Bewaar en log in" }).click();
    await page.getByText("Je wachtwoord is bewaard.").waitFor();

    await visitor.go(link);
    await page.getByRole("heading", { name: "Deze link werkt niet meer" }).waitFor();
    await visitor.go("/account");
    await expectAccessible(visitor);
    await page.locator("form[action='/uitloggen'] button").first().click();
    await page.getByText("Je bent uitgelogd.").waitFor();
    await page.goBack();
    await page.waitForURL(/\/inloggen/);

    await visitor.go("/account");
    await signIn(visitor, samira, password[`${script}`]);
    await page.waitForURL(/\/account$/);
    expect(await page.context().cookies()).toContainEqual(
      expect.objectContaining({ name: "__Host-windroos", httpOnly: true, secure: true, sameSite: "Lax", path: "/" }),
    );
    expect(visitor.complaints).toEqual([]);
  });
});

async function signIn({ page }: Visitor, email: string, word: string): Promise<void> {
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(word);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Reads the newest mail to an address in the mailbox of the demo and follows its link. */
async function openMail(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  // The mail is made by a job; the mailbox is read again until it is there. Who never had a password gets an invitation.
  for (let tries = 0; tries < 50; tries += 1) {
    await visitor.go("/inloggen/postbus");
    const mail = page.getByRole("row", { name: new RegExp(email) }).getByRole("link", { name: /^(Een nieuw wachtwoord kiezen|Kies je wachtwoord)$/ });
    if ((await mail.count()) > 0) {
      await mail.first().click();
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await expectAccessible(visitor);
  await page.getByRole("link", { name: "Open de link uit deze mail" }).click();
  await page.getByRole("button", { name: "Bewaar en log in" }).waitFor();
}
