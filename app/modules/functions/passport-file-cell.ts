/**
 * Several things in one cell: each on a line of its own or with a semicolon between, and what is known of one of them behind an upright line.
 * A backslash before one of those signs keeps it as text.
 */
export function writeParts(things: readonly (readonly string[])[]): string {
  return things.map((parts) => withoutEmptyEnd(parts).map(kept).join(" | ")).join("\n");
}

/** @example readParts("lezen | elke dag | gesprek\nrekenen; tellen") // [["lezen", "elke dag", "gesprek"], ["rekenen"], ["tellen"]] */
export function readParts(cell: string): string[][] {
  const things: string[][] = [[""]];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] as string;
    const next = cell[at + 1];
    if (sign === "\\" && next !== undefined && special.includes(next)) {
      add(things, next);
      at += 1;
    } else if (sign === "\n" || sign === ";") things.push([""]);
    else if (sign === "|") things.at(-1)?.push("");
    else add(things, sign);
  }
  return things.map((parts) => parts.map((part) => part.trim())).filter((parts) => parts.some((part) => part !== ""));
}

const special = "\\;|\n";

function add(things: string[][], sign: string): void {
  const parts = things.at(-1) as string[];
  parts[parts.length - 1] += sign;
}

function kept(text: string): string {
  return text.replace(/[\\;|\n]/g, "\\$&");
}

function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  const last = parts.findLastIndex((part) => part !== "");
  return parts.slice(0, last + 1);
}
