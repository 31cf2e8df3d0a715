import { defineWords } from "#platform/words/words.ts";

/** Ideas for an activity, about something that is in the plan already: as a title to begin with. */
export const activityIdeaWords = defineWords("activityIdeas", {
  nl: {
    "only-formal": "Alles in je plan is cursus of boek. Veel leer je ook in je werk en van anderen. Kies een idee om mee te beginnen, of laat het zo.",
    "class.70": "In je werk",
    "class.20": "Met anderen",
    "about.try-out": "In mijn eigen werk uitproberen: {{about}}",
    "about.network": "Contact houden met mensen van: {{about}}",
    "about.one-thought": "Eén idee gebruiken uit: {{about}}",
    "about.take-on": "Een taak erbij nemen voor: {{about}}",
    "about.talk-over": "Met collega’s bespreken wat het oplevert: {{about}}",
    "about.read-together": "Samen lezen en bespreken: {{about}}",
    "about.watch-someone": "Meekijken bij iemand die verder is met: {{about}}",
    others: "Zoek zelf iets anders",
  },
  en: {
    "only-formal":
      "Everything in your plan is course or book. You also learn much in your work and from others. Choose an idea to begin with, or leave it like this.",
    "class.70": "In your work",
    "class.20": "With others",
    "about.try-out": "Trying out in my own work: {{about}}",
    "about.network": "Keeping in touch with people of: {{about}}",
    "about.one-thought": "Using one idea of: {{about}}",
    "about.take-on": "Taking on a task for: {{about}}",
    "about.talk-over": "Talking over with colleagues what it gives: {{about}}",
    "about.read-together": "Reading and discussing together: {{about}}",
    "about.watch-someone": "Watching somebody who is further with: {{about}}",
    others: "Look for something else",
  },
});
