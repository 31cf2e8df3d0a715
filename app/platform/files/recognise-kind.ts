import { readZipDirectory, type ZipEntry } from "../workbook/zip-directory.ts";
import { UnreadableWorkbook } from "../workbook/workbook-problem.ts";
import type { FileKind } from "./file-kinds.ts";

const megabyte = 1024 * 1024;
/** An office document as evidence may hold pictures and film, but nothing that swells a hundredfold. */
const containerLimits = { entries: 5000, unpackedBytes: 300 * megabyte, ratio: 200 };
const mp4Brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)$/;
/** Text that a browser would take for a page or a drawing, whatever its name says. */
const activeText = /^[\s\uFEFF]*<(?:!doctype|html|head|body|script|svg|\?xml|iframe|meta|style)/i;

export type Recognised = { readonly kind: FileKind } | { readonly reason: "kind-not-allowed" | "active-content" | "damaged" | "has-macros" };

/**
 * What a file is, judged by its bytes alone; its name and what the browser calls it are only claims.
 *
 *     recogniseKind(Buffer.from("%PDF-1.7 …")) // { kind: "pdf" }
 *     recogniseKind(Buffer.from("<svg …"))     // { reason: "active-content" }
 */
export function recogniseKind(bytes: Buffer): Recognised {
  const start = bytes.toString("latin1", 0, 16);
  if (start.startsWith("%PDF-")) return { kind: "pdf" };
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return { kind: "png" };
  if (start.startsWith("\xff\xd8\xff")) return { kind: "jpg" };
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return { kind: "webp" };
  if (start.slice(4, 8) === "ftyp") return mp4Brands.test(start.slice(8, 12)) ? { kind: "mp4" } : { reason: "kind-not-allowed" };
  if (start.startsWith("PK\x03\x04")) return recogniseContainer(bytes);
  return recogniseText(bytes);
}

function recogniseContainer(bytes: Buffer): Recognised {
  const entries = containerEntries(bytes);
  if (!entries) return { reason: "damaged" };
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  const hasMacros = [...names].some((name) => name.endsWith("vbaproject.bin"));
  if (names.has("xl/workbook.xml")) return { kind: hasMacros ? "xlsm" : "xlsx" };
  if (hasMacros) return { reason: "has-macros" };
  if (names.has("word/document.xml")) return { kind: "docx" };
  if (names.has("ppt/presentation.xml")) return { kind: "pptx" };
  return isOpenText(bytes, entries) ? { kind: "odt" } : { reason: "kind-not-allowed" };
}

function containerEntries(bytes: Buffer): ZipEntry[] | undefined {
  try {
    return readZipDirectory(bytes, containerLimits);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return undefined;
    throw error;
  }
}

/** OpenDocument stores its media type first and unpacked, for exactly this question. */
function isOpenText(bytes: Buffer, entries: readonly ZipEntry[]): boolean {
  const first = entries.find((entry) => entry.name === "mimetype" && entry.method === 0);
  const start = first ? first.headerAt + 30 + first.name.length : 0;
  return first !== undefined && bytes.toString("latin1", start, start + first.packedBytes) === "application/vnd.oasis.opendocument.text";
}

function recogniseText(bytes: Buffer): Recognised {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { reason: "kind-not-allowed" };
  }
  if (activeText.test(text)) return { reason: "active-content" };
  return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? { reason: "kind-not-allowed" } : { kind: "txt" };
}
