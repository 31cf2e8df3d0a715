import { sql } from "kysely";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { now, today } from "#platform/time/clock.ts";
import type { Actor } from "#platform/web/actor.ts";
import type { OpenAgreement, Progress } from "./agreement.ts";
import type { AgreementInput } from "./agreement-form.ts";
import { insertAgreement, listAgreements, removeAgreementRow, updateAgreement } from "./agreement-table.ts";
import { changeText } from "./change-text.ts";
import type { WhyNotWritable } from "./conversation.ts";
import { listOpenAgreements } from "./open-agreements.ts";

/** Writes down what the two agree on. The same form twice is one agreement. */
export function addAgreement(actor: Actor, id: string, input: AgreementInput, once?: string): Promise<Outcome<null, WhyNotAgreed>> {
  return changeText<null, "in-the-past">(actor, id, async (db) => {
    if (input.untilOn !== null && input.untilOn < today()) return refused("in-the-past");
    const made = await insertAgreement(db, id, input, once);
    return done({ value: null, isChanged: made !== undefined });
  });
}

/** A day that is over can not be kept, and would stand in the plan as one that was missed. */
export type WhyNotAgreed = WhyNotWritable | "in-the-past";
export type WhyNotChanged = WhyNotAgreed | "changed-since-read" | "in-plan";

/** Changes an agreement. What became part of a plan is changed there, so here it stands as it was signed. */
export function changeAgreement(actor: Actor, id: string, agreementId: string, input: AgreementInput, known: number): Promise<Outcome<null, WhyNotChanged>> {
  return onAgreement(actor, id, agreementId, known, (db) => updateAgreement(db, agreementId, input), input);
}

export function removeAgreement(actor: Actor, id: string, agreementId: string, known: number): Promise<Outcome<null, WhyNotChanged>> {
  return onAgreement(actor, id, agreementId, known, (db) => removeAgreementRow(db, agreementId));
}

function onAgreement(
  actor: Actor,
  id: string,
  agreementId: string,
  known: number,
  work: (db: Parameters<typeof removeAgreementRow>[0]) => Promise<void>,
  input?: AgreementInput,
): Promise<Outcome<null, WhyNotChanged>> {
  return changeText<null, "changed-since-read" | "in-plan" | "in-the-past">(actor, id, async (db) => {
    const agreement = (await listAgreements(db, id)).find((each) => each.id === agreementId) ?? notFound();
    if (agreement.placedId !== null) return refused("in-plan");
    if (agreement.revision !== known) return refused("changed-since-read");
    const isOtherDay = input !== undefined && input.untilOn !== null && input.untilOn !== agreement.untilOn;
    if (isOtherDay && input.untilOn !== null && input.untilOn < today()) return refused("in-the-past");
    await work(db);
    return done({ value: null, isChanged: true });
  });
}

type Mark = { readonly kind: OpenAgreement["kind"]; readonly subject: string; readonly progress: Progress; readonly note: string };

/** H-46: says how far something is that was agreed on before. Only what stands on the agenda of these two can be marked. */
export function markProgress(actor: Actor, id: string, mark: Mark): Promise<Outcome<null, WhyNotWritable>> {
  return changeText(actor, id, async (db, open) => {
    const subject = (await listOpenAgreements(db, open.conversation)).find(({ kind, id }) => kind === mark.kind && id === mark.subject) ?? notFound();
    if (subject.progress === mark.progress && subject.note === mark.note) return done({ value: null, isChanged: false });
    await sql`
      insert into conversation_progress as p (conversation_id, subject_kind, subject_id, title, progress, note, marked_by, marked_at)
      values (${id}::uuid, ${mark.kind}, ${mark.subject}::uuid, ${subject.title}, ${mark.progress}, ${mark.note}, ${open.me}::uuid, ${now()}::timestamptz)
      on conflict (tenant_id, conversation_id, subject_kind, subject_id) do update set progress = excluded.progress, note = excluded.note,
        marked_by = excluded.marked_by, marked_at = excluded.marked_at`.execute(db);
    return done({ value: null, isChanged: true });
  });
}
