import type { XmlListener } from "./xml-scanner.ts";

/**
 * Excel keeps each text once, in one list. A rich text is several runs that together are one
 * text; what stands in `rPh` is only the reading aid above Japanese characters.
 */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = [];
  #current = "";
  #inText = false;
  #inReadingAid = false;

  open(name: string): void {
    if (name === "si") this.#current = "";
    if (name === "rPh") this.#inReadingAid = true;
    if (name === "t") this.#inText = !this.#inReadingAid;
  }

  text(text: string): void {
    if (this.#inText) this.#current += text;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    if (name === "rPh") this.#inReadingAid = false;
    if (name === "si") this.texts.push(unescapeText(this.#current));
  }
}

/** Characters XML can not hold are written as `_x000D_`; `_x005F_` is an underscore that only looks like one. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
