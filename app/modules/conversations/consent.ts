import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notAllowed } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { getPerson } from "#modules/people/public.ts";
import { conversationsPolicy } from "./conversations-policy.ts";
import { type ConsentOutcome, whyNotRecorded } from "./cycle.ts";

export type ConsentInput = {
  readonly decidedOn: DateString;
  readonly body: string;
  readonly spokenFor: string;
  readonly outcome: ConsentOutcome;
  readonly reference: string;
};
export type Consent = ConsentInput & { readonly id: string; readonly recordedName: string; readonly recordedAt: Date };

/**
 * What the council said of conversations that assess people, what was recorded last first. The day of a decision orders nothing: a day
 * that was typed wrong would outlive every later word, and no line is ever changed.
 */
export async function listConsents(db: TenantDb): Promise<Consent[]> {
  const rows = await db
    .selectFrom("review_consents")
    .select([
      "id",
      "decided_on as decidedOn",
      "body",
      "spoken_for as spokenFor",
      "outcome",
      "reference",
      "recorded_name as recordedName",
      "recorded_at as recordedAt",
    ])
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows as Consent[];
}

/** H-36: writes down what the council said. It is never changed; another word is another line. The same form twice is one line. */
export async function recordConsent(actor: Actor, consent: ConsentInput, once?: string): Promise<Outcome<null, "in-the-future">> {
  if (!conversationsPolicy.organise(actor)) notAllowed();
  const problem = whyNotRecorded(consent.decidedOn, today());
  if (problem) return refused(problem);
  await inTenant(actor, async (db) => {
    const name = actor.personId ? (await getPerson(db, actor.personId)).name : actor.kind;
    const made = await db
      .insertInto("review_consents")
      .values({
        decided_on: consent.decidedOn,
        body: consent.body,
        spoken_for: consent.spokenFor,
        outcome: consent.outcome,
        reference: consent.reference,
        recorded_by: actor.personId,
        recorded_name: name,
        once_key: once ?? null,
      })
      .onConflict((conflict) => conflict.columns(["tenant_id", "once_key"]).where("once_key", "is not", null).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await record(db, actor, "conversations.consent-recorded", { kind: "review_consent", id: made.id }, { outcome: consent.outcome });
  });
  return done(null);
}
