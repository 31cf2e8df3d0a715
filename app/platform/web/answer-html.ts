import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/**
 * Answers with a page made in one piece, compressed when the browser accepts it.
 * Level 4 costs a third of the time of the default and saves almost as much.
 */
export function answerHtml(c: Context, html: string, status: ContentfulStatusCode): Response {
  c.header("content-type", "text/html; charset=utf-8");
  c.header("vary", "accept-encoding");
  if (html.length < 1400 || !/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(html, status);
  const body = gzipSync(html, { level: 4 });
  c.header("content-encoding", "gzip");
  return c.body(new Uint8Array(body), status);
}
