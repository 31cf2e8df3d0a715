import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "#platform/config/project-root.ts";

/** The version in package.json, for the foot of each page and `windroos help`. */
export const version = (JSON.parse(readFileSync(path.join(projectRoot(), "package.json"), "utf8")) as { version: string }).version;
