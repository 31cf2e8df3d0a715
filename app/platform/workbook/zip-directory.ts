import { damaged, refuseWorkbook } from "./workbook-problem.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";

/** One file inside the container, as its central directory describes it. Sizes may be lies. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
};

/** What of the limits concerns the container, so that other kinds of file can be judged too. */
export type ContainerLimits = Pick<WorkbookLimits, "entries" | "unpackedBytes" | "ratio">;

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const unknown32 = 0xffffffff;
const ratioLooksAbove = 16 * 1024 * 1024;

type Directory = { readonly at: number; readonly count: number; readonly endsAt: number };

/**
 * The list of files in a ZIP container, refused before anything is unpacked when it is more than
 * we are willing to read. Nothing is ever written to disk and a ZIP inside the ZIP is never opened.
 *
 *     const entries = readZipDirectory(file, staffListLimits);
 */
export function readZipDirectory(file: Buffer, limits: ContainerLimits): ZipEntry[] {
  const directory = findDirectory(file);
  if (directory.count > limits.entries) refuseWorkbook({ reason: "too-many-entries", limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = directory.at;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > directory.endsAt || file.readUInt32LE(at) !== entrySignature) damaged();
    entries.push(readEntry(file, at));
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  refuseBomb(entries, limits);
  refuseTricks(entries, directory.at);
  return entries;
}

/** The end record sits in the last 64 KB, behind a comment of any length. */
function findDirectory(file: Buffer): Directory {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) !== endSignature) continue;
    const found = needsZip64(file, at) ? zip64Directory(file, at) : plainDirectory(file, at);
    if (found.at > found.endsAt || found.endsAt > file.length) damaged();
    return found;
  }
  return damaged();
}

function needsZip64(file: Buffer, at: number): boolean {
  return file.readUInt16LE(at + 10) === 0xffff || file.readUInt32LE(at + 16) === unknown32;
}

function plainDirectory(file: Buffer, at: number): Directory {
  return { at: file.readUInt32LE(at + 16), count: file.readUInt16LE(at + 10), endsAt: at };
}

function zip64Directory(file: Buffer, endAt: number): Directory {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || file.readUInt32LE(locatorAt) !== end64LocatorSignature) damaged();
  const at = readOffset(file, locatorAt + 8);
  if (at + 56 > locatorAt || file.readUInt32LE(at) !== end64Signature) damaged();
  return { at: readOffset(file, at + 48), count: readOffset(file, at + 32), endsAt: at };
}

function readOffset(file: Buffer, at: number): number {
  if (at + 8 > file.length) damaged();
  const value = file.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? damaged() : Number(value);
}

function readEntry(file: Buffer, at: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  // Bit 0 and bit 6: classic and strong encryption of the ZIP itself.
  if (flags & 0x41 || method === 99) refuseWorkbook({ reason: "password-protected" });
  if (method !== 0 && method !== 8) damaged();
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const extraEnd = nameEnd + file.readUInt16LE(at + 30);
  if (extraEnd > file.length) damaged();
  const [unpackedBytes, packedBytes, headerAt] = withZip64Extra(file.subarray(nameEnd, extraEnd), [
    file.readUInt32LE(at + 24),
    file.readUInt32LE(at + 20),
    file.readUInt32LE(at + 42),
  ]);
  const name = file.toString("utf8", at + 46, nameEnd);
  return { name, method, crc: file.readUInt32LE(at + 16), packedBytes, unpackedBytes, headerAt };
}

type Sizes = [unpacked: number, packed: number, headerAt: number];

/** Streaming writers announce 64-bit sizes even for small files; they stand in this order, only where 32 bits say "unknown". */
function withZip64Extra(extra: Buffer, sizes: Sizes): Sizes {
  if (!sizes.includes(unknown32)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue;
    let valueAt = at + 4;
    return sizes.map((size) => {
      if (size !== unknown32) return size;
      valueAt += 8;
      return readOffset(extra, valueAt - 8);
    }) as Sizes;
  }
  return damaged();
}

function refuseBomb(entries: readonly ZipEntry[], limits: ContainerLimits): void {
  const unpacked = sum(entries.map((entry) => entry.unpackedBytes));
  const packed = sum(entries.map((entry) => entry.packedBytes));
  const swells = unpacked > ratioLooksAbove && unpacked > packed * limits.ratio;
  if (unpacked > limits.unpackedBytes || swells) refuseWorkbook({ reason: "too-large-unpacked", limit: limits.unpackedBytes });
}

/** Names that climb out of a folder, one name twice, and entries that share the same bytes. */
function refuseTricks(entries: readonly ZipEntry[], directoryAt: number): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.size !== entries.length) damaged();
  if (entries.some((entry) => isUnsafeName(entry.name))) damaged();
  let freeFrom = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < freeFrom) damaged();
    freeFrom = entry.headerAt + 30 + entry.packedBytes;
  }
  if (freeFrom > directoryAt) damaged();
}

function isUnsafeName(name: string): boolean {
  return /^[/\\]|^[a-z]:|[\0\uFFFD]/i.test(name) || name.split(/[/\\]/).includes("..");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
