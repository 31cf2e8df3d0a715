import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fail, findNode, root, say } from "./ensure.mjs";

// The same browser without its windows: half of the work for the same pages.
const WITHOUT_WINDOWS = "chromium-headless-shell";
const NAMES = [WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium is on this machine, for the journeys; undefined when there is none. CHROMIUM=/path wins. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [process.env.CHROMIUM, ...onPath, ...NAMES.map((name) => `/usr/bin/${name}`), ...usualPlaces(), ownOfPlaywright()];
  return places.find((path) => path && canRun(path));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    return apps.flatMap((folder) => ["Chromium", "Google Chrome"].map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)));
  }
  if (process.platform !== "win32") return ["/snap/bin/chromium"];
  const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(Boolean);
  return folders.flatMap((folder) => [join(folder, "Google", "Chrome", "Application", "chrome.exe"), join(folder, "Chromium", "Application", "chrome.exe")]);
}

function ownOfPlaywright() {
  try {
    return createRequire(join(root, "package.json"))("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}

function canRun(path) {
  if (!existsSync(path)) return false;
  // On Windows the question would open a window. Elsewhere it finds out the stand-in of Ubuntu, which only names another package.
  return process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Finds Chromium, or installs it: from the system's own packages where we may, else Playwright's. */
export function ensureBrowser() {
  let found = findBrowser();
  // Who has a browser is not given another one, but for a build server: what it has it will not miss.
  if (!found || (process.env.CI && !found.endsWith(WITHOUT_WINDOWS) && !process.env.CHROMIUM)) {
    installFromSystem();
    found = findBrowser();
  }
  if (found) return found;
  installFromPlaywright();
  return (
    findBrowser() ??
    fail(
      "The journeys need Chromium, and neither the system's packages nor Playwright could install it; their messages are above.",
      "Install Chromium or Google Chrome yourself, or say where it is with CHROMIUM=/path/to/chromium, and run the same command again.",
    )
  );
}

function installFromSystem() {
  const apt = aptCommand();
  if (!apt) return false;
  say("Installing Chromium from the system's packages for the journeys…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args) => spawnSync(apt[0], [...apt.slice(1), ...args], { env, stdio: ["ignore", 2, 2] }).status === 0;
  // A list that could not be renewed is often still good enough.
  run("update", "-q");
  // Not every release has the one without windows.
  return [WITHOUT_WINDOWS, "chromium"].some((name) => run("install", "-q", "-y", "--no-install-recommends", name));
}

/** Debian and Ubuntu; as root, or by a sudo that asks nothing. */
function aptCommand() {
  if (!existsSync("/etc/debian_version") || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ["apt-get"];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", "apt-get"] : undefined;
}

function installFromPlaywright() {
  say("Installing Playwright's Chromium for the journeys…");
  const program = join(root, "node_modules", "playwright-core", "cli.js");
  // Its system libraries come from apt, which only root may use.
  const libraries = process.getuid?.() === 0 && existsSync("/etc/debian_version") ? ["--with-deps"] : [];
  spawnSync(findNode(), [program, "install", ...libraries, "chromium"], { stdio: ["ignore", 2, 2] });
}
