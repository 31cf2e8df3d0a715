import type { WorkbookProblem } from "./workbook-problem.ts";

const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Judges the first bytes: undefined for a ZIP container, otherwise what it is instead.
 * A workbook with a password is an old compound file that holds one encrypted stream.
 *
 *     whyNotContainer(Buffer.from("<html>")) // { reason: "not-a-workbook", looksLike: "web-page" }
 */
export function whyNotContainer(file: Buffer): WorkbookProblem | undefined {
  if (file.length === 0) return { reason: "not-a-workbook", looksLike: "nothing" };
  if (file.subarray(0, 8).equals(compound)) {
    if (file.includes(encryptedPackage)) return { reason: "password-protected" };
    return { reason: "not-a-workbook", looksLike: "old-excel" };
  }
  const start = file.toString("latin1", 0, 512);
  if (start.startsWith("PK")) return undefined;
  if (start.startsWith("%PDF")) return { reason: "not-a-workbook", looksLike: "pdf" };
  if (/^[\s\u00EF\u00BB\u00BF]*<(!doctype|html|table|\?xml|meta|head|body)/i.test(start)) return { reason: "not-a-workbook", looksLike: "web-page" };
  const looksLike = file.subarray(0, 4096).includes(0) ? "unknown" : "text";
  return { reason: "not-a-workbook", looksLike };
}

/** Judges the names inside the container: many kinds of file are a ZIP, one of them is a workbook. */
export function whyNotWorkbookParts(names: readonly string[]): WorkbookProblem | undefined {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  if (lower.has("xl/workbook.bin")) return { reason: "not-a-workbook", looksLike: "binary-excel" };
  if (lower.has("word/document.xml") || lower.has("ppt/presentation.xml")) return { reason: "not-a-workbook", looksLike: "other-office" };
  if (lower.has("mimetype") && lower.has("content.xml")) return { reason: "not-a-workbook", looksLike: "opendocument" };
  return lower.has("[content_types].xml") ? undefined : { reason: "not-a-workbook", looksLike: "zip" };
}
