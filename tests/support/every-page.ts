import { expect, it } from "vitest";
import type { Route, Who } from "#platform/web/route.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { allRoutes } from "#app/web.ts";
import { expectAccessible, type Journey, useJourney, type Visitor } from "./browser.ts";

// Every page that a link leads to, on a dark telephone and on a light screen. Nobody has to remember a new page here:
// a page of the URL map that no link leads to is named at the end.
const pages = allRoutes.filter((route) => route.method === "GET");

/** What no link of the demo world leads to, or what is no page. Each is looked at where it belongs. */
const elsewhere: Readonly<Record<string, string>> = {
  "/inloggen/code": "between password and code; tweede-stap.journey.ts",
  "/uitnodiging/:token": "by a link in a mail; van-werkmap-tot-saldo.journey.ts",
  "/wachtwoord/:token": "by a link in a mail; wachtwoord-vergeten.journey.ts",
  "/account/e-mail/:token": "by a link in a mail; signin-pages.test.ts",
  "/account/bevestig": "before what guards the account, a quarter of an hour after the password; signin-pages.test.ts",
  "/account/tweede-factor/instellen": "while setting up; tweede-stap.journey.ts",
  "/account/tweede-factor/herstelcodes": "shown once; tweede-stap.journey.ts",
  "/beheer/toegang/:person/tweede-factor": "for who has a second step; second-factor.test.ts",
  "/account/tweede-factor/uit": "for who has a second step; tweede-stap.journey.ts",
  "/mensen/import/voorbeeld.xlsx": "a file",
  "/mensen/import/:import/fouten.csv": "a file",
  "/mensen/lijst.csv": "a file",
  "/mensen/zoek": "part of a page, fetched while typing",
  "/termijnen/lijst.csv": "a file",
  "/mijn-recht/boekingen.csv": "a file",
  "/plan/bewijs/:evidence": "a file",
  "/plan/versie/:version": "an earlier agreement, and nobody in the demo world has two; plan-pages.test.ts",
  "/team/:person/plan/versie/:version": "an earlier agreement, and nobody in the demo world has two; team-page.test.ts",
  "/huisstijl.css": "a file",
  "/huisstijl/:picture": "a file",
  "/beheer/portaal/contrast": "part of a page, fetched while typing",
  "/taal/:taal": "sets the language and goes on",
  "/dev": "of the demo; the way in here",
  "/dev/als/:person": "of the demo; the way in here",
  "/functiehuis/bestand/voorbeeld.xlsx": "a file",
  "/functiehuis/bestand/functies.xlsx": "a file",
  "/functiehuis/bestand/functies.csv": "a file",
  "/functiehuis/bestand/functies.json": "a file",
  "/functiehuis/zoek": "part of a page, fetched while typing",
  "/functiehuis/kenmerken/zoek": "part of a page, fetched while typing",
  "/kompas/profiel/kenmerken": "part of a page, fetched while typing",
  "/functiehuis/bestand/:import": "after a file was handed in; functiehuis-vullen.journey.ts",
  "/functiehuis/vragen/:survey": "after holders were asked; functiehuis-vullen.journey.ts",
  "/werk-in-beeld/:invitation": "for who was asked; functiehuis-vullen.journey.ts",
  "/functiehuis/esco/:occupation": "once ESCO was read in; esco-pages.test.ts",
  "/functiehuis/kenmerken/:tag/samenvoegen": "for tags that are alike; function-pages.test.ts",
  "/kompas/profiel/opnieuw": "once somebody changed their profile; person-pages.test.ts",
  "/kompas/open": "where a portal lets outsiders in; staff-policy.test.ts",
  "/kompas/open/:function": "where a portal lets outsiders in; staff-policy.test.ts",
  "/mijn-recht/jaaroverzicht.pdf": "a file",
  "/mijn-recht/taakbeleid.pdf": "a file",
  "/rechten/taakbeleid/bewijs.pdf": "a file",
  "/feedback/collegas": "part of a page, fetched while typing",
  "/casussen/:case/weg": "for the manager who wrote it; feedback-pages.test.ts",
  "/rechten/meenemen": "once somebody in the team asks; carry-pages.test.ts",
  "/groeipaden/ingediend/:submission/bestand/:evidence": "a file",
  "/ui": "development only; app/ui/show/show-page.test.tsx",
  "/kalender/feed/:key": "a file, at a secret address",
  "/kalender/agenda/adres": "shown once; calendar-feed.test.ts",
};

/** Who walks, what they do first so that there is something to see, and where they begin. */
type Walk = { readonly name?: string; readonly kinds: readonly Who[]; readonly first: (visitor: Visitor, journey: Journey) => Promise<void> };
const walks: readonly Walk[] = [
  { kinds: ["anyone"], first: askNewPassword },
  { name: "Samira Vos", kinds: ["anyone", "signedIn"], first: startInitiative },
  { name: "Marleen Kuipers", kinds: ["signedIn", "manager"], first: () => Promise.resolve() },
  { name: "Yvonne Scholte", kinds: ["signedIn", "hr"], first: handInStaff },
  { name: "Tariq el Amrani", kinds: ["signedIn", "tenantAdmin"], first: () => Promise.resolve() },
];

/**
 * Walks through every page and looks at each second one: this part of two, so that two files can walk at once. Each follows every link, and
 * what it does not look at it asks for.
 */
