import { describe, expect, it } from "vitest";
import { expectAccessible, useJourney, type Visitor } from "#tests/support/browser.ts";
import { runCommand } from "#tests/support/start-windroos.ts";

const journey = useJourney();

// Ten months and a half on, for the product and not for the browser: the year is over, and its days of grace are too.
const later = 295 * 24 * 60 * 60 * 1000;
const clock = `data:text/javascript,${encodeURIComponent(
  `const Real = Date; globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + ${later}); } static now() { return Real.now() + ${later}; } };`,
)}`;
const inAutumn = { NODE_OPTIONS: `--import "${clock}"` };

const onPage = ({ page }: Visitor): Promise<string> => page.locator("main").innerText();
const ways = [
  { name: "Ahmet Yildiz", script: true, phone: false },
  { name: "Daan Visser", script: false, phone: true },
] as const;

// Requirements, journey 3, its end: what was not used lapses, but for what two people agreed on, and the ledger of both years says so.
describe("the end of a school year", () => {
  it.each(ways)("H-70 what is to be carried over is asked by $name and agreed to by the manager (scripts: $script)", async ({ name, script, phone }) => {
    const teacher = await journey.signedIn(name, { script, phone });
    await teacher.go("/mijn-recht");
    await teacher.page.getByRole("link", { name: "Iets meenemen naar volgend jaar" }).click();
    await teacher.page.getByRole("heading", { level: 1, name: /^Meenemen naar/ }).waitFor();
    await teacher.page.getByLabel("Uren die je wilt meenemen").fill("200");
    await teacher.page.getByRole("button", { name: "Vraag het" }).click();
    await teacher.page.getByText("Je vraag is niet verstuurd").waitFor();
    await teacher.page.getByLabel("Uren die je wilt meenemen").fill("20");
    await expectAccessible(teacher);
    await teacher.page.getByRole("button", { name: "Vraag het" }).click();
    await teacher.page.getByText(/^Je vraag is verstuurd/).waitFor();
    const manager = await journey.signedIn("Marleen Kuipers", { script });
    await manager.go("/rechten/meenemen");
    const wish = manager.page.getByRole("region", { name: new RegExp(`^${name} wil 20.uur meenemen`) });
    await expectAccessible(manager);
    await wish.getByRole("button", { name: "Akkoord", exact: true }).click();
    await manager.page.getByText(/^Afgesproken\./).waitFor();
    await teacher.go("/mijn-recht");
    expect(await onPage(teacher)).toMatch(/afgesproken dat je 20\suur meeneemt/);
    for (const visitor of [teacher, manager]) expect(visitor.complaints).toEqual([]);
  });

  it("H-70 is closed by a command that answers how many, and closed again by nobody", async () => {
    await journey.restart(async (dataDir) => {
      const close = (...flags: string[]): string => runCommand(dataDir, ["entitlements", "close", "--portal", "dewaterkant", ...flags], inAutumn);
      // A dry run says what lapses and for whom, by id: Daan Visser has 75 hours left, of which 20 go over.
      const lines = close("--dry-run", "--people").split("\n");
      expect(lines.find((line) => line.startsWith("2026–2027:"))).toMatch(/^2026–2027: \d+ people, \d+ of whom lose something\.$/);
      expect(lines.filter((line) => /^ {2}[0-9a-f-]{36}: lapses 55\shours and €360, goes over 20\shours and €0$/.test(line))).toHaveLength(1);
      expect(Number(/Closed: (\d+)\./.exec(close())?.[1])).toBeGreaterThan(50);
      expect(close()).toContain("Closed: 0.");
    }, inAutumn);
  });

  it.each(ways)("H-70 afterwards $name has 83 and 20 hours, and reads in both years what lapsed and what went over (scripts: $script)", async (way) => {
    const teacher = await journey.signedIn(way.name, way);
    await teacher.go("/mijn-recht");
    expect(await onPage(teacher)).toMatch(/recht: 103\suur/);
    expect(await onPage(teacher)).toMatch(/recht: €\s600/);
    await expectAccessible(teacher);
    await teacher.page.getByRole("navigation", { name: "Jaren" }).getByRole("link", { name: "2026–2027" }).click();
    await teacher.page.getByText(/Dit jaar is afgesloten op/).waitFor();
    const year = await onPage(teacher);
    const left = way.name === "Daan Visser" ? { hours: 55, cents: 360 } : { hours: 63, cents: 600 };
    expect(year).toMatch(new RegExp(`${left.hours}\\suur en €\\s${left.cents} is vervallen en je nam 20\\suur mee`));
    await expectAccessible(teacher);
    // Closed means closed: no booking comes after it.
    expect(await teacher.page.getByRole("link", { name: "Boek uren of kosten" }).count()).toBe(0);
    expect(teacher.complaints).toEqual([]);
  });
});
