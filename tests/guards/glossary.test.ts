import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";
import { allModules, platformTables } from "#modules/modules.ts";

type Row = { dutch: string; english: string; module: string };

const rows: Row[] = readFileSync(path.join(projectRoot(), "docs/glossary.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Nederlands") && !line.startsWith("| ---"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, dutch = "", , english = "", module = ""]) => ({ dutch, english, module }));

/** "ledger entry" → the names a table of it may have. */
function tableNames(english: string): string[] {
  const name = english.replaceAll(/[ -]/g, "_");
  return [name, `${name}s`, `${name}es`, name.replace(/y$/, "ies")];
}

describe("the glossary", () => {
  it("has a row for every module", () => {
    expect(Object.keys(allModules).filter((name) => !rows.some((row) => row.module === name && (row.english === name || `${row.english}s` === name)))).toEqual(
      [],
    );
  });

  it("has a row for the noun of every table, with the module that owns it", () => {
    const owned = [
      ...Object.entries(allModules).flatMap(([name, facts]) => facts.tables.map((table) => ({ table, name }))),
      ...platformTables.map((table) => ({ table, name: "platform" })),
    ];
    expect(
      owned
        .filter(({ table, name }) => !rows.some((row) => row.module === name && tableNames(row.english).includes(table)))
        .map(({ table, name }) => `${name}: ${table}`),
    ).toEqual([]);
  });

  it("has a row for every word that a module calls its own", () => {
    const missing = Object.entries(allModules).flatMap(([name, facts]) =>
      facts.words.filter((word) => !rows.some((row) => row.module === name && row.english === word)).map((word) => `${name}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it("names only modules that there are, and explains every word once", () => {
    const known = new Set([...Object.keys(allModules), "platform", "ui"]);
    expect(rows.filter((row) => !known.has(row.module)).map((row) => `${row.dutch}: ${row.module}`)).toEqual([]);
    const dutch = rows.map((row) => `${row.dutch} (${row.module})`);
    expect(dutch.filter((word, index) => dutch.indexOf(word) !== index)).toEqual([]);
  });
});
