import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock } from "#platform/time/clock.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, Portal } from "#platform/web/actor.ts";
import { activityForm, addActivity, addGoal, agreeSubmittedPlan, changeTerm, finishActivity, goalForm, keepLearningQuestion, submitPlan } from "#modules/plans/public.ts";
import type { WorldPerson } from "./world-people.ts";

type People = ReadonlyMap<string, WorldPerson>;

/** Plans in every state: one in its second version, some agreed on, some waiting, one just begun, the others not there yet. */
export async function addWaterkantPlans(portal: Portal, people: People): Promise<void> {
  const as = (key: string): Actor => ({ portal, personId: people.get(key)!.personId, kind: "person", roles: [], isManager: true, language: "nl" });
  try {
    setClock("2026-09-15");
    await samira(as("samira"), as("marleen"));
    await noor(as("noor"), as("marleen"));
    setClock("2026-11-18");
    await samiraAgain(as("samira"));
    await youssef(as("youssef"));
    await lotte(as("lotte"));
  } finally {
    setClock();
  }
}

const lesson = { "servesMe": "Meer rust in mijn lessen", "fitsOrganisation": "Elke leerling doet mee", "facility-time": "Uren uit de jaartaak" };

async function samira(me: Actor, manager: Actor): Promise<void> {
  mustBeDone(await keepLearningQuestion(me, { sentence: "Hoe stel ik vragen waar de hele klas over nadenkt, en niet alleen de snelste drie?", direction: "excellent" }));
  mustBeDone(await changeTerm(me, { from: asDate("2026-09-15"), until: asDate("2029-09-15") }));
  const goalId = mustBeDone(await addGoal(me, goalForm.parse({ title: "In acht lessen stel ik per les drie denkvragen waar iedereen op antwoordt", timeBound: "1-6-2027", specific: "Drie denkvragen per les, in acht lessen", measurable: "Een collega telt wie antwoordt", servesMe: "Ik hoor wat iedereen denkt", fitsOrganisation: "Hoort bij het doel van ons team" })));
  const add = (fields: Record<string, string>) => addActivity(me, activityForm.parse({ goalId, ...lesson, ...fields }));
  mustBeDone(await add({ title: "Lessen herontwerpen met denkvragen", kind: "designTogether", hours: "30", plannedFrom: "1-10-2026", plannedUntil: "1-6-2027", servesMe: "Acht lessen die ik jaren kan gebruiken, samen met Youssef" }));
  mustBeDone(await add({ title: "Drie lesbezoeken bij elkaar", kind: "lessonVisit", hours: "6", plannedFrom: "1-10-2026", plannedUntil: "1-4-2027", "facility-replacement": "Noor en Youssef nemen om de beurt over" }));
  mustBeDone(await add({ title: "Intervisie met vier collega’s", kind: "peerCoaching", hours: "8", plannedFrom: "1-10-2026", plannedUntil: "1-7-2027" }));
  const training = mustBeDone(await add({ title: "Training Vragen die laten denken", kind: "course", hours: "6", "cost-registration": "250", plannedFrom: "16-9-2026", plannedUntil: "16-9-2026", "facility-replacement": "De roostermaker regelt vervanging" }));
  mustBeDone(await submitPlan(me));
  mustBeDone(await agreeSubmittedPlan(manager, me.personId!));
  setClock("2026-09-16");
  mustBeDone(await finishActivity(me, training, { doneOn: asDate("2026-09-16"), evidence: { kind: "text", title: "Wat ik meenam", content: "Wachten na een vraag: tel tot vijf. En iedereen eerst laten opschrijven." } }));
}

/** A second version in draft, in which one thing is missing still. */
async function samiraAgain(me: Actor): Promise<void> {
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Netwerkdag biologie", kind: "networkMeeting", hours: "6", "cost-registration": "95", plannedFrom: "12-2-2027", plannedUntil: "12-2-2027", servesMe: "Nieuwe ideeën voor practica", fitsOrganisation: "Ik vertel het in de sectie" })));
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Boek over toetsen zonder cijfer", kind: "literature", hours: "3", "cost-material": "80", plannedFrom: "1-12-2026", plannedUntil: "1-3-2027", ...lesson, "facility-money": "Van het budget van de sectie" })));
}

async function noor(me: Actor, manager: Actor): Promise<void> {
  mustBeDone(await keepLearningQuestion(me, { sentence: "Hoe laat ik leerlingen meer lezen voor hun plezier?", direction: "stronger" }));
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Leesclub met de mediatheek", kind: "project", hours: "20", plannedFrom: "1-10-2026", plannedUntil: "1-7-2027", ...lesson })));
  mustBeDone(await submitPlan(me));
  mustBeDone(await agreeSubmittedPlan(manager, me.personId!));
}

async function youssef(me: Actor): Promise<void> {
  mustBeDone(await keepLearningQuestion(me, { sentence: "Hoe begeleid ik leerlingen die net in Nederland zijn in de les biologie?", direction: "stronger" }));
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Cursus taal in elke les", kind: "course", hours: "16", "cost-registration": "420", plannedFrom: "10-1-2027", plannedUntil: "1-4-2027", ...lesson, "facility-money": "De helft van het scholingsbudget van de school" })));
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Meekijken bij de eerste opvang", kind: "organisationVisit", hours: "8", plannedFrom: "1-12-2026", plannedUntil: "1-2-2027", ...lesson })));
  mustBeDone(await submitPlan(me));
}

async function lotte(me: Actor): Promise<void> {
  mustBeDone(await addActivity(me, activityForm.parse({ title: "Boek over woorden leren", kind: "literature", hours: "4" })));
}
