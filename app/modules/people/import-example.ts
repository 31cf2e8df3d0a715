import type { Sector } from "#platform/web/actor.ts";
import type { Cell } from "#platform/workbook/cell.ts";
import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import { columnHeading, importColumns } from "./import-columns.ts";

const ofASchool: readonly (readonly Cell[])[] = [
  [
    "Sanne",
    "van der",
    "Berg",
    "s.vanderberg@school.example",
    "00101",
    "OP",
    0.8,
    "docent wiskunde",
    "De Horizon",
    "Bovenbouw",
    "b.bos@school.example",
    "wo",
    "vast",
    { date: "2021-08-01" },
    null,
  ],
  ["Bas", null, "Bos", "b.bos@school.example", "00102", "MGT", 1, "teamleider", "De Horizon", "Bovenbouw", null, "hbo", "vast", { date: "2015-08-01" }, null],
  [
    "Fatima",
    null,
    "Yıldız",
    "f.yildiz@school.example",
    "00103",
    "OOP",
    0.6,
    "onderwijsassistent",
    "De Horizon",
    "Onderbouw",
    "b.bos@school.example",
    "mbo 4",
    "tijdelijk",
    { date: "2026-08-01" },
    { date: "2027-07-31" },
  ],
];

const ofAMunicipality: readonly (readonly Cell[])[] = [
  [
    "Sanne",
    "van der",
    "Berg",
    "s.vanderberg@gemeente.example",
    "00101",
    "OOP",
    0.8,
    "beleidsadviseur",
    "Samenleving",
    "Jeugd",
    "b.bos@gemeente.example",
    "wo",
    "vast",
    { date: "2021-08-01" },
    null,
  ],
  ["Bas", null, "Bos", "b.bos@gemeente.example", "00102", "MGT", 1, "teammanager", "Samenleving", "Jeugd", null, "hbo", "vast", { date: "2015-08-01" }, null],
  [
    "Fatima",
    null,
    "Yıldız",
    "f.yildiz@gemeente.example",
    "00103",
    "OOP",
    0.6,
    "klantmanager",
    "Samenleving",
    "Werk",
    "b.bos@gemeente.example",
    "mbo 4",
    "tijdelijk",
    { date: "2026-08-01" },
    { date: "2027-07-31" },
  ],
];

/** A workbook to begin from: every column we know, and three people who do not exist. It can be imported as it is. */
export function exampleWorkbook(sheetName: string, sector: Sector): Promise<Buffer> {
  const widths = [14, 14, 18, 30, 16, 10, 8, 22, 18, 16, 28, 16, 12, 14, 14];
  const headings = importColumns.map((column) => columnHeading(column, sector));
  return writeWorkbook([{ name: sheetName, rows: [headings, ...(sector === "gov" ? ofAMunicipality : ofASchool)], widths }]);
}
