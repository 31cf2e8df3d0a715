import { inTenant } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import { type YearAccount, yearAccount } from "#modules/entitlements/public.ts";
import { type FeedbackLine, ownFeedback } from "#modules/feedback/public.ts";
import { peopleNames } from "#modules/people/public.ts";
import { type AgreedWork, agreedWork, planSummary } from "#modules/plans/public.ts";
import { recordLook } from "#modules/sharing/public.ts";
import type { Agreement, OpenAgreement } from "./agreement.ts";
import { listAgreements } from "./agreement-table.ts";
import { otherSide, type Side } from "./conversation.ts";
import { listOpenAgreements } from "./open-agreements.ts";
import { openConversation, type OpenConversation } from "./open-conversation.ts";
import { listPoints, type Point } from "./point-table.ts";
import { findPreparation, type KeptPreparation, readReadiness, revealFacts } from "./preparation-table.ts";
import { listSharedReflections, type Reflection } from "./reflections.ts";
import { mayReadPreparation, type RevealFacts } from "./reveal.ts";
import { findVersionText, listVersions, type SignedText, type Version } from "./version-table.ts";

export type ConversationView = OpenConversation & {
  readonly names: ReadonlyMap<string, string>;
  readonly facts: RevealFacts;
  /** Only what the reader may read: their own, and the other's once it is revealed. */
  readonly preparations: Readonly<Partial<Record<Side, KeptPreparation>>>;
  readonly open: readonly OpenAgreement[];
  readonly work: AgreedWork | undefined;
  /** H-71: the year of the employee's right. For who leads it from the conversation on, because it is accounted for there and not before. */
  readonly account: YearAccount | undefined;
  readonly points: readonly Point[];
  readonly agreements: readonly Agreement[];
  readonly versions: readonly Version[];
};

/** Everything on the page of a conversation: the conversation, then one flight. The employee can read that the manager saw the agreed plan. */
export function readConversation(actor: Actor, id: string): Promise<ConversationView> {
  return inTenant(actor, async (db) => {
    const open = await openConversation(db, actor, id);
    const { conversation, side, me, other } = open;
    const work = agreedWork(db, conversation.employeeId);
    const isAccounted = conversation.closedBecause === null && conversation.state !== "signed" && (side === "employee" || conversation.state !== "prepare");
    const [names, readiness, openOnes, agreed, points, agreements, versions, own, account] = await Promise.all([
      peopleNames(db, [me, other]),
      readReadiness(db, conversation),
      listOpenAgreements(db, conversation, work),
      work,
      listPoints(db, id),
      listAgreements(db, id),
      listVersions(db, id),
      findPreparation(db, id, me),
      isAccounted ? yearAccount(db, actor.portal, conversation.employeeId, conversation.heldOn ?? today()) : undefined,
    ]);
    const facts = revealFacts(conversation, readiness);
    const isOpen = mayReadPreparation(facts, side, otherSide[side], today());
    const [theirs] = await Promise.all([
      isOpen ? findPreparation(db, id, other) : undefined,
      side === "manager" && agreed ? recordLook(db, actor, conversation.employeeId, { kind: "personal-plan", id: agreed.planId }) : undefined,
      side === "manager" && account ? recordLook(db, actor, conversation.employeeId, { kind: "ledger", id: conversation.employeeId }) : undefined,
    ]);
    const preparations = { ...(own ? { [side]: own } : {}), ...(theirs ? { [otherSide[side]]: theirs } : {}) };
    return { ...open, names, facts, preparations, open: openOnes, work: agreed, account, points, agreements, versions };
  });
}

export type PreparationView = OpenConversation & {
  readonly names: ReadonlyMap<string, string>;
  readonly facts: RevealFacts;
  readonly own: KeptPreparation | undefined;
  /** The employee's question to learn by, out of their plan: to begin with. */
  readonly learningQuestion: string;
  readonly open: readonly OpenAgreement[];
  readonly work: AgreedWork | undefined;
  /** What the employee shows to who leads the conversation. */
  readonly reflections: readonly Reflection[];
  /** What colleagues said and the employee chose to bring along (H-51); for the employee alone. */
  readonly feedback: readonly FeedbackLine[];
};

/** The one screen on which somebody prepares. */
export function readPreparation(actor: Actor, id: string): Promise<PreparationView> {
  return inTenant(actor, async (db) => {
    const open = await openConversation(db, actor, id);
    const { conversation, side, me, other } = open;
    const work = agreedWork(db, conversation.employeeId);
    const [names, readiness, own, openOnes, agreed, reflections, plan, feedback] = await Promise.all([
      peopleNames(db, [me, other]),
      readReadiness(db, conversation),
      findPreparation(db, id, me),
      listOpenAgreements(db, conversation, work),
      work,
      side === "manager" ? listSharedReflections(db, conversation.employeeId, me) : [],
      side === "employee" ? planSummary(db, me) : undefined,
      side === "employee" ? ownFeedback(db, actor) : [],
    ]);
    if (side === "manager" && agreed) await recordLook(db, actor, conversation.employeeId, { kind: "personal-plan", id: agreed.planId });
    const facts = revealFacts(conversation, readiness);
    return { ...open, names, facts, own, learningQuestion: plan?.question?.sentence ?? "", open: openOnes, work: agreed, reflections, feedback };
  });
}

/** `place` counts from the first that both signed. */
export type SignedView = OpenConversation & { readonly version: Version; readonly place: number; readonly text: SignedText };

/** What both signed, word for word. What was signed by one of the two and then changed never was an agreement, so it is not there. */
export function readSignedVersion(actor: Actor, id: string, versionId: string): Promise<SignedView> {
  return inTenant(actor, async (db) => {
    const open = await openConversation(db, actor, id);
    const [versions, found] = await Promise.all([listVersions(db, id), findVersionText(db, versionId)]);
    const both = versions.filter(({ signatures }) => signatures.length === 2);
    const index = both.findIndex((each) => each.id === versionId);
    const version = both[index];
    if (!version || !found) notFound();
    return { ...open, version, place: both.length - index, text: found.text };
  });
}

/** One point of the notes for one of the two; `name` is of the other. */
export function readPoint(actor: Actor, id: string, pointId: string): Promise<OpenConversation & { readonly point: Point; readonly name: string }> {
  return inTenant(actor, async (db) => {
    const open = await openConversation(db, actor, id);
    const [points, names] = await Promise.all([listPoints(db, id), peopleNames(db, [open.other])]);
    return { ...open, point: points.find((point) => point.id === pointId) ?? notFound(), name: names.get(open.other) ?? "" };
  });
}

export type AgreementView = OpenConversation & { readonly agreement: Agreement | undefined; readonly names: ReadonlyMap<string, string> };

/** An agreement to change, or nothing yet to write a new one. */
export function readAgreement(actor: Actor, id: string, agreementId?: string): Promise<AgreementView> {
  return inTenant(actor, async (db) => {
    const open = await openConversation(db, actor, id);
    const [agreements, names] = await Promise.all([agreementId ? listAgreements(db, id) : [], peopleNames(db, [open.me, open.other])]);
    const agreement = agreementId ? (agreements.find((each) => each.id === agreementId) ?? notFound()) : undefined;
    return { ...open, agreement, names };
  });
}
