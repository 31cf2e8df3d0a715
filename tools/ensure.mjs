// Runs on the machine's own Node (18 or newer) before anything is installed, so it uses nothing but Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Installs the packages of the lock file when node_modules does not hold exactly those. */
export function ensureInstalled() {
  const problem = whyNotInstalled();
  if (!problem) return noteChecked();
  say(`Installing the packages of package-lock.json (${problem}). This takes a minute or two…`);
  const { command, args, shell } = npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
  // A production setting of the machine would leave out what builds and tests the product.
  const env = { ...process.env, NODE_ENV: "", npm_config_omit: "", npm_config_production: "" };
  const { status, error } = spawnSync(command, args, { cwd: root, env, shell, stdio: ["ignore", 2, 2] });
  if (status === 0) return noteChecked();
  fail(
    `\`npm ci\` did not finish${error ? ` (${error.message})` : ""}; its own message is above.`,
    "Check that this machine can reach the package registry (`npm ping`), that the disk is not full",
    "and that this user may write here, then run the same command again.",
  );
}

/**
 * npm notes in node_modules/.package-lock.json what it installed, as its last step: a broken-off installation has no such
 * note. Packages for other platforms are allowed to be missing.
 */
function whyNotInstalled() {
  const noted = readLock(join(root, "node_modules", ".package-lock.json"));
  if (!noted) return "nothing is installed yet";
  const wanted = readLock(join(root, "package-lock.json")) ?? {};
  const stale = Object.entries(wanted).find(([path, entry]) => {
    if (path === "") return false;
    const have = noted[path];
    return have ? have.version !== entry.version || have.integrity !== entry.integrity : !entry.optional;
  });
  if (stale) return `${stale[0].replace("node_modules/", "")} is not the one listed`;
  // The same folder brought from another kind of machine. Where npm could not get ours, another try would not help.
  const other = Object.keys(noted).find((path) => /^node_modules\/node-(linux|darwin|win)-/.test(path));
  if (other && other !== `node_modules/${nodePackage()}`) return "they are for another platform";
  return undefined;
}

/** By this file's age ./windroos sees without starting Node that the lock file is still the one that was checked. */
function noteChecked() {
  const note = join(root, "node_modules", ".checked");
  const checked = statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (checked > statSync(join(root, "package-lock.json")).mtimeMs) return;
  try {
    writeFileSync(note, "");
  } catch {
    // Installed by another user, who alone may write here: then every command checks again.
  }
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Inside `npm start` the npm that runs us, else the one on the path. */
function npm(...args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}

function nodePackage() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  return `node-${platform}-${process.arch}`;
}

function pinnedNodePath() {
  return join(root, "node_modules", nodePackage(), "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** The Node to run the product on: the pinned one, else the machine's own when that is new enough. */
export function findNode() {
  const pinned = pinnedNodePath();
  if (existsSync(pinned)) {
    if (realpathSync(process.execPath) === realpathSync(pinned)) return process.execPath;
    // On a system with another C library it is there and does not run.
    if (spawnSync(pinned, ["--version"]).status === 0) return pinned;
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return fail(
    `The product needs Node 24 or newer; this is ${process.version}, and there is no package with Node 24 for ${process.platform} on ${process.arch}.`,
    "Install Node 24 (https://nodejs.org) and run the same command again.",
  );
}

export function say(...lines) {
  process.stderr.write(`${lines.join("\n")}\n`);
}

/** @returns {never} */
export function fail(...lines) {
  say("", ...lines);
  process.exit(1);
}

/** Puts the pinned programs first on the path, for everything that is started from here. */
export function usePinnedPrograms(node) {
  const folders = [dirname(node), join(root, "node_modules", ".bin")];
  const separator = process.platform === "win32" ? ";" : ":";
  process.env.PATH = [...folders, process.env.PATH].join(separator);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  ensureInstalled();
  // For scripts: NODE=$(node tools/ensure.mjs)
  process.stdout.write(`${findNode()}\n`);
}
