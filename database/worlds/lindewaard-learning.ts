import type { WorldLearning } from "./world-learning.ts";
import type { WorldPlan } from "./world-plan.ts";

const day = "Themadag De straat op";

/** What people of Ruimte en groen learned on a day outside, and what they tell each other. */
export const lindewaardLearning: WorldLearning = {
  plans: [
    plan("guus", "selma", "Hoe betrek ik bewoners eerder bij een ontwerp?", "Drie ontwerpen met bewoners getekend", "Met bewoners tekenen aan een plein"),
    plan("hilde", "selma", "Hoe leg ik een besluit uit zonder regels te noemen?", "Brieven van één bladzijde", "Tien brieven herschrijven met een collega"),
    plan("ivo", "selma", "Hoe voer ik een gesprek aan de deur dat rustig blijft?", "Acht gesprekken nabesproken", "Om de week een gesprek nabespreken"),
    plan("janneke", "selma", "Hoe laat ik cijfers over verkeer spreken?", "Eén kaart die iedereen begrijpt", "Een kaart maken met de buurt"),
    plan("aisha", "niels", "Hoe help ik iemand die al vaak is doorgestuurd?", "Vijf mensen van begin tot eind begeleid", "Meelopen bij de wijkteams"),
  ],
  evaluations: ["guus", "hilde", "ivo", "janneke", "aisha"].map((person, index) => ({
    on: "2026-11-13",
    person,
    activity: day,
    form: {
      usefulness: index === 1 ? "3" : "4",
      ownWork: "4",
      forWhom: "3",
      recommends: "yes",
      ...(index === 0 ? { line: "Loop mee met iemand van een andere afdeling", isTip: "yes" } : {}),
    },
  })),
  slots: { on: "2026-09-07", by: "selma", unit: "ruimte", weekday: 4, turn: "2", place: "9.00 uur, in de werkplaats" },
  topics: [
    {
      on: "2026-10-08",
      person: "hilde",
      title: "Een besluit uitleggen in tien zinnen",
      brings: "Eén brief, voor en na",
      lesson: "Begin met wat iemand mag, niet met wat niet mag. Daarna pas waarom.",
    },
    { on: "2026-11-12", person: "ivo", title: "Rustig blijven aan de deur", brings: "Drie zinnen die ik altijd gebruik" },
    { on: "2026-11-16", person: "janneke", title: "Een kaart die iedereen begrijpt", brings: "De kaart van de Lindelaan" },
  ],
  initiatives: [
    {
      on: "2026-10-12",
      by: "guus",
      form: {
        title: "Elke maand een wandeling met bewoners",
        idea: "Buiten zie je meer dan achter een bureau. Elke maand loopt iemand van ons een uur met bewoners door een wijk, zonder plan vooraf.",
        workshop: "Wie wil leren kijken als een landschapsarchitect, loopt op woensdag 9 december een ochtend met mij mee.",
      },
      members: ["janneke", "carolien", "aisha"],
      updates: [
        { on: "2026-11-04", by: "janneke", form: { kind: "experiment", text: "Eerste wandeling in de Bloemenbuurt, met zes bewoners." } },
        { on: "2026-11-18", by: "guus", form: { kind: "finding", text: "Vooraf één vraag meegeven werkt beter dan vragen wat er beter kan." } },
      ],
    },
  ],
};

/** A plan that was agreed on in October, with the day outside as its formal part. */
function plan(person: string, manager: string, question: string, goal: string, doing: string): { person: string; manager: string; plan: WorldPlan } {
  const why = {
    servesMe: "Ik wil dit beter kunnen",
    fitsOrganisation: "Inwoners merken het meteen",
    "facility-time": "Een vast dagdeel",
    plannedFrom: "1-10-2026",
  };
  return {
    person,
    manager,
    plan: {
      question,
      direction: "stronger",
      goal: { title: goal, timeBound: "1-6-2027", servesMe: "Ik word er rustiger van", fitsOrganisation: "Dicht bij inwoners" },
      startedOn: "2026-09-14",
      submittedOn: "2026-09-21",
      agreedOn: "2026-10-01",
      activities: [
        { ...why, title: doing, kind: "experiment", hours: "16", plannedUntil: "1-6-2027" },
        { ...why, title: "Intervisie met vijf collega’s", kind: "peerCoaching", hours: "8", plannedUntil: "1-6-2027" },
        { ...why, title: day, kind: "conference", hours: "6", plannedUntil: "10-11-2026" },
      ],
      finished: [{ on: "2026-11-10", activity: day, evidence: "Aantekeningen van drie gesprekken op straat." }],
    },
  };
}
