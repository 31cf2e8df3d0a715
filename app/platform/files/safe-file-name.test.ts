import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition, extensionOf, safeFileName } from "./safe-file-name.ts";

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\Anna\\plan.pdf", "plan.pdf"],
  ["Mijn: plan?.pdf", "Mijn plan.pdf"],
  ["cv\u202Efdp.exe", "cvfdp.exe"],
  ["plan\r\nX-Header: 1.pdf", "planX-Header 1.pdf"],
  [".htaccess", "htaccess"],
  ["con.txt", "file con.txt"],
  ["...", "file"],
  ["", "file"],
  ["Zoe\u0308.pdf", "Zoë.pdf"],
])("%j is saved as %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test("a very long name is cut before its extension", () => {
  const safe = safeFileName(`${"a".repeat(300)}.docx`);
  expect([safe.length, extensionOf(safe)]).toEqual([120, "docx"]);
});

test("T29 the header has a plain name and the true name", () => {
  expect(contentDisposition("Zoë's plan.pdf")).toBe("attachment; filename=\"Zo_'s plan.pdf\"; filename*=UTF-8''Zo%C3%AB%27s%20plan.pdf");
});

test("T32 no name breaks out of the header, and the true name comes through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const header = contentDisposition(name);
      const match = /^attachment; filename="([^"\\]*)"; filename\*=UTF-8''([A-Za-z0-9%._~#$&+^`|-]*)$/.exec(header);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeURIComponent(match?.[2] ?? "")).toBe(safeFileName(name));
      expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
    }),
    { numRuns: 1000 },
  );
});
