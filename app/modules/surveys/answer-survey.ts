import { record } from "#platform/audit/record.ts";
import { inTenant, type TenantDb } from "#platform/database/in-tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import { done, type Outcome, refused } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { type Actor, systemActor } from "#platform/web/actor.ts";
import { findFunction } from "#modules/functions/public.ts";
import { listAskedTags } from "./asked-tags.ts";
import { type Answer, isOpen } from "./survey.ts";
import { countInvited, findSurvey, type KeptSurvey } from "./survey-table.ts";

/** What somebody sees who was invited. */
export type Asked = {
  readonly functionTitle: string;
  readonly closesOn: DateString;
  readonly isOpen: boolean;
  readonly isAnswered: boolean;
  readonly invited: number;
  readonly tags: readonly { readonly id: string; readonly label: string; readonly isOnPassport: boolean }[];
};

export function readAsked(actor: Actor, invitationId: string): Promise<Asked> {
  return inTenant(actor, async (db) => {
    const { survey, answeredOn } = await ownInvitation(db, actor, invitationId);
    const kept = (await findFunction(db, survey.functionId)) ?? notFound();
    const [tags, invited] = await Promise.all([listAskedTags(db, kept), countInvited(db, survey.id)]);
    return { functionTitle: kept.title, closesOn: survey.closesOn, isOpen: isOpen(survey, today()), isAnswered: answeredOn !== null, invited, tags };
  });
}

/** Keeps what somebody says, once: sent again it changes nothing. What is kept of it says neither who nor when. */
export function answerSurvey(actor: Actor, invitationId: string, answer: Answer): Promise<Outcome<void, "closed">> {
  return inTenant(actor, async (db) => {
    const { survey, answeredOn } = await ownInvitation(db, actor, invitationId, { lock: true });
    if (answeredOn !== null) return done(undefined);
    if (!isOpen(survey, today())) return refused("closed");
    const kept = (await findFunction(db, survey.functionId)) ?? notFound();
    const asked = new Set((await listAskedTags(db, kept)).map((tag) => tag.id));
    await db
      .insertInto("survey_answers")
      .values({
        survey_id: survey.id,
        dimensions: [...answer.dimensions],
        tag_ids: [...new Set(answer.tagIds)].filter((id) => asked.has(id)).toSorted(),
        own_words: JSON.stringify(answer.ownWords),
      })
      .execute();
    await db.updateTable("survey_invitations").set({ answered_on: today() }).where("id", "=", invitationId).execute();
    // Not as the person: the trail has the moment, and beside the number of answers that would tell whose is whose.
    await record(db, systemActor(actor.portal), "survey.answered", { kind: "survey", id: survey.id });
    return done(undefined);
  });
}

type OwnInvitation = { readonly survey: KeptSurvey; readonly answeredOn: string | null };

/** Somebody else's is not there. */
async function ownInvitation(db: TenantDb, actor: Actor, id: string, options: { readonly lock?: boolean } = {}): Promise<OwnInvitation> {
  const row = await db
    .selectFrom("survey_invitations")
    .select(["survey_id", "answered_on"])
    .where("id", "=", id)
    .where("person_id", "=", actor.personId ?? "")
    .$if(options.lock ?? false, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) notFound();
  // Locked as well: an answer that came in while an editor closes would change what is shown afterwards.
  return { survey: (await findSurvey(db, row.survey_id, options)) ?? notFound(), answeredOn: row.answered_on };
}
