import { defineWords } from "#platform/words/words.ts";

/** What a line of somebody’s own ledger says of assigned work. It is kept as it was written, in the language its person read that day. */
export const bookingWords = defineWords("assignmentBookings", {
  nl: {
    "with-consent": "{{title}}, met jouw instemming op {{date}}",
    "taken-back": "je hebt je instemming ingetrokken",
    withdrawn: "de opdracht is ingetrokken",
  },
  en: {
    "with-consent": "{{title}}, with your consent on {{date}}",
    "taken-back": "you took your consent back",
    withdrawn: "the assignment was withdrawn",
  },
});
