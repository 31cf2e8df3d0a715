import { randomUUID } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { NotAllowed, NotFound, notAllowed, NotReadable } from "../errors/errors.ts";
import { errorFields, log, logContext, withLogContext } from "../log/log.ts";
import type { Language } from "../words/words.ts";
import type { Actor, Portal, SignedIn } from "./actor.ts";
import { answerHtml } from "./answer-html.ts";
import { clientAddress, networkOf } from "./client-address.ts";
import { takeFlash } from "./flash.ts";
import { mayEnter } from "./may-enter.ts";
import type { Route } from "./route.ts";
import { isSameOrigin } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { serveAsset } from "./static-assets.ts";
import { takeAttempt } from "./take-attempt.ts";
import { Visit, type RenderPage } from "./visit.ts";

/** Which message page is asked for; the shell of the product writes it. */
export type MessageKind = "not-found" | "not-allowed" | "foreign-form" | "too-many" | "too-large" | "cut-off" | "broken" | "unknown-portal";
/** What a message page is made from; outside a portal, or before the door, less is known. */
export type MessageParts = {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly portal: Portal | undefined;
  readonly visit: Visit | undefined;
  readonly reference?: string;
  readonly waitSeconds?: number;
  readonly maxBytes?: number;
};

export type WebParts = {
  readonly routes: readonly Route[];
  readonly mode: "demo" | "development" | "production";
  readonly https: boolean;
  readonly trustedProxies: string;
  readonly findPortal: (host: string) => Promise<Portal | undefined>;
  /** The person of this request's session, and whether they must set up a second factor before anything else. */
  readonly findSignedIn: (c: Context, portal: Portal) => Promise<{ actor: SignedIn; mustSetUpFactor: boolean } | undefined>;
  readonly render: RenderPage;
  readonly renderMessage: (parts: MessageParts) => Promise<string> | string;
  readonly isReady: () => Promise<boolean>;
  /** What is said at the sign-in page to who sent a form without a session: most often the session ended while they were writing. */
  readonly lostForm: (visit: Visit) => string;
  /** Where someone without a session is sent. */
  readonly signInPath: string;
  readonly factorPath: string;
};

/** What travels with one request between the steps here. */
type Env = { Variables: { route: string; portal: Portal; visit: Visit; flash: string | undefined } };

const defaultMaxBody = 256 * 1024;

/**
 * Makes the web server's handler out of the URL map. Everything that must hold for every route is here and nowhere else:
 * the portal by host, the door, forms from our own pages only, limits, headers, and one place where errors become pages.
 *
 * @example const web = createWeb(parts); const answer = await web.request("http://dewaterkant.localhost/plan");
 */
export function createWeb(parts: WebParts): Hono<Env> {
  const app = new Hono<Env>();
  const addressOf = clientAddress(parts.trustedProxies);
  const headers = securityHeaders({ https: parts.https });

  app.use(async (c, next) => {
    const requestId = randomUUID();
    const began = performance.now();
    await withLogContext({ requestId }, async () => {
      await next();
      for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
      c.res.headers.set("x-request-id", requestId);
      log.debug("web.request", { method: c.req.method, route: c.get("route") ?? "none", status: c.res.status, ms: Math.round(performance.now() - began) });
    });
  });
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => ((await parts.isReady().catch(() => false)) ? c.text("ready") : c.text("not ready", 503)));
  app.get("/assets/:name", serveAsset);

  for (const route of parts.routes) {
    if (route.demoOnly && parts.mode === "production") continue;
    if (route.developmentOnly && parts.mode !== "development") continue;
    const enter: MiddlewareHandler = async (c, next) => (await letIn(c, route, parts, addressOf)) ?? next();
    const page = (c: Context<Env>): Promise<Response> => answerOf(route, c.get("visit"));
    // Only a form has a body that is read; asking a GET for its body would make the whole request anew.
    if (route.method === "POST") app.on(route.method, route.path, enter, limitBody(route, parts), page);
    else app.on(route.method, route.path, enter, page);
  }
  app.notFound((c) => withoutSlash(c) ?? message(c, parts, "not-found", 404));
  app.onError((error, c) => {
    if (error instanceof NotFound) return message(c, parts, "not-found", 404);
    if (error instanceof NotAllowed) return message(c, parts, "not-allowed", 403);
    if (error instanceof NotReadable) return message(c, parts, "cut-off", 400);
    return broken(error, c, parts);
  });
  return app;
}

// What is thrown and is no Error would pass by the one place where errors become pages.
async function answerOf(route: Route, visit: Visit): Promise<Response> {
  try {
    return await route.page(visit);
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error("something was thrown that is no error", { cause: thrown });
  }
}

/** `/plan/`, as people type it or a mail program makes it, is `/plan`. Never another host, as `//evil.example/` would be. */
function withoutSlash(c: Context): Response | undefined {
  const { pathname, search } = new URL(c.req.url);
  const path = pathname.replace(/\/+$/, "");
  if (c.req.method !== "GET" || path === pathname || !/^\/[^/\\]/.test(path)) return undefined;
  return c.redirect(path + search, 308);
}

