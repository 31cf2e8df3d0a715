import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import {
  addAgreement,
  addPoint,
  addReflection,
  agreementForm,
  beginConversation,
  beginNewVersion,
  changePoint,
  makeCycle,
  markProgress,
  openBank,
  proposeMoment,
  readConversation,
  readOwnConversations,
  recordConsent,
  savePreparation,
  sayReady,
  signConversation,
  startCycle,
} from "#modules/conversations/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** One conversation that both signed and that is written in again, and one that both prepare; with a row in every table of conversations. */
export async function addSmallConversations(people: { employee: SmallWorldPerson; manager: SmallWorldPerson; hr: SmallWorldPerson }, say: Say): Promise<void> {
  const { employee, manager, hr } = people;
  await recordConsent(hr, { decidedOn: today(), body: say("MR"), spokenFor: say("Noor de Wit"), outcome: "consented", reference: say("2026-14") });
  await addReflection(employee, say("Deze week bleef het stil"));
  const { cycle, id: first } = await start(people, say("Ontwikkelgesprekken"));
  const text = { answers: {}, givers: "", drains: "", learningQuestion: "", tab: "", known: 0 };
  mustBeDone(await sayReady(employee, first, { ...text, givers: say("Lesgeven aan klas twee") }));
  mustBeDone(await sayReady(manager, first, { ...text, drains: say("Te weinig tijd voor bezoeken") }));
  mustBeDone(await beginConversation(manager, first));
  mustBeDone(await addPoint(manager, first, say("We spraken over wachten")));
  for (const becomes of ["activity", "here"])
    mustBeDone(
      await addAgreement(employee, first, agreementForm.parse({ what: say("Elke vrijdag een les kiezen"), who: "employee", becomes, needs: say("Rust") })),
    );
  const [point] = (await readConversation(employee, first)).points;
  if (point) mustBeDone(await changePoint(employee, first, point.id, say("We spraken over wachten na een vraag"), point.revision));
  const [open] = (await readConversation(employee, first)).open;
  if (open) mustBeDone(await markProgress(manager, first, { kind: open.kind, subject: open.id, progress: "underWay", note: say("Twee lessen") }));
  for (const actor of [employee, manager]) {
    const { conversation } = await readConversation(actor, first);
    mustBeDone(await signConversation(actor, first, { revision: conversation.revision, nextOn: addDays(today(), 180) }));
  }
  await beginNewVersion(employee, first);
  const { id: second } = await start(people, say("Najaar"));
  mustBeDone(await savePreparation(employee, second, { ...text, givers: say("Rustiger lesgeven") }));
  mustBeDone(await proposeMoment(manager, second, { plannedOn: addDays(today(), 20), plannedAt: "10:30", place: say("Kamer 12") }));
  // Somebody without a manager is named and passed over.
  mustBeDone(await startCycle(hr, cycle, "everyone"));
}

async function start({ employee, hr }: { employee: SmallWorldPerson; hr: SmallWorldPerson }, name: string): Promise<{ cycle: string; id: string }> {
  const questions = (await openBank(hr)).filter(({ kind }) => kind === "development");
  const cycle = mustBeDone(
    await makeCycle(hr, {
      kind: "development",
      name,
      partnerId: null,
      startsOn: today(),
      endsOn: addDays(today(), 90),
      reveal: "bothReady",
      revealDays: null,
      questionIds: questions.map(({ id }) => id),
    }),
  );
  mustBeDone(await startCycle(hr, cycle, { personIds: [employee.personId] }));
  const { mine } = await readOwnConversations(employee);
  return { cycle, id: mine.find((each) => each.state === "prepare")?.id ?? "" };
}