export function walkEveryPage(part: 0 | 1): void {
  const journey = useJourney();
  it("X-04 every page that a link leads to is accessible, dark on a telephone and light on a screen", async () => {
    const found: Found = { journey, part, seen: new Set(), faults: [] };
    for (const { name, kinds, first } of walks) {
      const visitor = await journey.visitor({ phone: true, dark: true, still: true });
      if (name) await become(visitor, journey, name);
      await first(visitor, journey);
      await walk(visitor, kinds, found);
      expect(visitor.complaints, name).toEqual([]);
      await visitor.context.close();
    }
    const missed = pages.filter((route) => !found.seen.has(route.path) && !(route.path in elsewhere));
    expect([...found.faults, ...missed.map((route) => `no link that was followed leads to ${route.path}`)]).toEqual([]);
    expect(
      Object.keys(elsewhere).filter((path) => !pages.some((route) => route.path === path)),
      "these are no longer in the URL map",
    ).toEqual([]);
  }, 480_000);
}

type Found = { readonly journey: Journey; readonly part: 0 | 1; readonly seen: Set<string>; readonly faults: string[] };

/** Follows links, once per address of the URL map; looks at what nobody before saw, and at everybody's own start page. */
async function walk(visitor: Visitor, kinds: readonly Who[], { journey, part, seen, faults }: Found): Promise<void> {
  const waiting = [new URL(visitor.page.url()).pathname, "/"];
  const tried = new Set<string>();
  const times = new Map<Route, number>();
  // One team has no page to add members and another has: a few more of a kind are asked for as long as a page below them is missing.
  const mayLeadOn = (route: Route): boolean =>
    (times.get(route) ?? 0) < 12 &&
    pages.some(({ path, who }) => path.startsWith(`${route.path}/`) && !(path in elsewhere) && !seen.has(path) && who.some((one) => kinds.includes(one)));
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path);
    const isNew = route && !times.has(route);
    if (!route || route.path in elsewhere || tried.has(path) || (!isNew && !mayLeadOn(route))) continue;
    tried.add(path);
    times.set(route, (times.get(route) ?? 0) + 1);
    const isOurs = pages.indexOf(route) % 2 === part;
    if (!isOurs || (seen.has(route.path) && !(isNew && route.path === "/"))) {
      const html = await askFor(visitor, path);
      if (html !== undefined) seen.add(route.path);
      waiting.push(...linksIn(html ?? ""));
      continue;
    }
    const answer = await visitor.page.goto(journey.url("dewaterkant", path));
    // A page that sends on, as that of signing in does for who came in, is not seen.
    if (new URL(visitor.page.url()).pathname !== path.split("?")[0]) continue;
    expect(answer?.status(), `${path} for ${kinds.join(" ")}`).toBe(200);
    seen.add(route.path);
    waiting.push(...linksIn(await visitor.page.content()));
    await lookAtBoth(visitor).catch((fault: Error) => faults.push(`${kinds.join(" ")} at ${route.path}: ${fault.message}`));
  }
}

/** The page at an address without looking at it; undefined where it sends on. */
async function askFor({ page }: Visitor, path: string): Promise<string | undefined> {
  const answer = await page.evaluate(async (address) => {
    const response = await fetch(address);
    return { status: response.status, isSentOn: response.redirected, html: await response.text() };
  }, path);
  expect(answer.status, path).toBe(200);
  return answer.isSentOn ? undefined : answer.html;
}

/** One load, looked at twice: the sheets follow the window and the wish for dark by themselves. */
async function lookAtBoth(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  try {
    await expectAccessible(visitor);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    // A colour on its way from dark to light is neither, and would be called too faint.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    await expectAccessible(visitor, true);
  } finally {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.emulateMedia({ colorScheme: "dark" });
  }
}

/** Where the links and the asking forms of a page lead to, within the portal. */
function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)];
  const forms = [...html.matchAll(/<form\b[^>]*>/g)].filter(([form]) => !/method="post"/i.test(form)).map(([form]) => /action="(\/[^"#]*)/.exec(form));
  return [...links, ...forms].flatMap((match) => (match?.[1] ? [match[1].replaceAll("&amp;", "&")] : []));
}

const patterns = pages.map((route) => new RegExp(`^${route.path.replaceAll(".", "\\.").replaceAll(/:[a-zA-Z]+/g, "[^/]+")}$`));

// The first that fits, as the web server does: /mensen/nieuw is not the person "nieuw".
function routeOf(path: string): Route | undefined {
  const plain = path.split("?")[0] as string;
  return pages[patterns.findIndex((pattern) => pattern.test(plain))];
}

async function become({ page, go }: Visitor, journey: Journey, name: string): Promise<void> {
  await go("/dev");
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(journey.url("dewaterkant", "/"));
}

async function askNewPassword({ page, go }: Visitor): Promise<void> {
  await go("/wachtwoord-vergeten");
  await page.getByLabel("E-mailadres").fill("s.vos@dewaterkant.example");
  await page.locator("main form button").click();
  await page.waitForURL(/verstuurd/);
}

async function startInitiative({ page, go }: Visitor): Promise<void> {
  await go("/initiatieven/nieuw");
  await page.locator("main [name=title]").fill("Buiten lesgeven");
  await page.locator("main [name=idea]").fill("Een les in de week onder de bomen");
  await page.locator("main form[method=post] button").first().click();
  await page.getByRole("heading", { level: 1, name: "Buiten lesgeven" }).waitFor();
}

async function handInStaff({ page, go }: Visitor): Promise<void> {
  const rows = [
    ["Voornaam", "Tussenvoegsel", "Achternaam", "E-mail"],
    ["Jip", "van", "Elders", "jip.van.elders@dewaterkant.example"],
    ["Mo", null, "Zonder", "geen adres"],
  ];
  await go("/mensen/import");
  const buffer = Buffer.from(await writeWorkbook([{ name: "Personeel", rows }]));
  await page.getByLabel("Excel-werkmap").setInputFiles({ name: "personeel.xlsx", mimeType: "", buffer });
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  await page.getByRole("heading", { name: "Wat gaat er gebeuren" }).waitFor({ timeout: 60_000 });
}
