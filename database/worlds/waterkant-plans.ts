import { mustBeDone } from "#platform/errors/outcome.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { addUnitGoal, unitGoalForm } from "#modules/plans/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { livePlan, liveThrough, personActor, type WorldPlan } from "./world-plan.ts";

/** Lives through the plans below, under one goal of a school and one of a team. */
export async function addWaterkantPlans(portal: Portal, people: ReadonlyMap<string, WorldPerson>, units: Readonly<Record<string, string>>): Promise<void> {
  const id = (key: string): PersonId => people.get(key)?.personId as PersonId;
  const rector: Actor = { ...personActor(portal, id("rob")), roles: [{ role: "schoolLead", unitId: units["anker"] as string }] };
  const teamGoal = await addGoalsOfUnits(rector, personActor(portal, id("marleen"), true), units);
  for (const [key, plan] of Object.entries(waterkantPlans)) await livePlan(portal, id(key), id("marleen"), plan, teamGoal);
}

/** The theme of Het Anker, and the goal of Team onderbouw that serves it, from the year in which the school plan began. */
async function addGoalsOfUnits(rector: Actor, teamLead: Actor, units: Readonly<Record<string, string>>): Promise<string | undefined> {
  let theme = "";
  let teamGoal: string | undefined;
  const add = async (actor: Actor, level: "school" | "team", goal: Record<string, unknown>) =>
    mustBeDone(await addUnitGoal(actor, level, unitGoalForm.parse(goal)));
  await liveThrough([
    [
      "2023-09-04",
      async () => {
        theme = await add(rector, "school", { unitId: units["anker"], title: "Iedere leerling komt in elke les aan het denken" });
      },
    ],
    [
      "2023-09-11",
      async () => {
        const title = "In elke les bedenken alle leerlingen eerst zelf een antwoord";
        teamGoal = await add(teamLead, "team", { unitId: units["anker-onderbouw"], title, timeBound: "1-6-2027", parentId: theme });
      },
    ],
  ]);
  return teamGoal;
}

