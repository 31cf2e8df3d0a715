import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { tell } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { conversationSigned } from "#modules/events.ts";
import { peopleNames } from "#modules/people/public.ts";
import { addAgreedWork, finishAgreedWork, reopenAgreedWork } from "#modules/plans/public.ts";
import type { OpenAgreement, Place } from "./agreement.ts";
import { listAgreements, markPlaced } from "./agreement-table.ts";
import { whyNotNext, whyNotSigned, type WhyNotSigned } from "./conversation.ts";
import { type KeptConversation, updateConversation } from "./conversation-table.ts";
import { openConversation } from "./open-conversation.ts";
import { listOpenAgreements } from "./open-agreements.ts";
import { mailOther } from "./plan-moment.ts";
import { listPoints } from "./point-table.ts";
import { findVersionText, insertSignature, insertVersion, listVersions, type SignedText, type Version } from "./version-table.ts";

export type Signed = { readonly isByBoth: boolean; readonly placed: number; readonly waiting: number };

/**
 * Signs the text of a revision. The first of the two says when they speak again, and their words become a version that never changes; the
 * other signs that same version, or finds that it changed. With the signature of the employee their agreements go to their own plan.
 */
export function signConversation(
  actor: Actor,
  id: string,
  read: { readonly revision: number; readonly nextOn: DateString | null },
): Promise<Outcome<Signed, WhyNotSigned | "next-not-later">> {
  return inTenant<Outcome<Signed, WhyNotSigned | "next-not-later">>(actor, async (db) => {
    const { conversation, side, me, other } = await openConversation(db, actor, id, { lock: true });
    const versions = await listVersions(db, id);
    const current = versions.find((version) => version.revision === conversation.revision);
    const signed = current?.signatures.map((signature) => signature.side) ?? [];
    const problem = whyNotSigned(conversation, { side, signed, revisionRead: read.revision });
    if (problem) return refused(problem);
    const isByBoth = signed.length > 0;
    // Who signs as the second signs the day that stands there, whatever their form says.
    const wrongDay = isByBoth ? undefined : whyNotNext(read.nextOn, today());
    if (wrongDay) return refused(wrongDay);
    const names = await peopleNames(db, [conversation.employeeId, conversation.managerId]);
    const versionId = isByBoth && current ? current.id : await makeVersion(db, conversation, read.nextOn, names);
    await insertSignature(db, versionId, side, me, names.get(me) ?? "");
    await updateConversation(db, id, { state: isByBoth ? "signed" : "signed-by-one" });
    const placing = side === "employee" ? await placeAgreements(db, actor, id) : { placed: 0, waiting: 0 };
    if (side === "employee")
      await followProgress(
        db,
        actor,
        conversation,
        versions.filter(({ id }) => id !== versionId),
      );
    if (isByBoth) await tell(db, actor, conversationSigned, { conversationId: id, personId: conversation.employeeId, managerId: conversation.managerId });
    else await mailOther(db, actor, "changed", id, other);
    await record(db, actor, "conversation.signed", { kind: "conversation", id }, { personId: conversation.employeeId, side, isByBoth, versionId });
    return done({ isByBoth, ...placing });
  });
}

/** What both sign, as it is now. */
export async function readSignedText(db: TenantDb, conversation: KeptConversation, names: ReadonlyMap<string, string>): Promise<SignedText> {
  const [points, agreements, open] = await Promise.all([
    listPoints(db, conversation.id),
    listAgreements(db, conversation.id),
    listOpenAgreements(db, conversation),
  ]);
  return {
    kind: conversation.kind,
    cycleName: conversation.cycleName,
    employeeName: names.get(conversation.employeeId) ?? "",
    managerName: names.get(conversation.managerId) ?? "",
    heldOn: conversation.heldOn,
    nextOn: conversation.nextOn,
    points: points.filter(({ isRemoved }) => !isRemoved).map(({ text, authorId }) => ({ text, author: names.get(authorId) ?? "" })),
    agreements: agreements.map(({ revision: _revision, placedId: _placed, ...agreement }) => agreement),
    progress: open.filter(({ progress }) => progress !== undefined),
  };
}

// The next day is part of the text, so it is set before the text is copied, under a revision of its own.
async function makeVersion(db: TenantDb, conversation: KeptConversation, nextOn: DateString | null, names: ReadonlyMap<string, string>): Promise<string> {
  const isOther = conversation.nextOn !== nextOn;
  if (isOther) await updateConversation(db, conversation.id, { next_on: nextOn }, { isText: true });
  const text = await readSignedText(db, { ...conversation, nextOn }, names);
  return insertVersion(db, conversation.id, conversation.revision + (isOther ? 1 : 0), text);
}

/** Asks again for what could not go to the plan, because the plan lay with the manager. */
export function placeWaitingAgreements(actor: Actor, id: string): Promise<Outcome<{ readonly placed: number; readonly waiting: number }, "not-signed">> {
  return inTenant<Outcome<{ placed: number; waiting: number }, "not-signed">>(actor, async (db) => {
    const { conversation, side } = await openConversation(db, actor, id, { lock: true });
    const hasSigned = (await listVersions(db, id)).some(
      (version) => version.revision === conversation.revision && version.signatures.some((each) => each.side === "employee"),
    );
    if (side !== "employee" || !hasSigned) return refused("not-signed");
    return done(await placeAgreements(db, actor, id));
  });
}

async function placeAgreements(db: TenantDb, actor: Actor, id: string): Promise<{ placed: number; waiting: number }> {
  const toPlace = (await listAgreements(db, id)).filter(({ becomes, placedId }) => becomes !== "here" && placedId === null);
  let placed = 0;
  for (const agreement of toPlace) {
    const outcome = await addAgreedWork(db, actor, agreement.becomes as Exclude<Place, "here">, agreement, agreement.id);
    if ("refused" in outcome) break;
    await markPlaced(db, agreement.id, outcome.done);
    placed += 1;
  }
  return { placed, waiting: toPlace.length - placed };
}

// H-46: what the two call done is done in the plan too, with the signature of whose plan it is. What that signature called done before is open
// again when it no longer does; what the owner finished alone is theirs.
async function followProgress(db: TenantDb, actor: Actor, conversation: KeptConversation, versions: readonly Version[]): Promise<void> {
  const isDone = doneActivities(await listOpenAgreements(db, conversation));
  const before = versions.find(({ signatures }) => signatures.some(({ side }) => side === "employee"));
  const wasDone = before ? doneActivities((await findVersionText(db, before.id))?.text.progress ?? []) : [];
  const on = conversation.heldOn ?? today();
  const isOpen = wasDone.filter((id) => !isDone.includes(id));
  await finishAgreedWork(db, actor, isDone, on);
  await reopenAgreedWork(db, actor, isOpen, on);
}

function doneActivities(progress: readonly OpenAgreement[]): string[] {
  return progress.filter((one) => one.kind === "activity" && one.progress === "done").map(({ id }) => id);
}

/** Begins a new version of what both signed. The old one stays readable; both sign again. */
export function beginNewVersion(actor: Actor, id: string): Promise<void> {
  return inTenant(actor, async (db) => {
    const { conversation } = await openConversation(db, actor, id, { lock: true });
    if (conversation.state !== "signed") return;
    await updateConversation(db, id, { state: "held" }, { isText: true });
    await record(db, actor, "conversation.reopened", { kind: "conversation", id }, { personId: conversation.employeeId });
  });
}
