import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "build", "assets");
const browsers = ["chrome120", "firefox128", "safari17.4"];
const compressible = new Set([".css", ".js", ".svg"]);

/** Faces that pages name themselves: the text face is asked for in the head, before the style sheet is read. */
const fontNames = {
  "atkinson-hyperlegible-next-latin-wght-normal.woff2": "text.woff2",
  "literata-latin-wght-normal.woff2": "title.woff2",
  "literata-latin-wght-italic.woff2": "title-italic.woff2",
};

/**
 * Makes build/assets: one style sheet, one script, fonts and pictures, each with the hash of its content in its name and
 * compressed beforehand; `manifest.json` says which name has which file (app/ui/assets.ts reads it).
 */
export async function buildAssets() {
  const [style, script] = await Promise.all([bundleStyle(), bundleScript()]);
  const files = [...style, ...script, ...pictures(), ...fontLicences()].map(withHash);
  const manifest = Object.fromEntries(files.map(({ name, file }) => [name, file]));
  mkdirSync(folder, { recursive: true });
  const written = new Set(files.flatMap(writeCompressed));
  // Last, and in one move: a server that starts meanwhile finds either everything old or everything new.
  replace("manifest.json", JSON.stringify(manifest, null, 2));
  written.add("manifest.json");
  removeOld(written);
  return files;
}

const day = 24 * 60 * 60 * 1000;

/** Files of an earlier build stay for a day: a server that still runs, and pages that are open, ask for them by their own names. */
function removeOld(kept) {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!kept.has(file) && Date.now() - writtenAt > day) rmSync(path, { recursive: true, force: true });
  }
}

/** All .css of the kit. layers.css goes first and decides the order of the layers; inside a layer files go by name. */
async function bundleStyle() {
  const sheets = globSync("app/ui/**/*.css", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  const contents = ["app/ui/layers.css", ...sheets.filter((path) => !path.endsWith("/layers.css"))].map((path) => `@import "./${path}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents, loader: "css", resolveDir: root, sourcefile: "windroos.css" },
    bundle: true,
    minify: true,
    write: false,
    outdir: folder,
    entryNames: "windroos",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    target: browsers,
    loader: { ".woff2": "file" },
    legalComments: "none",
    logLevel: "warning",
  });
  return outputFiles.map((file) => named(file.path, Buffer.from(file.contents)));
}

async function bundleScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["app/browser/windroos.ts"],
    bundle: true,
    minify: true,
    write: false,
    outdir: folder,
    format: "esm",
    target: browsers,
    legalComments: "none",
    banner: { js: "/*! Windroos (EUPL-1.2), with Turbo, copyright 37signals LLC (MIT) */" },
    logLevel: "warning",
    plugins: [turboWithoutStyle],
  });
  return outputFiles.map((file) => named(file.path, Buffer.from(file.contents)));
}

/**
 * Turbo puts a <style> for its progress bar into every page, which our Content-Security-Policy refuses with a message in the console.
 * There is no setting for it, so that one call goes; the bar's rules are in app/ui/progress-bar.css. Fails when Turbo has changed.
 */
const turboWithoutStyle = {
  name: "turbo-without-style",
  setup({ onLoad }) {
    onLoad({ filter: /@hotwired[\\/]turbo[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const call = /^ {4}this\.installStylesheetElement\(\);\n/gm;
      if (source.match(call)?.length !== 1)
        throw new Error("Turbo puts its style in the page in another way now: look at ProgressBar and change tools/build-assets.mjs");
      return { contents: source.replace(call, ""), loader: "js" };
    });
  },
};

/** Pictures of the product and of the demo houses: `windroos.svg`, `waterkant/logo.svg`. */
function pictures() {
  return globSync("app/ui/houses/**/*.svg", { cwd: root }).map((path) => {
    const slashed = path.replaceAll("\\", "/").replace("app/ui/houses/", "");
    return { name: slashed, contents: readFileSync(join(root, path)) };
  });
}

/** The Open Font License asks that its text goes along with the fonts. */
function fontLicences() {
  return ["atkinson-hyperlegible-next", "literata"].map((font) => ({
    name: `${font}-licence.txt`,
    contents: readFileSync(join(root, "node_modules/@fontsource-variable", font, "LICENSE")),
  }));
}

/** A file that esbuild named: fonts carry their hash already, because the style sheet refers to them. */
function named(path, contents) {
  const file = basename(path);
  if (extname(file) !== ".woff2") return { name: file, contents };
  const plain = file.replace(/-[A-Z0-9]{8}\.woff2$/, ".woff2");
  return { name: fontNames[plain] ?? plain, file, contents };
}

function withHash({ name, file, contents }) {
  if (file) return { name, file, contents };
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const extension = extname(name);
  return { name, file: `${name.slice(0, -extension.length).replaceAll("/", "-")}-${hash}${extension}`, contents };
}

/** Writes a file and its .br and .gz beside it, unless they stand there already: the name says what is in it. */
function writeCompressed({ file, contents }) {
  if (!compressible.has(extname(file))) return writeOnce(file, () => contents);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length } };
  return [
    ...writeOnce(file, () => contents),
    ...writeOnce(`${file}.br`, () => brotliCompressSync(contents, quality)),
    ...writeOnce(`${file}.gz`, () => gzipSync(contents, { level: 9 })),
  ];
}

function writeOnce(file, contents) {
  if (!existsSync(join(folder, file))) replace(file, contents());
  return [file];
}

function replace(file, contents) {
  const next = join(folder, `${file}.${process.pid}.new`);
  writeFileSync(next, contents);
  renameSync(next, join(folder, file));
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await buildAssets();
