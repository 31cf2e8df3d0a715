import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";

const journey = useJourney();

async function signInAs(visitor: Visitor, name: string): Promise<void> {
  await visitor.go("/dev");
  await visitor.page.getByRole("link", { name }).or(visitor.page.getByRole("button", { name })).first().click();
  await visitor.page.waitForURL((address) => !address.pathname.startsWith("/dev"));
}

/** Chooses a person in a field with a name: from the list that opens, or without scripts by searching first. */
async function choose({ page, script }: Visitor, label: string, typed: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: false }).first().fill(typed);
  if (script) return page.getByRole("option", { name }).first().click();
  await page.locator("main form[method=post]").getByRole("button", { name: "Zoek" }).click();
  await page.getByRole("radio", { name }).first().check();
}

describe.each([
  { script: true, phone: false },
  { script: false, phone: true },
])("someone who comes and goes (scripts: $script, phone: $phone)", ({ script, phone }) => {
  const lastName = script ? "Zeilmaker" : "Roerganger";

  it("is added with a manager, joins a team, can not lead their own manager, and leaves", async () => {
    const visitor = await journey.visitor({ script, phone });
    const { page } = visitor;
    await signInAs(visitor, "Yvonne Scholte");
    await visitor.go("/mensen");
    await expectAccessible(visitor);
    await page.getByRole("link", { name: "Voeg iemand toe" }).click();
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByRole("link", { name: "Vul een achternaam in" }).waitFor();
    expect(await page.title()).toMatch(/^Fout: /);
    await expectAccessible(visitor);

    await page.getByLabel("Voornaam").fill("Noor");
    await page.getByLabel("Tussenvoegsel").fill("van den");
    await page.getByLabel("Achternaam").fill(lastName);
    await page.getByLabel("E-mailadres", { exact: true }).fill(`n.${lastName}@dewaterkant.example`);
    await page.getByRole("radio", { name: "Docent (OP)" }).check();
    await page.getByLabel("Fte").fill("0,8");
    await page.getByLabel("Eerste dag").fill("1-8-2026");
    await choose(visitor, "Leidinggevende", "marleen kui", "Marleen Kuipers");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByRole("heading", { level: 1, name: `Noor van den ${lastName}` }).waitFor();
    await page.getByRole("link", { name: "Marleen Kuipers" }).waitFor();
    const person = new URL(page.url()).pathname;
    await expectAccessible(visitor);

    await page.getByRole("link", { name: "Voeg toe aan een team" }).click();
    await page.getByRole("combobox", { name: "Team" }).selectOption({ label: "Taal in elke les" });
    await page.getByRole("button", { name: "Voeg toe aan het team" }).click();
    await page.getByRole("link", { name: "Taal in elke les" }).click();
    await page.getByRole("link", { name: `${lastName}, Noor van den` }).waitFor();
    await expectAccessible(visitor);

    await visitor.go("/mensen?zoek=marleen+kuipers");
    await page.getByRole("link", { name: "Kuipers, Marleen" }).click();
    await page
      .getByRole("link", { name: /^Wijzig aanstelling/ })
      .first()
      .click();
    await choose(visitor, "Leidinggevende", `noor ${lastName}`, `Noor van den ${lastName}`);
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.getByRole("link", { name: new RegExp(`Dit wordt een kring: Marleen Kuipers → Noor van den ${lastName} → Marleen Kuipers`) }).waitFor();
    await expectAccessible(visitor);

    await visitor.go(person);
    await page.getByRole("link", { name: "Meld uit dienst" }).click();
    await page.getByLabel("Laatste dag").fill("31-7-2020");
    await page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click();
    await page.getByText("Na 31 juli 2020 kan niemand meer als").waitFor();
    await expectAccessible(visitor);
    await page.getByRole("button", { name: "Meld Noor uit dienst" }).click();
    await page.getByText("Er begint nog een aanstelling na die dag").waitFor();
    await page.getByLabel("Laatste dag").fill("31-8-2026");
    await page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click();
    await page.getByRole("button", { name: "Meld Noor uit dienst" }).click();
    await page.getByText("Geblokkeerd: na 31 augustus 2026").waitFor();
    await visitor.go(`/mensen?lijst=uit&zoek=${lastName}`);
    await page.getByRole("link", { name: `${lastName}, Noor van den` }).waitFor();
    await expectAccessible(visitor);
    expect(visitor.complaints).toEqual([]);
  });

  it("the organisation gets a part, which moves and is closed again", async () => {
    const visitor = await journey.visitor({ script, phone });
    const { page } = visitor;
    const name = script ? "Sectie zeevaart" : "Sectie visserij";
    await signInAs(visitor, "Yvonne Scholte");
    await visitor.go("/organisatie");
    await expectAccessible(visitor);
    await page.getByRole("link", { name: "Voeg een onderdeel toe" }).click();
    await page.getByLabel("Naam").fill(name);
    await page.getByLabel("Soort").selectOption({ label: "Sectie" });
    await page.getByLabel("Hoort bij").selectOption({ label: "\u2007\u2007Het Anker" });
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("link", { name: "Wijzig", exact: true }).click();
    await page.getByLabel("Hoort bij").selectOption({ label: "\u2007\u2007De Vuurtoren" });
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.locator("main").getByRole("link", { name: "De Vuurtoren" }).first().waitFor();
    await page.getByRole("link", { name: "Hef op" }).click();
    await expectAccessible(visitor);
    await page.getByRole("button", { name: `Hef ${name} op` }).click();
    await page.getByText(`${name} is opgeheven.`).waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});

it("P-46 who was looked at reads who looked, and what they share is theirs to end", async () => {
  const hr = await journey.visitor();
  await signInAs(hr, "Yvonne Scholte");
  await hr.go("/mensen?zoek=bouzid");
  await hr.page.getByRole("link", { name: "Bouzid, Fatima" }).click();
  await hr.page.getByRole("heading", { level: 1, name: "Fatima Bouzid" }).waitFor();
  const fatima = await journey.visitor({ phone: true });
  await signInAs(fatima, "Fatima Bouzid");
  await fatima.go("/wie-zag-mijn-gegevens");
  await fatima.page.getByText("Yvonne Scholte").first().waitFor();
  await expectAccessible(fatima);
});
