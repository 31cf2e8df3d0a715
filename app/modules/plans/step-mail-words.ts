import { defineWords } from "#platform/words/words.ts";

/** The mails about what happened to a plan. Nothing of anybody: no name, nothing of what is in the plan, and not why it came back. */
export const stepMailWords = defineWords("planSteps", {
  nl: {
    hello: "Hallo,",
    "subject.submitted": "{{portal}}: een plan wacht op jou",
    "text.submitted": "Iemand uit je team heeft een plan ingediend. Lees het, en spreek het af of stuur het terug.",
    "link.submitted": "Hier is het plan:",
    "subject.returned": "{{portal}}: je plan is teruggestuurd",
    "text.returned": "Je leidinggevende heeft je plan teruggestuurd. Boven je plan staat waarom. Pas het aan en dien het opnieuw in.",
    "link.returned": "Hier is je plan:",
    "subject.agreed": "{{portal}}: je plan is afgesproken",
    "text.agreed": "Je leidinggevende heeft je plan met je afgesproken. Wat jullie afspraken, blijft altijd te lezen.",
    "link.agreed": "Hier is je plan:",
  },
  en: {
    hello: "Hello,",
    "subject.submitted": "{{portal}}: a plan waits for you",
    "text.submitted": "Somebody in your team submitted a plan. Read it, and agree on it or send it back.",
    "link.submitted": "Here is the plan:",
    "subject.returned": "{{portal}}: your plan was sent back",
    "text.returned": "Your manager sent your plan back. Above your plan it says why. Change it and submit it again.",
    "link.returned": "Here is your plan:",
    "subject.agreed": "{{portal}}: your plan was agreed on",
    "text.agreed": "Your manager agreed on your plan with you. What you agreed on can always be read again.",
    "link.agreed": "Here is your plan:",
  },
});
