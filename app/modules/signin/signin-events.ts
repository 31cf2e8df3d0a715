import { onEvent } from "#platform/events/event.ts";
import { today } from "#platform/time/clock.ts";
import { addressChanged, invitationsAsked, personLeaves, rolesChanged } from "#modules/events.ts";
import { withdrawLinks } from "./access-link.ts";
import { invitePeopleWithin } from "./invite-people.ts";
import { noteSignin } from "./note-signin.ts";
import { endSessionsOf } from "./session-table.ts";

// Rights follow from the person at every request; the session is made anew so that a token from before opens nothing more than before (T08).
// Not of whoever gives themselves a role: they would be thrown out of the page they are on.
onEvent(rolesChanged, async (db, actor, { personId }) => {
  if (actor.personId === personId) return;
  const ended = await endSessionsOf(db, personId);
  if (ended > 0) await noteSignin(db, actor, "signin.sessions-ended", personId, { endedSessions: ended });
});

// A link that was mailed to the address from before must not open the account now.
onEvent(addressChanged, (db, _actor, { personId }) => withdrawLinks(db, [personId], ["reset", "invitation"]));

onEvent(personLeaves, async (db, actor, { personId, lastDay }) => {
  if (lastDay === null || lastDay >= today()) return;
  const ended = await endSessionsOf(db, personId);
  if (ended > 0) await noteSignin(db, actor, "signin.sessions-ended", personId, { endedSessions: ended });
});

// A staff list brings people by the thousands and asks for them in one go; who has a password already is skipped.
onEvent(invitationsAsked, async (db, actor, { personIds }) => {
  await invitePeopleWithin(db, actor, personIds);
});
