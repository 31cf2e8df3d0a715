import { describe, expect, it } from "vitest";
import { usePortal } from "#tests/support/test-portal.ts";
import { testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb("production");

describe("the foot of a page before the door", () => {
  it("leads to help, because who can not come in needs it most", async () => {
    expect(await (await ask(world.portal, "/inloggen")).text()).toContain('href="/hulp"');
  });

  it("X-01 changes the language without forgetting where one was going", async () => {
    const html = await (await ask(world.portal, "/inloggen?naar=%2Fplan%3Fx%3D1")).text();
    const link = /href="(\/taal\/en[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") as string;
    const back = (await ask(world.portal, link)).headers.get("location");
    expect(back).toBe("/inloggen?naar=%2Fplan%3Fx%3D1");
  });
});
