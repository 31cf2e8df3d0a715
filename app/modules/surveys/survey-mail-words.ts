import { defineWords } from "#platform/words/words.ts";

/** The mail that asks holders. Nothing of anybody: no name, and not which function. */
export const surveyMailWords = defineWords("surveyMail", {
  nl: {
    subject: "{{portal}}: hoe ziet jouw werk eruit?",
    hello: "Hallo,",
    text: "We beschrijven de functies bij ons zoals ze echt zijn. Jij doet het werk, dus jij weet het het best. Het kost je minder dan drie minuten, ook op je telefoon.",
    private: "We bewaren je antwoord los van je naam.",
    link: "Hier vul je het in:",
  },
  en: {
    subject: "{{portal}}: what is your work like?",
    hello: "Hello,",
    text: "We describe our functions as they really are. You do the work, so you know best. It takes less than three minutes, on your telephone too.",
    private: "We keep your answer apart from your name.",
    link: "Fill it in here:",
  },
});
