import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";
import { allModules, platformTables } from "#modules/modules.ts";
import { allRoutes } from "#app/web.ts";

const read = (file: string) => readFileSync(path.join(projectRoot(), file), "utf8");
const owners = new Map([
  ...Object.entries(allModules).flatMap(([name, facts]) => facts.tables.map((table) => [table, name] as const)),
  ...platformTables.map((table) => [table, "platform"] as const),
]);

// Each with its reason; a new one needs as good a reason.
const exceptions = new Map([
  ["app/modules/portals/create-portal.ts", "a database of its own that an earlier try left behind is cleared only when nothing was recorded in it"],
  ["app/dev/dev-page.tsx", "lists the demo world with everything of everybody, and does not exist in production"],
]);

describe("the module map", () => {
  it("has no cycles", () => {
    const waysBack = Object.keys(allModules).filter((name) => reachableFrom(name).has(name));
    expect(waysBack).toEqual([]);
  });

  it("gives every table one owner", () => {
    const tables = [...read("database/schema.sql").matchAll(/^create table (\w+)/gm)]
      .map((found) => found[1] as string)
      .filter((table) => table !== "migrations");
    expect(tables.toSorted()).toEqual([...owners.keys()].toSorted());
    expect(owners.size).toBe(Object.values(allModules).flatMap((facts) => facts.tables).length + platformTables.length);
  });

  it("names the addresses of every module, each of one module only", () => {
    const all = Object.entries(allModules).flatMap(([name, facts]) => facts.urls.map((prefix) => ({ name, prefix })));
    const prefixes = all.map(({ prefix }) => prefix);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
    // The longest beginning wins: /beheer/post is not where /beheer is.
    const homeOf = (address: string) =>
      all.filter(({ prefix }) => address === prefix || address.startsWith(`${prefix}/`)).toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.name;
    const strays = allRoutes
      .filter((route) => allModules[route.module] && homeOf(route.path) !== route.module)
      .map((route) => `${route.method} ${route.path} of ${route.module}: under an address of ${homeOf(route.path) ?? "nobody"}`);
    expect(strays).toEqual([]);
  });
});

describe("the SQL of a table", () => {
  it("is found where it is, in builders and in plain SQL", () => {
    expect(tablesIn('db.selectFrom("persons as p").innerJoin("employments", …)')).toEqual(new Set(["persons", "employments"]));
    expect(tablesIn("sql`select 1 from sessions s join credentials c on true`")).toEqual(new Set(["sessions", "credentials"]));
    expect(tablesIn('// selectFrom("persons")\n/** from("persons") */ fetch("https://x");')).toEqual(new Set());
    expect(tablesIn('record(db, actor, "person.added", { kind: "person", id })')).toEqual(new Set());
  });

  it("is written by its owner only", () => {
    const files = globSync(["app/**/*.{ts,tsx}", "database/worlds/*.ts"], { cwd: projectRoot() }).filter(
      (file) => !/\.test\.tsx?$|\/stand-in-|routes\.ts$|schema\.ts$|modules\.ts$/.test(file),
    );
    const strays = files
      .filter((file) => !exceptions.has(file))
      .flatMap((file) =>
        [...tablesIn(read(file))]
          .filter((table) => owners.get(table) !== ownerOf(file))
          .map((table) => `${file} names ${table}, which belongs to ${owners.get(table)}`),
      );
    expect(strays).toEqual([]);
  });
});

function tablesIn(source: string): Set<string> {
  const named = [...owners.keys()].join("|");
  const text = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
  const inBuilders = text.matchAll(new RegExp(`(?:From|from|Into|Table|Join|using)\\(\\s*\\[?\\s*["'](${named})(?: as \\w+)?["']`, "g"));
  const inSql = text.matchAll(new RegExp(`\\b(?:from|join|into|update|truncate|table)\\s+(${named})\\b`, "g"));
  return new Set([...inBuilders, ...inSql].map((found) => found[1] as string));
}

function ownerOf(file: string): string {
  const found = /^app\/modules\/([^/]+)\//.exec(file)?.[1];
  return found ?? (file.startsWith("app/platform/") ? "platform" : "nobody");
}

function reachableFrom(name: string, seen = new Set<string>()): Set<string> {
  for (const next of allModules[name]?.mayUse ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachableFrom(next, seen);
  }
  return seen;
}
