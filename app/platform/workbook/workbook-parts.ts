import { inflateEntry } from "./inflate-entry.ts";
import { damaged, refuseWorkbook } from "./workbook-problem.ts";
import { attribute, XmlScanner, type XmlListener } from "./xml-scanner.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type SheetPart = { readonly name: string; readonly path: string };

/** Where the parts of one workbook are; paths are found through the relationships, as Excel does. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly countsFrom1904: boolean;
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
};

/** The opened container: entries by lower-case name, because office part names ignore case. */
export type Container = { readonly file: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };

type Relation = { readonly id: string; readonly kind: string; readonly path: string };

export async function findParts(container: Container): Promise<WorkbookParts> {
  const packageRelations = await readRelations(container, "");
  const workbookPath = pathOfKind(packageRelations, "officeDocument") ?? "xl/workbook.xml";
  const relations = await readRelations(container, workbookPath);
  const workbook = await readWorkbookPart(container, workbookPath);
  const sheets = workbook.sheets.flatMap(({ name, id }) => {
    const relation = relations.find((each) => each.id === id && each.kind === "worksheet");
    return relation ? [{ name, path: relation.path }] : [];
  });
  if (sheets.length === 0) refuseWorkbook({ reason: "no-sheet" });
  return {
    sheets,
    countsFrom1904: workbook.countsFrom1904,
    stringsPath: pathOfKind(relations, "sharedStrings"),
    stylesPath: pathOfKind(relations, "styles"),
  };
}

/** Runs one part through a listener, piece by piece. */
export async function scanPart(container: Container, path: string, listener: XmlListener): Promise<void> {
  const entry = container.entries.get(path.toLowerCase()) ?? damaged();
  const scanner = new XmlScanner(listener);
  let decoder: TextDecoder | undefined;
  for await (const piece of inflateEntry(container.file, entry)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    scanner.push(decode(decoder, piece));
  }
  scanner.end();
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}

function decode(decoder: TextDecoder, piece: Buffer): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return damaged();
  }
}

async function readRelations(container: Container, ofPath: string): Promise<Relation[]> {
  const slash = ofPath.lastIndexOf("/") + 1;
  const folder = ofPath.slice(0, slash);
  const path = `${folder}_rels/${ofPath.slice(slash)}.rels`;
  if (!container.entries.has(path.toLowerCase())) return [];
  const relations: Relation[] = [];
  await scanPart(container, path, {
    ...deaf,
    open(name, raw) {
      if (name !== "Relationship" || attribute(raw, "TargetMode") === "External") return;
      const kind = attribute(raw, "Type")?.split("/").at(-1) ?? "";
      relations.push({ id: attribute(raw, "Id") ?? "", kind, path: resolve(folder, attribute(raw, "Target") ?? "") });
    },
  });
  return relations;
}

function pathOfKind(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.path;
}

/** Targets are relative to the folder of their part, or start with a slash. */
function resolve(folder: string, target: string): string {
  return new URL(target, `part:///${folder}`).pathname.slice(1);
}

/** Excel itself stops at 31. */
const longestSheetName = 100;

type WorkbookPart = { sheets: { name: string; id: string }[]; countsFrom1904: boolean };

/** Hidden sheets are left out: nobody expects to import what they can not see. */
async function readWorkbookPart(container: Container, path: string): Promise<WorkbookPart> {
  const part: WorkbookPart = { sheets: [], countsFrom1904: false };
  await scanPart(container, path, {
    ...deaf,
    open(name, raw) {
      if (name === "workbookPr") part.countsFrom1904 = isTrue(attribute(raw, "date1904"));
      if (name !== "sheet" || (attribute(raw, "state") ?? "visible") !== "visible") return;
      part.sheets.push({ name: (attribute(raw, "name") ?? "").slice(0, longestSheetName), id: attribute(raw, "id") ?? "" });
    },
  });
  return part;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

const deaf: XmlListener = { open() {}, close() {}, text() {} };
