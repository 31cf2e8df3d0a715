export { findSignedIn } from "./find-signed-in.ts";
export { readSessionCookie } from "./session-cookie.ts";
export { startSessionAs } from "./start-session-as.ts";
