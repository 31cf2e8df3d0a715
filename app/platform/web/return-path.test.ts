import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path.ts";

describe("the way back after signing in", () => {
  it.each(["/plan", "/mensen?zoek=de%20vries&pagina=2", "/plan/versie/2"])("T23 goes to a page of the portal: %s", (path) => {
    expect(returnPath(path, "/")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\\/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "///evil.example",
    "/\t/evil.example",
    "/\n//evil",
    "http:evil.example",
    "",
    "plan",
    "/a b",
    "/%zz",
  ])("T23 never leaves the portal: %j", (path) => {
    expect(returnPath(path, "/")).toBe("/");
  });

  it("T23 answers, for any text, an address of the same host", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
          fc.string().map((text) => `//${text}`),
        ),
        (text) => {
          const answer = returnPath(text, "/");
          return new URL(answer, "http://portaal.localhost").host === "portaal.localhost" && answer.startsWith("/");
        },
      ),
    );
  });
});