/** Plans of people at Het Anker, each in another state, so that every page of the demo has something true to show. */
const waterkantPlans: Readonly<Record<string, WorldPlan>> = {
  samira: {
    question: "Hoe krijg ik ook de stille leerlingen aan het praten over wat ze zien in het practicum?",
    direction: "excellent",
    goal: {
      title: "In tien practicumlessen legt iedere leerling hardop uit wat er gebeurt",
      specific: "Biologie, klas 2 en 3",
      measurable: "Ik turf per les wie iets uitlegt",
      timeBound: "1-6-2027",
      servesMe: "Ik wil dat mijn lessen minder op mij draaien",
      fitsOrganisation: "Dit hoort bij ons teamdoel over zelf antwoorden bedenken",
    },
    startedOn: "2026-09-01",
    submittedOn: "2026-09-08",
    agreedOn: "2026-09-14",
    activities: [
      {
        title: "Tien practicumlessen anders opbouwen",
        kind: "experiment",
        hours: "28",
        servesMe: "Zo leer ik het in mijn eigen lessen",
        fitsOrganisation: "Team onderbouw gebruikt de opzet daarna ook",
        "facility-time": "Twee uur per week in mijn rooster tot de kerst",
        plannedFrom: "1-10-2026",
        plannedUntil: "1-4-2027",
      },
      {
        title: "Training gesprekken in de klas",
        kind: "course",
        hours: "6",
        "cost-registration": "250",
        servesMe: "Ik leer hoe je doorvraagt",
        fitsOrganisation: "Past bij het thema van onze school",
        "facility-money": "Uit mijn eigen budget",
        plannedFrom: "16-9-2026",
        plannedUntil: "16-9-2026",
      },
      {
        title: "Bij elkaar kijken met Noor en Youssef",
        kind: "lessonVisit",
        hours: "6",
        servesMe: "Ik zie hoe anderen het doen",
        fitsOrganisation: "Wij delen dit in het team",
        "facility-replacement": "Twee lesuren per bezoek vervangen",
        plannedFrom: "1-11-2026",
        plannedUntil: "1-3-2027",
      },
      {
        title: "Intervisie over lastige groepen",
        kind: "peerCoaching",
        hours: "8",
        servesMe: "Ik kan sparren over mijn lastigste klas",
        fitsOrganisation: "Vier collega’s doen mee",
        "facility-time": "Het zevende uur op maandag",
        plannedFrom: "1-10-2026",
        plannedUntil: "1-6-2027",
      },
      {
        title: "Vakblad en twee boeken over praten in de klas",
        kind: "literature",
        hours: "4",
        "cost-material": "75",
        servesMe: "Ik wil weten wat werkt",
        fitsOrganisation: "Ik vertel erover in het team",
        "facility-money": "Uit mijn eigen budget",
        plannedFrom: "1-12-2026",
        plannedUntil: "1-2-2027",
      },
    ],
    bookings: [
      { on: "2026-09-16", what: "Training gesprekken in de klas", hours: 6, euros: 250, activity: "Training gesprekken in de klas" },
      { on: "2026-10-05", what: "Lessen 1 tot en met 3 opgebouwd", hours: 9, activity: "Tien practicumlessen anders opbouwen" },
      { on: "2026-10-12", what: "Intervisie", hours: 2, activity: "Intervisie over lastige groepen" },
      { on: "2026-11-09", what: "Lessen 4 en 5 opgebouwd", hours: 5.5, activity: "Tien practicumlessen anders opbouwen" },
      { on: "2026-11-16", what: "Les van Noor bezocht", hours: 2, activity: "Bij elkaar kijken met Noor en Youssef" },
    ],
    finished: [
      {
        on: "2026-09-17",
        activity: "Training gesprekken in de klas",
        evidence: "Vijf tellen wachten na een vraag werkt al. De oefenkaarten liggen in de sectiekamer.",
      },
    ],
    again: {
      on: "2026-11-18",
      activities: [
        {
          title: "Dag van de vakvereniging",
          kind: "networkMeeting",
          hours: "6",
          "cost-registration": "60",
          servesMe: "Ideeën voor nieuwe practica",
          fitsOrganisation: "Ik breng ze mee naar de sectie",
          plannedFrom: "12-2-2027",
          plannedUntil: "12-2-2027",
        },
      ],
    },
  },
  youssef: {
    question: "Hoe maak ik mijn uitleg korter, zodat leerlingen sneller zelf aan het werk gaan?",
    direction: "stronger",
    goal: {
      title: "Mijn uitleg duurt hoogstens tien minuten",
      measurable: "Een collega klokt drie lessen",
      timeBound: "1-3-2027",
      servesMe: "Meer rust in mijn lessen",
      fitsOrganisation: "Leerlingen denken eerder zelf na",
    },
    startedOn: "2026-11-02",
    submittedOn: "2026-11-18",
    activities: [
      {
        title: "Drie lessen laten filmen",
        kind: "videoReview",
        hours: "6",
        servesMe: "Ik zie zelf wat er gebeurt",
        fitsOrganisation: "Opnames blijven in de sectie",
        "facility-organisation": "Camera van de mediatheek",
        plannedFrom: "1-12-2026",
        plannedUntil: "1-2-2027",
      },
      {
        title: "Workshop kort uitleggen",
        kind: "workshop",
        hours: "4",
        "cost-registration": "95",
        servesMe: "Nieuwe werkvormen",
        fitsOrganisation: "Deel ik met de sectie",
        "facility-money": "Eigen budget",
        plannedFrom: "20-1-2027",
        plannedUntil: "20-1-2027",
      },
    ],
  },
  daan: {
    question: "Hoe begeleid ik leerlingen die wiskunde hebben opgegeven?",
    direction: "stronger",
    goal: {
      title: "Zes leerlingen gaan van afhaken naar meedoen",
      timeBound: "1-7-2024",
      servesMe: "Dit raakt mij het meest",
      fitsOrganisation: "Minder leerlingen blijven zitten",
    },
    startedOn: "2023-10-02",
    submittedOn: "2023-10-09",
    agreedOn: "2023-10-16",
    activities: [
      {
        title: "Coaching door een rekenspecialist",
        kind: "coaching",
        hours: "12",
        servesMe: "Ik leer kijken naar wat misgaat",
        fitsOrganisation: "De sectie krijgt een werkwijze",
        "facility-guidance": "De rekenspecialist van het samenwerkingsverband",
        plannedFrom: "1-11-2023",
        plannedUntil: "1-5-2024",
      },
    ],
  },
  noor: {
    question: "Hoe geef ik feedback op schrijfwerk zonder mijn weekend kwijt te zijn?",
    direction: "excellent",
    goal: {
      title: "Leerlingen verbeteren hun tekst met elkaars feedback",
      timeBound: "1-5-2027",
      servesMe: "Minder nakijken",
      fitsOrganisation: "Taal hoort in elke les",
    },
    startedOn: "2026-11-10",
    activities: [
      { title: "Nakijken met de sectie", kind: "designTogether", hours: "10", servesMe: "Samen één lijn", plannedFrom: "1-12-2026", plannedUntil: "1-4-2027" },
    ],
  },
  wendy: {
    question: "Hoe voer ik een eerste gesprek met ouders die boos binnenkomen?",
    direction: "stronger",
    goal: {
      title: "Ik voer zulke gesprekken rustig en met een afspraak aan het eind",
      timeBound: "1-4-2027",
      servesMe: "Ik lig er nu wakker van",
      fitsOrganisation: "Ouders weten waar ze aan toe zijn",
    },
    startedOn: "2026-09-20",
    submittedOn: "2026-09-28",
    agreedOn: "2026-10-02",
    activities: [
      {
        title: "Cursus moeilijke gesprekken",
        kind: "course",
        hours: "12",
        "cost-registration": "320",
        servesMe: "Oefenen met een acteur",
        fitsOrganisation: "Kunnen we met het zorgteam gebruiken",
        "facility-time": "Twee dagen vrij geroosterd",
        plannedFrom: "5-11-2026",
        plannedUntil: "12-11-2026",
      },
    ],
    bookings: [{ on: "2026-11-12", what: "Cursus moeilijke gesprekken", hours: 12, euros: 320, activity: "Cursus moeilijke gesprekken" }],
  },
};