// After the door, so that the page that says so is in the house and in the language of who sent it.
function limitBody(route: Route, parts: WebParts): MiddlewareHandler {
  const maxSize = route.maxBody ?? defaultMaxBody;
  return bodyLimit({
    maxSize,
    onError: (c) => {
      // What is still on its way is not read; a next request may not come after it on the same connection.
      c.header("connection", "close");
      return message(c, parts, "too-large", 413, { maxBytes: maxSize });
    },
  });
}

/** Lets a request come to its page, or answers it at the door. */
async function letIn(
  c: Context,
  route: Route,
  parts: WebParts,
  addressOf: (connection: string, forwarded: string | undefined) => string,
): Promise<Response | undefined> {
  c.set("route", `${route.method} ${route.path}`);
  const portal = await portalOf(c, parts);
  if (!portal) return message(c, parts, "unknown-portal", 404);
  const context = logContext();
  if (context) context.portalId = portal.id;
  const ip = addressOf(connectionAddress(c), c.req.header("x-forwarded-for"));
  const session = await parts.findSignedIn(c, portal);
  if (context && session) context.personId = session.actor.personId;
  const actor: Actor = session?.actor ?? { portal, personId: null, kind: "visitor", roles: [], isManager: false, language: languageOf(c) };
  const visit = new Visit({ c, portal, actor, route, ip, render: parts.render, tone: { language: actor.language, sector: portal.sector } });
  c.set("visit", visit);
  c.set("flash", c.req.method === "GET" ? takeFlash(c) : undefined);
  if (route.method === "POST" && !isSameOrigin(c)) {
    log.warn("web.foreign-form", { route: route.path });
    return message(c, parts, "foreign-form", 403);
  }
  if (!mayEnter(route.who, actor)) return refuseEntry(visit, parts);
  if (session?.mustSetUpFactor && !route.beforeFactor && !route.who.includes("anyone")) return c.redirect(parts.factorPath, 303);
  if (route.limit) {
    const wait = await takeAttempt(portal, route.path, actor.personId ?? networkOf(ip), route.limit);
    if (wait) return message(c, parts, "too-many", 429, { waitSeconds: wait });
  }
  return undefined;
}

function refuseEntry(visit: Visit, parts: WebParts): Response {
  if (visit.actor.kind === "person") {
    log.warn("web.denied", { route: visit.route.path });
    notAllowed();
  }
  const isForm = visit.c.req.method === "POST";
  const wanted = isForm ? pageBefore(visit.c, parts.routes) : visit.c.req.path + new URL(visit.c.req.url).search;
  return visit.redirect(parts.signInPath + (wanted ? `?naar=${encodeURIComponent(wanted)}` : ""), isForm ? parts.lostForm(visit) : undefined);
}

// The page that a form stood on. Not an address that only takes forms, as a browser without scripts shows after a mistake.
function pageBefore(c: Context, routes: readonly Route[]): string | undefined {
  const referer = c.req.header("referer") ?? "";
  if (!URL.canParse(referer) || new URL(referer).host !== c.req.header("host")) return undefined;
  const { pathname, search } = new URL(referer);
  const isPage = routes.some((route) => route.method === "GET" && new RegExp(`^${route.path.replace(/:[a-zA-Z]+/g, "[^/]+")}$`).test(pathname));
  return isPage ? pathname + search : undefined;
}

async function portalOf(c: Context, parts: WebParts): Promise<Portal | undefined> {
  const host = (c.req.header("host") ?? "").toLowerCase().replace(/:\d+$/, "");
  const portal = await parts.findPortal(host);
  if (portal) c.set("portal", portal);
  return portal;
}

function connectionAddress(c: Context): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? "127.0.0.1";
}

function languageOf(c: Context): Language {
  const chosen = /(?:^|;\s*)taal=(nl|en)/.exec(c.req.header("cookie") ?? "")?.[1];
  return (chosen as Language | undefined) ?? "nl";
}

async function message(
  c: Context,
  parts: WebParts,
  kind: MessageKind,
  status: 400 | 403 | 404 | 413 | 429 | 500,
  extra: { reference?: string; waitSeconds?: number; maxBytes?: number } = {},
): Promise<Response> {
  const visit = c.get("visit") as Visit | undefined;
  // An address that no route knows still gets the look of its portal.
  const portal = (c.get("portal") as Portal | undefined) ?? (kind === "not-found" ? await portalOf(c, parts).catch(() => undefined) : undefined);
  const shown = kind === "not-found" && !portal ? "unknown-portal" : kind;
  const html = await parts.renderMessage({ kind: shown, language: visit?.actor.language ?? languageOf(c), portal, visit, ...extra });
  if (extra.waitSeconds) c.header("retry-after", String(extra.waitSeconds));
  return answerHtml(c, html, status);
}

function broken(error: unknown, c: Context, parts: WebParts): Response | Promise<Response> {
  const reference = logContext()?.requestId.slice(0, 8) ?? "onbekend";
  log.error("web.broken", { route: c.get("route") as string | undefined, reference, ...errorFields(error) });
  return message(c, parts, "broken", 500, { reference });
}
