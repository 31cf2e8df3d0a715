import type { WorldFunction } from "./world-functions.ts";

type Subject = { readonly name: string; readonly knows: string; readonly can: string; readonly interest: string; readonly course: string };
const subjects: readonly Subject[] = [
  { name: "biologie", knows: "biologie, natuurwetenschappen", can: "practica leiden", interest: "natuur", course: "Veldwerk met je klas" },
  { name: "natuurkunde", knows: "natuurkunde, natuurwetenschappen", can: "practica leiden", interest: "techniek", course: "Proeven die blijven hangen" },
  {
    name: "scheikunde",
    knows: "scheikunde, natuurwetenschappen",
    can: "practica leiden, veilig werken met stoffen",
    interest: "techniek",
    course: "Proeven die blijven hangen",
  },
  { name: "wiskunde", knows: "wiskunde", can: "rekenen en redeneren uitleggen", interest: "puzzels en patronen", course: "Denkactiviteiten bij wiskunde" },
  { name: "informatica", knows: "programmeren, digitale geletterdheid", can: "projecten begeleiden", interest: "techniek", course: "Programmeren in de les" },
  {
    name: "techniek",
    knows: "materialen en gereedschap",
    can: "practica leiden, veilig werken met machines",
    interest: "techniek",
    course: "Leren door maken",
  },
  {
    name: "Nederlands",
    knows: "Nederlandse taal en letteren",
    can: "leesonderwijs geven, schrijven begeleiden",
    interest: "verhalen",
    course: "Lezen in elk vak",
  },
  { name: "Engels", knows: "Engelse taal", can: "gesprekken voeren in een vreemde taal", interest: "andere culturen", course: "Doeltaal als voertaal" },
  { name: "Frans", knows: "Franse taal", can: "gesprekken voeren in een vreemde taal", interest: "andere culturen", course: "Doeltaal als voertaal" },
  { name: "geschiedenis", knows: "geschiedenis, mens en maatschappij", can: "met bronnen werken", interest: "verhalen", course: "Debat in de klas" },
  { name: "aardrijkskunde", knows: "aardrijkskunde, mens en maatschappij", can: "met bronnen werken", interest: "natuur", course: "Veldwerk met je klas" },
  { name: "economie", knows: "economie, mens en maatschappij", can: "rekenen en redeneren uitleggen", interest: "ondernemen", course: "Debat in de klas" },
  { name: "lichamelijke opvoeding", knows: "bewegen en sport", can: "groepen laten bewegen", interest: "sport", course: "Spel en samenwerking" },
];

function teacherOf({ name, knows, can, interest, course }: Subject): WorldFunction {
  return {
    title: `Docent ${name}`,
    hr21: "Leraar",
    layer: "uitvoering",
    unit: "anker",
    domains: ["Onderwijs"],
    field: name,
    meaning: `Je laat jonge mensen ontdekken wat er in ${name} te zien, te doen en te begrijpen is, en je merkt als eerste wanneer iemand vastloopt.`,
    organisation: `De school kan op je rekenen voor goede lessen ${name} en voor een collega die meedenkt over het hele onderwijs.`,
    society: "Leerlingen verlaten de school met kennis waarmee ze zelf kunnen oordelen.",
    description: "Je geeft les aan vijf tot acht groepen, maakt toetsen en werkt met je sectie aan het programma.",
    activities: "Lessen ontwerpen en geven\nToetsen maken en nakijken\nMet ouders en leerlingen praten\nMeedoen in sectie en team",
    dimensions: [25, 40, 35, 30, 85],
    tags: {
      behaviour: "samenwerken in een team, feedback geven, geduldig uitleggen",
      technical: `klassenmanagement, lessen ontwerpen, vakdidactiek, toetsen maken, ${can}`,
      core: "van elkaar leren",
      knowledge: `${knows}, hoe jongeren leren`,
      interest: `jongeren, ${interest}`,
      resultArea: "lesgeven",
      course: `Feedback waar je iets aan hebt, ${course}`,
      requirement: "lesbevoegdheid",
    },
  };
}

/** A teacher of each subject: alike in most, and each with knowledge and interests of its own. */
export const waterkantTeachers: readonly WorldFunction[] = subjects.map(teacherOf);
