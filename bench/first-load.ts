import { type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../tools/ensure-browser.mjs";

export type Weights = { readonly firstKb: number; readonly firstRequests: number; readonly repeatKb: number };

/** What a browser fetches for a page with an empty cache, and when it comes back. Bytes on the wire, fonts included. */
export async function weighFirstLoad(url: string, signInPath: string): Promise<Weights> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  try {
    const context = await browser.newContext();
    await signIn(context, new URL(signInPath, url).href);
    const first = await weigh(context, url);
    const repeat = await weigh(context, url);
    return { firstKb: first.bytes / 1024, firstRequests: first.requests, repeatKb: repeat.bytes / 1024 };
  } finally {
    await browser.close();
  }
}

/** By the door of development, after which the cache is emptied again. */
async function signIn(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.clearBrowserCache");
  await page.close();
}

async function weigh(context: BrowserContext, url: string): Promise<{ bytes: number; requests: number }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  const fromNetwork = new Set<string>();
  let bytes = 0;
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.fromDiskCache && !response.fromPrefetchCache) fromNetwork.add(requestId);
  });
  cdp.on("Network.requestServedFromCache", ({ requestId }) => void fromNetwork.delete(requestId));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (fromNetwork.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.close();
  return { bytes, requests: fromNetwork.size };
}
