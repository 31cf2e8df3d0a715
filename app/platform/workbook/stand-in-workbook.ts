// Makes workbooks for tests, by hand: wrong ones, enormous ones and ones no library would write.
import { constants, crc32, deflateRawSync } from "node:zlib";

export type StandInEntry = {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the headers say instead of the truth. */
  readonly claimedBytes?: number;
  readonly flags?: number;
  readonly method?: number;
};

type Packed = { name: string; packed: Buffer; bytes: number; crc: number; flags: number; method: number };

/** A ZIP container with exactly these entries, lies included. */
export function standInZip(entries: readonly StandInEntry[]): Buffer {
  return zipOf(entries.map(pack));
}

/** One entry of `start`, then `piece` over and over, then `end`. */
export type Repeated = { readonly name: string; readonly start: string; readonly piece: string; readonly end: string; readonly bytes: number };

/** A ZIP container with one entry more, of any size: made in an instant and in little memory. */
export function standInBomb(entries: readonly StandInEntry[], repeated: Repeated, lies: { claimedBytes?: number } = {}): Buffer {
  const bomb = packRepeated(repeated);
  return zipOf([...entries.map(pack), { ...bomb, bytes: lies.claimedBytes ?? bomb.bytes }]);
}

function pack(entry: StandInEntry): Packed {
  const content = Buffer.from(entry.content);
  const { name, flags = 0, method = 8 } = entry;
  const packed = method === 8 ? deflateRawSync(content) : content;
  return { name, packed, bytes: entry.claimedBytes ?? content.length, crc: crc32(content), flags, method };
}

/** Blocks that end with a full flush stand on their own, so one packed block can be laid down many times. */
function packRepeated({ name, start, piece, end, bytes }: Repeated): Packed {
  const block = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
  const times = Math.ceil(bytes / block.length);
  const flushed = (content: string | Buffer) => deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const packedBlock = flushed(block);
  const packed = Buffer.concat([flushed(start), ...Array<Buffer>(times).fill(packedBlock), deflateRawSync(end)]);
  let crc = crc32(start);
  for (let time = 0; time < times; time += 1) crc = crc32(block, crc);
  const size = start.length + times * block.length + end.length;
  return { name, packed, bytes: size, crc: crc32(end, crc), flags: 0, method: 8 };
}

function zipOf(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = Buffer.concat([localHeader(entry), Buffer.from(entry.name), entry.packed]);
    central.push(centralHeader(entry, at), Buffer.from(entry.name));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function localHeader(entry: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, 6, entry);
  return header;
}

function centralHeader(entry: Packed, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeShared(header, 8, entry);
  header.writeUInt32LE(at, 42);
  return header;
}

/** The part that the local and the central header have in common. */
function writeShared(header: Buffer, at: number, entry: Packed): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.packed.length, at + 12);
  header.writeUInt32LE(entry.bytes, at + 16);
  header.writeUInt16LE(Buffer.byteLength(entry.name), at + 20);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export type StandInSheet = { readonly name: string; readonly xml: string; readonly state?: string };
export type StandIn = {
  readonly sheets: readonly StandInSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly extra?: readonly StandInEntry[];
};

/** The parts of a workbook around the given sheet data (`<row>…</row>`). */
export function standInParts({ sheets, strings, styles, workbook = "", extra = [] }: StandIn): StandInEntry[] {
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${relationType}/${kind}" Target="${target}"/>`;
  const list = sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="s${at}"/>`);
  const relations = sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  if (strings !== undefined) relations.push(relation("strings", "sharedStrings", "/xl/sharedStrings.xml"));
  if (styles !== undefined) relations.push(relation("styles", "styles", "styles.xml"));
  return [
    { name: "[Content_Types].xml", content: `${head}<Types/>` },
    { name: "_rels/.rels", content: `${head}<Relationships ${packageRelations}>${relation("w", "officeDocument", "xl/workbook.xml")}</Relationships>` },
    { name: "xl/workbook.xml", content: `${head}<workbook ${main} xmlns:r="${relationType}">${workbook}<sheets>${list.join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: `${head}<Relationships ${packageRelations}>${relations.join("")}</Relationships>` },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(xml) })),
    ...(strings === undefined ? [] : [{ name: "xl/sharedStrings.xml", content: `${head}<sst ${main}>${strings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: "xl/styles.xml", content: `${head}<styleSheet ${main}>${styles}</styleSheet>` }]),
    ...extra,
  ];
}

export function standInWorkbook(standIn: StandIn): Buffer {
  return standInZip(standInParts(standIn));
}

function sheetXml(xml: string): string {
  return xml.startsWith("<?xml") ? xml : `${head}<worksheet ${main}><sheetData>${xml}</sheetData></worksheet>`;
}
