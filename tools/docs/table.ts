/** A table in Markdown. @example table(["name", "age"], [["Sanne", "40"]]) */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), `|${" --- |".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}

/** A page with its title and where it comes from; generated pages are never edited by hand. */
export function page(title: string, source: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, `Made by \`npm run docs\` from ${source}. Do not edit.`, ...parts].join("\n\n")}\n`;
}

export const code = (text: string): string => (text === "" ? "" : `\`${text}\``);
