import { writeWorkbook } from "#platform/workbook/write-workbook.ts";
import type { Cell } from "#platform/workbook/cell.ts";

const firstNames = ["Sanne", "Bas", "Fatima", "Noor", "Daan", "Yara", "Mees", "Lotte", "Sem", "Zoë"];
const lastNames = ["Bakker", "Berg", "Yıldız", "Jansen", "Smit", "Visser", "Bos", "Dekker", "Öztürk", "Hof"];
const infixes = [null, "van", "de", "van der", null, null, "van den", null, "el", null];
const headings = [
  "Voornaam",
  "Tussenvoegsel",
  "Achternaam",
  "E-mail",
  "Personeelsnummer",
  "Categorie",
  "Deeltijdfactor",
  "Functie",
  "School",
  "Team",
  "Leidinggevende",
  "Opleidingsniveau",
  "Contract",
  "Begindatum",
  "Einddatum",
];

/** A staff list of all fifteen columns: schools of 250, teams of 15 with a manager each, who are in the list too. */
export function staffWorkbook(rows: number): Promise<Buffer> {
  const people = Array.from({ length: rows }, (_, at) => personRow(at));
  return writeWorkbook([{ name: "Personeel", rows: [headings, ...people] }]);
}

function personRow(at: number): Cell[] {
  const team = Math.floor(at / 15);
  const leads = at % 15 === 0;
  return [
    firstNames[at % 10] ?? "",
    infixes[Math.floor(at / 10) % 10] ?? null,
    `${lastNames[Math.floor(at / 100) % 10]}-${at}`,
    emailOf(at),
    String(at).padStart(6, "0"),
    leads ? "MGT" : at % 4 === 0 ? "OOP" : "OP",
    leads ? 1 : "0,8",
    leads ? "teamleider" : "docent wiskunde",
    `School ${Math.floor(at / 250) + 1}`,
    `Team ${team + 1}`,
    leads ? null : emailOf(team * 15),
    "hbo",
    at % 7 === 0 ? "tijdelijk" : "vast",
    { date: "2020-08-01" },
    at % 7 === 0 ? "31-7-2027" : null,
  ];
}

function emailOf(at: number): string {
  return `p.${at}@school.example`;
}
