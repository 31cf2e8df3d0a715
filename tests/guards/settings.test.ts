import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { settings } from "#platform/config/config.ts";
import { projectRoot } from "#platform/config/project-root.ts";

const lines = readFileSync(path.join(projectRoot(), ".env.example"), "utf8").split("\n");
const shown = lines.flatMap((line) => {
  const [, off, name = "", value = ""] = /^(#?)([A-Z_]+)="?(.*?)"?$/.exec(line) ?? [];
  return name ? [{ name, value, isOff: off === "#" }] : [];
});

describe(".env.example", () => {
  it("names every setting there is, in the same order, and none that there is not", () => {
    expect(shown.map((setting) => setting.name)).toEqual(Object.keys(settings.shape));
  });

  it("shows the value that holds when nothing is set", () => {
    const withDefault = shown.filter((setting) => !setting.isOff);
    const read = settings.parse(Object.fromEntries(withDefault.map((setting) => [setting.name, setting.value])));
    expect(read).toEqual(settings.parse({}));
  });

  it("leaves off exactly the settings that have no value of their own", () => {
    const defaults = settings.parse({}) as Record<string, unknown>;
    expect(shown.filter((setting) => setting.isOff).map((setting) => setting.name)).toEqual(
      Object.keys(settings.shape).filter((name) => defaults[name] === undefined),
    );
  });

  it("explains each block of settings in a line above it", () => {
    const blocks = lines
      .join("\n")
      .split(/\n\n+/)
      .filter((block) => /^#?[A-Z_]+=/m.test(block));
    expect(blocks.filter((block) => !block.startsWith("# "))).toEqual([]);
  });
});

describe("the code", () => {
  it("reads the environment in one place, so that no setting is hidden", () => {
    const places = globSync(["app/**/*.{ts,tsx}", "database/**/*.ts"], { cwd: projectRoot() }).filter(
      (file) => !/\.test\.|stand-in-/.test(file) && readFileSync(path.join(projectRoot(), file), "utf8").includes("process.env"),
    );
    // The last one hands the environment on to the programs of PostgreSQL.
    expect(places.toSorted()).toEqual(["app/commands/windroos.ts", "app/main.ts", "app/platform/database/embedded/run-program.ts"]);
  });
});
