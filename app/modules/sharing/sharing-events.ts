import { onEvent } from "#platform/events/event.ts";
import { personSeen } from "#modules/events.ts";
import { recordLook } from "./record-look.ts";

// Module people can not use this one, because this one uses people.
onEvent(personSeen, (db, actor, { personId }) => recordLook(db, actor, personId, { kind: "person", id: personId }));
