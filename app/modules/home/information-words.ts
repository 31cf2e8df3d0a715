import { defineWords } from "#platform/words/words.ts";

/** Help, accessibility and what is kept: pages that anyone may read. */
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
    "privacy.title": "Wat wij bewaren",
    "privacy.lead": "Jij beslist wie wat van je ziet. Hier staat wat we bewaren en waarvoor.",
    "privacy.person.title": "Wie je bent",
    "privacy.person.text":
      "Je naam, je e-mailadres en je dienstverband. Die komen van je werkgever. Ze zijn nodig om je te laten inloggen en om je recht uit te rekenen.",
    "privacy.own.title": "Wat je zelf schrijft",
    "privacy.own.text":
      "Je leervraag, je doelen, je activiteiten en je bewijs. Tot je ze indient of deelt, ziet niemand anders ze, ook je leidinggevende en de beheerder niet.",
    "privacy.agreements.title": "Wat vast blijft staan",
    "privacy.agreements.text":
      "Afspraken en boekingen veranderen niet meer. Klopt er iets niet, dan komt er een correctie bij. Zo kun je altijd terugvinden wat er is afgesproken.",
    "privacy.looks.title": "Wie er keek",
    "privacy.looks.text": "Kijkt een ander naar iets van jou, dan schrijven we dat op. Je leest het zelf terug bij ‘Wie zag mijn gegevens?’.",
    "privacy.cookies.title": "Cookies",
    "privacy.cookies.text":
      "We gebruiken alleen cookies die nodig zijn: om je ingelogd te houden, om je taal te onthouden en om één melding te tonen. We volgen je niet.",
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
    "privacy.title": "What we keep",
    "privacy.lead": "You decide who sees what of you. This page says what we keep and why.",
    "privacy.person.title": "Who you are",
    "privacy.person.text":
      "Your name, your e-mail address and your employment. They come from your employer. They are needed to let you sign in and to work out your right.",
    "privacy.own.title": "What you write yourself",
    "privacy.own.text":
      "Your learning question, your goals, your activities and your evidence. Until you submit or share them nobody else sees them, not even your manager or the administrator.",
    "privacy.agreements.title": "What stays as it is",
    "privacy.agreements.text":
      "Agreements and bookings do not change any more. If something is wrong, a correction is added. That way you can always find what was agreed.",
    "privacy.looks.title": "Who looked",
    "privacy.looks.text": "When someone else looks at something of yours, we write it down. You can read it at ‘Who saw my data?’.",
    "privacy.cookies.title": "Cookies",
    "privacy.cookies.text":
      "We only use cookies that are needed: to keep you signed in, to remember your language and to show one message. We do not track you.",
  },
});
