import type { WorldLearning } from "./world-learning.ts";
import type { WorldPlan } from "./world-plan.ts";

const day = "Studiedag Taal in elke les";
const heard = ["4", "5", "4", "3", "5"] as const;

/** A year of learning in Team onderbouw of Het Anker: a study day that many went to, what they said of it, and what they told each other. */
export const waterkantLearning: WorldLearning = {
  plans: [
    plan("ahmet", "Hoe krijg ik leerlingen aan het lezen in bronnen?", "Elke klas leest wekelijks een bron", [
      ["Bronnen hardop lezen in klas 1", "experiment", "12"],
      ["Bij Noor kijken", "lessonVisit", "4"],
    ]),
    plan("femke", "Hoe leg ik een begrip uit zonder nieuwe moeilijke woorden?", "Tien begrippen in gewone taal", [
      ["Een woordenlijst met klas 2 maken", "project", "10"],
      ["Intervisie over uitleg", "peerCoaching", "6"],
    ]),
    plan("joris", "Hoe praat ik minder en bewegen zij meer?", "Een les met tien zinnen van mij", [
      ["Twee lessen filmen en tellen", "experiment", "8"],
      ["Elkaars les bekijken met Sanne", "lessonVisit", "4"],
    ]),
    plan("gerard", "Hoe leren leerlingen vaktaal in het lokaal techniek?", "Iedereen noemt het gereedschap bij naam", [
      ["Kaarten bij elke werkplek", "designTogether", "10"],
      ["Praten met een ervaren collega", "mentoring", "4"],
    ]),
    plan("lotte", "Hoe krijg ik stille leerlingen aan het spreken?", "Iedereen spreekt elke les een zin", [
      ["Spreekbeurten van een minuut", "experiment", "12"],
      ["Feedback van twee klassen", "pupilSurvey", "3"],
    ]),
    plan("eline", "Hoe houd ik de doeltaal vol?", "Een half uur Frans per les", [["Elke week iets langer in het Frans", "experiment", "10"]]),
  ],
  // Eline is still asked on Start.
  evaluations: ["ahmet", "femke", "joris", "gerard", "lotte"].map((person, index) => ({
    on: "2026-11-09",
    person,
    activity: day,
    form: {
      usefulness: heard[index] ?? "4",
      ownWork: "3",
      forWhom: index === 2 ? "unknown" : "3",
      recommends: index === 3 ? "no" : "yes",
      ...(index === 0 ? { line: "Kies van tevoren één les om het morgen uit te proberen", isTip: "yes" } : {}),
      ...(index === 4 ? { line: "Neem een tekst uit je eigen boek mee", isTip: "yes" } : {}),
    },
  })),
  slots: { on: "2026-09-01", by: "marleen", unit: "anker-onderbouw", weekday: 2, turn: "1", place: "15.45 uur, lokaal 12, na het teamoverleg" },
  topics: [
    {
      on: "2026-10-06",
      person: "wendy",
      title: "Een boos gesprek rustig beginnen",
      brings: "Twee zinnen die altijd helpen",
      lesson: "Eerst herhalen wat iemand zegt, dan pas antwoorden. De eerste minuut is alleen luisteren.",
    },
    {
      on: "2026-11-03",
      person: "samira",
      title: "Vijf tellen wachten na een vraag",
      brings: "Een filmpje van twee minuten",
      lesson: "Vijf tellen voelt lang. Vaste beurten met kaartjes helpen, want dan wacht iedereen mee.",
    },
    { on: "2026-11-10", person: "ahmet", title: "Een bron lezen in tien minuten", brings: "Drie werkvormen op één blad" },
    { on: "2026-11-12", person: "joris", title: "Uitleg in tien zinnen", brings: "Hoe ik het telde, en wat het deed" },
    { on: "2026-11-17", person: "lotte", title: "Iedereen spreekt een minuut", brings: "De kaartjes die ik gebruik" },
  ],
  initiatives: [
    {
      on: "2026-10-01",
      by: "noor",
      form: {
        title: "Elke week tien minuten lezen, in elk vak",
        idea: "Leerlingen lezen te weinig. Als elk vak eens per week tien minuten samen leest, lezen ze elke dag. We proberen het eerst met klas 1.",
        workshop: "Ik laat in drie kwartier zien hoe je een tekst kiest en samen leest, op donderdag 14 januari om 15.30 uur.",
      },
      members: ["ahmet", "lotte", "mirjam", "femke"],
      updates: [
        { on: "2026-10-15", by: "ahmet", form: { kind: "experiment", text: "Drie weken gelezen in twee klassen, steeds aan het begin van de les." } },
        {
          on: "2026-11-05",
          by: "noor",
          form: { kind: "finding", text: "Aan het begin werkt het beter dan aan het eind. Zelf een stuk voorlezen hielp om te beginnen." },
        },
        { on: "2026-11-16", by: "noor", form: { kind: "nextStep", text: "Na de kerst doen twee klassen van de bovenbouw mee." } },
      ],
    },
    {
      on: "2026-11-12",
      by: "joris",
      unit: "anker",
      form: {
        title: "Wandelend nakijken",
        idea: "Met z’n tweeën een half uur wandelen en werk van leerlingen bespreken, in plaats van ieder alleen achter een stapel.",
      },
      members: ["samira"],
      updates: [],
    },
  ],
};

type Doing = readonly [title: string, kind: string, hours: string];

/** A plan that was agreed on in October, with the study day as its formal part. */
function plan(person: string, question: string, goal: string, doing: readonly Doing[]): { person: string; manager: string; plan: WorldPlan } {
  const why = {
    servesMe: "Dit wil ik het liefst leren",
    fitsOrganisation: "Het hoort bij ons teamdoel",
    "facility-time": "Uren in mijn rooster",
    plannedFrom: "1-10-2026",
  };
  return {
    person,
    manager: "marleen",
    plan: {
      question,
      direction: "stronger",
      goal: { title: goal, timeBound: "1-6-2027", servesMe: "Meer plezier in mijn lessen", fitsOrganisation: "Taal hoort in elke les" },
      startedOn: "2026-09-14",
      submittedOn: "2026-09-21",
      agreedOn: "2026-10-01",
      activities: [
        ...doing.map(([title, kind, hours]) => ({ ...why, title, kind, hours, plannedUntil: "1-6-2027" })),
        { ...why, title: day, kind: "conference", hours: "5", plannedUntil: "5-11-2026" },
      ],
      finished: [{ on: "2026-11-05", activity: day, evidence: "Drie werkvormen, waarvan ik er één al gebruik." }],
    },
  };
}
