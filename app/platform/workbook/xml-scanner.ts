import { damaged } from "./workbook-problem.ts";

/** What a reader wants to hear. Names come without their namespace prefix: `x:row` is `row`. */
export type XmlListener = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

/** Excel allows 32,767 characters in a cell; anything near this is no honest sheet. */
const longestPiece = 1024 * 1024;
const deepest = 64;

/**
 * A small streaming XML scanner for office parts. It knows no document type and no entity
 * beyond the five of XML itself, so there is nothing to expand and nothing to fetch.
 *
 *     const scanner = new XmlScanner(listener);
 *     scanner.push("<row><c>"); scanner.push("</c></row>"); scanner.end();
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #open: string[] = [];
  #rest = "";
  #sawRoot = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  push(piece: string): void {
    const source = this.#rest === "" ? piece : this.#rest + piece;
    let at = 0;
    while (at < source.length) {
      const next = source.charCodeAt(at) === 60 ? this.#markup(source, at) : this.#text(source, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = source.slice(at);
    if (this.#rest.length > longestPiece) damaged();
  }

  end(): void {
    if (this.#rest.trim() !== "" || this.#open.length > 0 || !this.#sawRoot) damaged();
  }

  /** Text is told only when it is whole, so that an entity is never cut in two. */
  #text(source: string, at: number): number {
    const end = source.indexOf("<", at);
    if (end < 0) return -1;
    if (this.#open.length > 0) this.#listener.text(decodeEntities(source.slice(at, end)));
    return end;
  }

  #markup(source: string, at: number): number {
    const second = source.charCodeAt(at + 1);
    if (second === 33) return this.#declaration(source, at);
    if (second === 63) return skipPast(source, "?>", at);
    const end = endOfTag(source, at);
    if (end < 0) return -1;
    if (second === 47) this.#closeTag(source.slice(at + 2, end).trimEnd());
    else this.#openTag(source.slice(at + 1, end));
    return end + 1;
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith("<!--", at)) return skipPast(source, "-->", at + 4);
    if (source.startsWith("<![CDATA[", at)) {
      const end = source.indexOf("]]>", at);
      if (end < 0) return -1;
      this.#listener.text(source.slice(at + 9, end));
      return end + 3;
    }
    // Too short to know yet; anything else is a DOCTYPE, which no office part has any use for.
    return source.length - at < 9 ? -1 : damaged();
  }

  #openTag(tag: string): void {
    const selfClosing = tag.endsWith("/");
    const inner = selfClosing ? tag.slice(0, -1) : tag;
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    if (name === "" || (this.#open.length === 0 && this.#sawRoot)) damaged();
    this.#sawRoot = true;
    this.#listener.open(name, space < 0 ? "" : inner.slice(space));
    if (selfClosing) return this.#listener.close(name);
    if (this.#open.push(name) > deepest) damaged();
  }

  #closeTag(tag: string): void {
    const name = localName(tag);
    if (this.#open.pop() !== name) damaged();
    this.#listener.close(name);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function skipPast(source: string, mark: string, at: number): number {
  const end = source.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
}

/** A `>` inside a quoted value does not end the tag. */
function endOfTag(source: string, at: number): number {
  let quote = 0;
  for (let end = at; end < source.length; end += 1) {
    const code = source.charCodeAt(end);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return end;
  }
  return -1;
}

const named = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;]{0,12};?)/g, (_, body: string) => {
    if (!body.endsWith(";")) return damaged();
    return named.get(body.slice(0, -1)) ?? numbered(body.slice(0, -1));
  });
}

function numbered(reference: string): string {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference);
  if (!match) return damaged();
  const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2]);
  return code > 0x10ffff ? damaged() : String.fromCodePoint(code);
}

/**
 * One attribute out of the raw text of a tag. `id` also finds `r:id`, never the other way round.
 *
 *     attribute(' r="B2" s="3"', "s") // "3"
 */
export function attribute(raw: string, name: string): string | undefined {
  let at = raw.indexOf(name);
  while (at > 0) {
    const before = raw.charCodeAt(at - 1);
    const quote = raw.charAt(at + name.length + 1);
    const isName = before === 58 || before <= 32;
    if (isName && raw.charAt(at + name.length) === "=" && (quote === '"' || quote === "'")) {
      const start = at + name.length + 2;
      const end = raw.indexOf(quote, start);
      return end < 0 ? damaged() : decodeEntities(raw.slice(start, end));
    }
    at = raw.indexOf(name, at + 1);
  }
  return undefined;
}
