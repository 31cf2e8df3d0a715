import TaggedFile from "pdfkit";
import { wrapText } from "./wrap-text.ts";
import { inRuns, type openLetters, type Run, type Weight } from "./letters.ts";

export type Style = { readonly size: number; readonly weight: Weight; readonly ink: string };
export type Tag = ReturnType<PDFKit.PDFDocument["struct"]>;
type Letters = Awaited<ReturnType<typeof openLetters>>;

const [pageWidth, pageHeight] = [595.28, 841.89];
const [side, top, bottom] = [51, 48, 58];
export const lineWidth = pageWidth - 2 * side;
const leading = 1.3;

export const styles = {
  title: { size: 19, weight: "bold", ink: "#12262e" },
  part: { size: 12, weight: "bold", ink: "#12262e" },
  text: { size: 9.5, weight: "text", ink: "#1c2b31" },
  strong: { size: 9.5, weight: "bold", ink: "#1c2b31" },
  small: { size: 8, weight: "text", ink: "#46565d" },
} as const satisfies Record<string, Style>;

/** The pages of one file: where the next line comes, which tag it has, and when a new page begins. */
export class Sheets {
  readonly file: PDFKit.PDFDocument;
  y = top;
  readonly #letters: Letters;
  readonly #widths = new Map<string, number>();

  constructor(letters: Letters, about: { title: string; language: string; madeAt: Date }) {
    this.#letters = letters;
    this.file = new TaggedFile({
      size: "A4",
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: about.language,
      info: { Title: about.title, Producer: "Windroos", Creator: "Windroos", CreationDate: about.madeAt, ModDate: about.madeAt },
      // Newer than their types: PDF/UA writes its mark, and no face of the reader's own machine is asked for.
      ...({ subset: "PDF/UA", font: null } as object),
    });
    this.newPage();
  }

  newPage(): void {
    this.file.addPage();
    this.y = top;
  }

  /** How much of this page is left. */
  get room(): number {
    return pageHeight - bottom - this.y;
  }

  /** Begins a page when less than this is left. Answers whether it did. */
  need(height: number): boolean {
    if (height <= this.room || this.y === top) return false;
    this.newPage();
    return true;
  }

  tag(parent: Tag, kind: string, options: { scope?: "Row" | "Column"; title?: string } = {}): Tag {
    const tag = this.file.struct(kind, options);
    parent.add(tag);
    return tag;
  }

  /** Lines of running text, over as many pages as they take. */
  paragraph(parent: Tag, kind: "H1" | "H2" | "P", text: string, style: Style): void {
    const tag = this.tag(parent, kind);
    for (const line of this.lines(text, lineWidth, style)) {
      this.need(heightOf(style));
      this.marked(tag, kind, () => this.line(line, side, this.y, style));
      this.y += heightOf(style);
    }
    tag.end();
  }

  /** Draws under a tag; what is drawn outside of one would be read by nobody. */
  marked(tag: Tag, kind: string, draw: () => void): void {
    const content = this.file.markStructureContent(kind);
    draw();
    this.file.endMarkedContent();
    tag.add(content);
  }

  /** Draws what is there for the eye alone: lines, and what repeats on each page. */
  decoration(draw: () => void, isOfPage = false): void {
    this.file.markContent("Artifact", { type: isOfPage ? "Pagination" : "Layout" });
    draw();
    this.file.endMarkedContent();
  }

  rule(y: number, ink: string, thickness: number): void {
    this.decoration(() =>
      this.file
        .moveTo(side, y)
        .lineTo(side + lineWidth, y)
        .lineWidth(thickness)
        .stroke(ink),
    );
  }

  lines(text: string, width: number, style: Style): string[] {
    return wrapText(text, width, (piece) => this.width(piece, style));
  }

  width(text: string, style: Style): number {
    const key = `${style.weight} ${style.size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#runs(text, style).reduce((sum, run) => sum + this.#widthOf(run, style), 0);
    this.#widths.set(key, width);
    return width;
  }

  line(text: string, x: number, y: number, style: Style): void {
    let at = x;
    for (const run of this.#runs(text, style)) {
      if (run.meant !== undefined) this.file.markContent("Span", { actual: run.meant });
      this.#face(run, style).fillColor(style.ink).text(run.text, at, y, { lineBreak: false });
      if (run.meant !== undefined) this.file.endMarkedContent();
      at += this.#widthOf(run, style);
    }
  }

  /** The foot of every page, once it is known how many there are. */
  feet(textOf: (page: number, pages: number) => string): void {
    const { count } = this.file.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.file.switchToPage(page);
      const text = textOf(page + 1, count);
      const [line = ""] = this.lines(text, lineWidth, styles.small);
      this.decoration(() => this.line(line, side, pageHeight - bottom + 24, styles.small), true);
    }
  }

  #runs(text: string, { weight }: Style): Run[] {
    return inRuns(text, this.#letters[weight]);
  }

  #widthOf(run: Run, style: Style): number {
    return this.#face(run, style).widthOfString(run.text);
  }

  #face(run: Run, { size }: Style): PDFKit.PDFDocument {
    return this.file.font(run.font as unknown as PDFKit.Mixins.PDFFontSource, run.face, size);
  }
}

export const leftEdge = side;

export function heightOf({ size }: Style): number {
  return size * leading;
}
