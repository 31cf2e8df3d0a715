import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();
// Somebody else in each run, because both use the same demo world.
const who = { true: "Marleen Kuipers", false: "Samira Vos" };
const password = "negen ganzen vliegen over";

describe.each([true, false])("the second step of signing in (scripts: %s)", (script) => {
  it("is set up with a telephone, asked for at the next sign-in, replaced by a recovery code, and switched off", async () => {
    const visitor = await journey.visitor({ script });
    const { page } = visitor;
    const email = await becomeSomebody(visitor, who[`${script}`]);

    await visitor.go("/account/wachtwoord");
    await page.getByLabel("Nieuw wachtwoord").fill(password);
    await page.getByRole("button", { name: "Bewaar het wachtwoord" }).click();
    await page.getByText(/Je wachtwoord is veranderd/).waitFor();

    await page.getByRole("link", { name: "Zet de tweede stap aan" }).click();
    await expectAccessible(visitor);
    await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
    await page.getByRole("img", { name: /Plaatje dat je scant/ }).waitFor();
    await expectAccessible(visitor);
    const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
    const codeAfter = (seconds: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + seconds * 1000 });
    await page.getByLabel("Code uit de app").fill("000000");
    await page.getByRole("button", { name: "Zet aan" }).click();
    await page.getByRole("link", { name: /Deze code klopt niet/ }).waitFor();
    await page.getByLabel("Code uit de app").fill(codeAfter(0));
    await page.getByRole("button", { name: "Zet aan" }).click();
    await page.getByRole("heading", { name: "Bewaar deze herstelcodes" }).waitFor();
    await expectAccessible(visitor);
    const codes = await page.getByRole("list", { name: "Herstelcodes" }).locator("code").allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.reload();
    expect(await page.getByText(codes[0] as string).count()).toBe(0);

    await signOut(visitor);
    await signIn(visitor, email);
    await page.getByRole("heading", { name: "De tweede stap" }).waitFor();
    await expectAccessible(visitor);
    await visitor.go("/account");
    expect(new URL(page.url()).pathname).toBe("/inloggen");
    await visitor.go("/inloggen/code");
    // The code of now was used to set it up; the next half minute's works as well, once.
    await page.getByLabel("Code uit de app").fill(codeAfter(30));
    await page.getByRole("button", { name: "Ga verder" }).click();
    await page.waitForURL(journey.url("dewaterkant", "/"));

    await signOut(visitor);
    await signIn(visitor, email);
    await page.getByRole("link", { name: "Ik heb mijn telefoon niet bij me" }).click();
    await page.getByLabel("Herstelcode").fill((codes[0] as string).toUpperCase());
    await page.getByRole("button", { name: "Ga verder" }).click();
    await page.getByText(/Je hebt er nog 9/).waitFor();

    await visitor.go("/account/tweede-factor");
    await expectAccessible(visitor);
    await page.getByRole("link", { name: "Zet de tweede stap uit" }).click();
    await page.getByRole("button", { name: "Zet de tweede stap uit" }).click();
    await page.getByText("De tweede stap staat uit.").waitFor();
    await signOut(visitor);
    await signIn(visitor, email);
    await page.waitForURL(journey.url("dewaterkant", "/"));
    expect(visitor.complaints).toEqual([]);
  });
});

/** Signs in by the door of the demo and answers the address of who that is. */
async function becomeSomebody({ page, go }: Visitor, name: string): Promise<string> {
  await go("/dev");
  await page.getByText(name, { exact: true }).first().click();
  await page.waitForURL(journey.url("dewaterkant", "/"));
  await go("/account");
  return page.locator("dd").nth(1).innerText();
}

async function signIn(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.go("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function signOut({ page, go }: Visitor): Promise<void> {
  await go("/account");
  await page.locator("form[action='/uitloggen'] button").first().click();
  await page.getByText("Je bent uitgelogd.").waitFor();
}
