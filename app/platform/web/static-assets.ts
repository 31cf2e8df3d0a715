import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { Context } from "hono";
import { projectRoot } from "../config/project-root.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * Serves a built file by its hashed name, compressed beforehand, to be kept for a year: another content has another name.
 * Source maps and the manifest are not served.
 */
export function serveAsset(c: Context): Response {
  const name = path.posix.basename(c.req.path);
  const type = types[path.extname(name)];
  const file = path.join(projectRoot(), "build/assets", name);
  if (!type || !existsSync(file)) return c.body(null, 404);
  const accepted = c.req.header("accept-encoding") ?? "";
  const found = encodings.find(([encoding, extension]) => accepted.includes(encoding) && existsSync(file + extension));
  const served = found ? file + found[1] : file;
  c.header("content-type", type);
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("vary", "accept-encoding");
  c.header("content-length", String(statSync(served).size));
  if (found) c.header("content-encoding", found[0]);
  return c.body(Readable.toWeb(createReadStream(served)) as ReadableStream);
}
