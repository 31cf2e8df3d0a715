import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../app/platform/config/project-root.ts";

type Dependencies = Readonly<Record<string, string>>;
type LockEntry = {
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
};
export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };
export type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
};
export type Part = { readonly path: string; readonly name: string; readonly entry: LockEntry; readonly purl: string };

/** Writes build/sbom.cdx.json: what this build is made of, in CycloneDX, from the lock file alone. */
export function writeSbom(): void {
  const target = path.join(projectRoot(), "build");
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "sbom.cdx.json"), `${JSON.stringify(sbom(readLock(), readManifest()), null, 1)}\n`);
}

export const readLock = (): Lock => JSON.parse(readFileSync(path.join(projectRoot(), "package-lock.json"), "utf8")) as Lock;
export const readManifest = (): Manifest => JSON.parse(readFileSync(path.join(projectRoot(), "package.json"), "utf8")) as Manifest;

/** The list as an object. The same lock file gives the same list, to the letter: no moment, no random number. */
export function sbom(lock: Lock, manifest: Manifest): object {
  const product = purl(manifest.name, manifest.version);
  const parts = productionParts(lock);
  const refs = new Map(parts.map((part) => [part.path, part.purl]));
  const own = { ref: product, dependsOn: dependsOn("", { ...manifest.dependencies, ...manifest.optionalDependencies }, refs) };
  const once = [...new Map(parts.map((part) => [part.purl, part])).values()];
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: serialNumber(lock),
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": product,
        name: manifest.name,
        version: manifest.version,
        licenses: licencesOf(manifest.license),
        purl: product,
      },
    },
    components: once.map(componentOf),
    dependencies: [
      own,
      ...once.map((part) => ({ ref: part.purl, dependsOn: dependsOn(part.path, { ...part.entry.dependencies, ...part.entry.optionalDependencies }, refs) })),
    ],
  };
}

/** What a package says in its LICENSE file and not in its package.json, read by us; another version asks for another look. */
const readByHand: Readonly<Record<string, string>> = { "png-js@2.0.0": "MIT" };

/** Every package that a production install may hold: what only builds or tests the product is left out. */
export function productionParts(lock: Lock): Part[] {
  return Object.entries(lock.packages)
    .filter(([where, entry]) => where !== "" && !entry.dev)
    .map(([where, entry]) => {
      const name = entry.name ?? where.slice(where.lastIndexOf("node_modules/") + "node_modules/".length);
      const license = entry.license ?? readByHand[`${name}@${entry.version}`];
      return { path: where, name, entry: license ? { ...entry, license } : entry, purl: purl(name, entry.version) };
    });
}

function componentOf({ name, entry, purl: ref }: Part): object {
  const hash = Buffer.from((entry.integrity ?? "").replace("sha512-", ""), "base64").toString("hex");
  return {
    type: "library",
    "bom-ref": ref,
    name,
    version: entry.version,
    scope: entry.optional ? "optional" : "required",
    hashes: [{ alg: "SHA-512", content: hash }],
    licenses: licencesOf(entry.license ?? "NOASSERTION"),
    purl: ref,
  };
}

/** One licence by its name, several as the expression they are: "MIT OR Apache-2.0". */
function licencesOf(licence: string): object[] {
  return / (OR|AND|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

// As Node looks for a package: beside the one that asks, then one folder up, and so on.
function dependsOn(asker: string, wanted: Dependencies, refs: ReadonlyMap<string, string>): string[] {
  const found = Object.keys(wanted).flatMap((name) => {
    for (let at = asker; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
      const ref = refs.get(at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`);
      if (ref) return [ref];
      if (at === "") return [];
    }
  });
  return [...new Set(found)].toSorted();
}

function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function serialNumber(lock: Lock): string {
  const hash = createHash("sha256").update(JSON.stringify(lock)).digest("hex");
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
