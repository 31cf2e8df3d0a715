/** Boxes that hold other boxes on the way to what a phone writes about place and time. */
const containers = new Set(["moov", "trak", "mdia"]);
/** User data and its newer form: place, device, names. */
const talk = new Set(["udta", "meta"]);

/**
 * An MP4 whose user data is blanked in place. Boxes keep their size and become `free`, because every
 * table of a film points at bytes by their place. Undefined when it is no whole MP4.
 */
export function stripMp4(bytes: Buffer): Buffer | undefined {
  const copy = Buffer.from(bytes);
  return blankTalk(copy, 0, copy.length) ? copy : undefined;
}

function blankTalk(bytes: Buffer, from: number, to: number): boolean {
  let at = from;
  while (at + 8 <= to) {
    const short = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    const head = short === 1 ? 16 : 8;
    if (at + head > to) return false;
    const size = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < head || at + size > to) return false;
    if (talk.has(name)) {
      bytes.write("free", at + 4, "latin1");
      bytes.fill(0, at + head, at + size);
    } else if (containers.has(name) && !blankTalk(bytes, at + head, at + size)) return false;
    at += size;
  }
  return true;
}
