import { escapeHtml } from "./escape-html.ts";

// What TSX is compiled to: elements are small objects that become text when the page is written, so that a part inside a
// provider knows what it stands in. Hono's own renderer does the same for pages that also wait for promises; ours has none,
// and made at twice the cost what is the larger half of every page (bench/pages.ts, docs/decisions).
export type { JSX } from "hono/jsx/jsx-runtime";

type Props = Readonly<Record<string, unknown>>;
type Part = (props: Props) => unknown;

class Markup {
  /** What the helpers of Hono ask before they put something into a page as it is. */
  readonly isEscaped = true;
  readonly tag: string | Part;
  readonly props: Props;
  constructor(tag: string | Part, props: Props) {
    this.tag = tag;
    this.props = props;
  }
  toString(): string {
    return typeof this.tag === "string" ? writeElement(this.tag, this.props) : write(this.tag(this.props));
  }
}

/** An element or a part with what it was given. Called by compiled TSX only. */
export function jsx(tag: string | Part, props: Props | null): Markup {
  return new Markup(tag, props ?? {});
}
export { jsx as jsxs, jsx as jsxDEV };

/** Several things beside each other, without an element around them. */
export function Fragment({ children }: { children?: unknown }): unknown {
  return children;
}

/**
 * Anything that may stand between two tags, as HTML. Text is escaped; only elements and what `raw` made are taken as they are.
 *
 * @example write(["a < b", 3, null]) // "a &lt; b3"
 */
export function write(child: unknown): string {
  if (typeof child === "string") return escapeHtml(child);
  if (child instanceof Markup) return child.toString();
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (typeof child === "number") return String(child);
  if (Array.isArray(child)) return writeAll(child);
  if ((child as { isEscaped?: boolean }).isEscaped === true) return String(child);
  if (child instanceof Promise) throw new Error("a page is written at once: wait for what it shows before, not inside it");
  return escapeHtml(String(child));
}

function writeAll(children: readonly unknown[]): string {
  let html = "";
  for (const child of children) html += write(child);
  return html;
}

function writeElement(tag: string, props: Props): string {
  let html = `<${tag}`;
  // Object.entries and not `for … in`: with hundreds of shapes of props the engine compiles `props[name]` anew without end.
  for (const [name, value] of Object.entries(props)) if (name !== "children" && name !== "key") html += attribute(name, value);
  if (voids.has(tag)) return `${html}/>`;
  return `${html}>${write(props["children"])}</${tag}>`;
}

function attribute(name: string, value: unknown): string {
  if (typeof value === "string") return ` ${name}="${escapeHtml(value)}"`;
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean" && switches.has(name)) return value ? ` ${name}=""` : "";
  if (typeof value === "function" || typeof value === "symbol") throw new Error(`${name} can not be written as an attribute`);
  return ` ${name}="${escapeHtml(String(value))}"`;
}

const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
// https://html.spec.whatwg.org/multipage/indices.html#attributes-3: there or not there. Any other attribute says "true" or "false".
const switches = new Set(
  "allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);
