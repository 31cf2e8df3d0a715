import { onEvent } from "#platform/events/event.ts";
import { enqueue } from "#platform/jobs/job.ts";
import { employmentsChanged, planAgreed } from "#modules/events.ts";
import { provideBookings } from "#modules/plans/public.ts";
import { catchUpJob } from "./entitlement-jobs.ts";
import { bookedEver } from "./account-table.ts";
import { ownBookings } from "./own-bookings.ts";

const atOnce = 500;

// Not in the transaction of the change: an import brings ten thousand people, and who looks before the job ran is brought
// up to date by looking.
onEvent(employmentsChanged, async (db, _actor, { personIds }) => {
  for (let from = 0; from < personIds.length; from += atOnce) await enqueue(db, catchUpJob, { personIds: personIds.slice(from, from + atOnce) });
});

// Some rules give more once a plan has been agreed on.
onEvent(planAgreed, (db, _actor, { personId }) => enqueue(db, catchUpJob, { personIds: [personId] }));

provideBookings({ ofActor: ownBookings, onActivity: bookedEver });
