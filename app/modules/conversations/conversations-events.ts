import { onEvent } from "#platform/events/event.ts";
import { employmentsChanged } from "#modules/events.ts";
import { followPeople } from "./follow-people.ts";

// Who gets another manager speaks with that one, as far as nothing was shown yet. Leaving is noticed by the job of the night.
onEvent(employmentsChanged, (db, actor, { personIds }) => followPeople(db, actor, personIds));
