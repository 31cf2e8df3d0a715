import { inflateSync } from "node:zlib";

const [headBytes, entryBytes] = [44, 20];

/**
 * The letters of a web font (WOFF 1.0) as they were before they were packed. A reader of letters unpacks a table again at each use, which
 * took four fifths of the time of a document.
 *
 * @example create(unpackWoff(readFileSync("text.woff")))
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("this is not a WOFF file");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * 16, 10);
  const tables: Buffer[] = [];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const from = headBytes + entryBytes * index;
    const table = unpacked(woff, from);
    const place = 12 + 16 * index;
    woff.copy(head, place, from, from + 4);
    woff.copy(head, place + 4, from + 16, from + 20);
    head.writeUInt32BE(at, place + 8);
    head.writeUInt32BE(table.length, place + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    tables.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function unpacked(woff: Buffer, entry: number): Buffer {
  const [offset, packed, whole] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
  const bytes = woff.subarray(offset, offset + packed);
  return packed < whole ? inflateSync(bytes) : bytes;
}
