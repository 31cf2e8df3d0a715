import { Readable } from "node:stream";
import { notFound } from "../errors/errors.ts";
import type { Portal } from "../web/actor.ts";
import { fileStore } from "./files.ts";
import { contentDisposition } from "./safe-file-name.ts";
import type { StoredFile } from "./stored-file.ts";

/**
 * Headers under which bytes of people leave us: always saved, never shown as a page of ours, and
 * without any right should a browser show them all the same (T29). No cache keeps them.
 */
export function downloadHeaders(name: string, mediaType: string): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-disposition": contentDisposition(name),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
}

/**
 * Answers with a file. There are no links that work by themselves (T30): every download passes the
 * session, the route and the check of its use case, and ends when access ends. A held file is not there.
 *
 * @example return downloadFile(visit.portal, file);
 */
export async function downloadFile(portal: Portal, file: StoredFile): Promise<Response> {
  if (file.heldBecause !== null) notFound();
  const stream = (await fileStore().stream(portal.id, file.storageKey)) ?? notFound();
  const headers = { ...downloadHeaders(file.name, file.mediaType), "content-length": String(file.bytes) };
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
}
