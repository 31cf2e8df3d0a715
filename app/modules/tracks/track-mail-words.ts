import { defineWords } from "#platform/words/words.ts";

/** Mails about growth tracks: that there is something to read, and nothing of anybody. */
export const trackMailWords = defineWords("trackMails", {
  nl: {
    hello: "Hallo,",
    "subject.invited": "{{portal}}: een uitnodiging voor jou",
    "text.invited": "Je leidinggevende wijst je op een groeipad. Jij kiest of je begint. Hier staat het:",
    "subject.submitted": "{{portal}}: er is iets ingediend op een groeipad",
    "text.submitted": "Een medewerker heeft een stap van een groeipad ingediend. Hier kun je het lezen:",
    "subject.decided": "{{portal}}: over je aanvraag is besloten",
    "text.decided": "Over wat je indiende is besloten. Hier lees je wat en waarom:",
  },
  en: {
    hello: "Hello,",
    "subject.invited": "{{portal}}: an invitation for you",
    "text.invited": "Your manager points you to a growth track. You choose whether you begin. Here it is:",
    "subject.submitted": "{{portal}}: something was handed in on a growth track",
    "text.submitted": "An employee handed in a step of a growth track. You can read it here:",
    "subject.decided": "{{portal}}: your request was decided on",
    "text.decided": "What you handed in was decided on. Here you read what and why:",
  },
});
