export { findSignedIn } from "./find-signed-in.ts";
export { invitePeople, invitePeopleWithin, invitePerson, type Invited, type WhyNotInvited } from "./invite-people.ts";
export { blockPerson, endAllSessions, getAccess, type Access, removeLostFactor, unblockPerson } from "./manage-access.ts";
export { listReachable } from "./list-reachable.ts";
export { mailReachable } from "./mail-reachable.ts";
export { readSessionCookie } from "./session-cookie.ts";
export { endSessionsOf } from "./session-table.ts";
export { startSessionAs } from "./start-session-as.ts";
