const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/**
 * A JPEG without what its camera wrote into it: place, time, device, previews. The picture itself is
 * not touched; only the way it is held (orientation) is kept, or it would lie on its side.
 * Undefined when it is no whole JPEG.
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [Buffer.from([0xff, startOfImage])];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return undefined;
      const segment = bytes.subarray(at, end);
      const orientation = marker === 0xe1 ? orientationOf(segment) : 1;
      if (orientation > 1) kept.push(orientationSegment(orientation));
      if (isPartOfPicture(marker, segment)) kept.push(segment);
      at = end;
      if (marker === startOfScan) {
        at = endOfScan(bytes, end);
        kept.push(bytes.subarray(end, at));
      }
    }
    // Whatever comes after the end (a second picture, a film) is not part of it.
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
  }
  return undefined;
}

/** JFIF, the colour profile and Adobe's colour transform change how it looks; every other APP and comment is talk. */
function isPartOfPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.toString("latin1", 4, 16);
  if (marker === 0xe0) return name.startsWith("JFIF");
  if (marker === 0xe2) return name.startsWith("ICC_PROFILE");
  return marker === 0xee && name.startsWith("Adobe");
}

/** In the data of a scan FF00 is a byte and FFD0–FFD7 a restart; any other marker ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The value of tag 0x0112 in the first directory, or 1 (upright) when it is not there or not readable. */
function orientationOf(segment: Buffer): number {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0" || segment.length < 24) return 1;
  const tiff = segment.subarray(10);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first) && entry < 200; entry += 1) {
    const at = first + 2 + entry * 12;
    const value = short(at + 8);
    if (short(at) === 0x0112) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function orientationSegment(orientation: number): Buffer {
  // Big-endian TIFF, one directory at 8 with one entry: tag 0112, a short, one of them, its value; no next directory.
  const directory = `4d4d002a000000080001011200030000000100${String(orientation).padStart(2, "0")}000000000000`;
  const content = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), Buffer.from(directory, "hex")]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}
