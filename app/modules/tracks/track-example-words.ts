import { defineWords } from "#platform/words/words.ts";

const neutral = {
  nl: {
    name: "Van medewerker naar specialist",
    for: "Wie meer wil kunnen en daar ook het werk bij zoekt",
    start: "Medewerker",
    first: "Senior medewerker",
    "first.conditions":
      "Een goede beoordeling op de competenties van je functie\nEen portfolio met drie stukken werk waar je trots op bent\nJe hebt een collega ingewerkt",
    second: "Specialist",
    "second.conditions":
      "Een opleiding of training in je specialisme, afgerond\nEen vraagstuk van de organisatie dat je van begin tot eind hebt opgelost\nEen portfolio waarin je laat zien wat anderen van je leerden",
  },
  en: {
    name: "From employee to specialist",
    for: "Who wants to be able to do more, and looks for work to match",
    start: "Employee",
    first: "Senior employee",
    "first.conditions":
      "A good assessment on the competences of your function\nA portfolio with three pieces of work you are proud of\nYou showed a new colleague the ropes",
    second: "Specialist",
    "second.conditions":
      "A course or training in your specialism, finished\nA question of the organisation that you solved from beginning to end\nA portfolio in which you show what others learned from you",
  },
} as const;

function twoSteps<Name extends string>(name: Name, said: (typeof neutral)["nl" | "en"]) {
  return {
    [`${name}.name`]: said.name,
    [`${name}.for`]: said.for,
    [`${name}.start`]: said.start,
    [`${name}.step1`]: said.first,
    [`${name}.step1.conditions`]: said["first.conditions"],
    [`${name}.step2`]: said.second,
    [`${name}.step2.conditions`]: said["second.conditions"],
  } as Record<
    `${Name}.name` | `${Name}.for` | `${Name}.start` | `${Name}.step1` | `${Name}.step1.conditions` | `${Name}.step2` | `${Name}.step2.conditions`,
    string
  >;
}

/** Example tracks: a line of conditions each, in our own words. */
export const trackExampleWords = defineWords("trackExamples", {
  nl: {
    ...twoSteps("specialist", neutral.nl),
    "teacher.name": "Groeien als docent",
    "teacher.for": "Docenten die zich verder ontwikkelen in hun vak en in de school",
    "teacher.start": "Docent LB",
    "teacher.step1": "Docent LC",
    "teacher.step1.conditions":
      "Een positieve beoordeling op alle competenties die de school voor deze stap heeft gekozen\nEen ontwikkelopdracht buiten je eigen lessen, met wat die opleverde\nEen portfolio dat laat zien hoe je werkt en wat leerlingen eraan hebben",
    "teacher.step2": "Docent LD",
    "teacher.step2.conditions":
      "Een ontwikkelassessment op de competenties van de functie\nHet theoriedeel: een master, afgerond of op weg naar de afronding\nHet praktijkdeel: een verandering in de school die jij leidde\nEen portfolio waarin theorie en praktijk samenkomen",
    "support.name": "Groeien in de ondersteuning",
    "support.for": "Ondersteunende medewerkers die binnen hun soort werk verder willen",
    "support.start": "Functie C",
    "support.step1": "Functie B",
    "support.step1.conditions":
      "Een goede beoordeling op de competenties van je huidige functie\nEen portfolio met werk dat bij de volgende functie hoort\nEen periode waarin je taken van de volgende functie deed",
    "support.step2": "Functie A",
    "support.step2.conditions":
      "Een goede beoordeling op de competenties van functie B\nEen portfolio waarin je laat zien dat je zelfstandig keuzes maakt\nEen gesprek met de leidinggevende van de plek waar de functie vrijkomt",
    "lead.name": "Groeien in leidinggeven",
    "lead.for": "Wie leiding wil gaan geven, en wie dat al doet en verder wil",
    "lead.start": "Medewerker met belangstelling voor leidinggeven",
    "lead.step1": "Startbekwaam leidinggevende",
    "lead.step1.conditions": "Het startbekwaamheidstraject, afgerond\nEen project of team dat je een tijd hebt geleid, met feedback van wie erin werkten",
    "lead.step2": "Leidinggevende met een professionele master",
    "lead.step2.conditions": "Ervaring als leidinggevende, met wat je leerde\nEen professionele master in leidinggeven, afgerond",
    "lead.step3": "Leidinggevende met een academische master",
    "lead.step3.conditions": "Enkele jaren ervaring met eindverantwoordelijkheid voor een onderdeel\nEen academische master, afgerond",
    "lead.step4": "Eindverantwoordelijk leidinggevende",
    "lead.step4.conditions": "De reeks masterclasses over strategie, gevolgd\nEen strategisch vraagstuk dat je met anderen hebt uitgewerkt",
  },
  en: {
    ...twoSteps("specialist", neutral.en),
    "teacher.name": "Growing as a teacher",
    "teacher.for": "Teachers who develop further in their subject and in the school",
    "teacher.start": "Teacher LB",
    "teacher.step1": "Teacher LC",
    "teacher.step1.conditions":
      "A positive assessment on all competences that the school chose for this step\nA development task outside your own lessons, with what it gave\nA portfolio that shows how you work and what pupils gain from it",
    "teacher.step2": "Teacher LD",
    "teacher.step2.conditions":
      "A development assessment on the competences of the function\nThe theory part: a master, finished or well on the way\nThe practice part: a change in the school that you led\nA portfolio in which theory and practice meet",
    "support.name": "Growing in support",
    "support.for": "Support staff who want to go further in their kind of work",
    "support.start": "Function C",
    "support.step1": "Function B",
    "support.step1.conditions":
      "A good assessment on the competences of your present function\nA portfolio with work that belongs to the next function\nA period in which you did tasks of the next function",
    "support.step2": "Function A",
    "support.step2.conditions":
      "A good assessment on the competences of function B\nA portfolio in which you show that you make choices by yourself\nA conversation with the manager of the place where the function comes free",
    "lead.name": "Growing in leading",
    "lead.for": "Who wants to lead, and who leads already and wants to go further",
    "lead.start": "Employee with an interest in leading",
    "lead.step1": "Starting leader",
    "lead.step1.conditions": "The track for starting leaders, finished\nA project or team that you led for a while, with feedback of who worked in it",
    "lead.step2": "Leader with a professional master",
    "lead.step2.conditions": "Experience as a leader, with what you learned\nA professional master in leadership, finished",
    "lead.step3": "Leader with an academic master",
    "lead.step3.conditions": "Some years of final responsibility for a part of the organisation\nAn academic master, finished",
    "lead.step4": "Leader with final responsibility",
    "lead.step4.conditions": "The series of masterclasses on strategy, followed\nA strategic question that you worked out with others",
  },
  // Not offered elsewhere; should the words be met all the same, they are the neutral ones.
  publicSector: { nl: twoSteps("teacher", neutral.nl), en: twoSteps("teacher", neutral.en) },
});
