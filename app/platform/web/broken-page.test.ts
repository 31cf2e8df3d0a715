import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { databaseSettings, openDatabases } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { renderMessage } from "#app/shell/render-message.tsx";
import { renderPage } from "#app/shell/render-page.tsx";
import { allRoutes } from "#app/web.ts";
import { pathWith } from "#tests/support/route-paths.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { makeSmallWorld, type SmallWorld } from "#worlds/small-world.ts";
import { createWeb } from "./create-web.ts";
import { get, post, routes } from "./route.ts";
import type { Visit } from "./visit.ts";

const world = usePortal();

const breaks: Readonly<Record<string, (visit: Visit) => Promise<Response>>> = {
  "/sql": (visit) => inTenant(visit, (db) => sql`select geheim from no_such_table where name = 'Samira Vos'`.execute(db)).then(() => visit.redirect("/")),
  "/rij": (visit) =>
    inTenant(visit, (db) => sql`insert into sessions (person_id, token_hash) values (null, 'geheim')`.execute(db)).then(() => visit.redirect("/")),
  "/fout": () => Promise.reject(new Error("geheim in /srv/windroos/app/plan.ts")),
  "/geen-fout": () => Promise.reject("geheim"),
};

function brokenWeb(findPortal = () => Promise.resolve(world.portal)) {
  return createWeb({
    routes: routes(
      "test",
      Object.entries(breaks).flatMap(([path, page]) => [get(path, "anyone", page), post(path, "anyone", page)]),
    ),
    mode: "production",
    https: true,
    trustedProxies: "",
    findPortal,
    findSignedIn: () => Promise.resolve(undefined),
    render: renderPage,
    renderMessage,
    lostForm: () => "",
    isReady: () => Promise.reject(new Error("geheim")),
    signInPath: "/inloggen",
    factorPath: "/account/tweede-factor",
  });
}

async function expectNothingOfTheInside(answer: Response): Promise<void> {
  const body = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(body).toContain(answer.headers.get("x-request-id")?.slice(0, 8));
  expect(body).not.toMatch(/geheim|Samira|no_such_table|sessions|select |insert |relation|constraint|ECONN|\bat \S+ \(|\.ts|node_modules|Error/);
}

describe("a page that breaks", () => {
  it.each(Object.keys(breaks).flatMap((path) => [["GET", path] as const, ["POST", path] as const]))(
    "T33 %s %s shows a reference that the log has too, and nothing of the inside",
    async (method, path) => {
      const host = `${world.portal.name}.localhost`;
      const headers = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
      await expectNothingOfTheInside(await brokenWeb().request(`http://${host}${path}`, { method, headers }));
    },
  );

  it("T33 says no more when the portal itself can not be looked up, nor about an address that no route knows", async () => {
    const away = brokenWeb(() => Promise.reject(new Error("geheim")));
    await expectNothingOfTheInside(await away.request("http://dewaterkant.localhost/fout"));
    expect((await away.request("http://dewaterkant.localhost/bestaat-niet")).status).toBe(404);
  });

  it("T33 is not ready when its own question breaks", async () => {
    const answer = await brokenWeb().request("http://dewaterkant.localhost/readyz");
    expect([answer.status, await answer.text()]).toEqual([503, "not ready"]);
  });
});

describe("while the database is away", () => {
  const ask = testWeb();
  const closed = allRoutes.filter((route) => !route.who.includes("anyone"));
  const addresses: { method: "GET" | "POST"; path: string }[] = [];
  let place: SmallWorld;
  let token: string;
  let back: () => void = () => {};
  beforeAll(async () => {
    place = await makeSmallWorld(world.portal);
    token = await signIn(place.people.tenantAdmin);
    for (const route of closed) addresses.push({ method: route.method, path: await pathWith(route, place) });
    // The portal is remembered, as in a process that has served it; only the database is gone.
    if ((await ask(place.portal, "/", { as: token })).status !== 200) throw new Error("the session is not good to begin with");
  });
  afterEach(() => back());

  const takeAway = (): void => {
    const settings = databaseSettings();
    openDatabases({ ...settings, ownerUrl: settings.ownerUrl.replace(/@[^/]+/, "@127.0.0.1:1") });
    back = () => openDatabases(settings);
  };

  it("T33 nothing opens to a session that was good a moment ago, and no page says whose it was", async () => {
    takeAway();
    for (const { method, path } of addresses) {
      const answer = await ask(place.portal, path, { method, as: token });
      expect([path, answer.status]).toEqual([path, 500]);
      expect(await answer.text()).not.toMatch(/Prins|tenantAdmin Rol|ECONN/);
    }
  });

  it("T33 nobody signs in, and the process says that it is not ready but lives", async () => {
    const someone = await newPerson(world.portal);
    takeAway();
    const answer = await ask(place.portal, "/inloggen", { form: { email: someone.email, wachtwoord: "negen ganzen vliegen over" } });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([500, null]);
    expect((await ask(place.portal, "/readyz")).status).toBe(503);
    expect((await ask(place.portal, "/healthz")).status).toBe(200);
  });

  it("opens again once the database is back", async () => {
    expect((await ask(place.portal, "/", { as: token })).status).toBe(200);
  });
});
