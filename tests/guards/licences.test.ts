import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";
import { productionParts, readLock, readManifest, sbom } from "../../tools/sbom.ts";

const read = (file: string) => readFileSync(path.join(projectRoot(), file), "utf8");
const allowed = new Set(
  [...(/^## Allowed[^]*?(?=^## )/m.exec(read("docs/licences.md"))?.[0] ?? "").matchAll(/^\| ([\w.-]+) \|/gm)]
    .map((found) => found[1])
    .filter((name) => name !== "licence" && name !== "---"),
);
const parts = productionParts(readLock());

describe("what the product is made of", () => {
  it("T46 has only licences from the list in docs/licences.md", () => {
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(({ entry }) => !allowed.has(entry.license)).map(({ name, entry }) => `${name}: ${entry.license}`)).toEqual([]);
  });

  it("T46 is listed whole in the bill of materials, each part with its hash", () => {
    const made = sbom(readLock(), readManifest()) as {
      components: { name: string; hashes: { content: string }[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(new Set(made.components.map((component) => component.name))).toEqual(new Set(parts.map((part) => part.name)));
    expect(made.components.filter((component) => !/^[0-9a-f]{128}$/.test(component.hashes[0]?.content ?? "")).map((component) => component.name)).toEqual([]);
    const kysely = made.dependencies.find((dependency) => dependency.ref.startsWith("pkg:npm/windroos@"));
    expect(kysely?.dependsOn.some((ref) => ref.startsWith("pkg:npm/kysely@"))).toBe(true);
    expect(sbom(readLock(), readManifest())).toEqual(made);
  });

  it("T46 comes from the registry alone: exact versions, and a hash for every package", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
    const wanted = Object.entries({ ...manifest["dependencies"], ...manifest["devDependencies"], ...manifest["optionalDependencies"] });
    expect(wanted.filter(([, version]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    const unproven = Object.entries(readLock().packages).filter(([where, entry]) => where !== "" && !entry.integrity?.startsWith("sha512-"));
    expect(unproven.map(([where]) => where)).toEqual([]);
  });

  it("T46 runs nothing while it is installed", () => {
    expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare|pack|publish)/.test(name))).toEqual([]);
  });

  it("T46 is installed from the lock file and in no other way", () => {
    const installs = globSync("{tools/**/*.{mjs,ts},windroos,.ci/*}", { cwd: projectRoot() }).flatMap((file) =>
      [...read(file).matchAll(/npm\(?["' ]+(ci|install|i|update|exec)\b/g)].map((found) => `${file}: npm ${found[1]}`),
    );
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.filter((line) => !line.endsWith("npm ci"))).toEqual([]);
  });
});
