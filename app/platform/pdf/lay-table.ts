import type { PaperBlock, PaperCell, PaperColumn } from "./paper.ts";
import { heightOf, leftEdge, lineWidth, type Sheets, type Style, styles, type Tag } from "./sheets.ts";

type Line = { readonly text: string; readonly style: Style };
type Laid = { readonly lines: readonly Line[]; readonly column: Placed };
type Placed = PaperColumn & { readonly x: number; readonly width: number };
export type TableToLay = Omit<Extract<PaperBlock, { kind: "table" }>, "kind">;

const gap = 10;
const padding = 2.4;
const [firm, faint] = ["#46565d", "#c4ced2"];

/** A table over as many pages as it takes. The names of the columns are drawn on each page and told once. */
export function layTable(sheets: Sheets, parent: Tag, { columns, rows, total }: TableToLay): void {
  const totals = total && columns.map(({ isName }, index) => (isName ? total.label : (total.sums[index] ?? "")));
  const placed = place(sheets, columns, totals ? [...rows, totals] : rows);
  const table = sheets.tag(parent, "Table");
  const head = layCells(
    sheets,
    placed,
    columns.map(({ label }) => label),
    styles.strong,
  );
  const isNamed = columns.some(({ label }) => label !== "");
  const repeat = () => (isNamed ? drawHead(sheets, head) : undefined);
  if (isNamed) {
    sheets.need(rowHeight(head) * 2);
    const group = sheets.tag(table, "THead");
    drawRow(sheets, group, head, { scopeOf: () => "Column", below: firm, repeat });
    group.end();
  }
  const body = sheets.tag(table, "TBody");
  const scopeOf = ({ isName }: PaperColumn) => (isName ? "Row" : undefined);
  for (const row of rows) drawRow(sheets, body, layCells(sheets, placed, row, styles.text), { scopeOf, below: faint, repeat });
  if (totals) drawRow(sheets, body, layCells(sheets, placed, totals, styles.strong), { scopeOf, below: firm, repeat });
  body.end();
  table.end();
}

type RowOptions = { readonly scopeOf: (column: PaperColumn) => "Row" | "Column" | undefined; readonly below: string; readonly repeat: () => void };

function drawRow(sheets: Sheets, parent: Tag, cells: readonly Laid[], { scopeOf, below, repeat }: RowOptions): void {
  const row = sheets.tag(parent, "TR");
  const tags = cells.map(({ column }) => {
    const scope = scopeOf(column);
    return { kind: scope ? "TH" : "TD", tag: sheets.tag(row, scope ? "TH" : "TD", scope ? { scope } : {}) };
  });
  let left = cells;
  // A row is kept together; one that is longer than a page goes on at the next.
  if (sheets.need(Math.min(rowHeight(cells), heightOf(styles.text) * 12))) repeat();
  while (left.length > 0) {
    const rest = left.map(({ lines, column }) => ({ column, lines: lines.slice(howManyFit(lines, sheets.room - 2 * padding)) }));
    const now = left.map(({ lines, column }, index) => ({ column, lines: lines.slice(0, lines.length - (rest[index]?.lines.length ?? 0)) }));
    now.forEach((cell, index) => {
      const tag = tags[index];
      if (tag && cell.lines.length > 0) sheets.marked(tag.tag, tag.kind, () => drawCell(sheets, cell));
    });
    sheets.y += rowHeight(now);
    left = rest.some(({ lines }) => lines.length > 0) ? rest : [];
    if (left.length > 0) {
      sheets.newPage();
      repeat();
    }
  }
  sheets.rule(sheets.y, below, below === firm ? 0.8 : 0.5);
  row.end();
}

/** On a page that goes on with a table: for the eye, since who listens knows the columns already. */
function drawHead(sheets: Sheets, head: readonly Laid[]): void {
  sheets.decoration(() => head.forEach((cell) => drawCell(sheets, cell)), true);
  sheets.y += rowHeight(head);
  sheets.rule(sheets.y, firm, 0.8);
}

function drawCell(sheets: Sheets, { lines, column }: Laid): void {
  let y = sheets.y + padding;
  for (const { text, style } of lines) {
    sheets.line(text, column.isNumber ? column.x + column.width - sheets.width(text, style) : column.x, y, style);
    y += heightOf(style);
  }
}

function layCells(sheets: Sheets, columns: readonly Placed[], cells: readonly PaperCell[], style: Style): Laid[] {
  return columns.map((column, index) => {
    const [text, below] = textsOf(cells[index] ?? "");
    const wrapped = (piece: string, as: Style) => (piece === "" ? [] : sheets.lines(piece, column.width, as).map((line) => ({ text: line, style: as })));
    return { column, lines: [...wrapped(text, style), ...wrapped(below, styles.small)] };
  });
}

/** Figures get the width they need, what is left is shared by what the longest of each column asks for. */
function place(sheets: Sheets, columns: readonly PaperColumn[], rows: TableToLay["rows"]): Placed[] {
  const widest = columns.map((column, index) => {
    const texts = rows.flatMap((row) => textsOf(row[index] ?? ""));
    const ofText = Math.max(0, ...texts.map((text) => sheets.width(text, styles.strong)));
    const ofHead = column.isNumber
      ? Math.max(0, ...column.label.split(" ").map((word) => sheets.width(word, styles.strong)))
      : sheets.width(column.label, styles.strong);
    return Math.max(ofText, ofHead) + 0.5;
  });
  const room = lineWidth - gap * (columns.length - 1);
  const widths = shared(widest, columns, room);
  let x = leftEdge;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const at = { ...column, x, width };
    x += width + gap;
    return at;
  });
}

function shared(widest: readonly number[], columns: readonly PaperColumn[], room: number): number[] {
  const firmly = widest.map((width, index) => (columns[index]?.isNumber ? Math.min(width, room / columns.length) : undefined));
  const taken = firmly.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const wanted = widest.map((width, index) => (firmly[index] === undefined ? Math.min(width, room) : 0));
  const asked = wanted.reduce((sum, width) => sum + width, 0);
  const spare = room - taken;
  // Short columns keep what they ask for, so that a date is never broken to make room for a sentence.
  const fair = spare / Math.max(1, wanted.filter((width) => width > 0).length);
  const short = wanted.reduce((sum, width) => sum + (width <= fair ? width : 0), 0);
  return widest.map((_, index) => {
    const own = firmly[index];
    const wish = wanted[index] ?? 0;
    if (own !== undefined) return own;
    if (asked <= spare) return wish + (index === wanted.indexOf(Math.max(...wanted)) ? spare - asked : 0);
    return wish <= fair ? wish : ((spare - short) * wish) / (asked - short);
  });
}

function textsOf(cell: PaperCell): [string, string] {
  return typeof cell === "string" ? [cell, ""] : [cell.text, cell.below];
}

function howManyFit(lines: readonly Line[], room: number): number {
  let used = 0;
  const until = lines.findIndex(({ style }) => (used += heightOf(style)) > room);
  return until === -1 ? lines.length : until;
}

function rowHeight(cells: readonly { readonly lines: readonly Line[] }[]): number {
  return Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, { style }) => sum + heightOf(style), 0))) + 2 * padding;
}
