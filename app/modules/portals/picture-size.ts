export type Size = { readonly width: number; readonly height: number };

/**
 * How many pixels wide and high a PNG or JPEG is, from its own header. Undefined when it is neither or broken off.
 *
 * @example pictureSize(bytes) // { width: 180, height: 70 }
 */
export function pictureSize(bytes: Buffer): Size | undefined {
  if (bytes.length >= 24 && bytes.toString("latin1", 1, 4) === "PNG") return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 4 && bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : undefined;
}

// The frame header (SOF0…SOF15, without the three markers in that range that are something else) holds the size.
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

function jpegSize(bytes: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    // Bytes that fill up may stand before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
