import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";

let manifest: Readonly<Record<string, string>> | undefined;

/**
 * The address of a built file, with the hash of its content in its name. Read from `build/assets/manifest.json` when first asked.
 *
 * @example assetUrl("windroos.css") // "/assets/windroos-1A2B3C4D.css"
 */
export function assetUrl(name: string): string {
  const file = path.join(projectRoot(), "build/assets/manifest.json");
  // Tests render pages in a tree where nothing was built; the plain name keeps those pages whole.
  if (!manifest && !existsSync(file)) return `/assets/${name}`;
  manifest ??= JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  const hashed = manifest[name];
  if (!hashed) throw new Error(`there is no asset "${name}" in ${file}; tools/build-assets.mjs makes them`);
  return `/assets/${hashed}`;
}
