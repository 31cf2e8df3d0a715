import { defineWords } from "#platform/words/words.ts";

/** Mails about terms. They say which rule asks for something, and nothing of anybody. */
export const termMailWords = defineWords("termMails", {
  nl: {
    hello: "Hallo,",
    "subject.unit": "{{portal}}: er loopt een termijn af",
    "text.unit_one": "Er moet binnen {{count}} maand iets geregeld zijn: {{what}}. Is het al gedaan? Leg het dan vast.",
    "text.unit_other": "Er moet binnen {{count}} maanden iets geregeld zijn: {{what}}. Is het al gedaan? Leg het dan vast.",
    "link.unit": "Hier staat wat er nodig is:",
    "subject.own": "{{portal}}: er loopt een termijn van je af",
    "text.own": "In je kalender staat iets dat je binnenkort moet regelen.",
    "link.own": "Hier is je kalender:",
  },
  en: {
    hello: "Hello,",
    "subject.unit": "{{portal}}: a term is running out",
    "text.unit_one": "Within {{count}} month something must be seen to: {{what}}. Was it done already? Then record it.",
    "text.unit_other": "Within {{count}} months something must be seen to: {{what}}. Was it done already? Then record it.",
    "link.unit": "Here is what it takes:",
    "subject.own": "{{portal}}: a term of yours is running out",
    "text.own": "In your calendar there is something that you must see to soon.",
    "link.own": "Here is your calendar:",
  },
});
