import type { WorldAssignment } from "./world-assignments.ts";

/** What Marleen assigned in Team onderbouw: paid by the school, asked and answered, withdrawn, and one question that is open. */
export const waterkantAssignments: readonly WorldAssignment[] = [
  {
    on: "2026-09-28",
    by: "marleen",
    to: ["samira", "youssef", "femke", "ahmet", "joris", "gerard"],
    form: {
      title: "Herhaling bedrijfshulpverlening",
      purpose: "Op elke gang is altijd iemand die kan helpen.",
      startsOn: "14-10-2026",
      hours: "4",
      money: "85",
    },
    afterwards: [["2026-10-14", "done"]],
  },
  {
    on: "2026-10-05",
    by: "marleen",
    to: ["daan"],
    form: {
      title: "Training toetsen maken die leerlingen verder helpen",
      purpose: "Je sectie begint volgend jaar met deze manier van toetsen.",
      startsOn: "3-12-2026",
      endsOn: "10-12-2026",
      hours: "8",
      money: "240",
      charge: "right",
    },
    afterwards: [["2026-10-08", "yes"]],
  },
  {
    on: "2026-10-19",
    by: "marleen",
    to: ["lotte"],
    form: {
      title: "Studiedag burgerschap",
      purpose: "Iemand uit het team vertelt de rest wat er verandert.",
      startsOn: "5-11-2026",
      hours: "6",
      money: "120",
      charge: "right",
      isRegistered: "yes",
    },
    afterwards: [
      ["2026-10-20", "no"],
      ["2026-11-05", "done"],
    ],
  },
  {
    on: "2026-10-26",
    by: "marleen",
    to: ["sanne"],
    form: {
      title: "Bezoek aan een school met daltonuren",
      purpose: "We wilden kijken hoe zij het rooster maken.",
      startsOn: "26-11-2026",
      hours: "5",
      category: "c",
    },
    afterwards: [["2026-11-12", "withdrawn"]],
  },
  {
    on: "2026-11-17",
    by: "marleen",
    to: ["samira"],
    form: {
      title: "Examentraining voor wie klas 3 krijgt",
      purpose: "Volgend jaar geef je les in klas 3. Dan wil je weten waar het examen om vraagt.",
      startsOn: "14-1-2027",
      endsOn: "21-1-2027",
      hours: "8",
      money: "150",
      charge: "right",
    },
  },
];
