import type { WorldConversations } from "./world-conversations.ts";

/** Last year's conversations of Team onderbouw, and this autumn's in every state. */
export const waterkantConversations: WorldConversations = {
  hr: "yvonne",
  consent: { on: "2025-09-22", body: "Personeelsgeleding van de medezeggenschapsraad", spokenFor: "Noor de Wit", reference: "PMR 2025-07" },
  reflections: [
    {
      on: "2026-10-09",
      by: "samira",
      text: "Practicum in 2b: zes leerlingen legden iets uit, ook twee die anders niets zeggen. Wachten helpt.",
      isShared: true,
    },
    { on: "2026-11-13", by: "samira", text: "Deze week was te vol. Drie avonden nagekeken en de lessen gingen op de automatische piloot.", isShared: false },
  ],
  cycles: [
    {
      kind: "development",
      name: "Ontwikkelgesprekken 2025-2026",
      unit: "anker-onderbouw",
      people: ["samira"],
      madeOn: "2025-10-06",
      endsOn: "2025-12-19",
      deeds: [
        { on: "2025-11-12", employee: "samira", deed: { do: "hold" } },
        {
          on: "2025-11-12",
          employee: "samira",
          deed: {
            do: "note",
            by: "manager",
            text: "Samira wil dat leerlingen zelf aan het woord zijn. De klas luistert goed, maar steeds dezelfde vier praten.",
          },
        },
        { on: "2025-11-12", employee: "samira", deed: { do: "note", by: "employee", text: "Ik merk dat ik te snel zelf het antwoord geef." } },
        {
          on: "2025-11-12",
          employee: "samira",
          deed: {
            do: "agree",
            by: "employee",
            what: "Elke maand één les filmen en samen terugkijken",
            seenBy: "We zien of ik langer wacht na een vraag",
            who: "both",
            untilOn: "1-7-2026",
          },
        },
        { on: "2025-11-13", employee: "samira", deed: { do: "sign", by: "employee", nextOn: "2026-11-15" } },
        { on: "2025-11-14", employee: "samira", deed: { do: "sign", by: "manager", nextOn: "2026-11-15" } },
      ],
    },
    {
      kind: "performance",
      name: "Gesprekken De Vuurtoren najaar",
      unit: "toren-support",
      madeOn: "2026-09-07",
      endsOn: "2026-10-31",
      deeds: [],
    },
    {
      kind: "development",
      name: "Ontwikkelgesprekken 2026-2027",
      unit: "anker-onderbouw",
      madeOn: "2026-10-05",
      endsOn: "2026-12-18",
      deeds: [
        { on: "2026-10-12", employee: "samira", deed: { do: "propose", by: "manager", plannedOn: "2026-12-03", plannedAt: "10:30", place: "Kamer 1.14" } },
        { on: "2026-10-13", employee: "samira", deed: { do: "accept", by: "employee", plannedOn: "2026-12-03", plannedAt: "10:30", place: "Kamer 1.14" } },
        {
          on: "2026-11-17",
          employee: "samira",
          deed: {
            do: "ready",
            by: "manager",
            answer: "Je practica. In 3a zag ik vier leerlingen elkaar iets uitleggen zonder dat jij iets zei.",
            givers: "Zien dat het werkt",
            drains: "Te weinig tijd om te komen kijken",
          },
        },
        {
          on: "2026-11-18",
          employee: "samira",
          deed: {
            do: "prepare",
            by: "employee",
            answer: "Dat de stille leerlingen in 2b nu meepraten.",
            givers: "Het practicum",
            drains: "Nakijken in de avond",
            question: "Hoe krijg ik ook de stille leerlingen aan het praten over wat ze zien in het practicum?",
          },
        },
        { on: "2026-11-02", employee: "youssef", deed: { do: "propose", by: "manager", plannedOn: "2026-12-01", plannedAt: "14:00", place: "Kamer 1.14" } },
        {
          on: "2026-11-09",
          employee: "noor",
          deed: {
            do: "ready",
            by: "employee",
            givers: "Samen nakijken met de sectie",
            drains: "Ieder weekend een stapel teksten",
            question: "Hoe geef ik feedback op schrijfwerk zonder mijn weekend kwijt te zijn?",
          },
        },
        {
          on: "2026-11-09",
          employee: "noor",
          deed: {
            do: "ready",
            by: "manager",
            answer: "Je schrijfopdrachten worden in de hele sectie gebruikt.",
            givers: "Dat het team dit overneemt",
            drains: "",
          },
        },
        { on: "2026-11-10", employee: "noor", deed: { do: "hold" } },
        {
          on: "2026-11-10",
          employee: "noor",
          deed: { do: "note", by: "manager", text: "Noor kijkt elk weekend na. We zoeken naar minder maar betere feedback." },
        },
        {
          on: "2026-11-10",
          employee: "noor",
          deed: { do: "note", by: "employee", text: "Leerlingen kunnen elkaar meer geven dan ik dacht, als ik het voordoe." },
        },
        {
          on: "2026-11-10",
          employee: "noor",
          deed: {
            do: "agree",
            by: "manager",
            what: "Twee middagen vrijroosteren voor samen nakijken",
            seenBy: "De sectie heeft in januari één nakijkmodel",
            who: "manager",
            untilOn: "15-1-2027",
          },
        },
        { on: "2026-11-11", employee: "noor", deed: { do: "sign", by: "manager", nextOn: "2027-05-12" } },
      ],
    },
  ],
};
