import { onEvent } from "#platform/events/event.ts";
import { employmentsChanged } from "#modules/events.ts";
import { keepTermsOf } from "./keep-terms.ts";

// Whoever is employed has a term: also who never opened a plan, because HR must see exactly them.
onEvent(employmentsChanged, (db, _actor, { personIds }) => keepTermsOf(db, personIds));
