import type { Child } from "hono/jsx";
import { useKitWords } from "./kit.tsx";

export type Column<Row> = {
  label: string;
  cell: (row: Row, index: number) => Child;
  /** This cell names the row: one column of each table has it. */
  isName?: boolean;
  /** Figures: at the end of the cell, below each other. */
  isNumber?: boolean;
  /** What a sort link does; `sorted` says how the table is sorted by this column now. */
  sort?: { href: string; sorted?: "ascending" | "descending" };
  /** The label stands for screen readers only, for a last column with links. */
  hideLabel?: boolean;
  /** The cell of the last row with totals. */
  total?: Child;
};

type Props<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Name of the table above it; or `labelledBy`: the id of a heading that already says it. */
  caption?: Child;
  labelledBy?: string;
  /** Two short columns, which stay beside each other on a phone. */
  isNarrow?: boolean;
  /** Stands in the first cell of the last row, which then shows each column's `total`. */
  totalLabel?: string;
};

/**
 * Rows to compare. Under 48 rem each row becomes a list of labelled values. Sorting is by links, so the address says how it is sorted.
 * Accessibility: the roles are written out, because `display: block` on a phone would take them away; names of columns and rows are `th` with `scope`.
 *
 * @example
 * <Table caption={t("people")} rows={people} columns={[
 *   { label: t("name"), isName: true, cell: (person) => <a href={person.href}>{person.name}</a> },
 *   { label: t("hours"), isNumber: true, cell: (person) => person.hours, total: sum },
 * ]} />
 */
export function Table<Row>({ columns, rows, caption, labelledBy, isNarrow, totalLabel }: Props<Row>) {
  return (
    <table class={isNarrow ? "table is-narrow" : "table"} role="table" aria-labelledby={labelledBy}>
      {caption ? <caption>{caption}</caption> : null}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr role="row">{columns.map((column) => cell(column, column.cell(row, index)))}</tr>
        ))}
      </tbody>
      {totalLabel ? <Totals columns={columns} label={totalLabel} /> : null}
    </table>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const t = useKitWords();
  const { label, sort } = column;
  return (
    <th role="columnheader" scope="col" class={column.isNumber ? "number" : undefined} aria-sort={sort?.sorted}>
      {column.hideLabel ? <span class="for-readers">{label}</span> : null}
      {!column.hideLabel && !sort ? label : null}
      {sort ? (
        <a href={sort.href}>
          {label}
          {sort.sorted ? (
            <>
              <span class="sort-mark" aria-hidden="true">
                {sort.sorted === "ascending" ? "↑" : "↓"}
              </span>
              <span class="for-readers"> {t(sort.sorted === "ascending" ? "sort-up" : "sort-down")}</span>
            </>
          ) : null}
        </a>
      ) : null}
    </th>
  );
}

/** Called and not written as a part: a list of fifty rows has hundreds of cells, and each part is a step more for the renderer. */
function cell<Row>(column: Column<Row>, content: Child) {
  const kind = column.isNumber ? "number" : undefined;
  if (column.isName) {
    return (
      <th role="rowheader" scope="row" class={kind}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" class={kind} data-label={column.hideLabel ? undefined : column.label}>
      <div class="cell">{content}</div>
    </td>
  );
}

function Totals<Row>({ columns, label }: { columns: readonly Column<Row>[]; label: string }) {
  const firstTotal = columns.findIndex((column) => column.total !== undefined);
  const rest = firstTotal === -1 ? [] : columns.slice(firstTotal);
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" colspan={firstTotal === -1 ? columns.length : Math.max(firstTotal, 1)}>
          {label}
        </th>
        {rest.map((column) => (
          <td role="cell" class={column.isNumber ? "number" : undefined} data-label={column.label}>
            {column.total === undefined ? null : <span class="cell">{column.total}</span>}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Links at the end of a row. @example <RowActions><a href="…">Wijzig</a></RowActions> */
export function RowActions({ children }: { children?: Child }) {
  return <div class="row-actions">{children}</div>;
}

/** A smaller second line in a cell or beside a name. @example <Sub>docent biologie</Sub> */
export function Sub({ children }: { children?: Child }) {
  return <span class="sub">{children}</span>;
}

/** For a table that can not become cards, such as a calendar: scrolls sideways in its own box. */
export function WideTable({ label, children }: { label: string; children?: Child }) {
  return (
    <div class="wide-table" role="region" aria-label={label} tabindex={0}>
      {children}
    </div>
  );
}
