import { beforeEach, describe, expect, it } from "vitest";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb("production");
let token: string;

beforeEach(async () => {
  token = await signIn(await newPerson(world.portal, { firstName: "Samira", lastName: "Vos" }));
});

const send = (body: string, type: string) =>
  ask(world.portal, "/account/taal", { as: token, body, headers: { "content-type": type, "content-length": String(body.length) } });
const sheetOf = (html: string) => /href="(\/huisstijl\.css[^"]*)"/.exec(html)?.[1];

describe("what goes wrong before a page has its form", () => {
  it("is said in the house of the portal with the limit, so that a browser with scripts shows it and does not begin anew", async () => {
    const usual = await (await ask(world.portal, "/account", { as: token })).text();
    const answer = await send(`taal=${"x".repeat(300 * 1024)}`, "application/x-www-form-urlencoded");
    const html = await answer.text();
    expect([answer.status, answer.headers.get("connection")]).toEqual([413, "close"]);
    expect(html).toContain("groter dan 256 kB");
    expect(html).toContain("Samira Vos");
    expect(sheetOf(html)).toBe(sheetOf(usual));
  });

  it.each([
    ["--x\r\nfoo", "multipart/form-data; boundary=x"],
    ["--x\r\nfoo", "multipart/form-data"],
  ])("is called a form that broke off, not something that is broken with us: %j as %s", async (body, type) => {
    const answer = await send(body, type);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Het formulier kwam niet heel aan");
  });
});
