import path from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigProblems, readConfig } from "./config.ts";

describe("the settings", () => {
  it("have working defaults, so that a fresh clone starts without any", () => {
    expect(readConfig({})).toMatchObject({ MODE: "demo", PORT: 3000, DATA_DIR: path.resolve(".data"), isDemoOrDevelopment: true });
  });

  it("name all problems at once", () => {
    const problems = problemsOf({ PORT: "much", MODE: "party", DATABASE_URL: "mysql://x", SMTP_URL: "http://x" });
    expect(problems.map((line) => line.split(":")[0])).toEqual(expect.arrayContaining(["PORT", "MODE", "DATABASE_URL", "SMTP_URL"]));
  });

  it("ask for a secret key in production", () => {
    expect(problemsOf({ MODE: "production" })).toEqual([expect.stringContaining("SECRET_KEY")]);
    expect(readConfig({ MODE: "production", SECRET_KEY: "x".repeat(32) }).isDemoOrDevelopment).toBe(false);
  });

  it("treat an empty value as not set", () => {
    expect(readConfig({ PORT: "" }).PORT).toBe(3000);
  });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
  }
  throw new Error("accepted");
}
