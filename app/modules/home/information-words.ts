import { defineWords } from "#platform/words/words.ts";

/** Help and accessibility: pages that anyone may read. */
export const informationWords = defineWords("information", {
  nl: {
    "help.title": "Hulp vragen",
    "help.lead": "Loop je vast? Hier staat bij wie je terechtkunt en wat je zelf kunt doen.",
    "help.administrator.title": "De beheerder van je portaal",
    "help.administrator.text":
      "Kun je niet inloggen, klopt je naam of je dienstverband niet, of zie je iets wat je niet hoort te zien? De beheerder van je portaal helpt je. Je vindt de naam bij de administratie of personeelszaken.",
    "help.manager.title": "Je leidinggevende",
    "help.manager.text":
      "Vragen over je plan, of over tijd en geld die je nodig hebt, bespreek je met je leidinggevende. Die ziet alleen wat je hebt ingediend of gedeeld.",
    "help.number.title": "Er ging iets mis",
    "help.number.text":
      "Staat er een nummer op het scherm? Geef dat door aan de beheerder. Met dat nummer is terug te vinden wat er gebeurde, zonder dat iemand je gegevens hoeft te zien.",
    "help.password.title": "Wachtwoord vergeten",
    "help.password.text": "Vraag op de inlogpagina een nieuw wachtwoord aan. Je krijgt een mail met een link die één keer werkt.",
    "accessibility.title": "Toegankelijkheid",
    "accessibility.lead": "Iedereen moet hier zijn werk kunnen doen, ook met toetsenbord, schermlezer of op een kleine telefoon.",
    "accessibility.norm.title": "Waar we aan voldoen",
    "accessibility.norm.text":
      "We bouwen volgens WCAG 2.2, niveau A en AA. Elke pagina gaat bij elke nieuwe versie door een automatische controle, met en zonder JavaScript. Een onafhankelijk onderzoek is nog niet gedaan.",
    "accessibility.ways.title": "Zo kun je werken",
    "accessibility.ways.text":
      "Alles werkt met alleen het toetsenbord. Bij elk plaatje staat een tabel met dezelfde cijfers. Een stand is altijd een vorm en een woord, nooit alleen een kleur. Zet je apparaat op donker of op weinig beweging, dan volgen wij dat.",
    "accessibility.report.title": "Werkt iets niet voor jou?",
    "accessibility.report.text": "Vertel het de beheerder van je portaal. Schrijf erbij op welke pagina je was en wat je wilde doen.",
  },
  en: {
    "help.title": "Ask for help",
    "help.lead": "Stuck? This page says who can help you and what you can do yourself.",
    "help.administrator.title": "The administrator of your portal",
    "help.administrator.text":
      "You can not sign in, your name or employment is wrong, or you see something you should not see? The administrator of your portal helps you. Your office or HR department knows who that is.",
    "help.manager.title": "Your manager",
    "help.manager.text":
      "Questions about your plan, or about the time and money you need, you discuss with your manager. They only see what you submitted or shared.",
    "help.number.title": "Something went wrong",
    "help.number.text":
      "Is there a number on the screen? Give it to the administrator. With that number they can find what happened, without anyone needing to see your data.",
    "help.password.title": "Forgotten password",
    "help.password.text": "Ask for a new password on the sign-in page. You get a mail with a link that works once.",
    "accessibility.title": "Accessibility",
    "accessibility.lead": "Everyone must be able to do their work here, also with a keyboard, a screen reader or on a small phone.",
    "accessibility.norm.title": "What we comply with",
    "accessibility.norm.text":
      "We build to WCAG 2.2, levels A and AA. With each new version every page goes through an automatic check, with and without JavaScript. An independent audit has not been done yet.",
    "accessibility.ways.title": "Ways to work",
    "accessibility.ways.text":
      "Everything works with the keyboard alone. Each picture comes with a table of the same figures. A status is always a shape and a word, never only a colour. If you set your device to dark or to reduced motion, we follow that.",
    "accessibility.report.title": "Does something not work for you?",
    "accessibility.report.text": "Tell the administrator of your portal. Say which page you were on and what you wanted to do.",
  },
});
