import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findNode, root } from "./ensure.mjs";

const target = join(root, "build");
const stamp = join(target, ".stamp");
/** What the build is made from; folders count too, so that a removed file is noticed. Also in ./windroos. */
const sources = ["app", "database/worlds", "tools", "package.json", "package-lock.json", "tsconfig.json"];

/** How esbuild makes a program of ours: our own code in one go, packages from node_modules as they are. */
export const programOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  packages: "external",
  sourcemap: true,
  jsx: "automatic",
  jsxImportSource: "#jsx",
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
};

/** The programs by their name in build/: the server, the command line and everything that runs in a worker of its own. */
function entryPoints() {
  const known = { main: "app/main.ts", windroos: "app/commands/windroos.ts" };
  const found = Object.entries(known).filter(([, path]) => existsSync(join(root, path)));
  const workers = globSync("app/**/*-worker.ts", { cwd: root }).map((path) => [basename(path, ".ts"), path.replaceAll("\\", "/")]);
  return Object.fromEntries([...found, ...workers]);
}

/** Builds programs and browser files; does nothing when nothing changed since the last time. */
export async function build() {
  if (isFresh()) return;
  const began = performance.now();
  const start = new Date();
  mkdirSync(target, { recursive: true });
  await Promise.all([buildPrograms(), buildAssets()]);
  const { writeSbom } = await import("./sbom.ts");
  writeSbom();
  noteBuilt(start);
  process.stderr.write(`Built in ${Math.round(performance.now() - began)} ms\n`);
}

/** The moment it began: what changed while we built is newer than this build. */
function noteBuilt(start) {
  writeFileSync(stamp, "");
  utimesSync(stamp, start, start);
}

function isFresh() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && sources.every((source) => !isNewer(join(root, source), built));
}

function isNewer(path, moment) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.mtimeMs > moment) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), moment));
}

async function buildPrograms() {
  const { build: bundle, stop } = await import("esbuild");
  const { outputFiles } = await bundle(allPrograms());
  replacePrograms(outputFiles);
  await stop();
}

export function allPrograms() {
  return {
    ...programOptions,
    entryPoints: entryPoints(),
    outdir: "build",
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    write: false,
  };
}

/** Each file comes in whole by a rename, the entry points last: a process that starts meanwhile gets the old or the new. */
export function replacePrograms(files) {
  const isPart = (path) => dirname(path) !== target;
  for (const file of files.toSorted((a, b) => Number(isPart(b.path)) - Number(isPart(a.path)))) {
    mkdirSync(dirname(file.path), { recursive: true });
    const next = `${file.path}.${process.pid}.new`;
    writeFileSync(next, file.contents);
    renameSync(next, file.path);
  }
  clearOld(new Set(files.map((file) => resolve(file.path))));
}

function clearOld(kept) {
  for (const path of globSync("{*.mjs,*.mjs.map,parts/*}", { cwd: target })) {
    const full = join(target, path);
    if (!kept.has(full)) rmSync(full, { force: true });
  }
}

/** Style sheets, fonts, pictures and browser code have a step of their own. */
export function buildAssets() {
  const step = join(root, "tools", "build-assets.mjs");
  if (!existsSync(step)) return Promise.resolve();
  return new Promise((done, failed) => {
    const child = spawn(findNode(), [step], { cwd: root, stdio: ["ignore", 2, 2] });
    child.on("error", failed);
    child.on("exit", (code) => (code === 0 ? done() : failed(new Error(`${relative(root, step)} ended with ${code}`))));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await buildOrEnd();

/** For scripts: a failed build ends the process. esbuild has shown its messages itself, with the lines they are about. */
export async function buildOrEnd() {
  try {
    await build();
  } catch (error) {
    if (!error.errors) process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
