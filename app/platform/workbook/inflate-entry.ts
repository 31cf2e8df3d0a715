import { crc32, createInflateRaw } from "node:zlib";
import { damaged } from "./workbook-problem.ts";
import type { ZipEntry } from "./zip-directory.ts";

const chunkBytes = 64 * 1024;

/**
 * The content of one entry in pieces of 64 KB, so that memory does not grow with the size.
 * The directory may lie: one byte more than it announced, and reading stops.
 *
 *     for await (const piece of inflateEntry(file, entry)) scanner.push(decode(piece));
 */
export async function* inflateEntry(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedContent(file, entry);
  const pieces = entry.method === 0 ? slices(packed) : inflate(packed);
  let seen = 0;
  let crc = 0;
  for await (const piece of pieces) {
    seen += piece.length;
    if (seen > entry.unpackedBytes) damaged();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (seen !== entry.unpackedBytes || crc !== entry.crc) damaged();
}

function packedContent(file: Buffer, entry: ZipEntry): Buffer {
  const at = entry.headerAt;
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) damaged();
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + entry.packedBytes > file.length) damaged();
  return file.subarray(start, start + entry.packedBytes);
}

function* slices(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += chunkBytes) yield content.subarray(at, at + chunkBytes);
}

async function* inflate(packed: Buffer): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: chunkBytes });
  inflater.end(packed);
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } catch {
    damaged();
  } finally {
    inflater.destroy();
  }
}
