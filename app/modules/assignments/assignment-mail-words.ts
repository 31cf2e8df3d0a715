import { defineWords } from "#platform/words/words.ts";

/** The mails about assigned work. Nothing of anybody: no name, not what it is, no hours and no euros. */
export const assignmentMailWords = defineWords("assignmentMail", {
  nl: {
    hello: "Hallo,",
    link: "Hier lees je het:",
    "subject.assigned": "{{portal}}: er is je iets opgedragen",
    "text.assigned": "Je leidinggevende heeft je een activiteit opgedragen. De werkgever betaalt. Je eigen recht verandert niet.",
    "subject.asked": "{{portal}}: een vraag over je recht",
    "text.asked":
      "Je leidinggevende heeft je een activiteit opgedragen en vraagt of die van je eigen recht mag. Dat beslis jij. Je hoeft niet te zeggen waarom. Zeg je nee of niets, dan betaalt de werkgever.",
    "subject.reminder": "{{portal}}: er ligt nog een vraag over je recht",
    "text.reminder":
      "Je leidinggevende vroeg of een opgedragen activiteit van je eigen recht mag. Je hebt nog niet geantwoord. Zeg je nee of niets, dan betaalt de werkgever.",
    "subject.withdrawn": "{{portal}}: een opdracht is ingetrokken",
    "text.withdrawn": "Een activiteit die je was opgedragen, gaat niet door. Kwam die van je recht, dan heb je dat deel terug.",
  },
  en: {
    hello: "Hello,",
    link: "Read it here:",
    "subject.assigned": "{{portal}}: something was assigned to you",
    "text.assigned": "Your manager assigned an activity to you. The employer pays. Your own right does not change.",
    "subject.asked": "{{portal}}: a question about your right",
    "text.asked":
      "Your manager assigned an activity to you and asks whether it may be taken from your own right. You decide. You do not have to say why. If you say no or nothing, the employer pays.",
    "subject.reminder": "{{portal}}: a question about your right is still open",
    "text.reminder":
      "Your manager asked whether an assigned activity may be taken from your own right. You have not answered yet. If you say no or nothing, the employer pays.",
    "subject.withdrawn": "{{portal}}: an assignment was withdrawn",
    "text.withdrawn": "An activity that was assigned to you is not going to happen. If it was taken from your right, you have that part back.",
  },
});
