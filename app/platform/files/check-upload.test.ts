import fc from "fast-check";
import { expect, test } from "vitest";
import { standInWorkbook, standInZip } from "../workbook/stand-in-workbook.ts";
import { checkUpload, largestUpload } from "./check-upload.ts";
import { type FileKind, fileKinds } from "./file-kinds.ts";

const office = "application/vnd.openxmlformats-officedocument";
const mp4 = Buffer.concat([box("ftyp", Buffer.from("isom\0\0\0\0")), box("moov", box("udta", Buffer.from("+52.3676+004.9041/")))]);
const files: Record<Exclude<FileKind, "xlsm">, [mediaType: string, bytes: Buffer]> = {
  pdf: ["application/pdf", Buffer.from("%PDF-1.7\n%%EOF")],
  png: [
    "image/png",
    png([
      ["IHDR", "x"],
      ["tEXt", "Author\0Anna"],
      ["eXIf", "GPS"],
      ["IDAT", "y"],
      ["IEND", ""],
    ]),
  ],
  jpg: [
    "image/jpeg",
    jpeg([
      [0xe0, "JFIF\0"],
      [0xe1, "Exif\0\0GPS 52.3676 and much more talk"],
      [0xfe, "made by Anna"],
      [0xdb, "table"],
    ]),
  ],
  webp: [
    "image/webp",
    webp([
      ["VP8X", "\x0c\0\0\0"],
      ["VP8 ", "picture"],
      ["EXIF", "GPS"],
      ["XMP ", "Anna"],
    ]),
  ],
  docx: [`${office}.wordprocessingml.document`, standInZip([{ name: "word/document.xml", content: "" }])],
  xlsx: [`${office}.spreadsheetml.sheet`, standInWorkbook({ sheets: [] })],
  pptx: [`${office}.presentationml.presentation`, standInZip([{ name: "ppt/presentation.xml", content: "" }])],
  odt: ["application/vnd.oasis.opendocument.text", standInZip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", method: 0 }])],
  txt: ["text/plain", Buffer.from("Wat ik leerde: één ding tegelijk.\n")],
  mp4: ["video/mp4", mp4],
};
const kinds = Object.keys(files) as (keyof typeof files)[];

function check(name: string, mediaType: string, bytes: Buffer | string) {
  const answer = checkUpload({ name, mediaType, bytes: Buffer.from(bytes) });
  return answer.ok ? answer.upload : answer.reason;
}

test.each(kinds)("T29 %s is taken under its own name only", (kind) => {
  const [mediaType, bytes] = files[kind];
  expect(check(`Mijn plan.${kind}`, mediaType, bytes)).toMatchObject({ kind, mediaType, name: `Mijn plan.${kind}`, heldBecause: null });
  expect(check(`plan.${kind}`, "", bytes)).toMatchObject({ kind });
  for (const other of kinds.filter((each) => each !== kind)) {
    expect(check(`plan.${other}`, mediaType, bytes)).toBe("name-and-content-differ");
    expect(check(`plan.${other}`, files[other][0], bytes)).toBe("name-and-content-differ");
  }
  expect(check(`plan.${kind}`, "text/html", bytes)).toBe("name-and-content-differ");
});

test.each<[string, string, Buffer | string, string]>([
  ["page.html", "text/html", "<!doctype html><script>", "active-content"],
  ["page.txt", "text/plain", "\uFEFF  <html>", "active-content"],
  ["tekening.svg", "image/svg+xml", '<svg xmlns="x" onload="alert(1)"/>', "active-content"],
  ["tekening.png", "image/png", "<svg/>", "active-content"],
  ["tekening.svg", "image/svg+xml", '<?xml version="1.0"?><svg/>', "active-content"],
  ["programma.exe", "application/octet-stream", Buffer.from("4d5a900003000000", "hex"), "kind-not-allowed"],
  ["foto.heic", "image/heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "kind-not-allowed"],
  ["alles.zip", "application/zip", standInZip([{ name: "a.txt", content: "a" }]), "kind-not-allowed"],
  [
    "brief.docx",
    "",
    standInZip([
      { name: "word/document.xml", content: "" },
      { name: "word/vbaProject.bin", content: "" },
    ]),
    "has-macros",
  ],
  ["lijst.xlsm", "", standInWorkbook({ sheets: [], extra: [{ name: "xl/vbaProject.bin", content: "" }] }), "has-macros"],
  ["brief.docx", "", "PK\x03\x04 and then nothing", "damaged"],
  ["foto.jpg", "image/jpeg", Buffer.from("ffd8ffe0ffff", "hex"), "damaged"],
  ["leeg.pdf", "application/pdf", "", "empty"],
])("T29 %s (%s) is refused", (name, mediaType, bytes, reason) => {
  expect(check(name, mediaType, bytes)).toBe(reason);
});

test("a file over 20 MB is refused, and a portal may ask for fewer kinds", () => {
  const large = Buffer.concat([Buffer.from("%PDF-1.7"), Buffer.alloc(largestUpload)]);
  expect(check("groot.pdf", "application/pdf", large)).toBe("too-large");
  const [mediaType, bytes] = files.pdf;
  expect(checkUpload({ name: "a.pdf", mediaType, bytes }, ["xlsx"])).toEqual({ ok: false, reason: "kind-not-allowed" });
});

test("T29 the virus test file is held, not handed out", () => {
  const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-");
  expect(check("notitie.txt", "text/plain", eicar)).toMatchObject({ heldBecause: "virus" });
});

test("T29 pictures and film lose place, time and names, and keep the picture", () => {
  const strip = (kind: keyof typeof files) => {
    const upload = check(`a.${kind}`, files[kind][0], files[kind][1]);
    return typeof upload === "string" ? upload : upload.bytes.toString("latin1");
  };
  for (const kind of ["png", "jpg", "webp", "mp4"] as const) expect([kind, /GPS|Anna|52\.3676/.test(strip(kind))]).toEqual([kind, false]);
  expect(strip("jpg")).toContain("table");
  expect(strip("jpg")).toContain("scan\xff\0data");
  expect(strip("jpg")).not.toContain("after the end");
  expect(strip("png")).toContain("IDAT");
  expect(strip("webp")).toBe(
    webp([
      ["VP8X", "\0\0\0\0"],
      ["VP8 ", "picture"],
    ]).toString("latin1"),
  );
  expect(strip("mp4")).toHaveLength(mp4.length);
});

test("a photo keeps the way it was held, in both byte orders", () => {
  for (const directory of ["4d4d002a000000080001011200030000000100060000", "49492a00080000000100120103000100000006000000"]) {
    const exif = `Exif\0\0${Buffer.from(directory, "hex").toString("latin1")} GPS`;
    const upload = check(
      "a.jpg",
      "image/jpeg",
      jpeg([
        [0xe1, exif],
        [0xdb, "table"],
      ]),
    );
    const bytes = typeof upload === "string" ? Buffer.from(upload) : upload.bytes;
    expect(bytes.includes(Buffer.from("011200030000000100060000", "hex"))).toBe(true);
    expect(bytes.includes("GPS")).toBe(false);
  }
});

test("whatever the bytes are, the answer is a kind or a reason", () => {
  const starts = fc.constantFrom(...kinds.map((kind) => files[kind][1]));
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 60 }), fc.nat(80), fc.constantFrom(...fileKinds), (start, noise, cut, kind) => {
      const bytes = Buffer.concat([start.subarray(0, cut), Buffer.from(noise), start.subarray(cut)]);
      expect(typeof checkUpload({ name: `a.${kind}`, mediaType: "", bytes }).ok).toBe("boolean");
    }),
    { numRuns: 1000 },
  );
});

function jpeg(segments: readonly (readonly [number, string])[]): Buffer {
  const parts = segments.map(([marker, content]) => Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), Buffer.from(content, "latin1")]));
  const scan = Buffer.from("\xff\xda\0\x03\x01scan\xff\0data\xff\xd9after the end GPS", "latin1");
  return Buffer.concat([Buffer.from("ffd8", "hex"), ...parts, scan]);
}

function png(chunks: readonly (readonly [string, string])[]): Buffer {
  const parts = chunks.map(([name, content]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length, 0);
    head.write(name, 4, "latin1");
    return Buffer.concat([head, Buffer.from(content, "latin1"), Buffer.alloc(4)]);
  });
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

function webp(chunks: readonly (readonly [string, string])[]): Buffer {
  const parts = chunks.map(([name, content]) => {
    const head = Buffer.alloc(8);
    head.write(name, 0, "latin1");
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, Buffer.from(content, "latin1"), Buffer.alloc(content.length % 2)]);
  });
  const content = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const head = Buffer.from("RIFF\0\0\0\0");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, content]);
}
