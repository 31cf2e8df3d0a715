import { describe, expect, it } from "vitest";
import { usePortal } from "#tests/support/test-portal.ts";
import { testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();

describe("every answer", () => {
  it.each(["/inloggen", "/bestaat-niet", "/plan"])("T13 T14 of %s forbids inline script and style, framing and keeping", async (path) => {
    const { headers } = await ask(world.portal, path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe|nonce/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("T44 names no other origin as welcome", async () => {
    const answer = await ask(world.portal, "/inloggen", { headers: { origin: "http://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("says that there is no portal on an unknown host, with 404", async () => {
    const answer = await ask({ name: "bestaat-niet" }, "/inloggen");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Hier is geen portaal");
  });
});
