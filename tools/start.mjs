import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onPinnedNode } from "./become.mjs";
import { root } from "./ensure.mjs";

// npm start: everything from a fresh clone. The server runs in this very process, so that no signal has to be passed on.
await onPinnedNode(async () => {
  const { buildOrEnd } = await import("./build.mjs");
  await buildOrEnd();
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, "build", "main.mjs")).href);
});
