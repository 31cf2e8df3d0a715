import { openLetters } from "./letters.ts";
import type { Paper, PaperBlock } from "./paper.ts";
import { pdfWords } from "./pdf-words.ts";
import { words } from "../words/words.ts";
import type { Sheets, Tag } from "./sheets.ts";

/**
 * Writes a document as PDF that who can not see can read as well (PDF/UA): a title, a language, headings, tables with named columns and
 * rows, and letters of its own. The same paper and moment give the same bytes.
 *
 * @example const bytes = await writePdf(paper, now());
 */
export async function writePdf(paper: Paper, madeAt: Date): Promise<Buffer<ArrayBuffer>> {
  // Only when somebody asks for a document: a server that starts has no use for it.
  const [letters, { Sheets: Pages, heightOf, styles }, { layTable }] = await Promise.all([openLetters(), import("./sheets.ts"), import("./lay-table.ts")]);
  const sheets = new Pages(letters, { title: paper.title, language: paper.language === "nl" ? "nl-NL" : "en-GB", madeAt });
  const whole = collect(sheets);
  const root = sheets.file.struct("Document");
  sheets.file.addStructure(root);
  const block = (parent: Tag, one: PaperBlock) => {
    if (one.kind === "text") sheets.paragraph(parent, "P", one.text, one.isSmall ? styles.small : styles.text);
    else if (one.kind === "table") layTable(sheets, parent, one);
    else layTable(sheets, parent, { columns: [{ label: "", isName: true }, { label: "" }], rows: one.facts.map(({ label, value }) => [label, value]) });
    sheets.y += 5;
  };
  sheets.paragraph(root, "H1", paper.title, styles.title);
  sheets.y += 4;
  if (paper.lead) block(root, { kind: "text", text: paper.lead });
  for (const one of paper.blocks ?? []) block(root, one);
  for (const part of paper.parts) {
    sheets.y += 6;
    // A title never stands alone at the end of a page.
    sheets.need(heightOf(styles.part) + 4 * heightOf(styles.text));
    const section = sheets.tag(root, "Sect");
    sheets.paragraph(section, "H2", part.title, styles.part);
    sheets.y += 2;
    for (const one of part.blocks) block(section, one);
    section.end();
  }
  root.end();
  const t = words(pdfWords, { language: paper.language, sector: "" });
  sheets.feet((page, pages) => t("foot", { foot: paper.foot, page: String(page), pages: String(pages) }));
  sheets.file.end();
  return whole;
}

function collect({ file }: Sheets): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    file.on("data", (piece: Buffer) => pieces.push(piece));
    file.on("end", () => resolve(Buffer.concat(pieces)));
    file.on("error", reject);
  });
}
