/** What a benchmark found: rows of figures, and the budgets it is held to. A budget is a ratio to a floor of the same run wherever a clock is involved. */
export type BenchResult = {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly budgets: readonly Budget[];
};
export type Budget = { readonly name: string; readonly value: number; readonly most: number; readonly met: boolean };

/** @example budget("start: CPU ÷ floor", 3.1, 4) */
export function budget(name: string, value: number, most: number): Budget {
  return { name, value: Math.round(value * 1000) / 1000, most, met: value <= most };
}

export function printResult(name: string, result: BenchResult, asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ bench: name, ...result })}\n`);
    return;
  }
  process.stdout.write(`\n${name}\n`);
  printTable(result.rows);
  for (const each of result.budgets) process.stdout.write(`  ${each.met ? "met   " : "MISSED"} ${each.name}: ${each.value} (at most ${each.most})\n`);
}

function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = (value: string | number | undefined): string => (typeof value === "number" ? String(Math.round(value * 1000) / 1000) : (value ?? ""));
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => text(row[column]).length)));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}\n`;
  process.stdout.write(line(columns));
  for (const row of rows) process.stdout.write(line(columns.map((column) => text(row[column]))));
}
