import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { getDocumentProxy } from "unpdf";
import type { Paper } from "./paper.ts";
import { writePdf } from "./write-pdf.ts";

const madeAt = new Date("2026-11-22T10:00:00Z");
const paper: Paper = {
  language: "nl",
  title: "Jaaroverzicht 2026–2027",
  lead: "Van Noëlle van der Heijden-Şahin, € 600,00 en 83 uur.",
  blocks: [{ kind: "facts", facts: [{ label: "Werkgever", value: "Scholengroep De Waterkant" }] }],
  parts: [
    {
      id: "boekingen",
      title: "Boekingen",
      blocks: [
        {
          kind: "table",
          columns: [{ label: "Datum" }, { label: "Wat", isName: true }, { label: "Uren", isNumber: true }],
          rows: [["1 okt 2026", { text: "Training “denkvragen”", below: "Telt mee" }, "− 6,0"]],
          total: { label: "Samen", sums: ["", "", "77,0"] },
        },
      ],
    },
  ],
  foot: "Windroos",
};

type Node = { role?: string; type?: string; children?: Node[] };
const open = async (one: Paper) => getDocumentProxy(new Uint8Array(await writePdf(one, madeAt)));
type Read = Awaited<ReturnType<typeof open>>;
async function roles(file: Read, page = 1): Promise<string[]> {
  // What of the tree has something to read on this page: the reader shows the branches of other pages as well.
  const flat = (node: Node): string[] => {
    if (node.type === "content") return ["·"];
    const inside = (node.children ?? []).flatMap(flat);
    return inside.includes("·") ? [node.role ?? "", ...inside] : [];
  };
  return flat((await (await file.getPage(page)).getStructTree()) as Node).filter((role) => role !== "·");
}
async function text(file: Read, page = 1): Promise<string> {
  const { items } = await (await file.getPage(page)).getTextContent();
  return items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    .join("")
    .replace(/\s+/g, " ");
}
const utf16 = (sign: string) => String.fromCharCode(sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255);
/** What the pages draw, unpacked. */
function drawn(bytes: Buffer): string {
  const streams = bytes.toString("latin1").matchAll(/\/FlateDecode\n>>\nstream\n([^]*?)\nendstream/g);
  return [...streams].map(([, packed]) => inflateSync(Buffer.from(packed ?? "", "latin1")).toString("latin1")).join("\n");
}
const long = (rows: number, what = "Een regel met een hele zin, lang genoeg om op een smalle plek over twee regels te lopen"): Paper => ({
  ...paper,
  parts: [
    {
      id: "lang",
      title: "Lang",
      blocks: [
        {
          kind: "table",
          columns: [{ label: "Nummer" }, { label: "Omschrijving", isName: true }],
          rows: Array.from({ length: rows }, (_, index) => [`nr ${index + 1}`, what]),
        },
      ],
    },
  ],
});

describe("a document as PDF", () => {
  it("says its title and language, and that it is made for every reader", async () => {
    const file = await open(paper);
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({ Title: "Jaaroverzicht 2026–2027", Language: "nl-NL" });
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    const bytes = (await writePdf(paper, madeAt)).toString("latin1");
    expect(bytes).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(bytes).toMatch(/\/DisplayDocTitle true/);
    expect(bytes.match(/\/FontFile2 /g)?.length).toBe(bytes.match(/\/Type \/FontDescriptor/g)?.length);
    expect(bytes.match(/\/Scope \/(Row|Column)/g)).toHaveLength(6);
  });

  it("tells headings, text and tables apart, with the names of columns and rows", async () => {
    const found = await roles(await open(paper));
    expect(found.slice(0, 4)).toEqual(["Root", "Document", "H1", "P"]);
    expect(found.join(" ")).toContain("Table TBody TR TH TD");
    expect(found.join(" ")).toContain("Sect H2 Table THead TR TH TH TH TBody TR TD TH TD TR TH TD");
  });

  it("holds every sign of names and amounts, in the order of reading", async () => {
    const read = await text(await open(paper));
    for (const part of ["Noëlle van der Heijden-Şahin, € 600,00 en 83 uur", "Training “denkvragen”", "− 6,0", "Windroos · pagina 1 van 1"])
      expect(read).toContain(part);
  });

  it("writes a sign that no letter of ours has by its letter or a question mark, and keeps what it stands for", async () => {
    const odd = { ...paper, lead: "Nguyễn Ω" };
    expect(await text(await open(odd))).toContain("Nguyen ?");
    const inside = drawn(await writePdf(odd, madeAt));
    for (const sign of ["ễ", "Ω"]) expect(inside).toContain(`/ActualText (\u00fe\u00ff${sign.replace(/[^]/g, utf16)})`);
  });

  it("breaks a long table over pages, each with the names of its columns, told once to who listens", async () => {
    const file = await open(long(120));
    expect(file.numPages).toBeGreaterThan(3);
    for (let page = 2; page <= file.numPages; page += 1) {
      expect(await text(file, page)).toMatch(/^Nummer Omschrijving nr \d+ /);
      expect(await roles(file, page)).not.toContain("THead");
    }
    const all = await Promise.all(Array.from({ length: file.numPages }, (_, index) => text(file, index + 1)));
    expect(all.join(" ").match(/nr \d+ /g)).toEqual(Array.from({ length: 120 }, (_, index) => `nr ${index + 1} `));
  });

  it("goes on at the next page with a row that is longer than one", async () => {
    const file = await open(long(2, "woord ".repeat(3000)));
    const all = await Promise.all(Array.from({ length: file.numPages }, (_, index) => text(file, index + 1)));
    expect(all.join(" ").match(/woord/g)).toHaveLength(6000);
  });

  it("is the same to the letter for the same moment", async () => {
    const [one, other] = await Promise.all([writePdf(paper, madeAt), writePdf(paper, madeAt)]);
    expect(one.equals(other)).toBe(true);
  });
});
