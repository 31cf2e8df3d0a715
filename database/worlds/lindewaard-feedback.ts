import type { WorldFeedback } from "./world-feedback.ts";

/** One request at the municipality, and a case between its managers. */
export const lindewaardFeedback: WorldFeedback = {
  requests: [
    {
      on: "2026-11-16",
      by: "hilde",
      people: ["ivo", "guus", "janneke"],
      topic: "Hoe ik een besluit uitleg",
      questions: ["Wat gaat mij volgens jou goed af?", "Welke ene stap raad je me aan?"],
      until: "2026-12-03",
      answers: [
        {
          on: "2026-11-18",
          by: "ivo",
          lines: ["Je brieven zijn kort geworden. Mensen aan de deur weten nu wat ze mogen.", "Bel vaker in plaats van te mailen."],
        },
      ],
    },
  ],
  cases: [
    {
      on: "2026-11-10",
      by: "niels",
      form: {
        title: "Thuiswerken dat wringt",
        situation: "Een medewerker werkt bijna altijd thuis en mist daardoor wat er aan de balie speelt. Het werk zelf is goed.",
        question: "Wat mag ik vragen, en hoe maak ik er geen controle van?",
        showsName: "yes",
      },
      replies: [
        { on: "2026-11-12", by: "selma", form: { reply: "Vraag wat het team van die persoon mist, niet hoeveel uur iemand er is.", showsName: "yes" } },
      ],
    },
  ],
};
