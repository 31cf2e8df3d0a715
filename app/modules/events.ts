import { defineEvent } from "#platform/events/event.ts";
import type { DateString } from "#platform/time/date-string.ts";
import type { PersonId } from "#platform/web/actor.ts";

/**
 * Employments began, changed or ended: category, fte, dates, unit or manager. `from` is the first day on which something may differ.
 * Carries people and not values, because an import tells thousands at once and who listens reads what it needs with `employmentsOf`.
 */
export const employmentsChanged = defineEvent<{ readonly personIds: readonly PersonId[]; readonly from: DateString }>("employments.changed");

/** Someone's last day was set; `lastDay` null takes it back before it came. */
export const personLeaves = defineEvent<{ readonly personId: PersonId; readonly lastDay: DateString | null }>("person.leaves");

/** People now have another address to sign in with. */
export const addressChanged = defineEvent<{ readonly personId: PersonId; readonly email: string }>("person.address-changed");

/** A role was given or taken; sessions that hold old rights must notice. */
export const rolesChanged = defineEvent<{ readonly personId: PersonId }>("person.roles-changed");

/** A part of the organisation ended; what hangs on it can no longer be chosen. */
export const unitEnded = defineEvent<{ readonly unitId: string; readonly endedOn: DateString }>("unit.ended");

/** Someone opened the page of a person's own facts and employments; who it is about can read that it happened. */
export const personSeen = defineEvent<{ readonly personId: PersonId }>("person.seen");

/** People must be asked to come in: an import brings them by the thousands, so who listens does the work in jobs. */
export const invitationsAsked = defineEvent<{ readonly personIds: readonly PersonId[] }>("people.invitations-asked");

/** What somebody means to do, or when or what it costs, changed. Who reserves for it reads what they need with `listPlannedWork`. */
export const activitiesChanged = defineEvent<{ readonly personId: PersonId }>("activities.changed");

/** A plan waits for one of the managers. */
export const planSubmitted = defineEvent<{ readonly personId: PersonId; readonly managerIds: readonly PersonId[]; readonly version: number }>("plan.submitted");

/** Both agreed on a version of a plan. */
export const planAgreed = defineEvent<{ readonly personId: PersonId; readonly managerId: PersonId; readonly version: number }>("plan.agreed");

/** Functions were put in the archive, one or many at once: nobody meets them any more, so nobody is asked about them either. */
export const functionArchived = defineEvent<{ readonly functionIds: readonly string[] }>("function.archived");

/** A test of somebody's own found what may belong to them: tags of the portal, or what they are called. They say yes or no to each themselves. */
export const tagsProposed = defineEvent<{
  readonly personId: PersonId;
  readonly tags: readonly ({ readonly tagId: string } | { readonly kind: string; readonly label: string })[];
  readonly source: "test";
}>("compass.tags-proposed");

/** Both signed what they wrote down of a conversation. */
export const conversationSigned = defineEvent<{ readonly conversationId: string; readonly personId: PersonId; readonly managerId: PersonId }>(
  "conversation.signed",
);

/** HR decided on a step of a growth track. */
export const trackStepDecided = defineEvent<{ readonly submissionId: string; readonly personId: PersonId; readonly isGranted: boolean }>("track.step-decided");
