import { onEvent } from "#platform/events/event.ts";
import { functionArchived } from "#modules/events.ts";
import { closeSurveysOf } from "./close-survey.ts";

// What people say of a function in the archive reaches nobody: who was asked would fill it in for nothing.
onEvent(functionArchived, (db, actor, { functionIds }) => closeSurveysOf(db, actor, functionIds));
