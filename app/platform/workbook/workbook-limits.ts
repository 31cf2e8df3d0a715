/** How much of a workbook we are willing to read. */
export type WorkbookLimits = {
  readonly fileBytes: number;
  readonly entries: number;
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed, looked at only above 16 MB: small repetitive sheets pack very well. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells and characters of the whole sheet: a sheet can point a million times at one long text. */
  readonly cells: number;
  readonly characters: number;
  readonly heapMegabytes: number;
  readonly seconds: number;
};

const megabyte = 1024 * 1024;

/**
 * A staff list. 20,000 rows of 15 columns unpack to about 12 MB, so 128 MB is ten times what an
 * honest file needs; the heap leaves room for the server beside it within 400 MB.
 */
export const staffListLimits: WorkbookLimits = {
  fileBytes: 20 * megabyte,
  entries: 1000,
  unpackedBytes: 128 * megabyte,
  ratio: 200,
  rows: 50_000,
  columns: 256,
  cells: 1_000_000,
  characters: 32 * megabyte,
  heapMegabytes: 128,
  seconds: 60,
};
