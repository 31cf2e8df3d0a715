import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onPinnedNode } from "./become.mjs";
import { root } from "./ensure.mjs";

// node tools/run.mjs PROGRAM.ts [arguments]: runs a program of ours that Node alone can not, because it reaches .tsx files.
await onPinnedNode(async ([source, ...args]) => {
  const { buildOrEnd, programOptions } = await import("./build.mjs");
  await buildOrEnd();
  const { build, stop } = await import("esbuild");
  const outfile = join(root, "build", "run", source.replaceAll(/[\\/]/g, "-").replace(/\.tsx?$/, ".mjs"));
  await build({ ...programOptions, entryPoints: [source], outfile });
  await stop();
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, outfile, ...args];
  await import(pathToFileURL(outfile).href);
});
