import type { WorldFeedback } from "./world-feedback.ts";

const well = "Wat gaat mij volgens jou goed af?";
const help = "Wat zou jou helpen als ik het vaker deed, of anders?";

/** Before the conversations of the autumn: Samira asked three colleagues, and the team leaders of Het Anker think along with each other. */
export const waterkantFeedback: WorldFeedback = {
  requests: [
    {
      on: "2026-11-12",
      by: "samira",
      people: ["ahmet", "lotte", "wendy", "youssef"],
      topic: "Hoe ik leerlingen aan het woord laat",
      questions: [well, help],
      until: "2026-12-04",
      answers: [
        {
          on: "2026-11-13",
          by: "ahmet",
          lines: [
            "Je wacht echt na een vraag. Bij mij in de klas doen ze dat nu ook: vijf tellen stil, en dan pas praten.",
            "Laat mij eens meekijken bij een practicum. Ik wil zien hoe je de groepjes kiest.",
          ],
        },
        {
          on: "2026-11-16",
          by: "wendy",
          lines: [
            "Leerlingen zeggen dat je hun naam kent vóór de herfst. Dat merk ik in de gesprekken.",
            "Bel me eerder als iemand stilvalt. Twee weken scheelt veel.",
          ],
        },
        { on: "2026-11-20", by: "youssef", lines: ["Je denkt hardop, en daardoor durven anderen dat ook.", "Zet je proeven in onze gedeelde map."] },
      ],
      read: { on: "2026-11-17", bring: "Bel me eerder" },
    },
    {
      on: "2026-11-18",
      by: "noor",
      people: ["samira", "mirjam", "bianca"],
      topic: "Hoe ik de werkgroep Taal leid",
      questions: ["Wat valt je op als je met mij samenwerkt?", "Houden we in de werkgroep genoeg tijd over om iets uit te proberen?"],
      until: "2026-12-02",
      answers: [{ on: "2026-11-19", by: "mirjam", lines: ["Je vat aan het eind samen wie wat doet. Daardoor gebeurt het ook.", ""] }],
    },
  ],
  cases: [
    {
      on: "2026-11-05",
      by: "pieter",
      form: {
        title: "Iemand die altijd ja zegt",
        situation:
          "Een medewerker neemt elke taak aan en is aan het eind van de week op. In een gesprek zegt die dat het wel gaat. Ik zie lessen die haastig zijn voorbereid.",
        question: "Hoe begin ik hierover, zonder dat het voelt als een verwijt?",
        showsName: "yes",
      },
      replies: [
        {
          on: "2026-11-06",
          by: "frank",
          form: { reply: "Neem het takenoverzicht mee en vraag: welke drie zou je schrappen als het mocht?", showsName: "yes" },
        },
        { on: "2026-11-09", by: "nina", form: { reply: "Ik zei een keer zelf nee namens iemand. Dat gaf lucht, en daarna kwam het gesprek vanzelf." } },
      ],
      taken: { on: "2026-11-10", text: "Ik neem het takenoverzicht mee en vraag wat er af kan. Eén taak geef ik zelf terug." },
    },
    {
      on: "2026-11-17",
      by: "frank",
      form: {
        title: "Twee mensen die elkaar ontlopen",
        situation: "Sinds een meningsverschil over een toets praten twee medewerkers alleen nog via de mail. De sectie heeft er last van.",
        question: "Spreek ik ze eerst apart, of meteen samen?",
      },
      replies: [
        {
          on: "2026-11-18",
          by: "marleen",
          form: { reply: "Eerst apart, en vraag allebei wat ze van de ander nodig hebben om verder te kunnen.", showsName: "yes" },
        },
      ],
    },
  ],
};
