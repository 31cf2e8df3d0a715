import { beforeAll, describe, expect, it } from "vitest";
import { allRoutes } from "#app/web.ts";
import { pathWith, tablesOf } from "#tests/support/route-paths.ts";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { makeSmallWorld, type SmallWorld } from "#worlds/small-world.ts";

const world = usePortal();
const ask = testWeb();
let mine: SmallWorld;
let theirs: SmallWorld;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  mine = await makeSmallWorld(world.portal);
  theirs = await makeSmallWorld(await newPortal());
  for (const [role, person] of Object.entries(mine.people)) tokens[role] = await signIn(person);
  // So that the other portal has a session too, whose id can be tried here.
  await signIn(theirs.people.employee);
});

const closed = allRoutes.filter((route) => !route.who.includes("anyone"));
const withIds = allRoutes.filter((route) => tablesOf(route).length > 0);
const ofRoles = closed.filter((route) => !route.who.includes("signedIn"));

describe("the URL map", () => {
  it("T06 has a door on every route: only named kinds of people come in", () => {
    expect(allRoutes.length).toBeGreaterThan(20);
    for (const route of allRoutes) expect(route.who.length, route.path).toBeGreaterThan(0);
  });

  it.each(closed.map((route) => [route.method, route.path, route] as const))("T06 %s %s sends a stranger to sign in", async (_method, _path, route) => {
    const answer = await ask(mine.portal, await pathWith(route, mine), { method: route.method });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/inloggen/);
  });

  it.each(ofRoles.map((route) => [route.method, route.path, route] as const))(
    "T06 %s %s refuses an employee without the role",
    async (_method, _path, route) => {
      const answer = await ask(mine.portal, await pathWith(route, mine), { method: route.method, as: tokens["employee"] });
      expect(answer.status).toBe(403);
    },
  );

  it.each(allRoutes.filter((route) => route.method === "POST").map((route) => [route.path, route] as const))(
    "T12 POST %s refuses a form of another origin and one without origin",
    async (_path, route) => {
      const path = await pathWith(route, mine);
      const someone = tokens[Object.keys(mine.people).find((role) => route.who.includes(role as never)) ?? "employee"];
      const foreign = await ask(mine.portal, path, { method: "POST", as: someone, headers: { origin: "http://evil.example", "sec-fetch-site": "cross-site" } });
      const sibling = await ask(mine.portal, path, {
        method: "POST",
        as: someone,
        headers: { origin: `http://${theirs.portal.name}.localhost`, "sec-fetch-site": "same-site" },
      });
      expect([foreign.status, sibling.status]).toEqual([403, 403]);
    },
  );

  it.each(withIds.map((route) => [route.method, route.path, route] as const))(
    "T01 X-03 %s %s answers 404 to every role for an id of another portal, as for an id that nobody has",
    async (_method, _path, route) => {
      const foreign = await pathWith(route, theirs);
      const nobody = await pathWith(route, "nobody");
      for (const [role, token] of Object.entries(tokens)) {
        const form = { method: route.method, as: token } as const;
        const mayEnter = route.who.includes("anyone") || route.who.includes("signedIn") || route.who.includes(role as never);
        const answer = await ask(mine.portal, foreign, form);
        expect([role, answer.status], foreign).toEqual([role, mayEnter ? 404 : 403]);
        // Who is stopped at the door never comes as far as the id.
        if (mayEnter) expect((await ask(mine.portal, nobody, form)).status, `${role} ${nobody}`).toBe(404);
      }
    },
  );

  it("T01 gives a session of portal A no entry to portal B", async () => {
    const answer = await ask(theirs.portal, "/", { as: tokens["hr"] });
    expect(answer.status).toBe(303);
  });

  it("T44 answers 404 to what no route names: source maps, git, docs, metrics, other methods", async () => {
    for (const path of [
      "/.git/config",
      "/metrics",
      "/docs",
      "/assets/manifest.json",
      "/assets/main.mjs.map",
      "/assets/..%2f..%2fpackage.json",
      "/package.json",
      "/.env",
    ]) {
      expect((await ask(mine.portal, path, { as: tokens["tenantAdmin"] })).status, path).toBe(404);
    }
  });

  it("T23 leads from an address with a slash behind it to the page, and never to another host", async () => {
    const answer = await ask(mine.portal, "/plan/?x=1");
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/plan?x=1"]);
    for (const path of ["//evil.example/", "/\\evil.example/", "///evil.example//", "/%2F/evil.example/"]) {
      const found = await ask(mine.portal, path);
      expect(found.headers.get("location") ?? "/", path).toMatch(/^\/(?![/\\])/);
    }
  });

  it("has no demo door in production", async () => {
    const inProduction = testWeb("production");
    for (const route of allRoutes.filter((each) => each.demoOnly)) {
      expect((await inProduction(mine.portal, await pathWith(route, mine), { method: route.method })).status, route.path).toBe(404);
    }
  });
});
