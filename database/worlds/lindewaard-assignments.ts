import type { WorldAssignment } from "./world-assignments.ts";

/** What managers of the municipality assigned. Nobody there has a right in hours or money that could be asked for. */
export const lindewaardAssignments: readonly WorldAssignment[] = [
  {
    on: "2026-09-14",
    by: "selma",
    to: ["guus", "hilde", "ivo", "janneke"],
    form: {
      title: "Werken met de nieuwe Omgevingswet",
      purpose: "Alle aanvragen gaan vanaf januari volgens deze wet.",
      startsOn: "8-10-2026",
      hours: "8",
      money: "325",
    },
    afterwards: [["2026-10-08", "done"]],
  },
  {
    on: "2026-11-02",
    by: "niels",
    to: ["aisha"],
    form: {
      title: "Omgaan met boosheid aan de balie",
      purpose: "Het team wil rustig blijven als een gesprek hoog oploopt.",
      startsOn: "9-12-2026",
      hours: "6",
      money: "210",
    },
  },
  {
    on: "2026-11-03",
    by: "niels",
    to: ["bert"],
    form: { title: "Landelijke dag van de consulenten", purpose: "Om te horen hoe anderen het aanpakken.", startsOn: "20-11-2026", hours: "7", category: "c" },
    afterwards: [["2026-11-10", "withdrawn"]],
  },
];
