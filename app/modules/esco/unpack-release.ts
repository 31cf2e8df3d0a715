import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inflateEntry } from "#platform/workbook/inflate-entry.ts";
import { UnreadableWorkbook } from "#platform/workbook/workbook-problem.ts";
import { readZipDirectory, type ZipEntry } from "#platform/workbook/zip-directory.ts";
import { EscoUnreadable } from "./esco-problem.ts";
import { isEscoFile } from "./find-esco-files.ts";

export type HandedIn = { readonly name: string; readonly bytes: Uint8Array };

const megabyte = 1024 * 1024;
/** The whole classification in one language unpacks to 40 MB, in all languages of a zip to some hundreds. */
export const escoZipLimits = { entries: 500, unpackedBytes: 600 * megabyte, ratio: 200 };

/**
 * Lays the files that we read in a folder under their own names: separate ones, or those of a zip, wherever in it they stand. Whatever else
 * is in the zip is not unpacked, and no name of it is ever part of a path.
 */
export async function unpackRelease(files: readonly HandedIn[], folder: string): Promise<void> {
  const taken = new Set<string>();
  for (const file of files) {
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    if (isZip(bytes)) await unpackZip(file.name, bytes, folder, taken);
    else if (isEscoFile(file.name)) await writeFile(path.join(folder, claim(taken, file.name, file.name)), bytes);
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function unpackZip(zip: string, bytes: Buffer, folder: string, taken: Set<string>): Promise<void> {
  try {
    for (const entry of readZipDirectory(bytes, escoZipLimits)) await unpackEntry(zip, bytes, entry, folder, taken);
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new EscoUnreadable({ file: zip, reason: reasonOf(error) }) : error;
  }
}

async function unpackEntry(zip: string, bytes: Buffer, entry: ZipEntry, folder: string, taken: Set<string>): Promise<void> {
  const name = entry.name.split(/[/\\]/).at(-1) ?? "";
  if (!isEscoFile(name)) return;
  await pipeline(Readable.from(inflateEntry(bytes, entry)), createWriteStream(path.join(folder, claim(taken, zip, name))));
}

/** One name twice would be half of one release and half of another. */
function claim(taken: Set<string>, file: string, name: string): string {
  if (taken.has(name)) throw new EscoUnreadable({ file, reason: "file-twice", name });
  taken.add(name);
  return name;
}

function reasonOf({ problem }: UnreadableWorkbook): "zip-damaged" | "zip-too-large" | "zip-has-password" {
  if (problem.reason === "password-protected") return "zip-has-password";
  return problem.reason === "damaged" ? "zip-damaged" : "zip-too-large";
}
