/** The kinds of file somebody may hand in. SVG and HTML are not among them: they can run code. */
export const fileKinds = ["pdf", "png", "jpg", "webp", "docx", "xlsx", "xlsm", "pptx", "odt", "txt", "mp4"] as const;
export type FileKind = (typeof fileKinds)[number];

type KindFacts = { readonly mediaType: string; readonly extensions: readonly string[]; readonly alsoCalled: readonly string[] };

const office = "application/vnd.openxmlformats-officedocument";
const zipped = ["application/zip", "application/x-zip-compressed"];

/** What a browser may call each kind; the first name is the one we keep and send. */
export const kindFacts: Record<FileKind, KindFacts> = {
  pdf: { mediaType: "application/pdf", extensions: ["pdf"], alsoCalled: ["application/x-pdf"] },
  png: { mediaType: "image/png", extensions: ["png"], alsoCalled: [] },
  jpg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], alsoCalled: ["image/jpg", "image/pjpeg"] },
  webp: { mediaType: "image/webp", extensions: ["webp"], alsoCalled: [] },
  docx: { mediaType: `${office}.wordprocessingml.document`, extensions: ["docx"], alsoCalled: zipped },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, extensions: ["xlsx"], alsoCalled: [...zipped, "application/vnd.ms-excel"] },
  xlsm: { mediaType: "application/vnd.ms-excel.sheet.macroenabled.12", extensions: ["xlsm"], alsoCalled: [...zipped, "application/vnd.ms-excel"] },
  pptx: { mediaType: `${office}.presentationml.presentation`, extensions: ["pptx"], alsoCalled: zipped },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"], alsoCalled: zipped },
  txt: { mediaType: "text/plain", extensions: ["txt"], alsoCalled: ["text/plain; charset=utf-8"] },
  mp4: { mediaType: "video/mp4", extensions: ["mp4", "m4v"], alsoCalled: ["video/x-m4v"] },
};

/** What may be evidence in a portfolio or plan. A workbook with macros may only be imported, never passed on. */
export const evidenceKinds: readonly FileKind[] = fileKinds.filter((kind) => kind !== "xlsm");
