import { record } from "#platform/audit/record.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeCsv } from "#platform/workbook/write-csv.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { functionsPolicy } from "./functions-policy.ts";
import { fileColumns } from "./passport-file-columns.ts";
import { readHouse } from "./passport-file-house.ts";
import { passportsAsJson } from "./passport-file-json.ts";
import type { FilePassport } from "./passport-file-passport.ts";
import { passportsAsRows } from "./passport-file-table.ts";

export const fileFormats = ["xlsx", "csv", "json"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The whole house as it is being written, in one file that can be read again without loss. */
export async function exportPassports(actor: Actor, format: FileFormat, sheetName: string): Promise<Buffer> {
  const passports = await inTenant(actor, async (db) => {
    if (!functionsPolicy.edit(actor)) notAllowed();
    const { passports: found } = await readHouse(db);
    await record(db, actor, "functions.exported", undefined, { count: found.length });
    return found.map(({ id: _id, key: _key, ...passport }): FilePassport => passport);
  });
  return writePassportFile(passports, format, sheetName);
}

export async function writePassportFile(passports: readonly FilePassport[], format: FileFormat, sheetName: string): Promise<Buffer> {
  if (format === "json") return Buffer.from(passportsAsJson(passports));
  const rows = passportsAsRows(passports);
  return format === "csv" ? Buffer.from(writeCsv(rows)) : workbookOf(rows, sheetName);
}

/** A workbook to begin from: every column, and a function that does not exist. It can be read in as it is. */
export function exampleFile(example: readonly FilePassport[], sheetName: string): Promise<Buffer> {
  return workbookOf(passportsAsRows(example), sheetName);
}

function workbookOf(rows: Cell[][], name: string): Promise<Buffer> {
  return writeWorkbook([{ name, rows, widths: fileColumns.map(({ column }) => (column.is === "dimension" ? 12 : 30)) }]);
}
