import { describe, expect, it } from "vitest";
import { usePortal } from "#tests/support/test-portal.ts";
import { testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb("production");
const form = { taal: "en" };
const at = (path: string) => `http://${world.portal.name}.localhost${path}`;
const sendFrom = (referer: string) => ask(world.portal, "/account/taal", { form, headers: { referer } });

describe("a form that is sent after the session ended", () => {
  it("T09 leads to signing in, says that nothing was kept, and back to the page it stood on", async () => {
    const answer = await sendFrom(at("/account?x=1"));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/inloggen?naar=%2Faccount%3Fx%3D1"]);
    const flash = /__Host-flash=[^;]+/.exec(answer.headers.get("set-cookie") ?? "")?.[0] as string;
    const door = await (await ask(world.portal, "/inloggen", { headers: { cookie: flash } })).text();
    expect(door).toContain("Wat je net verstuurde, is niet bewaard");
  });

  it.each(["https://evil.example/account", "/account", "/account/taal", "/nergens"])(
    "T23 goes to no page that is elsewhere, unknown or only takes forms: from %j",
    async (referer) => {
      for (const from of [referer, at(referer)].filter((address) => address !== at("/account")))
        expect((await sendFrom(from)).headers.get("location"), from).toBe("/inloggen");
    },
  );

  it("says nothing of the kind to who only opened a page", async () => {
    const answer = await ask(world.portal, "/account");
    expect([answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual(["/inloggen?naar=%2Faccount", null]);
  });
});
