import { defineWords } from "#platform/words/words.ts";

/** Mails about requests: that there is something to read, and nothing of anybody. */
export const qualificationMailWords = defineWords("qualificationMails", {
  nl: {
    hello: "Hallo,",
    "subject.asked": "{{portal}}: een aanvraag om over te beslissen",
    "text.asked": "Een medewerker heeft iets aangevraagd waar HR over beslist. Hier staat het:",
    "subject.decided": "{{portal}}: over je aanvraag is besloten",
    "text.decided": "Over je aanvraag is besloten. Hier lees je wat en waarom:",
  },
  en: {
    hello: "Hello,",
    "subject.asked": "{{portal}}: a request to decide on",
    "text.asked": "An employee asked for something that HR decides on. Here it is:",
    "subject.decided": "{{portal}}: your request was decided on",
    "text.decided": "Your request was decided on. Here you read what and why:",
  },
});
