import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addTrack, addWalkEvidence, adviseStep, inviteToTrack, readOwnWalk, readTrack, recordRoom, startWalk, submitStep } from "#modules/tracks/public.ts";
import { today } from "#platform/time/clock.ts";
import { keepEvidence, listOwnActivities, listOwnEvidence } from "#modules/plans/public.ts";
import type { Say, SmallWorldPerson } from "./small-world.ts";

/** A track that somebody is on, with a step that waits for HR and an invitation for another one. */
export async function addSmallTracks(
  { employee, manager, hr }: { readonly employee: SmallWorldPerson; readonly manager: SmallWorldPerson; readonly hr: SmallWorldPerson },
  say: Say,
): Promise<void> {
  const steps = [{ key: undefined, to: say("Coach"), room: true, conditions: [say("Een jaar mentor geweest")] }];
  const draft = { name: say("Van mentor naar coach"), forWhom: say("Mentoren"), category: null, start: say("Mentor"), steps };
  const trackId = await addTrack(hr, draft, "small world");
  const [step] = (await readTrack(employee, trackId)).track.content.steps;
  const walkId = mustBeDone(await startWalk(employee, trackId, step?.key ?? ""));
  const [condition] = (await readOwnWalk(employee, walkId)).step?.conditions ?? [];
  const add = (text: string, once: string) =>
    addWalkEvidence(employee, walkId, condition?.key ?? "", { title: say("Mentorjaar"), text: say(text), link: "", existing: "", once });
  mustBeDone(await add("Twaalf kinderen een jaar begeleid", "small world"));
  await addFile(employee, say);
  const kept = (await inTenant(employee, (db) => listOwnEvidence(db, employee.personId))).find(({ title }) => title === say("Verslag van het mentorjaar"));
  const file = { title: "", text: "", link: "", existing: kept?.id ?? "", once: "small world file" };
  mustBeDone(await addWalkEvidence(employee, walkId, condition?.key ?? "", file));
  const submissionId = mustBeDone(await submitStep(employee, walkId, step?.key ?? ""));
  mustBeDone(await adviseStep(manager, submissionId, { advice: "advised-yes", reason: say("Dit past bij haar") }));
  mustBeDone(await recordRoom(hr, submissionId, { room: "room-yes", on: today(), reason: say("Plaats vanaf januari") }));
  const other = await addTrack(hr, { ...draft, name: say("Van coach naar opleider") }, "small world other");
  mustBeDone(await inviteToTrack(manager, { personId: employee.personId, trackId: other }));
  // Not handed in: what somebody still collects is theirs alone.
  const [second] = (await readTrack(employee, other)).track.content.steps;
  const secondWalk = mustBeDone(await startWalk(employee, other, second?.key ?? ""));
  const [asked] = (await readOwnWalk(employee, secondWalk)).step?.conditions ?? [];
  const own = { title: say("Mijn aantekeningen"), text: say("Wat ik nog moeilijk vind"), link: "", existing: "", once: "small world own" };
  mustBeDone(await addWalkEvidence(employee, secondWalk, asked?.key ?? "", own));
}

/** A file in the plan, to be chosen on the track. */
async function addFile(employee: SmallWorldPerson, say: Say): Promise<void> {
  const [activity] = await inTenant(employee, (db) => listOwnActivities(db, employee.personId));
  const file = new File(["%PDF-1.7 mentor"], "mentorjaar.pdf", { type: "application/pdf" });
  mustBeDone(await keepEvidence(employee, activity?.id ?? "", { file, link: "", text: "", evidenceTitle: say("Verslag van het mentorjaar") }));
}
