/** Chunks that change how a PNG looks or moves. Text, time, camera data and unknown chunks are not among them. */
const pngPicture = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "cICP",
  "sBIT",
  "bKGD",
  "hIST",
  "pHYs",
  "acTL",
  "fcTL",
  "fdAT",
]);

/** A PNG without texts, times and camera data. Undefined when it is no whole PNG. */
export function stripPng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (pngPicture.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const webpTalk = new Set(["EXIF", "XMP "]);
/** In the VP8X header: bit 3 says there is EXIF, bit 2 that there is XMP. */
const webpTalkFlags = 0x0c;

/** A WebP without camera data. Undefined when it is no whole WebP. */
export function stripWebp(bytes: Buffer): Buffer | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const kept: Buffer[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > end) return undefined;
    const name = bytes.toString("latin1", at, at + 4);
    if (!webpTalk.has(name)) kept.push(name === "VP8X" ? withoutTalkFlags(bytes.subarray(at, next)) : bytes.subarray(at, next));
    at = next;
  }
  const content = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([head, content]);
}

function withoutTalkFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~webpTalkFlags;
  return copy;
}
