import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { sendMails } from "#platform/mail/send-mail.ts";
import { now, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { listReachable } from "#modules/signin/public.ts";
import { whyNotBegun, type WhyNotBegun, type WhyNotWritable, whyNotWritable } from "./conversation.ts";
import { conversationMail } from "./conversation-mail.ts";
import { updateConversation } from "./conversation-table.ts";
import { openConversation } from "./open-conversation.ts";
import { keepRevealed } from "./preparation-table.ts";

export type MomentInput = { readonly plannedOn: DateString; readonly plannedAt: string; readonly place: string };
export type WhyNotPlanned = WhyNotWritable | "already-held" | "in-the-past" | "before-first-day";

/** Proposes a day, time and place. The other agrees or proposes another; only what both agreed on counts for showing preparations. */
export function proposeMoment(actor: Actor, id: string, moment: MomentInput): Promise<Outcome<null, WhyNotPlanned>> {
  return inTenant<Outcome<null, WhyNotPlanned>>(actor, async (db) => {
    const { conversation, me, other } = await openConversation(db, actor, id, { lock: true });
    const problem = whyNotWritable(conversation) ?? (conversation.state === "prepare" ? undefined : "already-held");
    if (problem) return refused(problem);
    if (moment.plannedOn < today()) return refused("in-the-past");
    // On that day the conversation could not begin.
    if (moment.plannedOn < conversation.firstDay) return refused("before-first-day");
    const isSame = conversation.plannedOn === moment.plannedOn && conversation.plannedAt === moment.plannedAt && conversation.place === moment.place;
    if (isSame) return done(null);
    await keepRevealed(db, conversation, today());
    await updateConversation(db, id, {
      planned_on: moment.plannedOn,
      planned_at: moment.plannedAt,
      place: moment.place,
      moment_by: me,
      moment_accepted: false,
    });
    await mailOther(db, actor, "moment", id, other);
    await record(db, actor, "conversation.moment-proposed", { kind: "conversation", id }, { personId: conversation.employeeId });
    return done(null);
  });
}

/** Agrees on what the other proposed. `seen` is the day on the screen: another proposal meanwhile is not agreed on unread. */
export function acceptMoment(actor: Actor, id: string, seen: string): Promise<Outcome<null, WhyNotWritable | "changed-since-read">> {
  return inTenant<Outcome<null, WhyNotWritable | "changed-since-read">>(actor, async (db) => {
    const { conversation, me } = await openConversation(db, actor, id, { lock: true });
    const problem = whyNotWritable(conversation);
    if (problem) return refused(problem);
    if (conversation.isMomentAccepted) return done(null);
    if (conversation.plannedOn === null || conversation.momentBy === me || momentSign(conversation) !== seen) return refused("changed-since-read");
    await updateConversation(db, id, { moment_accepted: true });
    await keepRevealed(db, { ...conversation, isMomentAccepted: true }, today());
    await record(db, actor, "conversation.moment-agreed", { kind: "conversation", id }, { personId: conversation.employeeId });
    return done(null);
  });
}

/** What a proposal says, in one line, for the form that agrees on it. */
export function momentSign({ plannedOn, plannedAt, place }: { readonly plannedOn: string | null; readonly plannedAt: string; readonly place: string }): string {
  return [plannedOn ?? "", plannedAt, place].join("|");
}

/** The two speak, or spoke on a day before: what was to be shown at the start is shown now. */
export function beginConversation(actor: Actor, id: string, heldOn: DateString = today()): Promise<Outcome<null, WhyNotBegun>> {
  return inTenant<Outcome<null, WhyNotBegun>>(actor, async (db) => {
    const { conversation } = await openConversation(db, actor, id, { lock: true });
    const problem = whyNotBegun(conversation, heldOn, today());
    if (problem) return refused(problem);
    const begunAt = now();
    await updateConversation(db, id, { state: "held", begun_at: begunAt, held_on: heldOn }, { isText: true });
    await keepRevealed(db, { ...conversation, begunAt }, today());
    await record(db, actor, "conversation.held", { kind: "conversation", id }, { personId: conversation.employeeId });
    return done(null);
  });
}

/** Both may come to know by mail that there is something to do; once an hour at most, so that two who try dates do not fill a mailbox. */
export async function mailOther(db: TenantDb, actor: Actor, kind: "moment" | "changed", id: string, other: string): Promise<void> {
  const [reader] = await listReachable(db, [other]);
  if (!reader) return;
  const hour = now().toISOString().slice(0, 13);
  await sendMails(db, [conversationMail(actor.portal, reader, kind, { link: `/gesprekken/${id}`, onceKey: `conversation-${kind} ${id} ${other} ${hour}` })]);
}
