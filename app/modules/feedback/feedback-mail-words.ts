import { defineWords } from "#platform/words/words.ts";

/** Mails to who is asked. Nobody's name, and nothing of what is asked. */
export const feedbackMailWords = defineWords("feedbackMail", {
  nl: {
    hello: "Hallo,",
    "subject.asked": "{{portal}}: een collega vraagt je iets",
    "text.asked": "Een collega vraagt om jouw feedback. Het kost je ongeveer drie minuten, en het kan op je telefoon.",
    "subject.reminder": "{{portal}}: er ligt nog een vraag van een collega",
    "text.reminder": "Een collega vroeg om jouw feedback. Over een paar dagen kan het niet meer.",
    no: "Liever niet? Dat kan met één knop, zonder reden.",
    link: "Hier lees je wie het vraagt en wie jouw antwoord leest:",
  },
  en: {
    hello: "Hello,",
    "subject.asked": "{{portal}}: a colleague asks you something",
    "text.asked": "A colleague asks for your feedback. It takes about three minutes, and you can do it on your phone.",
    "subject.reminder": "{{portal}}: a question of a colleague is still open",
    "text.reminder": "A colleague asked for your feedback. In a few days it is no longer possible.",
    no: "Would you rather not? That takes one button, and no reason.",
    link: "Here you read who asks, and who reads your answer:",
  },
});
