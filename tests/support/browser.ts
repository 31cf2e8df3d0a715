import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { findBrowser } from "../../tools/ensure-browser.mjs";
import { type RunningWindroos, startWindroos } from "./start-windroos.ts";
import { startedDataDir } from "./started-data-dir.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export type VisitorOptions = { script?: boolean; phone?: boolean; dark?: boolean; still?: boolean };

export type Journey = {
  readonly server: RunningWindroos;
  /** A new visitor with an empty browser. `script` false is a browser without JavaScript, `still` one that asks for nothing to move. */
  readonly visitor: (options?: VisitorOptions) => Promise<Visitor>;
  readonly url: (portal: string, path?: string) => string;
  /** Stops the product, does something to its data folder, and starts it again on it with other settings. */
  readonly restart: (meanwhile: (dataDir: string) => Promise<void>, env?: Record<string, string>) => Promise<void>;
  /** A new visitor who came in at the demo school as the person with this name. */
  readonly signedIn: (name: string, options?: { script?: boolean; phone?: boolean }) => Promise<Visitor>;
};

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly script: boolean;
  readonly go: (path: string) => Promise<void>;
  /** What the browser complained of: script errors, refused resources, breaches of the content security policy. */
  readonly complaints: string[];
};

/** One running product and one browser for a file of journeys. */
export function useJourney(env: Record<string, string> | (() => Promise<Record<string, string>>) = {}): Journey {
  const folder = startedDataDir();
  let server: RunningWindroos;
  let browser: Browser;
  beforeAll(async () => {
    const settings = typeof env === "function" ? await env() : env;
    [server, browser] = await Promise.all([startWindroos({ dataDir: folder.dataDir, env: settings }), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end();
    folder.remove();
  });
  const url = (portal: string, path = "/"): string => `http://${portal}.localhost:${server.port}${path}`;
  return {
    get server() {
      return server;
    },
    url,
    restart: async (meanwhile, settings = {}) => {
      await server.end();
      await meanwhile(folder.dataDir);
      server = await startWindroos({ dataDir: folder.dataDir, env: settings });
    },
    visitor: (options = {}) => newVisitor(browser, url, options),
    signedIn: async (name, options = {}) => {
      const visitor = await newVisitor(browser, url, options);
      await visitor.go("/dev");
      await visitor.page.getByRole("link", { name }).first().click();
      await visitor.page.waitForURL((address) => !address.pathname.startsWith("/dev"));
      return visitor;
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
}

async function newVisitor(browser: Browser, url: Journey["url"], options: VisitorOptions): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: options.script ?? true,
    viewport: options.phone ? { width: 360, height: 780 } : { width: 1280, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: options.still ? "reduce" : "no-preference",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A page that answers 4xx is reported by the browser as a failed resource; the journeys look at such pages on purpose.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return {
    page,
    context,
    script: options.script ?? true,
    complaints,
    go: async (path) => {
      await page.goto(path.startsWith("http") ? path : url("dewaterkant", path));
    },
  };
}

/** What axe has looked at in this file: the same page in the same state, with scripts and without, has the same HTML. */
const lookedAt = new Set<string>();

// What the width of the window or the colours can change. Everything else is in the HTML, and that was looked at already.
const rulesOfLooks = [
  "color-contrast",
  "link-in-text-block",
  "target-size",
  "scrollable-region-focusable",
  "aria-hidden-focus",
  "landmark-unique",
  "region",
  "link-name",
  "button-name",
];

/**
 * Looks at the page as it stands: no axe violation, nothing wider than the window. Works without page script too. `again` for the same page in
 * another size or colour: only what these change is looked at.
 */
export async function expectAccessible(visitor: Visitor, again = false): Promise<void> {
  const { page } = visitor;
  // While Turbo is on its way it marks the whole page as busy: what would be looked at then is neither page.
  await page.locator("html:not([aria-busy])").waitFor({ state: "attached" });
  await expectToFit(visitor);
  const key = await stateOf(visitor);
  if (lookedAt.has(key)) return;
  lookedAt.add(key);
  const inspector = visitor.script ? page : await copyWithScript(visitor);
  if (!(await inspector.evaluate(() => "axe" in globalThis))) await inspector.evaluate(axeSource);
  const only = again ? { type: "rule", values: rulesOfLooks } : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] };
  // Only what is wrong is worked out to the end, and no sheet is fetched a second time for a rule that is not among these.
  const violations = await inspector.evaluate(async (runOnly) => {
    const axe = (
      globalThis as unknown as {
        axe: { run: (node: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> };
      }
    ).axe;
    const result = await axe.run(document, { runOnly, resultTypes: ["violations"], preload: false });
    return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, only);
  if (inspector !== page) await inspector.context().close();
  expect(violations, page.url()).toEqual([]);
}

/** Which page it is, in which state and on which screen: ids and figures in addresses and titles tell no pages apart. */
async function stateOf({ page }: Visitor): Promise<string> {
  const address = new URL(page.url());
  const path = address.pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
  const screen = `${page.viewportSize()?.width} ${await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches).catch(() => "")}`;
  const words = await page.locator("h1, h2, [role=alert], [role=status], label").allInnerTexts();
  return [screen, path, ...words.map((text) => text.replaceAll(/\d+/g, "0"))].join(" ");
}

async function expectToFit({ page }: Visitor): Promise<void> {
  const found = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    wide: [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
      .map((element) => `${element.localName}.${element.className}`)
      .slice(0, 12),
  }));
  const where = `${page.url()} is wider than the window of ${page.viewportSize()?.width}, where this sticks out: ${found.wide.join(", ")}`;
  expect(found.overflow, where).toBeLessThanOrEqual(0);
}

// Without script axe can not run either: the same HTML is looked at in a context that has script, with the same sheet and size.
async function copyWithScript(visitor: Visitor): Promise<Page> {
  const context = await visitor.context.browser()?.newContext({
    viewport: visitor.page.viewportSize() ?? { width: 1280, height: 900 },
    storageState: await visitor.context.storageState(),
    bypassCSP: true,
  });
  if (!context) throw new Error("the browser is gone");
  const page = await context.newPage();
  const html = await visitor.page.content();
  const address = visitor.page.url();
  await page.route(address, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await page.goto(address);
  return page;
}
