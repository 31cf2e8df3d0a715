import { attribute, type XmlListener } from "./xml-scanner.ts";

/** How a number shows: as a day, or filled up with zeros to a width, or as itself. */
export type Shown = "date" | { readonly zeros: number } | undefined;

/** Built-in formats that show a day. 18–21 and 45–47 show only a time, so they stay numbers. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Reads the styles part: the format of a cell is the n-th `xf` inside `cellXfs`. */
export class NumberFormats implements XmlListener {
  readonly #custom = new Map<number, Shown>();
  readonly #formatOfStyle: number[] = [];
  #inCellFormats = false;

  /** How a cell with this style index shows its number. */
  shown(style: number): Shown {
    const format = this.#formatOfStyle[style];
    if (format === undefined) return undefined;
    return this.#custom.has(format) ? this.#custom.get(format) : builtInDates.has(format) ? "date" : undefined;
  }

  open(name: string, raw: string): void {
    if (name === "cellXfs") this.#inCellFormats = true;
    if (name === "numFmt") this.#custom.set(Number(attribute(raw, "numFmtId")), shownByCode(attribute(raw, "formatCode") ?? ""));
    if (name === "xf" && this.#inCellFormats) this.#formatOfStyle.push(Number(attribute(raw, "numFmtId") ?? 0));
  }

  close(name: string): void {
    if (name === "cellXfs") this.#inCellFormats = false;
  }

  text(): void {}
}

/**
 * What a format code means, looking only at its first section without literal text and conditions.
 *
 *     shownByCode("dd-mm-yyyy") // "date"
 *     shownByCode("00000")      // { zeros: 5 }: 123 shows as 00123
 */
export function shownByCode(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  if (/[yjd]/i.test(bare)) return "date";
  return /m/i.test(bare) && !/[hs]/i.test(bare) ? "date" : undefined;
}
