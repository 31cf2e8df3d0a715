import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page as BrowserPage } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { securityHeaders } from "#platform/web/security-headers.ts";
import { Page, type NavEntry } from "#ui/page.tsx";
import { ShowPage } from "#ui/show/show-page.tsx";
import { findBrowser } from "../../tools/ensure-browser.mjs";
import { buildAssets } from "../../tools/build-assets.mjs";

// The show page holds every part; this server answers as ours would, with the same Content-Security-Policy.
let server: Server;
let browser: Browser | undefined;
let home: string;
const seen = { drafts: [] as string[], posts: 0, draftStatus: 204 };

function html(): string {
  const entries: NavEntry[] = [
    { href: "/", label: "Start", icon: "start" },
    { href: "/portfolio", label: "Portfolio", icon: "portfolio" },
  ];
  const house = { title: "De Waterkant", logo: "/none.svg" };
  const account = { name: "Samira Vos", href: "/account", signOut: "/uitloggen" };
  return (
    <Page tone={{ language: "nl", sector: "vo" }} title="Onderdelen" house={house} nav={[{ entries }]} phone={entries} account={account}>
      <ShowPage />
    </Page>
  ).toString();
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://test");
  for (const [name, value] of Object.entries(securityHeaders({ https: false }))) response.setHeader(name, value);
  if (pathname.startsWith("/assets/")) return sendFile(path.join("build/assets", path.basename(pathname)), response);
  if (pathname === "/none.svg") return void response.setHeader("content-type", "image/svg+xml").end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  if (pathname === "/ui/zoek")
    return void response.setHeader("content-type", "application/json").end(
      JSON.stringify({
        options: [
          { value: "p2", label: "Karim Bos" },
          { value: "p3", label: "Karin Bosma" },
        ],
      }),
    );
  if (pathname === "/ui/concept") {
    seen.drafts.push(await bodyOf(request));
    return void response.writeHead(seen.draftStatus).end();
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (request.method === "POST") {
    seen.posts += 1;
    await new Promise((done) => setTimeout(done, 250));
    response.statusCode = 422;
  }
  response.end(html());
}

function sendFile(file: string, response: ServerResponse): void {
  const types: Record<string, string> = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
  response.setHeader("content-type", types[path.extname(file)] ?? "text/plain");
  response.writeHead(existsSync(file) ? 200 : 404).end(existsSync(file) ? readFileSync(file) : "");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

beforeAll(async () => {
  if (!findBrowser()) return;
  await buildAssets();
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ui`;
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

afterEach(() => Promise.all((browser?.contexts() ?? []).map((context) => context.close())));

async function open(options: BrowserContextOptions = {}): Promise<BrowserPage> {
  const context = await (browser as Browser).newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(home);
  return page;
}

// Saving waits for a pause in typing; the default of one second is too short for that on a busy machine.
const soon = { timeout: 10_000 };
const focused = (page: BrowserPage) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

describe.skipIf(!findBrowser())("in a browser", () => {
  test("T13 nothing on a page breaks the Content-Security-Policy, Turbo included", async () => {
    const page = await open();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.reload({ waitUntil: "networkidle" });
    expect(complaints).toEqual([]);
    expect(await page.locator("style").count()).toBe(0);
  });

  test("the error summary takes the focus, and its links go into the field", async () => {
    const page = await open();
    expect(await focused(page)).toBe("error-summary");
    await page.locator(".error-summary a").nth(1).click();
    expect(await focused(page)).toBe("wrong-day");
  });

  test("text is saved while someone types, without the password and the token of the form", async () => {
    const page = await open();
    await page.fill("#good-password", "geheim");
    await page.fill("#good-result", "Een nieuwe zin");
    await expect.poll(() => page.textContent("wr-autosave[data-field=good-result]"), soon).toMatch(/^Bewaard om \d\d\.\d\d uur$/);
    const sent = new URLSearchParams(seen.drafts.at(-1));
    expect(sent.get("result")).toBe("Een nieuwe zin");
    expect([sent.has("password"), sent.has("once")]).toEqual([false, false]);
  });

  test("text that could not be saved is there again after a reload, and is then saved", async () => {
    const page = await open();
    seen.draftStatus = 503;
    await page.fill("#good-result", "Zonder verbinding");
    await expect.poll(() => page.textContent("wr-autosave[data-field=good-result]"), soon).toContain("Nog niet bewaard");
    seen.draftStatus = 204;
    await page.reload();
    expect(await page.inputValue("#good-result")).toBe("Zonder verbinding");
    await expect.poll(() => seen.drafts.at(-1), soon).toContain("Zonder+verbinding");
    await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("windroos")).length), soon).toBe(0);
  });

  test("a form that finds no connection says so beside its button, once, and can be sent again", async () => {
    const page = await open();
    const form = page.locator("form.form:has(#good-result)");
    await page.fill("#good-result", "Nog hier");
    await page.context().setOffline(true);
    for (const attempt of [1, 2]) {
      await form.locator("button[type=submit], button:not([type])").last().click();
      await expect.poll(() => form.locator("[role=alert]").count(), soon).toBe(1);
      expect(await focused(page), `attempt ${attempt}`).toBe("note bad");
    }
    expect(await form.locator("[role=alert]").textContent()).toContain("Geen verbinding");
    expect(await page.inputValue("#good-result")).toBe("Nog hier");
    await page.context().setOffline(false);
    const before = seen.posts;
    await form.locator("button[type=submit], button:not([type])").last().click();
    await expect.poll(() => seen.posts, soon).toBe(before + 1);
    await expect.poll(() => page.getByText("Geen verbinding").count(), soon).toBe(0);
  });

  test("a dialog opens from a link, closes with Escape and gives the focus back", async () => {
    const page = await open();
    await page.click("[data-opens=close-account]");
    expect(await page.locator("dialog").evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["opens"])).toBe("close-account");
  });

  test("someone is chosen from the list with the keyboard; typing on chooses nobody", async () => {
    const page = await open();
    const value = () => page.inputValue("wr-combo[data-name=manager] >> nth=0 >> input[type=hidden]");
    await page.fill("#good-manager", "kar");
    await page.waitForSelector("#good-manager-list [role=option]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.getAttribute("#good-manager", "aria-activedescendant")).toBe("good-manager-list-1");
    await page.keyboard.press("Enter");
    expect([await page.inputValue("#good-manager"), await value()]).toEqual(["Karin Bosma", "p3"]);
    await page.locator("#good-manager").pressSequentially("x");
    expect(await value()).toBe("");
  });

  test.each(["true", "false"])("three clicks send a form once; after the answer it can be sent again (data-turbo=%s)", async (turbo) => {
    const page = await open();
    const form = page.locator("form[data-autosave]");
    await form.evaluate((element, value) => element.setAttribute("data-turbo", value), turbo);
    const before = seen.posts;
    const answered = page.waitForResponse((response) => response.status() === 422);
    await form.evaluate(async (element) => {
      for (let click = 0; click < 3; click += 1) {
        element.querySelector<HTMLElement>(".form-actions button")?.click();
        await new Promise((done) => setTimeout(done, 40));
      }
    });
    await answered;
    await page.waitForFunction(() => document.activeElement?.className === "error-summary");
    expect(seen.posts - before).toBe(1);
    await Promise.all([page.waitForResponse((response) => response.status() === 422), page.click("form[data-autosave] .form-actions button")]);
    expect(seen.posts - before).toBe(2);
  });

  test("a job asks on while it runs, and stops when the answer no longer asks", async () => {
    const page = await open();
    const asked = page.waitForRequest((request) => request.headers()["turbo-frame"] === "job-0");
    // As the server would have sent it: the show page itself answers with the job ended.
    await page
      .locator("#job-0 .job")
      .evaluate((job) => job.insertAdjacentHTML("beforeend", '<p class="passing">…</p><wr-job data-poll="/ui" data-every="0.2"></wr-job>'));
    await asked;
    await page.locator("#job-0 .passing").waitFor({ state: "detached" });
    expect(await page.locator("#job-0 wr-job").count()).toBe(0);
    expect(await page.locator("#job-0 progress").count()).toBe(1);
  });

  test.each([true, false])("on a phone the whole menu opens and closes (scripts: %s)", async (javaScriptEnabled) => {
    const page = await open({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    const entry = page.locator(".rail >> text=Portfolio");
    expect(await entry.isVisible()).toBe(false);
    await page.click(".phone-bar >> text=Meer");
    expect(await entry.isVisible()).toBe(true);
    await page.click(".rail >> text=Sluit het menu");
    expect(await entry.isVisible()).toBe(false);
  });

  test("nothing is wider than the screen, from 320 px on", async () => {
    const page = await open();
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test("a name of one long word breaks in its table, and does not push it off the screen", async () => {
    const page = await open();
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => {
        for (const name of document.querySelectorAll(".table tbody th")) name.textContent = "Beleidsadvies".repeat(10).slice(0, 120);
        return document.documentElement.scrollWidth;
      });
      expect(wide, `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    ["light", 360],
    ["dark", 1440],
  ] as const)("axe finds nothing on the show page in %s at %d px", async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
    expect(await page.evaluate(violations)).toEqual([]);
  });
});

type Axe = { run: (root: Document, options: object) => Promise<{ violations: { id: string }[] }> };

/** Runs inside the page. */
async function violations(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
  return found.violations.map(({ id }) => id);
}
