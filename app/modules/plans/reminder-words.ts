import { defineWords } from "#platform/words/words.ts";

/** The mails about terms. A subject and a text say what to do, and nothing of anybody: no name, no day, nothing of what is in a plan. */
export const reminderWords = defineWords("planReminders", {
  nl: {
    hello: "Hallo,",
    "subject.first": "{{portal}}: maak je plan",
    "subject.ahead": "{{portal}}: spreek je plan opnieuw af",
    "subject.shortly": "{{portal}}: spreek je plan opnieuw af, binnen een maand",
    "subject.late": "{{portal}}: je plan is toe aan nieuwe afspraken",
    "text.first":
      "Er is nog geen plan met jou afgesproken. Schrijf op wat je wilt leren en wat je daarvoor nodig hebt. Spreek het daarna af met je leidinggevende.",
    "text.ahead": "Binnen drie maanden loopt je plan af. Kijk wat je wilt houden en wat er nieuw in moet. Spreek het daarna opnieuw af met je leidinggevende.",
    "text.shortly": "Binnen een maand loopt je plan af. Spreek het vóór die tijd opnieuw af met je leidinggevende.",
    "text.late":
      "De tijd van je plan is voorbij en er is nog niets nieuws afgesproken. Spreek je plan opnieuw af met je leidinggevende. Wat je eerder afsprak, blijft tot die tijd gelden.",
    "own-link": "Hier is je plan:",
    "subject.team": "{{portal}}: plannen in je team",
    "text.team_one": "In je team is één plan toe aan nieuwe afspraken. Op de pagina van je team zie je van wie.",
    "text.team_other": "In je team zijn {{count}} plannen toe aan nieuwe afspraken. Op de pagina van je team zie je van wie.",
    "team-link": "Hier is je team:",
  },
  en: {
    hello: "Hello,",
    "subject.first": "{{portal}}: make your plan",
    "subject.ahead": "{{portal}}: agree on your plan anew",
    "subject.shortly": "{{portal}}: agree on your plan anew, within a month",
    "subject.late": "{{portal}}: your plan needs new agreements",
    "text.first": "No plan was agreed on with you yet. Write down what you want to learn and what you need for it. Then agree on it with your manager.",
    "text.ahead": "Your plan ends within three months. See what you want to keep and what must be new. Then agree on it anew with your manager.",
    "text.shortly": "Your plan ends within a month. Agree on it anew with your manager before then.",
    "text.late":
      "The time of your plan is over and nothing new was agreed on yet. Agree on your plan anew with your manager. What you agreed on before holds until then.",
    "own-link": "Here is your plan:",
    "subject.team": "{{portal}}: plans in your team",
    "text.team_one": "In your team one plan needs new agreements. The page of your team says whose.",
    "text.team_other": "In your team {{count}} plans need new agreements. The page of your team says whose.",
    "team-link": "Here is your team:",
  },
});
